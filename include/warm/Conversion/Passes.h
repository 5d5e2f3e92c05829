//===- Passes.h - the conversion passes -----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_PASSES_H
#define WARM_CONVERSION_PASSES_H

#include "warm/Conversion/FloatInterface.h"
#include "warm/Conversion/Prototypes.h"
#include "warm/Conversion/WasmToCortexM.h"

namespace warm {

#define GEN_PASS_REGISTRATION
#include "warm/Conversion/Passes.h.inc"

} // namespace warm

#endif // WARM_CONVERSION_PASSES_H
