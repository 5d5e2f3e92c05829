//===- CortexMDialect.cpp - registers what the dialect has ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/CortexM.h"

using namespace mlir;
using namespace warm::cortexm;

#include "warm/Dialect/CortexM/IR/CortexMDialect.cpp.inc"

void CortexMDialect::initialize() {
  registerAttributes();
  registerTypes();
  registerCortexMDialectOperations(this);
}
