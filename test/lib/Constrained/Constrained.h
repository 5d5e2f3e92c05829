//===- Constrained.h - instructions with demands --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_CONSTRAINED_H
#define WARM_TEST_CONSTRAINED_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

#include "ConstrainedDialect.h.inc"
#define GET_OP_CLASSES
#include "ConstrainedOps.h.inc"

#endif // WARM_TEST_CONSTRAINED_H
