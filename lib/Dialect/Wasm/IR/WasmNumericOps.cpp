//===- WasmNumericOps.cpp - constants, division and memory operands -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Verification of constants, reinterpretation and access attributes, and the
// effects of divisions.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"
#include "llvm/Support/MathExtras.h"

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

//===----------------------------------------------------------------------===//
// Memory accesses
//===----------------------------------------------------------------------===//

/// The constant offset is an unsigned 32-bit number.
static LogicalResult verifyAccessOffset(Operation *op, uint64_t offset) {
  if (offset > UINT32_MAX)
    return op->emitOpError("has an offset that is no unsigned 32-bit number");
  return success();
}

LogicalResult CheckBoundsOp::verify() {
  if (getSize() == 0)
    return emitOpError("needs a size greater than 0");
  return verifyAccessOffset(*this, getOffset());
}

/// The alignment is a power of two and at most the size of the access.
static LogicalResult verifyAccess(MemoryAccessOpInterface op, uint64_t align) {
  if (!llvm::isPowerOf2_64(align) || align > op.getAccessSize())
    return op->emitOpError("needs an alignment that is a power of two and at "
                           "most the access size of ")
           << op.getAccessSize() << " bytes";
  return verifyAccessOffset(op, op.getOffset());
}

LogicalResult LoadOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Load8SOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Load8UOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Load16SOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Load16UOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Load32SOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Load32UOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult StoreOp::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Store8Op::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Store16Op::verify() { return verifyAccess(*this, getAlign()); }
LogicalResult Store32Op::verify() { return verifyAccess(*this, getAlign()); }
