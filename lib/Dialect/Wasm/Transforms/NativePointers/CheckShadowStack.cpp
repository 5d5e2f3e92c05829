//===- CheckShadowStack.cpp - traps where an inferred fact is wrong -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A cell of the frame does what the global did: it gets what the global is set
// to. What the analysis says is compared with it when the function runs: at
// each `global.get`, call and return. An address of the frame at an offset that
// is not known has to be within its storage when it is accessed; one that may
// be an address of something else must not be just below it.
//
// BEFORE:
//   wasm.call @use(%frame) : (i32) -> ()
//
// AFTER:
//   %model = wasm.load @memory_0[%cell] align 4 : i32
//   %sp = wasm.global_get @__stack_pointer : i32     // what is inferred
//   %difference = wasm.sub %model, %sp : i32
//   wasm.check_stack %difference, %c0
//   wasm.call @use(%frame) : (i32) -> ()
//
// Runs between the analysis and the replacement, which makes an address of the
// machine's stack of each `global.get`. Accesses for which the stack pointer is
// moved (arrays of variable length in functions without calls) are not checked.
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"

using namespace mlir;

namespace warm::wasm {

/// How far below a frame an address is certainly wrong.
static constexpr int64_t guardBytes = 256;

namespace {

/// Builds checks in front of an operation.
struct CheckBuilder {
  explicit CheckBuilder(Operation *before)
      : builder(before), loc(before->getLoc()) {}

  Value constant(int64_t value) {
    return ConstOp::create(builder, loc, static_cast<int32_t>(value));
  }
  Value sub(Value a, Value b) { return SubOp::create(builder, loc, a, b); }
  /// `value - number` is not more than `limit`.
  void check(Value value, int64_t number, int64_t limit) {
    if (number != 0)
      value = sub(value, constant(number));
    CheckStackOp::create(builder, loc, value, constant(limit));
  }

  OpBuilder builder;
  Location loc;
};

} // namespace

/// The stack pointer, as the analysis says, in front of an operation.
static Value createGet(CheckBuilder &checks, StringAttr global) {
  return GlobalGetOp::create(checks.builder, checks.loc,
                             checks.builder.getI32Type(),
                             FlatSymbolRefAttr::get(global));
}

/// The address that a root is, or the stack pointer on entry.
Value ShadowStack::createRoot(OpBuilder &builder, Location loc, Value root) {
  if (root)
    return root;
  Value top = GlobalGetOp::create(builder, loc, builder.getI32Type(),
                                  FlatSymbolRefAttr::get(global));
  update(top, StackValue::address(Value(), {}));
  return top;
}

void ShadowStack::storeModel(OpBuilder &builder, Location loc, Value value) {
  StoreOp::create(builder, loc, memory, model, value,
                  builder.getI64IntegerAttr(0), builder.getI64IntegerAttr(4));
}

/// Compares the model with what the analysis says.
void ShadowStack::checkModel(Operation *op, Current current) {
  if (!current)
    return;
  CheckBuilder checks(op);
  Value value = LoadOp::create(
      checks.builder, checks.loc, checks.builder.getI32Type(), memory, model,
      checks.builder.getI64IntegerAttr(0), checks.builder.getI64IntegerAttr(4),
      /*is_volatile=*/nullptr);
  Value inferred = createGet(checks, global);
  update(inferred,
         StackValue::address(current->root, {current->distance, true}));
  checks.check(checks.sub(value, inferred), 0, 0);
}

/// Checks an access whose address has no known offset.
void ShadowStack::checkAccess(MemoryAccessOpInterface access) {
  StackValue state = lookup(access.getAddr());
  if (!state.isBased() || state.isExactAddress() || !isKept(state.root) ||
      (isVariable && state.root))
    return;
  const StackStorage &object = storage[state.root];
  auto below = static_cast<int64_t>(
      llvm::alignTo(isVariable ? redZone : object.below, object.align));
  int64_t size = below + object.above;
  CheckBuilder checks(access);
  Value root = createRoot(checks.builder, checks.loc, state.root);
  auto offset = static_cast<int64_t>(access.getOffset());
  if (state.kind == StackValue::Kind::Both)
    // Traps at root - below - guardBytes up to root - below - 1.
    return checks.check(checks.sub(root, access.getAddr()),
                        below + guardBytes + 1 + offset, -guardBytes - 1);
  if (!isVariable)
    checks.check(checks.sub(access.getAddr(), root), -below - offset,
                 size - static_cast<int64_t>(access.getAccessSize()));
}

void ShadowStack::insertChecks(Operation *op, Current &current) {
  if (isSet(op)) {
    OpBuilder builder(op);
    storeModel(builder, op->getLoc(), op->getOperand(0));
    visitSet(op, current);
  } else if (isGet(op)) {
    if (current)
      checkModel(op, current);
    else
      current = StackAddress{op->getResult(0), 0};
  } else if (isa<ReturnOp, CallOp, CallIndirectOp>(op)) {
    checkModel(op, current);
  } else if (auto access = dyn_cast<MemoryAccessOpInterface>(op)) {
    checkAccess(access);
  }
}

void ShadowStack::insertChecks(FlatSymbolRefAttr inMemory) {
  if (blocks.empty())
    return;
  SmallVector<Operation *> ops;
  for (Block *block : blocks)
    for (Operation &op : *block)
      ops.push_back(&op);
  memory = inMemory;
  auto builder = OpBuilder::atBlockBegin(blocks.front());
  Location loc = func.getLoc();
  model = StackAllocOp::create(builder, loc, /*size=*/8);
  storeModel(builder, loc, createRoot(builder, loc, Value()));
  Current current;
  Block *block = nullptr;
  for (Operation *op : ops) {
    if (op->getBlock() != block) {
      block = op->getBlock();
      current = entries.lookup(block);
    }
    insertChecks(op, current);
  }
}

} // namespace warm::wasm
