//===- warm-link-check.cpp - compares types of symbols --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Tools/WarmLinkCheck/WarmLinkCheckMain.h"

int main(int argc, char **argv) { return warm::warmLinkCheckMain(argc, argv); }
