//===- SelectFloat.cpp - soft float ---------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Floats are bits in core registers. Arithmetic, comparison and conversion are
// the helpers of the Run-time ABI for the Arm Architecture (section 4.1.2);
// what that has no helper for is in Warm's own target-side runtime; sign
// operations are single instructions.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

/// The helper of an operation with the name `f...`, `d...` (or none).
static std::string getArithmeticHelper(Operation *op, bool isDouble) {
  StringRef name =
      llvm::TypeSwitch<Operation *, StringRef>(op)
          .Case<wasm::AddOp>([](auto) { return "add"; })
          .Case<wasm::SubOp>([](auto) { return "sub"; })
          .Case<wasm::MulOp>([](auto) { return "mul"; })
          .Case<wasm::DivOp>([](auto) { return "div"; })
          .Case<wasm::EqOp, wasm::NeOp>([](auto) { return "cmpeq"; })
          .Case<wasm::LtOp>([](auto) { return "cmplt"; })
          .Case<wasm::LeOp>([](auto) { return "cmple"; })
          .Case<wasm::GtOp>([](auto) { return "cmpgt"; })
          .Case<wasm::GeOp>([](auto) { return "cmpge"; })
          .Default([](Operation *) { return ""; });
  if (!name.empty())
    return ((isDouble ? "__aeabi_d" : "__aeabi_f") + name).str();
  name = llvm::TypeSwitch<Operation *, StringRef>(op)
             .Case<wasm::MinOp>([](auto) { return "min"; })
             .Case<wasm::MaxOp>([](auto) { return "max"; })
             .Case<wasm::CeilOp>([](auto) { return "ceil"; })
             .Case<wasm::FloorOp>([](auto) { return "floor"; })
             .Case<wasm::TruncOp>([](auto) { return "trunc"; })
             .Case<wasm::NearestOp>([](auto) { return "nearest"; })
             .Case<wasm::SqrtOp>([](auto) { return "sqrt"; })
             .Default([](Operation *) { return ""; });
  if (!name.empty())
    return ((isDouble ? "__warm_f64_" : "__warm_f32_") + name).str();
  return "";
}

/// The helper of a conversion (or none).
static std::string getConversionHelper(Operation *op) {
  Type from = op->getOperand(0).getType(), to = op->getResult(0).getType();
  // As in the names of the run-time ABI and in those of wasm.
  StringRef fromInt = from.isInteger(64) ? "l" : "i";
  StringRef toFloat = to.isF64() ? "d" : "f";
  StringRef toInt = to.isInteger(64) ? "i64" : "i32";
  StringRef fromFloat = from.isF64() ? "f64" : "f32";
  auto trunc = [&](StringRef middle, StringRef suffix) {
    return ("__warm_" + toInt + middle + fromFloat + suffix).str();
  };
  return llvm::TypeSwitch<Operation *, std::string>(op)
      .Case<wasm::ConvertSOp>(
          [&](auto) { return ("__aeabi_" + fromInt + "2" + toFloat).str(); })
      .Case<wasm::ConvertUOp>(
          [&](auto) { return ("__aeabi_u" + fromInt + "2" + toFloat).str(); })
      .Case<wasm::DemoteOp>([](auto) { return "__aeabi_d2f"; })
      .Case<wasm::PromoteOp>([](auto) { return "__aeabi_f2d"; })
      .Case<wasm::TruncSOp>([&](auto) { return trunc("_trunc_", "_s"); })
      .Case<wasm::TruncUOp>([&](auto) { return trunc("_trunc_", "_u"); })
      .Case<wasm::TruncSatSOp>([&](auto) { return trunc("_trunc_sat_", "_s"); })
      .Case<wasm::TruncSatUOp>([&](auto) { return trunc("_trunc_sat_", "_u"); })
      .Default([](Operation *) { return std::string(); });
}

/// Operations on the sign bit, which is in the highest word.
bool Selector::selectSign(Operation *op) {
  if (!isa<wasm::NegOp, wasm::AbsOp, wasm::CopysignOp>(op))
    return false;
  Words value = get(op->getOperand(0));
  Word &high = value.back();
  Word sign = Word::constant(0x80000000);
  if (isa<wasm::NegOp>(op)) {
    high = words.bitXor(high, sign);
  } else if (isa<wasm::AbsOp>(op)) {
    high = words.bitAnd(high, Word::constant(0x7fffffff));
  } else {
    Word from = get(op->getOperand(1)).back();
    Value base = words.reg(from), rest = words.reg(high);
    high = Word(words.create<BfiOp>(base, rest, 0u, 31u).getResult());
  }
  set(op->getResult(0), value);
  return true;
}

bool Selector::selectFloat(Operation *op) {
  if (op->getNumResults() != 1 || op->getNumOperands() == 0)
    return false;
  if (isa<wasm::ReinterpretOp>(op)) {
    set(op->getResult(0), get(op->getOperand(0)));
    return true;
  }
  if (selectSign(op))
    return true;
  Type type = op->getOperand(0).getType();
  std::string helper;
  if (isa<FloatType>(type))
    helper = getArithmeticHelper(op, type.isF64());
  if (helper.empty())
    helper = getConversionHelper(op);
  if (helper.empty())
    return false;
  SmallVector<Word> args;
  for (Value operand : op->getOperands())
    llvm::append_range(args, get(operand));
  Value result = op->getResult(0);
  auto results = callHelper(helper, args, getNumWords(result.getType()));
  // Not equal is what equal is not, for NaNs too.
  if (isa<wasm::NeOp>(op))
    results[0] = words.bitXor(results[0], Word::constant(1));
  set(result, Words(ArrayRef<Word>(results)));
  return true;
}

} // namespace warm
