//===- StackStorage.cpp - what storage a frame has ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Once it is known what values are, their uses say what there has to be:
//
//   v becomes the stack pointer  the root of v is storage
//   v is accessed                so it is, and reaches down to v; if v has no
//                                bound, as far below the stack pointer as LLVM
//                                may go without saying so
//   v is used otherwise          if its root is storage, that reaches down to v
//
// A root that is no storage is a number.
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;

namespace warm::wasm {

/// How far below the stack pointer LLVM uses memory without setting it, in a
/// function without calls.
static constexpr int64_t maxRedZone = 128;

/// Makes a root storage.
void ShadowStack::keep(Value root) {
  if (!root || !kept.insert(root).second)
    return;
  isVariable |= !storage[root].isAligned;
}

bool ShadowStack::isKept(Value root) const {
  return !root || kept.contains(root);
}

/// Makes the storage of a root reach down to an address.
void ShadowStack::require(Value root, int64_t lowest, Current current) {
  StackStorage &object = storage[root];
  object.below = std::max(object.below, -lowest);
  if (current && current->root == root)
    redZone = std::max(redZone, current->distance - lowest);
}

void ShadowStack::decideAccess(Operation *op, const StackValue &address,
                               int64_t offset, Current current) {
  Value root = address.root;
  keep(root);
  bool isCurrent = current && current->root == root;
  if (root && !isCurrent && !setRoots.contains(root))
    storage[root].accesses.insert(op);
  if (address.offset.isBounded())
    require(root, address.offset.low + offset, current);
  else if (isCurrent)
    require(root, current->distance - maxRedZone, current);
}

/// How many operands of `op` in front are addresses that it accesses, and where
/// from the address on.
static unsigned countAddresses(Operation *op, int64_t &offset) {
  offset = 0;
  if (auto access = dyn_cast<MemoryAccessOpInterface>(op)) {
    offset = static_cast<int64_t>(access.getOffset());
    return 1;
  }
  return isa<MemoryCopyOp>(op)                 ? 2
         : isa<MemoryFillOp, MemoryInitOp>(op) ? 1
                                               : 0;
}

void ShadowStack::decideUse(OpOperand &use, Current current) {
  Operation *op = use.getOwner();
  StackValue state = lookup(use.get());
  if (!state.isBased())
    return;
  int64_t offset;
  if (use.getOperandNumber() < countAddresses(op, offset))
    return decideAccess(op, state, offset, current);
  // What is computed from it has uses of its own.
  bool isComputed = op->getNumResults() == 1 && isMemoryEffectFree(op) &&
                    lookup(op->getResult(0)).isBased();
  if (!isComputed && state.offset.isBounded())
    require(state.root, state.offset.low, current);
}

LogicalResult ShadowStack::decideSet(Operation *op) {
  Value value = op->getOperand(0);
  if (isa_and_nonnull<ConstOp>(value.getDefiningOp())) {
    op->emitError("the stack pointer becomes a number, which is no address on "
                  "the machine's stack; if '")
        << global.getValue()
        << "' is not the stack pointer, say --stack-pointer=none";
    return failure();
  }
  keep(lookup(value).root);
  lastSet = op;
  return success();
}

LogicalResult ShadowStack::decideReturn(Operation *op, Current current) {
  if (current == StackAddress())
    return success();
  InFlightDiagnostic error =
      op->emitError("the function returns without restoring the stack pointer, "
                    "as far as can be seen");
  if (lastSet)
    error.attachNote(lastSet->getLoc()) << "it is set here";
  error.attachNote(func.getLoc())
      << "if '" << global.getValue()
      << "' is not the stack pointer, say --stack-pointer=none; if nobody "
         "needs this function, leave it out with --only-export";
  return error;
}

LogicalResult ShadowStack::decide(Operation *op, Current &current) {
  if (isSet(op)) {
    visitSet(op, current);
    return decideSet(op);
  }
  if (isGet(op) && !current) {
    current = StackAddress{op->getResult(0), 0};
    isVariable = true;
  }
  if (isa<ReturnOp>(op) && failed(decideReturn(op, current)))
    return failure();
  for (OpOperand &use : op->getOpOperands())
    decideUse(use, current);
  return success();
}

/// What is computed from an address, and is no storage, is a use of it.
void ShadowStack::requireOperands(Operation *op) {
  for (Value operand : op->getOperands())
    if (StackValue state = lookup(operand); state.isExactAddress())
      require(state.root, state.offset.low, std::nullopt);
}

LogicalResult ShadowStack::decide() {
  for (Block *block : blocks) {
    Current current = entries.lookup(block);
    for (Operation &op : *block)
      if (failed(decide(&op, current)))
        return failure();
  }
  for (auto &[root, object] : storage)
    if (root && root.getDefiningOp() && !isKept(root))
      requireOperands(root.getDefiningOp());
  // One of several objects may be walked through from its end.
  if (hasMixedRoots && redZone > 0)
    require(Value(), -maxRedZone, StackAddress());
  return success();
}

} // namespace warm::wasm
