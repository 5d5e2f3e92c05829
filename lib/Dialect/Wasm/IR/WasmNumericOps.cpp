//===- WasmNumericOps.cpp - constants and divisions -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Verification of constants and reinterpretation, and the effects of
// divisions.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

LogicalResult ConstOp::verify() {
  if (!isa<IntegerAttr, FloatAttr>(getValue()))
    return emitOpError("needs an integer or float attribute");
  return success();
}

void ConstOp::getAsmResultNames(
    function_ref<void(Value, StringRef)> setNameFn) {
  auto integer = dyn_cast<IntegerAttr>(getValue());
  if (!integer)
    return setNameFn(getResult(), "cst");
  std::string name = "c";
  llvm::raw_string_ostream os(name);
  integer.getValue().print(os, /*isSigned=*/true);
  if (integer.getType().isInteger(64))
    os << "_i64";
  setNameFn(getResult(), name);
}

LogicalResult ReinterpretOp::verify() {
  Type from = getOperand().getType(), to = getType();
  if (from.getIntOrFloatBitWidth() != to.getIntOrFloatBitWidth() ||
      from.isInteger() == to.isInteger())
    return emitOpError("is between an integer and a float of the same width");
  return success();
}

//===----------------------------------------------------------------------===//
// Divisions
//===----------------------------------------------------------------------===//

/// Whether a constant divisor rules the traps out: it is not zero and, for a
/// signed quotient, not -1.
static bool isHarmlessDivisor(Value divisor, bool isSignedQuotient) {
  APInt value;
  if (!matchPattern(divisor, m_ConstantInt(&value)))
    return false;
  return !value.isZero() && !(isSignedQuotient && value.isAllOnes());
}

#define DEFINE_DIVISION(OP, IS_SIGNED_QUOTIENT)                                \
  void OP::getEffects(                                                         \
      SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {               \
    if (!isHarmlessDivisor(getRhs(), IS_SIGNED_QUOTIENT))                      \
      effects.emplace_back(MemoryEffects::Write::get(), TrapResource::get());  \
  }                                                                            \
  Speculation::Speculatability OP::getSpeculatability() {                      \
    return isHarmlessDivisor(getRhs(), IS_SIGNED_QUOTIENT)                     \
               ? Speculation::Speculatable                                     \
               : Speculation::NotSpeculatable;                                 \
  }

DEFINE_DIVISION(DivSOp, true)
DEFINE_DIVISION(DivUOp, false)
DEFINE_DIVISION(RemSOp, false)
DEFINE_DIVISION(RemUOp, false)
