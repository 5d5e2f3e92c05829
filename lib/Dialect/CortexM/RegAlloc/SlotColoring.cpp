//===- SlotColoring.cpp - places for the slots of a Program --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/SlotColoring.h"
#include "ColoringHints.h"
#include "warm/Dialect/CortexM/RegAlloc/SecondReturns.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

namespace {
/// For calls that return twice: the places of the slots that are live across
/// each, and of those that are defined between its returns.
class PlacesAcrossReturns {
public:
  PlacesAcrossReturns(const Program &program, const Liveness &liveness) {
    std::vector<SecondReturn> calls = findSecondReturns(program, liveness);
    live.resize(calls.size());
    defined.resize(calls.size());
    if (calls.empty())
      return;
    liveAcross.resize(program.numValues);
    definedBetween.resize(program.numValues);
    for (auto [number, call] : llvm::enumerate(calls)) {
      for (ValueId value : call.live)
        liveAcross[value].push_back(number);
      for (ValueId value : call.defined)
        definedBetween[value].push_back(number);
    }
  }

  bool isEmpty() const { return live.empty(); }

  /// Adds to `taken` what `value` must not have.
  void exclude(ValueId value, llvm::BitVector &taken) const {
    for (uint32_t call : liveAcross[value])
      taken |= defined[call];
    for (uint32_t call : definedBetween[value])
      taken |= live[call];
  }

  void take(ValueId value, Register place) {
    for (uint32_t call : liveAcross[value])
      set(live[call], place);
    for (uint32_t call : definedBetween[value])
      set(defined[call], place);
  }

private:
  static void set(llvm::BitVector &places, Register place) {
    if (places.size() <= static_cast<unsigned>(place))
      places.resize(place + 1);
    places.set(place);
  }

  /// By call.
  std::vector<llvm::BitVector> live, defined;
  /// By value: calls.
  std::vector<llvm::SmallVector<uint32_t, 1>> liveAcross, definedBetween;
};

class SlotColourer {
public:
  SlotColourer(const Program &program, const Liveness &liveness)
      : program(program), liveness(liveness), hints(program, liveness),
        acrossReturns(program, liveness), place(program.numValues, noRegister) {
  }

  std::vector<Register> run() {
    for (uint32_t block = 0; block < program.blocks.size(); ++block)
      colourBlock(block);
    return std::move(place);
  }

private:
  void colourBlock(uint32_t number) {
    const Block &block = program.blocks[number];
    taken.reset();
    for (ValueId value : liveness.liveIn(number))
      take(place[value]);
    for (auto [index, value] : llvm::enumerate(block.args))
      define(value, hintOfArgument(number, index));
    releaseUnused(block.args);
    for (const Inst &inst : program.instsOf(block))
      colourInst(inst);
  }

  /// The place of what some visited predecessor passes.
  Register hintOfArgument(uint32_t number, unsigned index) {
    for (uint32_t pred : program.blocks[number].preds)
      if (pred < number)
        if (Register reg = place[program.blocks[pred].branchOperands[index]];
            isFree(reg, taken))
          return reg;
    return noRegister;
  }

  void colourInst(const Inst &inst) {
    for (auto [index, use] : llvm::enumerate(program.usesOf(inst)))
      if (hints.kills[inst.firstUse + index])
        taken.reset(place[use.value]);
    llvm::SmallVector<ValueId, 4> defs;
    for (const Def &def : program.defsOf(inst)) {
      ValueId to = hints.passedTo[def.value];
      define(def.value, to == noValue ? noRegister : place[to]);
      defs.push_back(def.value);
    }
    releaseUnused(defs);
  }

  void releaseUnused(llvm::ArrayRef<ValueId> values) {
    for (ValueId value : values)
      if (!liveness.isUsed(value))
        taken.reset(place[value]);
  }

  void define(ValueId value, Register hint) {
    if (acrossReturns.isEmpty()) {
      place[value] = choose(hint, taken);
    } else {
      llvm::BitVector excluded = taken;
      acrossReturns.exclude(value, excluded);
      place[value] = choose(hint, excluded);
      acrossReturns.take(value, place[value]);
    }
    take(place[value]);
  }

  static Register choose(Register hint, const llvm::BitVector &taken) {
    if (isFree(hint, taken))
      return hint;
    int unset = taken.find_first_unset();
    return unset < 0 ? static_cast<Register>(taken.size()) : unset;
  }

  static bool isFree(Register reg, const llvm::BitVector &taken) {
    return reg != noRegister &&
           (static_cast<unsigned>(reg) >= taken.size() || !taken.test(reg));
  }

  void take(Register reg) {
    if (static_cast<unsigned>(reg) >= taken.size())
      taken.resize(reg + 1);
    taken.set(reg);
  }

  const Program &program;
  const Liveness &liveness;
  ColoringHints hints;
  PlacesAcrossReturns acrossReturns;
  std::vector<Register> place;
  llvm::BitVector taken;
};
} // namespace

std::vector<Register>
warm::cortexm::regalloc::colourSlots(const Program &program,
                                     const Liveness &liveness) {
  return SlotColourer(program, liveness).run();
}
