//===- Constrained.cpp - instructions with demands ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Constrained.h"

#include "ConstrainedDialect.cpp.inc"
#define GET_OP_CLASSES
#include "ConstrainedOps.cpp.inc"

#include "ConstrainedInsts.cpp.inc"

void warm::cortexm::test::ConstrainedDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "ConstrainedOps.cpp.inc"
      >();
}
