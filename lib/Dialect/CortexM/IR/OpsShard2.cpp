//===- OpsShard2.cpp - ops of the cortexm dialect, part 2 -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RegisterList.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

using namespace mlir;

#define GET_OP_DEFS_2
#include "warm/Dialect/CortexM/IR/CortexMOps.cpp.inc"
