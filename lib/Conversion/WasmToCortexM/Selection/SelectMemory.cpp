//===- SelectMemory.cpp - linear memory -----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A linear address becomes a machine address by adding the address of the
// memory's data, modulo 2^32; with native pointers it is one. Bounds checks
// are those of WebAssembly 2.0, section 4.4.7, on numbers that do not wrap.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

//===----------------------------------------------------------------------===//
// Addresses
//===----------------------------------------------------------------------===//

/// The part of an offset that an access to `bytes` bytes can hold; 0 if that is
/// nothing. Eight bytes are a word and its neighbour.
uint32_t Selector::getLowOffset(uint32_t offset, unsigned bytes) {
  constexpr uint32_t maxOffset = 4095 - 4;
  if (!isBaseline)
    return (offset & 4095) <= maxOffset ? offset & 4095 : 0;
  // Five bits, times the width.
  uint32_t unit = std::min(bytes, 4u), mask = 32 * unit - 1;
  uint32_t low = offset & mask;
  return low % unit == 0 && low + bytes - unit <= mask ? low : 0;
}

/// Splits a constant addend off a register: `value` is `result + addend`.
static Value splitAddend(Value value, uint32_t &addend) {
  if (auto add = value.getDefiningOp<AddImmOp>()) {
    addend += add.getImm();
    return add.getRn();
  }
  if (auto sub = value.getDefiningOp<SubImmOp>()) {
    addend -= sub.getImm();
    return sub.getRn();
  }
  return value;
}

Selector::Address Selector::getAddress(wasm::MemoryAccessOpInterface access,
                                       bool allowsIndex) {
  if (info.getOptions().nativePointerABI)
    return getNativeAddress(access, allowsIndex);
  const MemoryInfo &memory = info.getMemory(access.getMemoryAttr());
  unsigned bytes = access.getAccessSize();
  Word addr = getWord(access.getAddr());
  // Sums wrap like the hardware's: checks have been made before.
  uint32_t total = static_cast<uint32_t>(access.getOffset());
  if (addr.isConstant()) {
    total += addr.getConstant();
    uint32_t low = getLowOffset(total, bytes);
    return {words.symbol(memory.symbol, total - low), low, {}, {}};
  }
  Value root = splitAddend(addr.getRegister(), total);
  uint32_t low = getLowOffset(total, bytes), high = total - low;
  if (high != 0 && root != addr.getRegister()) {
    // The addend does not fit; perhaps the offset alone does.
    root = addr.getRegister();
    total = static_cast<uint32_t>(access.getOffset());
    low = getLowOffset(total, bytes);
    high = total - low;
  }
  if (allowsIndex && low == 0 && !words.hasSymbolSum(memory.symbol, high, root))
    return {words.symbol(memory.symbol, high), 0, root, {}};
  return {words.symbolSum(memory.symbol, high, root), low, {}, {}};
}

Selector::Address
Selector::getNativeAddress(wasm::MemoryAccessOpInterface access,
                           bool allowsIndex) {
  unsigned bytes = access.getAccessSize();
  Word addr = getWord(access.getAddr());
  uint32_t total = static_cast<uint32_t>(access.getOffset());
  if (addr.isConstant()) {
    // The address of a device, which no symbol stands for.
    total += addr.getConstant();
    uint32_t low = getLowOffset(total, bytes);
    return {words.reg(Word::constant(total - low)), low, {}, {}};
  }
  Value root = splitAddend(addr.getRegister(), total);
  if (auto symbol = root.getDefiningOp<MovSymOp>()) {
    // One address for all the accesses around a symbol.
    total += symbol.getOffset();
    uint32_t low = getLowOffset(total, bytes);
    return {words.symbol(symbol.getSymbol(), total - low), low, {}, {}};
  }
  if (auto frame = root.getDefiningOp<FrameAddressOp>())
    return {{}, total + frame.getOffset(), {}, frame.getObjectAttr()};
  if (auto sum = root.getDefiningOp<AddOp>(); sum && total == 0 && allowsIndex)
    return {sum.getRn(), 0, sum.getRm(), {}};
  if (getLowOffset(total, bytes) == total)
    return {root, total, {}, {}};
  total = static_cast<uint32_t>(access.getOffset());
  uint32_t low = getLowOffset(total, bytes);
  Word base = words.add(addr, Word::constant(total - low));
  return {words.reg(base), low, {}, {}};
}

Word Selector::getPointer(FlatSymbolRefAttr memory, Word address) {
  if (info.getOptions().nativePointerABI)
    return address;
  StringAttr symbol = info.getMemory(memory).symbol;
  if (address.isConstant())
    return Word(words.symbol(symbol, address.getConstant()));
  return Word(words.symbolSum(symbol, 0, address.getRegister()));
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

template <typename OffsetOp, typename IndexOp, typename FrameOp>
Value Selector::createLoad(const Address &address) {
  if (address.object)
    return words.create<FrameOp>(address.object,
                                 static_cast<int32_t>(address.offset));
  if (address.index)
    return words.create<IndexOp>(address.base, address.index, 0u);
  return words.create<OffsetOp>(address.base,
                                static_cast<int32_t>(address.offset));
}

template <typename OffsetOp, typename IndexOp, typename FrameOp>
void Selector::createStore(const Address &address, Value value) {
  if (address.object)
    words.create<FrameOp>(value, address.object,
                          words.getBuilder().getI32IntegerAttr(address.offset));
  else if (address.index)
    words.create<IndexOp>(value, address.base, address.index, 0u);
  else
    words.create<OffsetOp>(value, address.base, address.offset);
}

Value Selector::load(const Address &address, unsigned bytes, bool isSigned) {
  if (bytes == 4)
    return createLoad<LdrOp, LdrRegOp, LdrSpOp>(address);
  if (bytes == 2 && isSigned)
    return createLoad<LdrshOp, LdrshRegOp, LdrshSpOp>(address);
  if (bytes == 2)
    return createLoad<LdrhOp, LdrhRegOp, LdrhSpOp>(address);
  if (isSigned)
    return createLoad<LdrsbOp, LdrsbRegOp, LdrsbSpOp>(address);
  return createLoad<LdrbOp, LdrbRegOp, LdrbSpOp>(address);
}

void Selector::store(const Address &address, unsigned bytes, Word word) {
  Value value = words.reg(word);
  if (bytes == 4)
    createStore<StrOp, StrRegOp, StrSpOp>(address, value);
  else if (bytes == 2)
    createStore<StrhOp, StrhRegOp, StrhSpOp>(address, value);
  else
    createStore<StrbOp, StrbRegOp, StrbSpOp>(address, value);
}

unsigned Selector::getPieceSize(uint64_t align, unsigned bytes) {
  unsigned width = std::min(bytes, 4u);
  if (!isBaseline)
    return width;
  return info.getOptions().anyAlignment ? 1 : std::min<uint64_t>(align, width);
}

/// The last piece has the sign.
Word Selector::loadPieces(Address address, unsigned bytes, bool isSigned,
                          unsigned size) {
  Word value = Word::constant(0);
  for (unsigned done = 0; done < bytes; done += size) {
    bool isLast = done + size == bytes;
    Word piece(load(address, size, isLast && isSigned));
    value = words.bitOr(value, words.shl(piece, 8 * done));
    address.offset += size;
  }
  return value;
}

void Selector::storePieces(Address address, unsigned bytes, Word value,
                           unsigned size) {
  for (unsigned done = 0; done < bytes; done += size) {
    store(address, size, words.lshr(value, 8 * done));
    address.offset += size;
  }
}

void Selector::loadInto(wasm::MemoryAccessOpInterface op, uint64_t align,
                        bool isSigned) {
  Value result = op->getResult(0);
  unsigned bytes = op.getAccessSize();
  unsigned piece = getPieceSize(align, bytes);
  Address address = getAddress(op, bytes == piece);
  auto loadWord = [&](unsigned size) {
    return loadPieces(address, size, isSigned, piece);
  };
  if (bytes == 8) {
    Word low = loadWord(4);
    address.offset += 4;
    set(result, {low, loadWord(4)});
    return;
  }
  Word low = loadWord(bytes);
  if (getNumWords(result.getType()) == 1)
    set(result, low);
  else
    set(result, {low, isSigned ? words.ashr(low, 31) : Word::constant(0)});
}

void Selector::storeFrom(wasm::MemoryAccessOpInterface op, uint64_t align,
                         Value value) {
  unsigned bytes = op.getAccessSize();
  unsigned piece = getPieceSize(align, bytes);
  Words stored = get(value);
  Address address = getAddress(op, bytes == piece);
  storePieces(address, std::min(bytes, 4u), stored[0], piece);
  if (bytes == 8) {
    address.offset += 4;
    storePieces(address, 4, stored[1], piece);
  }
}

//===----------------------------------------------------------------------===//
// Sizes and checks
//===----------------------------------------------------------------------===//

Word Selector::loadSize(StringAttr symbol, uint32_t known) {
  if (!symbol)
    return Word::constant(known);
  Value address = words.symbol(symbol);
  return Word(words.create<LdrOp>(address, 0).getResult());
}

void Selector::clearWord(StringAttr symbol) {
  Value zero = words.reg(Word::constant(0));
  words.create<StrOp>(zero, words.symbol(symbol), 0u);
}

Word Selector::getMemorySize(const MemoryInfo &memory) {
  return loadSize(memory.canGrow() ? memory.sizeSymbol : StringAttr(),
                  memory.minBytes);
}

void Selector::checkBounds(wasm::CheckBoundsOp op) {
  if (info.getOptions().nativePointerABI)
    return;
  if (op.getSymbol())
    return fail(op, "an address is not final: run wasm-lay-out-memory first");
  const MemoryInfo &memory = info.getMemory(op.getMemoryAttr());
  uint64_t extent = op.getOffset() + op.getSize();
  // No size can reach that, or the sum in the offset has wrapped.
  if (extent < op.getSize() || extent > memory.maxBytes)
    return words.trap(trap_code::MemoryBounds);
  Word addr = getWord(op.getAddr());
  Word size = getMemorySize(memory);
  Word bytes = Word::constant(static_cast<uint32_t>(extent));
  if (extent > memory.minBytes)
    words.trapIf(words.compare(Predicate::LTU, size, bytes),
                 trap_code::MemoryBounds);
  words.trapIf(words.compare(Predicate::GTU, addr, words.sub(size, bytes)),
               trap_code::MemoryBounds);
}

void Selector::checkRange(Word start, Word count, Word size, unsigned code) {
  words.trapIf(words.compare(Predicate::GTU, count, size), code);
  words.trapIf(words.compare(Predicate::GTU, start, words.sub(size, count)),
               code);
}

Word Selector::grow(StringAttr sizeSymbol, Word limit, Word delta,
                    unsigned unitLog2) {
  Value variable = words.symbol(sizeSymbol);
  Word size(words.create<LdrOp>(variable, 0).getResult());
  Word room = words.lshr(words.sub(limit, size), unitLog2);
  Word grown = words.add(size, words.shl(delta, unitLog2));
  Word result = words.lshr(size, unitLog2);
  Word failure = Word::constant(~0u);
  words.prepareSelect(size, grown);
  words.prepareSelect(failure, result);
  Condition isTooMuch = words.compare(Predicate::GTU, delta, room);
  Word newSize = words.select(isTooMuch, size, grown);
  result = words.select(isTooMuch, failure, result);
  words.create<StrOp>(words.reg(newSize), variable, 0u);
  return result;
}

//===----------------------------------------------------------------------===//
// Bulk operations
//===----------------------------------------------------------------------===//

void Selector::fillMemory(wasm::MemoryFillOp op) {
  Word dst = getWord(op.getDst()), size = getWord(op.getSize());
  if (!info.getOptions().nativePointerABI)
    checkRange(dst, size, getMemorySize(info.getMemory(op.getMemoryAttr())),
               trap_code::MemoryBounds);
  // The helper has its arguments in another order than memset.
  callHelper(
      "__aeabi_memset",
      {getPointer(op.getMemoryAttr(), dst), size, getWord(op.getValue())}, 0);
}

void Selector::copyMemory(wasm::MemoryCopyOp op) {
  Word dst = getWord(op.getDst()), src = getWord(op.getSrc());
  Word size = getWord(op.getSize());
  if (!info.getOptions().nativePointerABI) {
    checkRange(dst, size, getMemorySize(info.getMemory(op.getDstMemoryAttr())),
               trap_code::MemoryBounds);
    checkRange(src, size, getMemorySize(info.getMemory(op.getSrcMemoryAttr())),
               trap_code::MemoryBounds);
  }
  Word to = getPointer(op.getDstMemoryAttr(), dst);
  Word from = getPointer(op.getSrcMemoryAttr(), src);
  callHelper("__aeabi_memmove", {to, from, size}, 0);
}

void Selector::initMemory(wasm::MemoryInitOp op) {
  const SegmentInfo &segment = info.getSegment(op.getSegmentAttr());
  Word dst = getWord(op.getDst()), src = getWord(op.getSrc());
  Word size = getWord(op.getSize());
  if (!info.getOptions().nativePointerABI)
    checkRange(dst, size, getMemorySize(info.getMemory(op.getMemoryAttr())),
               trap_code::MemoryBounds);
  checkRange(src, size, loadSize(segment.sizeSymbol, segment.size),
             trap_code::MemoryBounds);
  // A segment without bytes has no symbol; nothing is copied from it.
  if (segment.size == 0)
    return;
  Word from = words.add(Word(words.symbol(segment.symbol)), src);
  callHelper("__aeabi_memcpy",
             {getPointer(op.getMemoryAttr(), dst), from, size}, 0);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

bool Selector::selectMemory(Operation *op) {
  return llvm::TypeSwitch<Operation *, bool>(op)
      .Case<wasm::CheckBoundsOp>([&](auto op) {
        checkBounds(op);
        return true;
      })
      .Case<wasm::LoadOp, wasm::Load8UOp, wasm::Load16UOp, wasm::Load32UOp>(
          [&](auto op) {
            loadInto(op, op.getAlign(), false);
            return true;
          })
      .Case<wasm::Load8SOp, wasm::Load16SOp, wasm::Load32SOp>([&](auto op) {
        loadInto(op, op.getAlign(), true);
        return true;
      })
      .Case<wasm::StoreOp, wasm::Store8Op, wasm::Store16Op, wasm::Store32Op>(
          [&](auto op) {
            storeFrom(op, op.getAlign(), op.getValue());
            return true;
          })
      .Case<wasm::MemorySizeOp>([&](auto op) {
        set(op.getResult(),
            words.lshr(getMemorySize(info.getMemory(op.getMemoryAttr())), 16));
        return true;
      })
      .Case<wasm::MemoryGrowOp>([&](auto op) {
        const MemoryInfo &memory = info.getMemory(op.getMemoryAttr());
        Word delta = getWord(op.getDelta());
        if (memory.canGrow()) {
          Word limit =
              loadSize(memory.isImport ? memory.limitSymbol : StringAttr(),
                       memory.maxBytes);
          set(op.getResult(), grow(memory.sizeSymbol, limit, delta, 16));
          return true;
        }
        // Growing by nothing is all that succeeds.
        Word size = Word::constant(memory.minBytes >> 16);
        Word failure = Word::constant(~0u);
        words.prepareSelect(size, failure);
        Condition isNone =
            words.compare(Predicate::EQ, delta, Word::constant(0));
        set(op.getResult(), words.select(isNone, size, failure));
        return true;
      })
      .Case<wasm::MemoryFillOp>([&](auto op) {
        fillMemory(op);
        return true;
      })
      .Case<wasm::MemoryCopyOp>([&](auto op) {
        copyMemory(op);
        return true;
      })
      .Case<wasm::MemoryInitOp>([&](auto op) {
        initMemory(op);
        return true;
      })
      .Case<wasm::DataDropOp>([&](auto op) {
        const SegmentInfo &segment = info.getSegment(op.getSegmentAttr());
        if (segment.sizeSymbol)
          clearWord(segment.sizeSymbol);
        return true;
      })
      .Default([](Operation *) { return false; });
}

} // namespace warm
