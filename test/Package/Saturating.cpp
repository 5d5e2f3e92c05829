//===- Saturating.cpp - a dialect with one instruction -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Saturating.h"

#include "SaturatingDialect.cpp.inc"
#define GET_OP_CLASSES
#include "SaturatingOps.cpp.inc"

#include "SaturatingInsts.cpp.inc"

void saturating::SaturatingDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "SaturatingOps.cpp.inc"
      >();
}
