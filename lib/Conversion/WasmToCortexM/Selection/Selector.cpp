//===- Selector.cpp - selects one function's instructions -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

Selector::Selector(const ModuleInfo &info, wasm::FuncOp source, FuncOp target,
                   llvm::StringSet<> &helpers)
    : info(info), source(source), target(target),
      isBaseline(target.isBaseline()), helpers(helpers),
      words(source.getContext()),
      layout(
          getCallLayout(source.getArgumentTypes(), source.getResultTypes())) {}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// The words of a constant, low word first.
static Words getConstantWords(TypedAttr attr) {
  APInt bits = isa<FloatAttr>(attr)
                   ? cast<FloatAttr>(attr).getValue().bitcastToAPInt()
                   : cast<IntegerAttr>(attr).getValue();
  uint64_t value = bits.getZExtValue();
  Words words{Word::constant(static_cast<uint32_t>(value))};
  if (getNumWords(attr.getType()) == 2)
    words.push_back(Word::constant(static_cast<uint32_t>(value >> 32)));
  return words;
}

Words Selector::get(Value value) {
  if (auto constant = value.getDefiningOp<wasm::ConstOp>())
    return getConstantWords(constant.getValue());
  if (auto alloc = value.getDefiningOp<wasm::StackAllocOp>())
    return {getFrame(alloc)};
  if (auto address = value.getDefiningOp<wasm::AddressOfOp>())
    return {getAddressOf(address)};
  auto found = values.find(value);
  assert(found != values.end() && "a value is used before it is defined");
  return found->second;
}

Word Selector::getAddressOf(wasm::AddressOfOp op) {
  auto offset = static_cast<uint32_t>(op.getOffset());
  if (info.getOptions().nativePointerABI)
    return Word(
        words.symbol(info.getAddressSymbol(op.getSymbolAttr()), offset));
  if (auto base = info.getLinearAddress(op.getSymbolAttr()))
    return Word::constant(*base + offset);
  fail(op, "the symbol '" + op.getSymbol() +
               "' has no address in linear memory or in a table: link the "
               "module first, or use native pointers");
  return Word::constant(0);
}

/// The linker makes the address of what nobody defines 0.
bool Selector::selectIsDefined(Operation *op) {
  auto isDefined = dyn_cast<wasm::IsDefinedOp>(op);
  if (!isDefined)
    return false;
  StringAttr symbol =
      info.getFunctionSymbol(isDefined.getFunctionAttr().getAttr());
  set(isDefined.getResult(),
      words.setIf(words.compare(Predicate::NE, Word(words.symbol(symbol)),
                                Word::constant(0))));
  return true;
}

void Selector::set(Value value, Words newWords) {
  assert(newWords.size() == getNumWords(value.getType()));
  values[value] = std::move(newWords);
}

void Selector::fail(Operation *op, const Twine &message) {
  op->emitError(message);
  hasFailed = true;
}

//===----------------------------------------------------------------------===//
// The function's frame: blocks, arguments
//===----------------------------------------------------------------------===//

void Selector::createBlocks() {
  Region &body = target.getBody();
  auto gpr = GPRType::get(target.getContext());
  for (Block &block : source.getBody()) {
    auto *machineBlock = new Block();
    body.push_back(machineBlock);
    blocks[&block] = machineBlock;
    if (block.isEntryBlock())
      continue;
    for (BlockArgument arg : block.getArguments()) {
      Words argWords;
      for (unsigned i = 0, e = getNumWords(arg.getType()); i < e; ++i)
        argWords.push_back(machineBlock->addArgument(gpr, arg.getLoc()));
      set(arg, argWords);
    }
  }
}

void Selector::selectEntry() {
  Block *entry = blocks[&source.getBody().front()];
  words.setBlock(entry);
  words.setLoc(source.getLoc());
  for (Type type : target.getArgumentTypes())
    entry->addArgument(type, source.getLoc());

  auto gpr = GPRType::get(target.getContext());
  SmallVector<Value> inRegisters;
  for (BlockArgument arg : entry->getArguments())
    if (isa<GPRType>(arg.getType()))
      inRegisters.push_back(arg);
  SmallVector<Value> copies;
  if (!inRegisters.empty())
    copies = words
                 .create<ParallelCopyOp>(
                     SmallVector<Type>(inRegisters.size(), gpr), inRegisters)
                 .getCopies();

  auto nextCopy = copies.begin();
  SmallVector<Word> argWords;
  if (layout.hasResultPointer)
    resultPointer = *nextCopy++;
  for (BlockArgument arg :
       entry->getArguments().drop_front(layout.hasResultPointer))
    argWords.push_back(
        isa<GPRType>(arg.getType())
            ? Word(*nextCopy++)
            : Word(words.create<ReloadOp>(Value(arg)).getValue()));
  ArrayRef<Word> rest = argWords;
  for (BlockArgument arg : source.getArguments()) {
    unsigned count = getNumWords(arg.getType());
    set(arg, Words(rest.take_front(count)));
    rest = rest.drop_front(count);
  }
  if (source.getVariadic())
    saveVariadicArguments(rest);
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

void Selector::select(Operation *op) {
  words.setLoc(op->getLoc());
  if (isa<wasm::ConstOp, wasm::AddressOfOp>(op) || selectStack(op) ||
      selectControl(op) || selectCall(op) || selectCompare(op) ||
      selectSelect(op) || selectWidthChange(op) || selectReversal(op) ||
      selectI32(op) || selectI64(op) || selectMemory(op) || selectAtomic(op) ||
      selectGlobal(op) || selectTable(op) || selectFloat(op) ||
      selectIsDefined(op))
    return;
  fail(op, "'" + op->getName().getStringRef() + "' is not supported");
}

/// Erases what has no effect and no use, in one sweep: blocks and ops are
/// visited after everything they dominate.
void Selector::eraseDeadOps() {
  IRRewriter rewriter(target.getContext());
  (void)eraseUnreachableBlocks(rewriter, target->getRegions());
  for (Block *block : llvm::post_order(&target.getBody().front()))
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(*block)))
      if (op.use_empty() && isMemoryEffectFree(&op) &&
          !op.hasTrait<OpTrait::IsTerminator>())
        op.erase();
}

LogicalResult Selector::run() {
  createBlocks();
  selectEntry();
  for (Block *block :
       llvm::ReversePostOrderTraversal<Block *>(&source.getBody().front())) {
    if (!block->isEntryBlock())
      words.setBlock(blocks[block]);
    for (Operation &op : *block) {
      select(&op);
      if (hasFailed)
        return failure();
    }
  }
  // What the walk has not reached is empty.
  for (Block &block : llvm::make_early_inc_range(target.getBody()))
    if (block.empty() && block.use_empty() && !block.isEntryBlock())
      block.erase();
  eraseDeadOps();
  if (!frameObjects.empty())
    target.setFrameObjects(frameObjects);
  return success();
}

} // namespace warm
