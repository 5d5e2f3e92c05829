//===- MachineInstDefs.cpp - what instructions answer, generated ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/CortexM.h"

#include "warm/Dialect/CortexM/IR/CortexMInterfaces.cpp.inc"
#include "warm/Dialect/CortexM/IR/CortexMMachineInsts.cpp.inc"
