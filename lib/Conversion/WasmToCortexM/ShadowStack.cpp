//===- ShadowStack.cpp - the stack pointer of a module
//---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The state is the stack pointer as a StackAddress. Blocks are visited in
// reverse postorder; the first way into a block says what the state is there,
// and all others must agree. A frame of an inlined function is just a deeper
// part of the storage.
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;

namespace warm {

/// The alignment that C's ABI for WebAssembly gives the stack pointer.
static constexpr uint64_t stackAlign = 16;

bool ShadowStack::isGet(Operation *op) const {
  auto get = dyn_cast<wasm::GlobalGetOp>(op);
  return get && get.getGlobalAttr().getAttr() == global;
}

bool ShadowStack::isSet(Operation *op) const {
  auto set = dyn_cast<wasm::GlobalSetOp>(op);
  return set && set.getGlobalAttr().getAttr() == global;
}

std::optional<StackAddress> ShadowStack::lookup(Value value) const {
  auto found = addresses.find(value);
  if (found == addresses.end())
    return std::nullopt;
  return found->second;
}

void ShadowStack::record(Value value, StackAddress address) {
  addresses[value] = address;
  storage.try_emplace(address.root);
}

LogicalResult ShadowStack::fail(Operation *op, StringRef what) {
  if (reports)
    op->emitError(what);
  return failure();
}

//===----------------------------------------------------------------------===//
// The analysis
//===----------------------------------------------------------------------===//

/// `and address, -align`: an address that is rounded down. Below the stack
/// pointer this allocates; what is above is rounded inside its object and is
/// like any arithmetic.
void ShadowStack::visitMask(wasm::AndOp op, StackAddress current) {
  auto address = lookup(op.getLhs());
  APInt mask;
  if (!address || !matchPattern(op.getRhs(), m_ConstantInt(&mask)) ||
      !mask.isNegatedPowerOf2())
    return;
  uint64_t align = (-mask).getZExtValue();
  uint64_t known = address->root ? storage[address->root].align : stackAlign;
  if (align <= known) {
    int64_t low = address->distance & static_cast<int64_t>(align - 1);
    return record(op.getResult(), {address->root, address->distance - low});
  }
  if (address->root != current.root || address->distance >= current.distance)
    return;
  // It replaces the address: what was below counts from here.
  StackStorage object;
  object.align = align;
  object.above = current.distance - address->distance;
  storage[op.getResult()] = object;
  addresses[op.getResult()] = {op.getResult(), 0};
}

void ShadowStack::visitArithmetic(Operation *op, StackAddress current) {
  if (auto mask = dyn_cast<wasm::AndOp>(op))
    return visitMask(mask, current);
  if (!isa<wasm::AddOp, wasm::SubOp>(op))
    return;
  auto address = lookup(op->getOperand(0));
  APInt constant;
  if (!address || !matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
    return;
  int64_t delta = constant.getSExtValue();
  address->distance += isa<wasm::AddOp>(op) ? delta : -delta;
  record(op->getResult(0), *address);
}

/// Sends the state to the successors.
LogicalResult ShadowStack::visitEdges(Operation *terminator,
                                      StackAddress current) {
  for (Block *successor : terminator->getSuccessors()) {
    auto [entry, isNew] = entries.try_emplace(successor, current);
    if (!isNew && !(entry->second == current))
      return fail(terminator, "the stack pointer has another value here than "
                              "on another way to the same place");
  }
  return success();
}

LogicalResult ShadowStack::visit(Operation *op, StackAddress &current) {
  if (isGet(op)) {
    record(op->getResult(0), current);
  } else if (isSet(op)) {
    auto address = lookup(op->getOperand(0));
    if (!address)
      return fail(op, "the stack pointer gets a value that is not at a "
                      "constant distance from what it was: stack storage of "
                      "variable size is not supported with native pointers");
    hasAllocation |= !(*address == current);
    current = *address;
  } else if (isa<wasm::ReturnOp>(op)) {
    if (!(current == StackAddress()))
      return fail(op, "the function returns without restoring the stack "
                      "pointer");
  } else {
    visitArithmetic(op, current);
  }
  return success();
}

LogicalResult ShadowStack::visitBlock(Block &block) {
  StackAddress current = entries.lookup(&block);
  for (Operation &op : block)
    if (failed(visit(&op, current)))
      return failure();
  return visitEdges(block.getTerminator(), current);
}

/// Storage reaches down to the lowest address that something else is done with
/// than to compute another address.
void ShadowStack::measure() {
  auto isUse = [&](Operation *user) {
    return user->getNumResults() != 1 ||
           !addresses.contains(user->getResult(0));
  };
  for (auto &[value, address] : addresses)
    if (llvm::any_of(value.getUsers(), isUse)) {
      StackStorage &object = storage[address.root];
      object.below = std::max(object.below, -address.distance);
    }
}

LogicalResult ShadowStack::analyze(bool withReports) {
  reports = withReports;
  if (func.isExternal())
    return success();
  Region &body = func.getBody();
  entries[&body.front()] = {};
  for (Block *block : llvm::ReversePostOrderTraversal<Block *>(&body.front()))
    if (failed(visitBlock(*block)))
      return failure();
  measure();
  return success();
}

//===----------------------------------------------------------------------===//
// The replacement
//===----------------------------------------------------------------------===//

/// `base + distance`.
static Value createSum(OpBuilder &builder, Location loc, Value base,
                       int64_t distance) {
  if (distance == 0)
    return base;
  auto addend =
      wasm::ConstOp::create(builder, loc, static_cast<int32_t>(distance));
  return wasm::AddOp::create(builder, loc, base, addend.getResult());
}

/// The least alignment of storage in a frame.
static constexpr int64_t frameAlign = 8;

void ShadowStack::replace() {
  if (storage.empty())
    return;
  auto builder = OpBuilder::atBlockBegin(&func.getBody().front());
  // What each root is in terms of its storage.
  llvm::DenseMap<Value, Value> bases;
  for (auto &[root, object] : storage) {
    Location loc = root ? root.getLoc() : func.getLoc();
    int64_t below = llvm::alignTo(object.below, object.align);
    int64_t slack = root ? int64_t(object.align) - frameAlign : 0;
    int64_t size = below + object.above + slack;
    OpBuilder::InsertionGuard guard(builder);
    Value alloc = wasm::StackAllocOp::create(builder, loc, size);
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
    StackAddress address = lookup(op->getResult(0)).value_or(StackAddress());
    OpBuilder local(op);
    op->getResult(0).replaceAllUsesWith(createSum(
        local, op->getLoc(), bases.lookup(address.root), address.distance));
    op->erase();
  });
}

//===----------------------------------------------------------------------===//
// The stack pointer
//===----------------------------------------------------------------------===//

/// Whether the module treats a global like a stack pointer: all functions give
/// back what they take, and one does take something.
static bool looksLikeStackPointer(ModuleOp module, wasm::GlobalOp global) {
  bool isUsed = false;
  for (auto func : module.getOps<wasm::FuncOp>()) {
    ShadowStack stack(func, global.getSymNameAttr());
    if (failed(stack.analyze(/*reports=*/false)))
      return false;
    isUsed |= stack.allocates();
  }
  return isUsed;
}

/// The initial value, if it is that of a stack's end.
static bool startsLikeStackPointer(wasm::GlobalOp global) {
  if (global.getInitializer().empty())
    return false;
  auto yield =
      cast<wasm::YieldOp>(global.getInitializer().front().getTerminator());
  APInt value;
  return matchPattern(yield.getValue(), m_ConstantInt(&value)) &&
         !value.isZero() && value.countr_zero() >= llvm::Log2_64(stackAlign);
}

wasm::GlobalOp findStackPointer(ModuleOp module) {
  SmallVector<wasm::GlobalOp> candidates;
  for (auto global : module.getOps<wasm::GlobalOp>()) {
    if (!global.getIsMutable() || !global.getType().isInteger(32))
      continue;
    StringRef name = global.getImportName().value_or(global.getSymName());
    if (name == "__stack_pointer")
      return global;
    if (!global.getExportsAttr() && startsLikeStackPointer(global))
      candidates.push_back(global);
  }
  for (wasm::GlobalOp global : candidates)
    if (looksLikeStackPointer(module, global))
      return global;
  return {};
}

} // namespace warm
