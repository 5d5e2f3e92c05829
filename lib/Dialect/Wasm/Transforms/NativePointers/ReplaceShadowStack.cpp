//===- ReplaceShadowStack.cpp - frames on the machine's stack -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Fixed frames become one object for each root. In a function whose frame is
// variable the machine's stack pointer takes the place of the global:
//
// BEFORE:
//   %sp = wasm.global_get @__stack_pointer : i32
//   %frame = wasm.sub %sp, %n : i32
//   wasm.global_set @__stack_pointer, %frame : i32
//
// AFTER:
//   %sp = wasm.stack_top
//   %frame = wasm.sub %sp, %n : i32
//   wasm.set_stack_top %frame
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;

namespace warm::wasm {

/// `base + distance`.
static Value createSum(OpBuilder &builder, Location loc, Value base,
                       int64_t distance) {
  if (distance == 0)
    return base;
  auto addend = ConstOp::create(builder, loc, static_cast<int32_t>(distance));
  return AddOp::create(builder, loc, base, addend.getResult());
}

/// The least alignment of storage in a frame.
static constexpr int64_t frameAlign = 8;

void ShadowStack::replaceFixed() {
  auto builder = OpBuilder::atBlockBegin(&func.getBody().front());
  // What each root is in terms of its storage.
  llvm::DenseMap<Value, Value> bases;
  for (auto &[root, object] : storage) {
    if (!isKept(root))
      continue;
    Location loc = root ? root.getLoc() : func.getLoc();
    int64_t below = llvm::alignTo(object.below, object.align);
    int64_t slack = root ? int64_t(object.align) - frameAlign : 0;
    int64_t size = below + object.above + slack;
    OpBuilder::InsertionGuard guard(builder);
    Value alloc = StackAllocOp::create(builder, loc, size);
    if (!root) {
      bases[root] = createSum(builder, loc, alloc, below);
      continue;
    }
    // The mask stays; it rounds an address in the new object.
    Operation *mask = root.getDefiningOp();
    builder.setInsertionPoint(mask);
    mask->setOperand(0, createSum(builder, loc, alloc, below + slack));
    bases[root] = root;
  }
  func.walk([&](Operation *op) {
    if (isSet(op))
      return op->erase();
    if (!isGet(op))
      return;
    // What is not reached has no address; any will do.
    StackValue address = lookup(op->getResult(0));
    OpBuilder local(op);
    op->getResult(0).replaceAllUsesWith(createSum(
        local, op->getLoc(), bases.lookup(address.root), address.offset.low));
    op->erase();
  });
}

//===----------------------------------------------------------------------===//
// Variable frames
//===----------------------------------------------------------------------===//

/// Whether the stack pointer is set to what `op` makes before anything is done
/// with it.
static bool isSetNext(Operation *op,
                      llvm::function_ref<bool(Operation *)> isSet) {
  for (Operation *next = op->getNextNode(); next; next = next->getNextNode()) {
    if (isSet(next))
      return next->getOperand(0) == op->getResult(0);
    if (!isMemoryEffectFree(next))
      return false;
  }
  return false;
}

/// `sp = min(sp, address - slack)`, with an address in front of `before`.
static void lowerTo(Operation *before, Value address, int64_t slack) {
  OpBuilder builder(before);
  SetStackTopOp::create(builder, before->getLoc(),
                        createSum(builder, before->getLoc(), address, -slack),
                        /*lower=*/true);
}

/// Moves the stack pointer below storage that is accessed without having become
/// it: where its address is computed, if one of the accesses certainly follows,
/// else in front of each of them.
void ShadowStack::lowerStackTop(Value root, int64_t slack) {
  Operation *op = root.getDefiningOp();
  const auto &accesses = storage[root].accesses;
  if (accesses.empty() ||
      isSetNext(op, [&](Operation *next) { return isSet(next); }))
    return;
  if (llvm::any_of(accesses, [&](Operation *access) {
        return access->getBlock() == op->getBlock();
      }))
    return lowerTo(op->getNextNode(), root, slack);
  for (Operation *access : accesses)
    for (Value operand : access->getOperands())
      if (lookup(operand).isBased() && lookup(operand).root == root)
        lowerTo(access, operand, slack);
}

/// What the global was where a function begins: its value there is the
/// machine's stack pointer, `slack` bytes above what is kept for the red zone.
Value ShadowStack::createEntryTop(int64_t slack) {
  auto builder = OpBuilder::atBlockBegin(&func.getBody().front());
  Location loc = func.getLoc();
  Value top = StackTopOp::create(builder, loc);
  if (slack != 0)
    SetStackTopOp::create(builder, loc, createSum(builder, loc, top, -slack),
                          /*lower=*/false);
  return top;
}

void ShadowStack::replaceVariable() {
  auto slack = static_cast<int64_t>(llvm::alignTo(redZone, 16));
  for (auto &[root, object] : storage)
    if (root && isKept(root) && root.getDefiningOp())
      lowerStackTop(root, slack);
  Value entryTop = createEntryTop(slack);
  func.walk([&](Operation *op) {
    OpBuilder builder(op);
    Location loc = op->getLoc();
    if (isGet(op)) {
      StackValue address = lookup(op->getResult(0));
      Value base = entryTop;
      int64_t distance = address.offset.low;
      if (address.root) {
        base = StackTopOp::create(builder, loc);
        distance = slack;
      }
      op->getResult(0).replaceAllUsesWith(
          createSum(builder, loc, base, distance));
      op->erase();
    } else if (isSet(op)) {
      // A return frees everything itself.
      if (!isa<ReturnOp>(op->getNextNode()))
        SetStackTopOp::create(
            builder, loc, createSum(builder, loc, op->getOperand(0), -slack),
            /*lower=*/false);
      op->erase();
    }
  });
}

void ShadowStack::replace() {
  if (isVariable)
    replaceVariable();
  else if (!storage.empty())
    replaceFixed();
}

} // namespace warm::wasm
