//===- SlotColoring.cpp - places for the slots of a Program --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/SlotColoring.h"
#include "ColoringHints.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

namespace {
class SlotColourer {
public:
  SlotColourer(const Program &program, const Liveness &liveness)
      : program(program), liveness(liveness), hints(program, liveness),
        place(program.numValues, noRegister) {}

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
            isFree(reg))
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
    if (!isFree(hint)) {
      int unset = taken.find_first_unset();
      hint = unset < 0 ? static_cast<Register>(taken.size()) : unset;
    }
    place[value] = hint;
    take(hint);
  }

  bool isFree(Register reg) const {
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
  std::vector<Register> place;
  llvm::BitVector taken;
};
} // namespace

std::vector<Register>
warm::cortexm::regalloc::colourSlots(const Program &program,
                                     const Liveness &liveness) {
  return SlotColourer(program, liveness).run();
}
