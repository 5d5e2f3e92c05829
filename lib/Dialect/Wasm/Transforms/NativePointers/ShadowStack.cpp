//===- ShadowStack.cpp - what values are to the shadow stack --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A forward data-flow analysis over StackDomain.h. Its state at a point is the
// stack pointer as a StackAddress:
//
//   global.get     gives the state; where there is none, becomes its root
//   global.set v   the state is v: an exact address, else v becomes its root
//   an edge        the first one into a block says what the state is there;
//                  where another one disagrees there is none from then on, and
//                  the analysis starts again
//
// Blocks are visited in reverse postorder until nothing changes. The offset of
// a block argument that has got lower twice loses its bound, but an address
// above the stack pointer stays above it: it is one of an object in the frame.
// A frame of an inlined function is just a deeper part of the storage.
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"
#include "FrameAlignment.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;

namespace warm::wasm {

bool ShadowStack::isGet(Operation *op) const {
  auto get = dyn_cast<GlobalGetOp>(op);
  return get && get.getGlobalAttr().getAttr() == global;
}

bool ShadowStack::isSet(Operation *op) const {
  auto set = dyn_cast<GlobalSetOp>(op);
  return set && set.getGlobalAttr().getAttr() == global;
}

StackValue ShadowStack::lookup(Value value) const {
  return values.lookup(value);
}

/// Returns whether the state is a new one.
bool ShadowStack::update(Value value, StackValue state) {
  // What becomes the stack pointer is its own root.
  if (setRoots.contains(value))
    state = StackValue::address(value, {});
  hasMixedRoots |= state.kind == StackValue::Kind::Mixed;
  auto [entry, isNew] = values.try_emplace(value, state);
  bool hasChanged = isNew || !(entry->second == state);
  entry->second = state;
  return hasChanged;
}

uint64_t ShadowStack::getAlign(const StackValue &value) const {
  auto found = storage.find(value.root);
  return found == storage.end() ? 1 : found->second.align;
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Whether an address, taken as storage, would be new: at or below the stack
/// pointer, or of a root that is below it.
bool ShadowStack::isAtOrBelow(const StackValue &address,
                              Current current) const {
  if (!current || !address.isExactAddress())
    return false;
  if (address.root == current->root)
    return address.offset.low <= current->distance;
  return address.root && !isa<BlockArgument>(address.root) &&
         !setRoots.contains(address.root) &&
         !isGet(address.root.getDefiningOp());
}

StackValue ShadowStack::makeRoot(Operation *op, StackStorage object) {
  Value root = op->getResult(0);
  storage.try_emplace(root, object);
  return StackValue::address(root, {});
}

/// A number as far as it is seen from outside.
static StackValue makeNumber(Value value) {
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return StackValue::number({constant.getSExtValue(), true});
  return StackValue::number(countWidth(value) < 32 ? StackOffset::atLeast(0)
                                                   : StackOffset::any());
}

/// Computes what differs from an address of an object in the frame by something
/// variable: it stays in the frame.
static StackValue keepInFrame(StackValue result, const StackValue &address,
                              std::optional<StackAddress> current) {
  bool isInFrame = current && address.isBased() &&
                   address.root == current->root &&
                   address.offset.low >= current->distance;
  if (isInFrame && result.isBased() && !result.offset.isExact)
    result.offset.low = std::max(result.offset.low, current->distance);
  return result;
}

StackValue ShadowStack::computeSum(Operation *op, Current current) {
  StackValue a = lookup(op->getOperand(0)), b = lookup(op->getOperand(1));
  if (isa<AddOp>(op))
    return keepInFrame(keepInFrame(a + b, a, current), b, current);
  bool isAllocation =
      b.isNumber() && !b.offset.isExact && isAtOrBelow(a, current);
  if (!isAllocation)
    return keepInFrame(a - b, a, current);
  StackStorage object;
  object.align = countLowZeros(op->getOperand(1)) >= 4 ? getAlign(a) : 1;
  return makeRoot(op, object);
}

StackValue ShadowStack::computeMask(Operation *op, Current current) {
  StackValue a = lookup(op->getOperand(0)), b = lookup(op->getOperand(1));
  StackValue result = maskAddress(a, b, getAlign(a.isBased() ? a : b));
  bool isRounding =
      b.isNumber() && b.offset.isExact && llvm::isPowerOf2_64(-b.offset.low);
  if (!isRounding || result.offset.isExact || !isAtOrBelow(a, current))
    return keepInFrame(result, a, current);
  StackStorage object;
  object.align = -b.offset.low;
  object.isAligned = a.root == current->root;
  if (object.isAligned)
    object.above = current->distance - a.offset.low;
  return makeRoot(op, object);
}

/// What is not computed from addresses.
static bool makesNumbers(Operation *op) {
  return isa<ConstOp, ShlOp, ShrUOp, ShrSOp, RotlOp, RotrOp, MulOp, DivUOp,
             DivSOp, RemUOp, RemSOp, ClzOp, CtzOp, PopcntOp, EqzOp, EqOp, NeOp,
             LtUOp, GtUOp, LeUOp, GeUOp, LtSOp, GtSOp, LeSOp, GeSOp, Load8UOp,
             Load8SOp, Load16UOp, Load16SOp>(op);
}

/// Whether a call gives back its first argument: LLVM uses what these functions
/// of C return in its place (WebAssemblyMemIntrinsicResults).
static bool returnsArgument(Operation *op) {
  auto call = dyn_cast<CallOp>(op);
  return call && call.getNumOperands() == 3 &&
         llvm::is_contained({"memcpy", "memmove", "memset"}, call.getCallee());
}

StackValue ShadowStack::compute(Operation *op, Current current) {
  if (returnsArgument(op))
    return lookup(op->getOperand(0));
  if (isa<AddOp, SubOp>(op))
    return computeSum(op, current);
  if (isa<AndOp>(op))
    return computeMask(op, current);
  if (isa<OrOp, XorOp>(op)) {
    StackValue a = lookup(op->getOperand(0)), b = lookup(op->getOperand(1));
    return keepInFrame(combineBits(a, b, getAlign(a.isBased() ? a : b),
                                   /*mayClear=*/isa<XorOp>(op)),
                       a, current);
  }
  if (isa<SelectOp>(op))
    return join(lookup(op->getOperand(1)), lookup(op->getOperand(2)));
  if (makesNumbers(op))
    return makeNumber(op->getResult(0));
  return StackValue::unknown();
}

//===----------------------------------------------------------------------===//
// The stack pointer
//===----------------------------------------------------------------------===//

bool ShadowStack::visitSet(Operation *op, Current &current) {
  Value value = op->getOperand(0);
  StackValue state = lookup(value);
  bool hasChanged = false;
  if (!state.isExactAddress()) {
    setRoots.insert(value);
    storage.try_emplace(value);
    state = StackValue::address(value, {});
    hasChanged = update(value, state);
  }
  current = StackAddress{state.root, state.offset.low};
  return hasChanged;
}

/// Returns whether something has changed.
bool ShadowStack::visit(Operation *op, Current &current) {
  if (isSet(op))
    return visitSet(op, current);
  if (op->getNumResults() != 1 || !op->getResult(0).getType().isInteger(32))
    return false;
  Value result = op->getResult(0);
  if (!isGet(op))
    return update(result, compute(op, current));
  if (!current)
    current = StackAddress{result, 0};
  storage.try_emplace(current->root);
  return update(result,
                StackValue::address(current->root, {current->distance, true}));
}

bool ShadowStack::passValue(BlockArgument argument, const StackValue &passed,
                            Current current) {
  StackValue old = lookup(argument), state = join(old, passed);
  constexpr unsigned patience = 2;
  if (old.isBased() == state.isBased() && old.offset.isBounded() &&
      state.offset.low < old.offset.low && ++lowered[argument] > patience) {
    state.offset = StackOffset::any();
    state = keepInFrame(state, old, current);
  }
  return update(argument, state);
}

/// Sends the state and the operands to the successors.
bool ShadowStack::visitEdges(Operation *terminator, Current current) {
  bool hasChanged = false;
  for (Block *successor : terminator->getSuccessors()) {
    auto [entry, isNew] = entries.try_emplace(successor, current);
    if (!isNew && entry->second && !(entry->second == current)) {
      entry->second.reset();
      disagreeing.insert(successor);
      hasChanged = true;
    }
    hasChanged |= isNew;
  }
  auto branch = dyn_cast<BranchOpInterface>(terminator);
  if (!branch)
    return hasChanged;
  for (OpOperand &operand : terminator->getOpOperands())
    if (auto argument =
            branch.getSuccessorBlockArgument(operand.getOperandNumber()))
      if (argument->getType().isInteger(32))
        hasChanged |= passValue(*argument, lookup(operand.get()), current);
  return hasChanged;
}

bool ShadowStack::visitBlocks() {
  bool hasChanged = false;
  for (Block *block : blocks) {
    Current current = entries.lookup(block);
    for (Operation &op : *block)
      hasChanged |= visit(&op, current);
    hasChanged |= visitEdges(block->getTerminator(), current);
  }
  return hasChanged;
}

void ShadowStack::solve() {
  Block *entry = &func.getBody().front();
  for (Block *block : llvm::ReversePostOrderTraversal<Block *>(entry))
    blocks.push_back(block);
  size_t known;
  do {
    known = disagreeing.size();
    values.clear();
    lowered.clear();
    storage.clear();
    storage.try_emplace(Value());
    setRoots.clear();
    entries.clear();
    entries[entry] = StackAddress();
    for (Block *block : disagreeing)
      entries[block] = std::nullopt;
    for (BlockArgument argument : entry->getArguments())
      update(argument, StackValue::unknown());
    while (visitBlocks())
      ;
  } while (disagreeing.size() != known);
  isVariable = !disagreeing.empty();
}

LogicalResult ShadowStack::analyze() {
  bool usesGlobal = false;
  func.walk([&](Operation *op) { usesGlobal |= isGet(op) || isSet(op); });
  if (!usesGlobal)
    return success();
  solve();
  return decide();
}

} // namespace warm::wasm
