//===- StackAccess.cpp - the stack pointer and what is at it --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Words of the stack are places like registers. Nothing is kept below sp: what
// was there is gone, as an interrupt may come at any time.
//
//===----------------------------------------------------------------------===//

#include "BlockWalk.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

namespace {
/// A load or store at a base register or sp plus a constant.
struct Access {
  /// Says how many bytes, how they are extended, and whether it stores.
  TypeID kind;
  int32_t offset;
  /// Absent: sp or the frame object.
  Value base;
  std::optional<uint32_t> object;
};
} // namespace

template <typename SpOp, typename RegisterOp>
static std::optional<Access> getAccessOf(Operation *op) {
  TypeID kind = TypeID::get<RegisterOp>();
  if (auto access = dyn_cast<RegisterOp>(op))
    return Access{
        kind, static_cast<int32_t>(access.getOffset()), access.getRn(), {}};
  if (auto access = dyn_cast<SpOp>(op))
    return Access{
        kind, static_cast<int32_t>(access.getOffset()), {}, access.getObject()};
  return std::nullopt;
}

static std::optional<Access> getAccess(Operation *op) {
  std::optional<Access> access;
  ((access = getAccessOf<LdrSpOp, LdrOp>(op)) ||
   (access = getAccessOf<StrSpOp, StrOp>(op)) ||
   (access = getAccessOf<LdrbSpOp, LdrbOp>(op)) ||
   (access = getAccessOf<LdrhSpOp, LdrhOp>(op)) ||
   (access = getAccessOf<LdrsbSpOp, LdrsbOp>(op)) ||
   (access = getAccessOf<LdrshSpOp, LdrshOp>(op)) ||
   (access = getAccessOf<StrbSpOp, StrbOp>(op)) ||
   (access = getAccessOf<StrhSpOp, StrhOp>(op)));
  return access;
}

/// The byte of the stack that is accessed, if that is known.
std::optional<StackByte> BlockWalk::getAddress(Operation *op) {
  std::optional<Access> access = getAccess(op);
  if (!access || access->object)
    return std::nullopt;
  if (!access->base) {
    StackByte byte = Frame::getEnd(state);
    byte.offset += access->offset;
    return byte;
  }
  const Numbers::Entry &base = numbers[getContents(access->base)];
  if (base.kind != Numbers::Address)
    return std::nullopt;
  return StackByte{base.payload + access->offset};
}

/// Whether `op` accesses the part of a frame object that `expected` does.
bool BlockWalk::isObjectAccess(Operation *expected, Operation *op) {
  std::optional<Access> wanted = getAccess(expected), access = getAccess(op);
  if (!wanted || !access || !wanted->object || wanted->kind != access->kind)
    return false;
  std::optional<int64_t> object = context.frame.getObject(*wanted->object);
  std::optional<StackByte> address = getAddress(op);
  return object && address && !address->isMoved &&
         address->offset >= state.sp &&
         address->offset == *object + wanted->offset;
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static std::string nameWord(StackByte byte) {
  return ("the word at " + Twine(byte.offset) + " from the stack pointer " +
          (byte.isMoved ? "as it was set" : "at entry"))
      .str();
}

void BlockWalk::storeWord(Operation *op, StackByte byte, Number number) {
  StringRef why = context.frame.whyNoWord(byte, state);
  if (!why.empty())
    return context.reporter.report(op, "writes to " + nameWord(byte) +
                                           ", which " + why);
  setWord(op, context.frame.getWord(byte), number);
}

/// By the key of a word or slot.
void BlockWalk::setWord(Operation *op, uint32_t word, Number number) {
  state.stack.set(word, number);
  context.secondReturns.write(op, word);
}

Number BlockWalk::loadWord(Operation *op, StackByte byte) {
  StringRef why = context.frame.whyNoWord(byte, state);
  if (why.empty())
    return state.stack.get(context.frame.getWord(byte));
  context.reporter.report(op, "reads " + nameWord(byte) + ", which " + why);
  return 0;
}

/// Two values are loaded or stored at once.
void BlockWalk::visitTwoWords(Operation *op) {
  StackByte low = Frame::getEnd(state);
  low.offset += op->getAttrOfType<IntegerAttr>("offset").getInt();
  StackByte high = low;
  high.offset += 4;
  if (auto load = dyn_cast<LdrdSpOp>(op)) {
    setContents(op, load.getRt(), loadWord(op, low));
    setContents(op, load.getRt2(), loadWord(op, high));
    return;
  }
  auto store = cast<StrdSpOp>(op);
  storeWord(op, low, getContents(store.getRt()));
  storeWord(op, high, getContents(store.getRt2()));
}

/// A load or store that the virtual code does not have: a value is kept in
/// memory.
bool BlockWalk::visitStackWord(Operation *op) {
  if (isa<LdrdSpOp, StrdSpOp>(op)) {
    visitTwoWords(op);
    return true;
  }
  std::optional<StackByte> address = getAddress(op);
  if (!address)
    return false;
  if (isa<LdrSpOp, LdrOp>(op))
    setContents(op, op->getResult(0), loadWord(op, *address));
  else if (isa<StrSpOp, StrOp>(op))
    storeWord(op, *address, getContents(op->getOperand(0)));
  else
    return false;
  return true;
}

//===----------------------------------------------------------------------===//
// The stack pointer
//===----------------------------------------------------------------------===//

void BlockWalk::lowerStack(Operation *op, int64_t bytes) {
  if (state.moved) {
    *state.moved -= bytes;
    for (int64_t offset = 0; offset < bytes; offset += 4)
      setWord(op,
              context.frame.getWord({*state.moved + offset, /*isMoved=*/true}),
              0);
    return;
  }
  int64_t before = state.sp;
  state.sp -= bytes;
  for (int64_t offset = std::max(state.sp, state.deepest); offset < before;
       offset += 4)
    setWord(op, context.frame.getWord({offset}), 0);
  state.deepest = std::min(state.deepest, state.sp);
}

void BlockWalk::raiseStack(Operation *op, int64_t bytes) {
  int64_t &end = state.moved ? *state.moved : state.sp;
  end += bytes;
  if (end > 0) {
    context.reporter.report(op, "frees more of the stack than was taken");
    end = 0;
  }
}

/// More registers may be pushed and popped than need it, to move sp: the words
/// are a frame object's, with nothing in it yet, or nothing any more.
void BlockWalk::push(PushOp op) {
  uint32_t registers = op.getRegisters();
  lowerStack(op, 4 * llvm::popcount(registers));
  StackByte byte = Frame::getEnd(state);
  for (unsigned number = 0; number != flagsPlace; ++number)
    if (registers >> number & 1) {
      if (!context.frame.isInObject(byte))
        storeWord(op, byte, state.registers[number]);
      byte.offset += 4;
    }
}

/// Loads the registers of the mask; pc is left to the return.
void BlockWalk::pop(Operation *op, uint32_t registers) {
  StackByte byte = Frame::getEnd(state);
  for (unsigned number = 0; number != 15; ++number)
    if (registers >> number & 1) {
      bool isInObject = context.frame.isInObject(byte);
      setRegister(op, number, isInObject ? 0 : loadWord(op, byte));
      byte.offset += 4;
    }
  raiseStack(op, 4 * llvm::popcount(registers));
}

/// Instructions that move sp by a constant or make an address from it.
bool BlockWalk::visitStack(Operation *op) {
  auto setAddress = [&](int64_t offset) {
    setContents(op, op->getResult(0), numbers.getAddress(offset));
  };
  return TypeSwitch<Operation *, bool>(op)
      .Case([&](PushOp push) {
        this->push(push);
        return true;
      })
      .Case([&](PopOp pop) {
        this->pop(pop, pop.getRegisters());
        return true;
      })
      .Case([&](SubSpOp sub) {
        lowerStack(sub, sub.getImm());
        return true;
      })
      .Case([&](AddSpOp add) {
        raiseStack(add, add.getImm());
        return true;
      })
      .Case([&](FrameAddressOp address) {
        if (address.getObject())
          return false;
        if (state.moved)
          setContents(address, address.getRd(), 0);
        else
          setAddress(state.sp + static_cast<int32_t>(address.getOffset()));
        return true;
      })
      .Default([](Operation *) { return false; });
}
