//===- FrameAlignment.cpp - what 8-byte frames break ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// On C's shadow stack frames are multiples of 16, and LLVM makes `or`s of
// additions that cannot carry: `frame | (i & 3) << 2`. On a frame that is a
// multiple of 8 that is another address. Where the bits are known, it becomes
// the addition that it was. What cannot be understood gets storage that is
// really aligned.
//
// BEFORE:
//   %0 = wasm.stack_alloc 16
//   %1 = wasm.or %0, %i4 : i32       // i4 is below 16
//
// AFTER:
//   %0 = wasm.stack_alloc 16
//   %1 = wasm.add %0, %i4 : i32
//
//===----------------------------------------------------------------------===//

#include "FrameAlignment.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace warm::wasm {

static std::optional<APInt> matchConstant(Value value) {
  APInt constant;
  if (!matchPattern(value, m_ConstantInt(&constant)))
    return std::nullopt;
  return constant;
}

/// How far known bits are looked for.
static constexpr unsigned maxDepth = 8;

unsigned countLowZeros(Value value, unsigned depth) {
  Operation *op = value.getDefiningOp();
  if (!op || depth == maxDepth)
    return 0;
  if (auto constant = matchConstant(value))
    return constant->countr_zero();
  if (isa<StackAllocOp>(op))
    return 4;
  auto low = [&](unsigned i) {
    return countLowZeros(op->getOperand(i), depth + 1);
  };
  if (isa<AddOp, SubOp, OrOp, XorOp>(op))
    return std::min(low(0), low(1));
  if (isa<AndOp>(op))
    return std::max(low(0), low(1));
  if (isa<SelectOp>(op))
    return std::min(low(1), low(2));
  if (isa<MulOp>(op))
    return std::min(32u, low(0) + low(1));
  if (isa<ShlOp>(op))
    if (auto amount = matchConstant(op->getOperand(1)))
      return std::min<unsigned>(32, low(0) + amount->getLimitedValue(31));
  return 0;
}

unsigned countWidth(Value value, unsigned depth) {
  Operation *op = value.getDefiningOp();
  if (!op || depth == maxDepth)
    return 32;
  if (auto constant = matchConstant(value))
    return constant->getActiveBits();
  auto width = [&](unsigned i) {
    return countWidth(op->getOperand(i), depth + 1);
  };
  if (isa<AndOp>(op))
    return std::min(width(0), width(1));
  if (isa<OrOp, XorOp>(op))
    return std::max(width(0), width(1));
  if (isa<Load8UOp>(op))
    return 8;
  if (isa<Load16UOp>(op))
    return 16;
  auto amount = op->getNumOperands() == 2 ? matchConstant(op->getOperand(1))
                                          : std::nullopt;
  if (isa<ShlOp>(op) && amount)
    return std::min<unsigned>(32, width(0) + amount->getLimitedValue(31));
  if (isa<ShrUOp>(op) && amount)
    return width(0) - std::min<unsigned>(width(0), amount->getLimitedValue(31));
  return 32;
}

/// Whether no bit can be set in both.
static bool areDisjoint(Value a, Value b) {
  return countLowZeros(a) >= countWidth(b) || countLowZeros(b) >= countWidth(a);
}

/// The constant that a value is above some storage, if it is.
static std::optional<std::pair<StackAllocOp, int64_t>> matchSum(Value value) {
  int64_t distance = 0;
  while (auto op = value.getDefiningOp()) {
    if (auto alloc = dyn_cast<StackAllocOp>(op))
      return std::make_pair(alloc, distance);
    if (!isa<AddOp, SubOp>(op))
      return std::nullopt;
    auto constant = matchConstant(op->getOperand(1));
    if (!constant)
      return std::nullopt;
    distance +=
        isa<AddOp>(op) ? constant->getSExtValue() : -constant->getSExtValue();
    value = op->getOperand(0);
  }
  return std::nullopt;
}

/// Whether this aligns storage that is only there to be aligned, to more than
/// what frames count as.
static bool isAlignment(AndOp op, const APInt &mask) {
  auto sum = matchSum(op.getLhs());
  return sum && sum->first->hasOneUse() && mask.isNegatedPowerOf2() &&
         mask.slt(-16);
}

namespace {

/// The addresses of one function's storage, and what is done to their bits.
class FrameAddresses {
public:
  explicit FrameAddresses(FuncOp func) : func(func) {}

  void settle();

private:
  void collect();
  void follow(OpOperand &use);
  bool rewrite(Operation *op);
  void align(StackAllocOp alloc);

  FuncOp func;
  llvm::SetVector<Value> addresses;
  llvm::SetVector<Operation *> bitOps;
};

} // namespace

/// Adds what is computed from an address to the addresses.
void FrameAddresses::follow(OpOperand &use) {
  Operation *op = use.getOwner();
  if (isa<AndOp, OrOp, XorOp>(op))
    bitOps.insert(op);
  if (isa<AddOp, SubOp, SelectOp, AndOp, OrOp, XorOp>(op))
    addresses.insert(op->getResult(0));
  if (auto branch = dyn_cast<BranchOpInterface>(op))
    if (auto arg = branch.getSuccessorBlockArgument(use.getOperandNumber()))
      addresses.insert(*arg);
}

void FrameAddresses::collect() {
  for (auto alloc : func.getBody().front().getOps<StackAllocOp>())
    addresses.insert(alloc.getResult());
  for (size_t i = 0; i < addresses.size(); ++i)
    for (OpOperand &use : Value(addresses[i]).getUses())
      follow(use);
}

/// `address & mask`, or null where only the machine knows the bits.
static Value createMasked(OpBuilder &builder, Location loc, Value address,
                          const APInt &mask) {
  auto constant = [&](int64_t value) -> Value {
    return ConstOp::create(builder, loc, static_cast<int32_t>(value));
  };
  unsigned low = mask.getActiveBits(), high = (~mask).getActiveBits();
  if (auto sum = matchSum(address)) {
    auto [alloc, distance] = *sum;
    int64_t rest = distance & mask.getSExtValue();
    if (low <= 4)
      return constant(rest);
    if (high <= 4)
      return AddOp::create(builder, loc, alloc, constant(rest));
  }
  unsigned zeros = countLowZeros(address);
  if (low <= zeros)
    return constant(0);
  return high <= zeros ? address : Value();
}

/// Makes a sum or a constant of an operation on the bits of an address, if they
/// are known.
bool FrameAddresses::rewrite(Operation *op) {
  OpBuilder builder(op);
  Value a = op->getOperand(0), b = op->getOperand(1), result;
  if (!isa<AndOp>(op)) {
    if (!areDisjoint(a, b))
      return false;
    result = AddOp::create(builder, op->getLoc(), a, b);
  } else {
    auto mask = matchConstant(b);
    if (mask && isAlignment(cast<AndOp>(op), *mask))
      return true;
    result = mask ? createMasked(builder, op->getLoc(), a, *mask) : Value();
    if (!result)
      return false;
  }
  op->getResult(0).replaceAllUsesWith(result);
  op->erase();
  return true;
}

/// Aligns storage when the function runs.
void FrameAddresses::align(StackAllocOp alloc) {
  constexpr int64_t slack = 8;
  OpBuilder builder(alloc);
  Location loc = alloc.getLoc();
  Value larger = StackAllocOp::create(builder, loc, alloc.getSize() + slack);
  auto addend = ConstOp::create(builder, loc, int32_t(slack));
  auto mask = ConstOp::create(builder, loc, int32_t(-16));
  Value moved = AddOp::create(builder, loc, larger, addend.getResult());
  Value aligned = AndOp::create(builder, loc, moved, mask.getResult());
  alloc.replaceAllUsesWith(aligned);
  alloc.erase();
}

void FrameAddresses::settle() {
  collect();
  bool isUnderstood = true;
  for (Operation *op : bitOps)
    isUnderstood &= rewrite(op);
  if (isUnderstood)
    return;
  for (auto alloc : llvm::make_early_inc_range(
           func.getBody().front().getOps<StackAllocOp>()))
    align(alloc);
}

void settleFrameAlignment(FuncOp func) {
  if (!func.isExternal())
    FrameAddresses(func).settle();
}

} // namespace warm::wasm
