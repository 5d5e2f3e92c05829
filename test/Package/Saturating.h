//===- Saturating.h - a dialect with one instruction ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SATURATING_H
#define SATURATING_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

#include "SaturatingDialect.h.inc"
#define GET_OP_CLASSES
#include "SaturatingOps.h.inc"

#endif // SATURATING_H
