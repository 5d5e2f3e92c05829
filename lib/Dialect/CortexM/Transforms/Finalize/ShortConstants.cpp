//===- ShortConstants.cpp - constants of two instructions -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// On Armv6-M, a constant that is used once or twice takes fewer bytes as `movs`
// and an instruction that shifts, inverts or increases it than as a load and a
// word. Both write the flags: they have to be dead.
//
// BEFORE                               AFTER
//   %0 = cortexm.mov_imm 1024            %1 = cortexm.mov_imm 128
//                                        %0 = cortexm.lsl_imm %1, 3
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/IR/Literals.h"

using namespace mlir;
using namespace warm::cortexm;

static constexpr uint32_t maxImmediate = 255;

/// The number that a constant is if `movs` cannot make it.
static std::optional<uint32_t> getNumber(Operation &op) {
  auto number = dyn_cast_or_null<IntegerAttr>(getLiteralWord(&op));
  if (!number)
    return std::nullopt;
  auto value = static_cast<uint32_t>(number.getInt());
  return value > maxImmediate ? std::optional(value) : std::nullopt;
}

/// Makes the number of two instructions; null if that takes more.
static Value createShort(OpBuilder &builder, Location loc, Type type,
                         uint32_t number) {
  auto byte = [&](uint32_t value) -> Value {
    return MovImmOp::create(builder, loc, type, value);
  };
  if (~number <= maxImmediate)
    return MvnOp::create(builder, loc, type, byte(~number));
  if (number <= 2 * maxImmediate)
    return AddImmOp::create(builder, loc, type, byte(maxImmediate),
                            number - maxImmediate);
  unsigned zeros = llvm::countr_zero(number);
  if (number >> zeros > maxImmediate)
    return {};
  return LslImmOp::create(builder, loc, type, byte(number >> zeros), zeros);
}

void warm::cortexm::formShortConstants(FuncOp func) {
  // Of 64 bits, for two keys are not allowed.
  llvm::DenseMap<uint64_t, unsigned> uses;
  for (Operation &op : func.getBody().getOps())
    if (auto number = getNumber(op))
      ++uses[*number];
  RegisterLiveness liveness(func.getBody());
  for (Block &block : func.getBody()) {
    RegisterMask live = liveness.getLiveOut(&block);
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
      bool flagsAreLive = live & flagsBit;
      live = RegisterLiveness::stepBack(&op, live);
      auto number = getNumber(op);
      if (!number || flagsAreLive || uses.lookup(*number) > 2)
        continue;
      OpBuilder builder(&op);
      Value made =
          createShort(builder, op.getLoc(), op.getResult(0).getType(), *number);
      if (!made)
        continue;
      op.replaceAllUsesWith(ValueRange(made));
      op.erase();
    }
  }
}
