//===- SelectTables.cpp - tables and indirect calls -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A table is an array of words; its instructions copy words. Only an indirect
// call looks at what a function reference points to.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "warm/Conversion/FunctionTypes.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

Word Selector::getTableSize(const TableInfo &table) {
  return loadSize(table.canGrow() ? table.sizeSymbol : StringAttr(),
                  table.minSize);
}

Word Selector::getElement(const TableInfo &table, Word index) {
  if (index.isConstant())
    return Word(words.symbol(table.symbol, 4 * index.getConstant()));
  Word base(words.symbol(table.symbol));
  return words.add(base, words.shl(index, 2));
}

/// The element of a table at an index that is inside.
static Value loadElement(WordBuilder &words, const TableInfo &table,
                         Word index) {
  if (index.isConstant())
    return words.create<LdrOp>(
        words.symbol(table.symbol, 4 * index.getConstant()), 0);
  return words.create<LdrRegOp>(words.symbol(table.symbol), index.getRegister(),
                                2u);
}

//===----------------------------------------------------------------------===//
// Indirect calls
//===----------------------------------------------------------------------===//

void Selector::callIndirect(wasm::CallIndirectOp op) {
  if (info.hasNativeFunctionPointers())
    return call("", words.reg(getWord(op.getIndex())), op.getArgs(),
                op.getResults());
  const TableInfo &table = info.getTable(op.getTableAttr());
  Word index = getWord(op.getIndex());
  words.trapIf(words.compare(Predicate::GEU, index, getTableSize(table)),
               trap_code::UndefinedElement);
  Value descriptor = loadElement(words, table, index);
  if (table.hasNulls)
    words.trapIf(
        words.compare(Predicate::EQ, Word(descriptor), Word::constant(0)),
        trap_code::UninitializedElement);
  if (info.checksType(op)) {
    Word expected(words.symbol(getTypeSymbol(op.getSignature())));
    Word type(words.create<LdrOp>(descriptor, 4).getResult());
    words.trapIf(words.compare(Predicate::NE, type, expected),
                 trap_code::SignatureMismatch);
  }
  Value address = words.create<LdrOp>(descriptor, 0);
  call("", address, op.getArgs(), op.getResults());
}

//===----------------------------------------------------------------------===//
// Growing and filling
//===----------------------------------------------------------------------===//

/// Sets `count` words from `first` on, in a loop:
///
///   this block:  end = first + 4 * count; b ^test(first)
///   ^test(p):    cmp p, end; beq ^done, else ^body
///   ^body:       str value, [p]; b ^test(p + 4)
void Selector::fillElements(Word first, Word value, Word count) {
  Value end = words.reg(words.add(first, words.shl(count, 2)));
  Value filler = words.reg(value), begin = words.reg(first);
  Block *test = createBlockAfter();
  words.create<BOp>(ValueRange(begin), test);
  Value current = test->addArgument(begin.getType(), words.getLoc());
  words.setBlock(test);
  Block *body = createBlockAfter();
  Condition isDone = words.compare(Predicate::EQ, Word(current), Word(end));
  auto *done = new Block();
  done->insertAfter(body);
  words.create<BCondOp>(isDone.cond, isDone.flags, done, body);
  words.setBlock(body);
  words.create<StrOp>(filler, current, 0u);
  Value next = words.reg(words.add(Word(current), Word::constant(4)));
  words.create<BOp>(ValueRange(next), test);
  words.setBlock(done);
}

void Selector::growTable(wasm::TableGrowOp op) {
  const TableInfo &table = info.getTable(op.getTableAttr());
  Word delta = getWord(op.getDelta()), value = getWord(op.getValue());
  if (!table.canGrow()) {
    Word size = Word::constant(table.minSize), failure = Word::constant(~0u);
    words.prepareSelect(size, failure);
    Condition isNone = words.compare(Predicate::EQ, delta, Word::constant(0));
    set(op.getResult(), words.select(isNone, size, failure));
    return;
  }
  Word limit = loadSize(table.isImport ? table.limitSymbol : StringAttr(),
                        table.maxSize);
  Word old = grow(table.sizeSymbol, limit, delta, 0);
  set(op.getResult(), old);
  // After a failure the table has its old size: fill nothing.
  Word none = Word::constant(0);
  words.prepareSelect(none, delta);
  Condition hasFailed = words.compare(Predicate::EQ, old, Word::constant(~0u));
  Word count = words.select(hasFailed, none, delta);
  fillElements(getElement(table, old), value, count);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

bool Selector::selectTable(Operation *op) {
  auto checkIndex = [&](const TableInfo &table, Word index) {
    words.trapIf(words.compare(Predicate::GEU, index, getTableSize(table)),
                 trap_code::TableBounds);
  };
  if (auto callOp = dyn_cast<wasm::CallIndirectOp>(op)) {
    callIndirect(callOp);
  } else if (auto getOp = dyn_cast<wasm::TableGetOp>(op)) {
    const TableInfo &table = info.getTable(getOp.getTableAttr());
    Word index = getWord(getOp.getIndex());
    checkIndex(table, index);
    set(getOp.getResult(), Word(loadElement(words, table, index)));
  } else if (auto setOp = dyn_cast<wasm::TableSetOp>(op)) {
    const TableInfo &table = info.getTable(setOp.getTableAttr());
    Word index = getWord(setOp.getIndex());
    checkIndex(table, index);
    Value value = words.reg(getWord(setOp.getValue()));
    Value element = words.reg(getElement(table, index));
    words.create<StrOp>(value, element, 0u);
  } else if (auto size = dyn_cast<wasm::TableSizeOp>(op)) {
    set(size.getResult(), getTableSize(info.getTable(size.getTableAttr())));
  } else if (auto growOp = dyn_cast<wasm::TableGrowOp>(op)) {
    growTable(growOp);
  } else if (auto fill = dyn_cast<wasm::TableFillOp>(op)) {
    const TableInfo &table = info.getTable(fill.getTableAttr());
    Word dst = getWord(fill.getDst()), size = getWord(fill.getSize());
    checkRange(dst, size, getTableSize(table), trap_code::TableBounds);
    fillElements(getElement(table, dst), getWord(fill.getValue()), size);
  } else if (auto copy = dyn_cast<wasm::TableCopyOp>(op)) {
    const TableInfo &to = info.getTable(copy.getDstTableAttr());
    const TableInfo &from = info.getTable(copy.getSrcTableAttr());
    Word dst = getWord(copy.getDst()), src = getWord(copy.getSrc());
    Word size = getWord(copy.getSize());
    checkRange(dst, size, getTableSize(to), trap_code::TableBounds);
    checkRange(src, size, getTableSize(from), trap_code::TableBounds);
    callHelper("__aeabi_memmove",
               {getElement(to, dst), getElement(from, src), words.shl(size, 2)},
               0);
  } else if (auto init = dyn_cast<wasm::TableInitOp>(op)) {
    const TableInfo &table = info.getTable(init.getTableAttr());
    const SegmentInfo &segment = info.getSegment(init.getSegmentAttr());
    Word dst = getWord(init.getDst()), src = getWord(init.getSrc());
    Word size = getWord(init.getSize());
    checkRange(dst, size, getTableSize(table), trap_code::TableBounds);
    checkRange(src, size, loadSize(segment.sizeSymbol, segment.size),
               trap_code::TableBounds);
    if (segment.size != 0) {
      Word to = getElement(table, dst), offset = words.shl(src, 2);
      Word from = words.add(Word(words.symbol(segment.symbol)), offset);
      callHelper("__aeabi_memcpy", {to, from, words.shl(size, 2)}, 0);
    }
  } else if (auto drop = dyn_cast<wasm::ElemDropOp>(op)) {
    const SegmentInfo &segment = info.getSegment(drop.getSegmentAttr());
    if (segment.sizeSymbol)
      clearWord(segment.sizeSymbol);
  } else {
    return false;
  }
  return true;
}

} // namespace warm
