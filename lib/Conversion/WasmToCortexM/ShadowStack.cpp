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
// reverse postorder; the first way into a block says what the state is there.
// Where another way disagrees there is no state, and all blocks are visited
// again. A frame of an inlined function is just a deeper part of the storage.
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"
#include "FrameAlignment.h"
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
// Computing addresses
//===----------------------------------------------------------------------===//

/// How far below the stack pointer LLVM uses memory without setting it, in a
/// function without calls.
static constexpr int64_t maxRedZone = 128;

/// Whether a number is not negative, as far as can be seen.
static bool isSmall(Value index) { return countWidth(index) < 32; }

/// An address plus something that is not constant. At or below the stack
/// pointer a difference is new storage. A sum is an index into storage of which
/// only one address is known: it may begin anywhere in the red zone.
void ShadowStack::visitVariable(Operation *op, StackAddress address,
                                Value other,
                                std::optional<StackAddress> current) {
  bool isSame = current && current->root == address.root;
  if (isSame && address.distance > current->distance)
    return;
  if (isa<wasm::SubOp, wasm::AndOp>(op)) {
    lowering.insert(op);
    isVariable = true;
    record(op->getResult(0), {op->getResult(0), 0});
  } else if (isSame && address.distance < current->distance &&
             !isSmall(other)) {
    StackStorage &object = storage[address.root];
    object.below = std::max(object.below, maxRedZone - current->distance);
    redZone = std::max(redZone, maxRedZone);
  }
}

/// `and address, -align`: an address that is rounded down. Below the stack
/// pointer this allocates; what is above is rounded inside its object and is
/// like any arithmetic.
void ShadowStack::visitMask(wasm::AndOp op,
                            std::optional<StackAddress> current) {
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
  if (!current || address->root != current->root)
    return visitVariable(op, *address, op.getRhs(), current);
  if (address->distance >= current->distance)
    return;
  // It replaces the address: what was below counts from here.
  lowering.insert(op);
  StackStorage object;
  object.align = align;
  object.above = current->distance - address->distance;
  storage[op.getResult()] = object;
  addresses[op.getResult()] = {op.getResult(), 0};
}

void ShadowStack::visitArithmetic(Operation *op,
                                  std::optional<StackAddress> current) {
  if (auto mask = dyn_cast<wasm::AndOp>(op))
    return visitMask(mask, current);
  if (!isa<wasm::AddOp, wasm::SubOp>(op))
    return;
  APInt constant;
  if (!matchPattern(op->getOperand(1), m_ConstantInt(&constant))) {
    for (unsigned i : {0, 1})
      if (auto address = lookup(op->getOperand(i)))
        return visitVariable(op, *address, op->getOperand(1 - i), current);
    return;
  }
  auto address = lookup(op->getOperand(0));
  if (!address)
    return;
  int64_t delta = constant.getSExtValue();
  address->distance += isa<wasm::AddOp>(op) ? delta : -delta;
  record(op->getResult(0), *address);
}

//===----------------------------------------------------------------------===//
// Following the stack pointer
//===----------------------------------------------------------------------===//

/// Sends the state to the successors. Returns whether one has lost its state.
bool ShadowStack::visitEdges(Operation *terminator,
                             std::optional<StackAddress> current) {
  bool hasChanged = false;
  for (Block *successor : terminator->getSuccessors()) {
    auto [entry, isNew] = entries.try_emplace(successor, current);
    if (isNew || !entry->second || entry->second == current)
      continue;
    entry->second.reset();
    isVariable = hasChanged = true;
  }
  return hasChanged;
}

LogicalResult ShadowStack::visitSet(Operation *op,
                                    std::optional<StackAddress> &current) {
  Value value = op->getOperand(0);
  if (!lookup(value)) {
    if (strict)
      return failure();
    isVariable = true;
    record(value, {value, 0});
  }
  auto address = lookup(value);
  hasAllocation |= !(address == current);
  current = address;
  return success();
}

/// Notes what is done in memory below the stack pointer.
void ShadowStack::visitUses(Operation *op,
                            std::optional<StackAddress> current) {
  if (!current || !isUse(op) || isSet(op))
    return;
  for (Value operand : op->getOperands())
    if (auto address = lookup(operand);
        address && address->root == current->root)
      redZone = std::max(redZone, current->distance - address->distance);
}

LogicalResult ShadowStack::visit(Operation *op,
                                 std::optional<StackAddress> &current) {
  if (isGet(op)) {
    if (!current)
      current = StackAddress{op->getResult(0), 0};
    record(op->getResult(0), *current);
  } else if (isSet(op)) {
    return visitSet(op, current);
  } else if (isa<wasm::ReturnOp>(op)) {
    if (!(current == StackAddress()))
      return fail(op, "the function returns without restoring the stack "
                      "pointer, as far as can be seen");
  } else {
    visitArithmetic(op, current);
    visitUses(op, current);
  }
  return success();
}

LogicalResult ShadowStack::visitBlocks(bool &hasChanged) {
  addresses.clear();
  storage.clear();
  lowering.clear();
  hasChanged = false;
  Block *entry = &func.getBody().front();
  for (Block *block : llvm::ReversePostOrderTraversal<Block *>(entry)) {
    std::optional<StackAddress> current = entries.lookup(block);
    for (Operation &op : *block)
      if (failed(visit(&op, current)))
        return failure();
    hasChanged |= visitEdges(block->getTerminator(), current);
  }
  return success();
}

/// Whether something else is done than to compute another address.
bool ShadowStack::isUse(Operation *user) const {
  return user->getNumResults() != 1 || !addresses.contains(user->getResult(0));
}

/// Storage reaches down to the lowest address that is used.
void ShadowStack::measure() {
  for (auto &[value, address] : addresses)
    if (llvm::any_of(value.getUsers(),
                     [&](Operation *user) { return isUse(user); })) {
      StackStorage &object = storage[address.root];
      object.below = std::max(object.below, -address.distance);
    }
}

LogicalResult ShadowStack::analyze(bool withReports, bool withStrictness) {
  reports = withReports;
  strict = withStrictness;
  if (func.isExternal())
    return success();
  entries[&func.getBody().front()] = StackAddress();
  bool hasChanged = true;
  while (hasChanged)
    if (failed(visitBlocks(hasChanged)))
      return failure();
  measure();
  return success();
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
    if (failed(stack.analyze(/*reports=*/false, /*strict=*/true)))
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
