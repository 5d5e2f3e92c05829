//===- Interpreter.cpp - executes machine code, for comparing -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "llvm/ADT/TypeSwitch.h"
#include <map>

using namespace mlir;
using namespace warm::cortexm;

static constexpr unsigned maxInstructions = 5000, maxEvents = 150;
static constexpr uint32_t stackAtEntry = 0x20100000, stackSize = 0x100000;

static uint32_t mix(uint64_t a, uint64_t b) {
  uint64_t x = a * 0x9e3779b97f4a7c15u + b + 0x7f4a7c15u;
  x ^= x >> 31;
  x *= 0xbf58476d1ce4e5b9u;
  x ^= x >> 29;
  return static_cast<uint32_t>(x ^ x >> 32);
}

namespace {

class Machine {
public:
  Machine(FuncOp func, uint32_t seed);
  std::vector<uint64_t> run();
  /// Whether it was stopped without having come to an end.
  bool isCutOff() const { return !isDone && events.size() < maxEvents; }

private:
  uint32_t get(Value value);
  void set(Value value, uint32_t bits);
  uint32_t load(uint32_t address);
  void store(uint32_t address, uint32_t bits);
  bool holds(Cond cond, uint32_t of) const {
    bool even = mix(static_cast<uint32_t>(cond) & ~1u, of) & 1;
    return even != (static_cast<uint32_t>(cond) & 1);
  }
  uint32_t compareWithZero(uint32_t bits) const { return mix(0xc0, bits); }
  /// The function's own stack, and the arguments that came on it.
  bool isStack(uint32_t address) const {
    return address < stackAtEntry + 4 * incomingWords &&
           address >= stackAtEntry - stackSize;
  }
  /// An interrupt writes there.
  void loseBelowStack() {
    if (isStack(registers[13]))
      memory.erase(memory.lower_bound(stackAtEntry - stackSize),
                   memory.lower_bound(registers[13]));
  }
  void see(uint64_t event) { events.push_back(event); }

  uint32_t hashOf(Operation *op);
  bool visitMove(Operation *op);
  bool visitStackPointer(Operation *op);
  bool visitAccess(Operation *op);
  bool visitCondition(Operation *op);
  void visitOther(Operation *op);
  void visitCall(Operation *op);
  void saveFor(Operation *op);
  Operation *findNext(Operation *op);
  void returnFrom(Operation *op, uint32_t address);
  Block *visitTerminator(Operation *op);
  void pop(uint32_t mask);
  void setStack(uint32_t address);

  FuncOp func;
  uint32_t seed;
  uint32_t incomingWords;
  uint32_t registers[16], flags;
  uint32_t stackTop = stackAtEntry;
  std::map<uint32_t, uint32_t> memory;
  llvm::DenseMap<Type, uint32_t> slots;
  llvm::DenseMap<Operation *, uint32_t> hashes;
  /// What a call that returns twice has saved.
  struct Saved {
    Operation *call;
    std::array<uint32_t, 16> registers;
    uint32_t stackTop;
    bool hasLeftFrame;
  };
  SmallVector<Saved> saved;
  uint32_t calls = 0;
  bool isDone = false, hasLeftFrame = false;
  std::vector<uint64_t> events;
};

} // namespace

Machine::Machine(FuncOp func, uint32_t seed)
    : func(func), seed(seed),
      incomingWords(llvm::count_if(func.getArgumentTypes(), [](Type type) {
        return isa<SlotType>(type);
      })) {
  for (unsigned i = 0; i != 16; ++i)
    registers[i] = mix(seed, i);
  registers[13] = stackAtEntry;
  flags = mix(seed, 16);
}

uint32_t Machine::load(uint32_t address) {
  auto [it, isNew] = memory.try_emplace(address, mix(seed, address));
  return it->second;
}

void Machine::store(uint32_t address, uint32_t bits) { memory[address] = bits; }

uint32_t Machine::get(Value value) {
  if (isa<FlagsType>(value.getType()))
    return flags;
  if (auto slot = dyn_cast<SlotType>(value.getType())) {
    if (slot.getArea() == SlotArea::in)
      return load(stackAtEntry + 4 * slot.getIndex());
    auto bits = mix(seed, 32 + 4 * slot.getIndex() +
                              static_cast<unsigned>(slot.getArea()));
    return slots.try_emplace(slot, bits).first->second;
  }
  return registers[getRegisterNumber(value)];
}

void Machine::set(Value value, uint32_t bits) {
  if (isa<FlagsType>(value.getType()))
    flags = bits;
  else if (isa<SlotType>(value.getType()))
    slots[value.getType()] = bits;
  else
    registers[getRegisterNumber(value)] = bits;
}

//===----------------------------------------------------------------------===//
// Instructions that are executed exactly
//===----------------------------------------------------------------------===//

bool Machine::visitMove(Operation *op) {
  if (isa<MovOp, ParallelCopyOp, SpillOp, ReloadOp>(op)) {
    SmallVector<uint32_t> bits;
    for (Value operand : op->getOperands())
      bits.push_back(get(operand));
    for (auto [result, value] : llvm::zip(op->getResults(), bits))
      set(result, value);
    return true;
  }
  return TypeSwitch<Operation *, bool>(op)
      .Case<LiveInOp, ImplicitDefOp, ItOp, NopOp>([](auto) { return true; })
      .Case([&](EorOp exclusive) {
        if (exclusive.getShift())
          return false;
        set(exclusive.getRd(), get(exclusive.getRn()) ^ get(exclusive.getRm()));
        return true;
      })
      .Case([&](AddImmOp add) {
        set(add.getRd(), get(add.getRn()) + add.getImm());
        return true;
      })
      .Case([&](SubImmOp sub) {
        set(sub.getRd(), get(sub.getRn()) - sub.getImm());
        return true;
      })
      .Case([&](SubOp sub) {
        if (sub.getShift())
          return false;
        set(sub.getRd(), get(sub.getRn()) - get(sub.getRm()));
        return true;
      })
      .Case([&](AndImmOp both) {
        set(both.getRd(), get(both.getRn()) & both.getImm());
        return true;
      })
      .Case([&](BicImmOp clear) {
        set(clear.getRd(), get(clear.getRn()) & ~clear.getImm());
        return true;
      })
      .Case<MovImmOp, Mov32Op>([&](auto constant) {
        set(constant.getRd(), constant.getImm());
        return true;
      })
      .Case([&](CmpImmOp compare) {
        if (compare.getImm() != 0)
          return false;
        flags = compareWithZero(get(compare.getRn()));
        return true;
      })
      .Default([](Operation *) { return false; });
}

void Machine::pop(uint32_t mask) {
  for (unsigned number = 0; number != 16; ++number)
    if (mask >> number & 1 && number != 13) {
      registers[number] = load(registers[13]);
      registers[13] += 4;
    }
  loseBelowStack();
}

/// How large the frame is must not show in what the program sees: sp is always
/// at the same place once it has left the frame.
void Machine::setStack(uint32_t address) {
  if (auto bytes = func->getAttrOfType<IntegerAttr>("cortexm.outgoing_bytes")) {
    uint32_t outgoing = bytes.getInt();
    if (!hasLeftFrame && address % 8 == 0 &&
        address + outgoing <= registers[13])
      address = stackAtEntry - stackSize / 2 - outgoing;
  }
  hasLeftFrame = true;
  registers[13] = address;
  loseBelowStack();
}

bool Machine::visitStackPointer(Operation *op) {
  return TypeSwitch<Operation *, bool>(op)
      .Case([&](PushOp push) {
        for (unsigned number = 16; number-- > 0;)
          if (push.getRegisters() >> number & 1)
            store(registers[13] -= 4, registers[number]);
        return true;
      })
      .Case([&](PopOp op) {
        pop(op.getRegisters());
        return true;
      })
      .Case([&](AddSpOp add) {
        registers[13] += add.getImm();
        loseBelowStack();
        return true;
      })
      .Case([&](SubSpOp sub) {
        registers[13] -= sub.getImm();
        return true;
      })
      .Case([&](FrameAddressOp address) {
        uint32_t base = address.getObject()
                            ? 0x30000000 + (*address.getObject() << 16)
                            : registers[13];
        set(address.getRd(), base + address.getOffset());
        return true;
      })
      .Case([&](MovSpOp move) {
        setStack(get(move.getRm()));
        return true;
      })
      // Before the frame is laid out: what is below has nothing in it.
      .Case([&](StackTopOp top) {
        set(top.getRd(), stackTop);
        return true;
      })
      .Case([&](SetStackTopOp top) {
        stackTop = get(top.getRn());
        if (isStack(stackTop))
          memory.erase(memory.lower_bound(stackAtEntry - stackSize),
                       memory.lower_bound(stackTop));
        return true;
      })
      .Default([](Operation *) { return false; });
}

bool Machine::visitAccess(Operation *op) {
  return TypeSwitch<Operation *, bool>(op)
      .Case([&](LdrSpOp access) {
        if (access.getObject())
          return false;
        set(access.getRt(), load(registers[13] + access.getOffset()));
        return true;
      })
      .Case([&](StrSpOp access) {
        if (access.getObject())
          return false;
        store(registers[13] + access.getOffset(), get(access.getRt()));
        return true;
      })
      .Case([&](LdrdSpOp access) {
        uint32_t address = registers[13] + access.getOffset();
        set(access.getRt(), load(address));
        set(access.getRt2(), load(address + 4));
        return true;
      })
      .Case([&](StrdSpOp access) {
        uint32_t address = registers[13] + access.getOffset();
        store(address, get(access.getRt()));
        store(address + 4, get(access.getRt2()));
        return true;
      })
      .Case([&](LdrOp access) {
        uint32_t address = get(access.getRn()) + access.getOffset();
        if (!isStack(address))
          see(mix(1, address));
        set(access.getRt(), load(address));
        return true;
      })
      .Case([&](StrOp access) {
        uint32_t address = get(access.getRn()) + access.getOffset();
        if (!isStack(address))
          see(mix(mix(2, address), get(access.getRt())));
        store(address, get(access.getRt()));
        return true;
      })
      .Default([](Operation *) { return false; });
}

bool Machine::visitCondition(Operation *op) {
  return TypeSwitch<Operation *, bool>(op)
      .Case([&](MovCondOp move) {
        if (holds(move.getCond(), flags))
          set(move.getRd(), get(move.getRm()));
        return true;
      })
      .Case([&](MovCondImmOp move) {
        if (holds(move.getCond(), flags))
          set(move.getRd(), move.getImm());
        return true;
      })
      .Case([&](MvnCondImmOp move) {
        if (holds(move.getCond(), flags))
          set(move.getRd(), ~move.getImm());
        return true;
      })
      .Case([&](CsetOp cset) {
        set(cset.getRd(), holds(cset.getCond(), flags));
        return true;
      })
      .Case([&](TrapIfOp trap) {
        if (holds(trap.getCond(), flags)) {
          see(mix(3, trap.getCode()));
          isDone = true;
        }
        return true;
      })
      .Default([](Operation *) { return false; });
}

//===----------------------------------------------------------------------===//
// Instructions that compute something
//===----------------------------------------------------------------------===//

uint32_t Machine::hashOf(Operation *op) {
  auto [it, isNew] = hashes.try_emplace(op, 0);
  if (!isNew)
    return it->second;
  NamedAttrList attributes(op->getAttrDictionary());
  attributes.erase("s");
  attributes.erase("cortexm.cfi");
  return it->second = mix(
             reinterpret_cast<uintptr_t>(op->getName().getAsOpaquePointer()),
             hash_value(attributes.getDictionary(op->getContext())));
}

void Machine::visitCall(Operation *op) {
  uint32_t seen = hashOf(op);
  auto inst = cast<MachineInstOpInterface>(op);
  // The callee finds an argument on the stack by its place.
  std::map<uint32_t, uint32_t> outgoing;
  for (Value operand : op->getOperands()) {
    if (auto slot = dyn_cast<SlotType>(operand.getType()))
      outgoing[slot.getIndex()] = get(operand);
    else
      seen = mix(seen, get(operand));
  }
  for (auto [index, bits] : outgoing)
    seen = mix(seen, bits);
  // Arguments on the stack, once they are no operands. They are the callee's.
  auto words = op->getAttrOfType<IntegerAttr>("test.stack_words");
  if (words && func.getCurrentPhase() >= Phase::Framed)
    for (unsigned i = 0, e = words.getInt(); i != e; ++i) {
      seen = mix(seen, load(registers[13] + 4 * i));
      store(registers[13] + 4 * i, mix(seed, calls));
    }
  loseBelowStack();
  see(seen);
  if (func.getCurrentPhase() >= Phase::Framed)
    see(registers[13] % 8);
  ++calls;
  for (unsigned number = 0; number != 16; ++number)
    if (inst.getClobberMask() >> number & 1)
      registers[number] = mix(mix(seed, calls), number);
  flags = mix(mix(seed, calls), 17);
}

/// Whatever the call saved before is not there any more.
void Machine::saveFor(Operation *op) {
  llvm::erase_if(saved, [&](const Saved &old) { return old.call == op; });
  Saved now{op, {}, stackTop, hasLeftFrame};
  llvm::copy(registers, now.registers.begin());
  saved.push_back(now);
}

/// Where the code goes on: behind a call that has been executed some of the
/// time, with the registers it has saved and memory as it is.
Operation *Machine::findNext(Operation *op) {
  if (!isCall(op))
    return op->getNextNode();
  if (returnsTwice(op)) {
    saveFor(op);
    return op->getNextNode();
  }
  uint32_t choice = mix(mix(seed, calls), 19);
  if (saved.empty() || choice % 4 != 0)
    return op->getNextNode();
  uint32_t index = choice / 4 % saved.size();
  const Saved &old = saved[index];
  see(mix(9, index));
  for (unsigned number : {4, 5, 6, 7, 8, 9, 10, 11, 13})
    registers[number] = old.registers[number];
  stackTop = old.stackTop;
  hasLeftFrame = old.hasLeftFrame;
  loseBelowStack();
  return old.call->getNextNode();
}

void Machine::visitOther(Operation *op) {
  auto inst = cast<MachineInstOpInterface>(op);
  if (inst.getClobberMask() != 0)
    return visitCall(op);
  uint32_t bits = hashOf(op);
  for (Value operand : op->getOperands())
    bits = mix(bits, get(operand));
  if (inst.getInstDesc().mayLoad || inst.getInstDesc().mayStore)
    see(bits);
  for (auto [index, result] : llvm::enumerate(op->getResults()))
    set(result, mix(bits, index));
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

void Machine::returnFrom(Operation *op, uint32_t address) {
  isDone = true;
  if (auto ret = dyn_cast<RetOp>(op)) {
    for (int32_t number : ret.getRegs())
      see(mix(4, registers[number]));
    return;
  }
  if (auto jump = dyn_cast<TailCallOp>(op)) {
    see(hashOf(op));
    for (int32_t number : jump.getArgRegs())
      see(mix(8, registers[number]));
    if (func.getCurrentPhase() < Phase::Framed)
      return;
  } else {
    auto results = func->getAttrOfType<IntegerAttr>("test.results");
    for (unsigned number = 0; number != results.getInt(); ++number)
      see(mix(4, registers[number]));
  }
  for (unsigned number = 4; number != 12; ++number)
    see(mix(5, registers[number]));
  see(mix(6, registers[13]));
  see(mix(7, address));
}

Block *Machine::visitTerminator(Operation *op) {
  return TypeSwitch<Operation *, Block *>(op)
      .Case<BOp, FallthroughOp>([](auto branch) { return branch.getDest(); })
      .Case([&](BCondOp branch) {
        return holds(branch.getCond(), flags) ? branch.getDest()
                                              : branch.getOtherwise();
      })
      .Case([&](CbzOp branch) {
        return holds(Cond::eq, compareWithZero(get(branch.getRn())))
                   ? branch.getDest()
                   : branch.getOtherwise();
      })
      .Case([&](CbnzOp branch) {
        return holds(Cond::ne, compareWithZero(get(branch.getRn())))
                   ? branch.getDest()
                   : branch.getOtherwise();
      })
      .Case<TableBranchOp, TbbOp, TbhOp>([&](auto jump) {
        auto targets = jump.getTargets();
        return targets[get(jump.getRn()) % targets.size()];
      })
      .Case([&](UdfOp trap) {
        see(mix(3, trap.getCode()));
        isDone = true;
        return nullptr;
      })
      .Case([&](PopReturnOp ret) {
        pop(ret.getRegisters());
        returnFrom(op, registers[15]);
        return nullptr;
      })
      .Default([&](Operation *op) {
        returnFrom(op, registers[14]);
        return nullptr;
      });
}

std::vector<uint64_t> Machine::run() {
  Operation *op = &func.getBody().front().front();
  // The end is where both see it: counting instructions is only for code that
  // goes on for ever without being seen.
  for (unsigned count = 0;
       count != maxInstructions && !isDone && events.size() < maxEvents;
       ++count) {
    if (op->hasTrait<OpTrait::IsTerminator>()) {
      Block *next = visitTerminator(op);
      op = next ? &next->front() : nullptr;
      continue;
    }
    if (!visitMove(op) && !visitStackPointer(op) && !visitAccess(op) &&
        !visitCondition(op))
      visitOther(op);
    if (op->hasAttr("s"))
      flags = mix(18, flags);
    op = findNext(op);
  }
  events.resize(std::min<size_t>(events.size(), maxEvents));
  return events;
}

bool warm::cortexm::test::behaveAlike(FuncOp a, FuncOp b, uint32_t seed) {
  Machine first(a, seed), second(b, seed);
  auto seenOfFirst = first.run(), seenOfSecond = second.run();
  if (first.isCutOff() || second.isCutOff()) {
    size_t both = std::min(seenOfFirst.size(), seenOfSecond.size());
    seenOfFirst.resize(both);
    seenOfSecond.resize(both);
  }
  return seenOfFirst == seenOfSecond;
}
