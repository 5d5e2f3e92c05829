//===- FloatInterface.h - which float ABI a module commits to ---*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_FLOATINTERFACE_H
#define WARM_CONVERSION_FLOATINTERFACE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include <memory>

namespace warm {

/// The unit attribute of a module that passes floating-point values to or from
/// other objects, in core registers.
inline constexpr llvm::StringLiteral floatInterfaceAttrName =
    "cortexm.float_interface";

#define GEN_PASS_DECL_MARKFLOATINTERFACE
#include "warm/Conversion/Passes.h.inc"

} // namespace warm

#endif // WARM_CONVERSION_FLOATINTERFACE_H
