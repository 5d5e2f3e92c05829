//===- Colourer.h - the state of coloring, by points ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLOURER_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLOURER_H

#include "ColoringHints.h"
#include "ColoringTargets.h"
#include "warm/Dialect/CortexM/RegAlloc/Coloring.h"
#include <array>

namespace warm::cortexm::regalloc {

constexpr uint32_t bit(Register reg) { return 1u << reg; }

/// Where `value` is among `placements`; `noRegister` if it is not there.
Register findPlacement(llvm::ArrayRef<Placement> placements, ValueId value);

/// Walks the blocks of a program in their order and gives each value a register
/// where it is defined, moving out of the way what is in it. Entering and
/// leaving blocks is in ColoringBlocks.cpp, instructions in ColoringInsts.cpp.
class Colourer {
public:
  Colourer(const Program &program, const Liveness &liveness,
           const RegisterFile &file)
      : program(program), liveness(liveness), file(file),
        hints(program, liveness), interference(program, liveness),
        targets(chooseTargets(program, interference, hints, file)),
        at(program.numValues, noRegister), exits(program.blocks.size()) {
    result.definedIn.assign(program.numValues, noRegister);
    result.before.resize(program.insts.size());
    result.atEnd.resize(program.blocks.size());
    result.atEntry.resize(program.blocks.size());
  }

  /// False when some instruction finds no register; its number is `current`.
  bool run();

  Coloring result;
  uint32_t current = 0;

private:
  // Entering and leaving blocks.
  bool colourBlock(uint32_t number);
  void placeLiveIns(uint32_t number);
  bool placeArguments(uint32_t number);
  Register hintOfArgument(uint32_t number, unsigned index) const;
  void recordExit(uint32_t number);
  void repairEdge(uint32_t number);

  // Instructions.
  bool colourInst(const Inst &inst);
  struct Wishes;
  Wishes findWishes(const Inst &inst) const;
  void fetchFixedUses(const Inst &inst, ParallelMoves &moves);
  enum class Role { LivesOn, Read, ReadHere, Consumed };
  Role roleOf(const Inst &inst, Register reg) const;
  bool clearTheWay(const Inst &inst, Wishes &wishes, ParallelMoves &moves);
  bool copyTiedUses(const Inst &inst, Wishes &wishes, ParallelMoves &moves);
  bool placeDefs(const Inst &inst, const Wishes &wishes);

  // Registers.
  uint32_t occupied() const;
  std::array<int64_t, 32> costToOthers(ValueId value) const;
  Register choose(ValueId value, uint32_t candidates,
                  Register hint = noRegister);
  void put(ValueId value, Register reg);
  void drop(ValueId value);

  const Program &program;
  const Liveness &liveness;
  const RegisterFile &file;
  ColoringHints hints;
  Interference interference;
  ColoringTargets targets;
  /// By value: its register now, if it is live.
  std::vector<Register> at;
  /// By register: the value it holds now.
  ValueId holds[32];
  /// Callee-saved registers given out so far.
  uint32_t usedSaved = 0;
  /// By block: where live-out values and branch operands are at its end.
  std::vector<llvm::SmallVector<Placement, 8>> exits;
};

/// What an instruction asks for, while its parallel copy is put together.
struct Colourer::Wishes {
  /// Registers that hold fixed uses when the instruction reads.
  uint32_t fixedUses = 0;
  /// Registers its fixed defs write.
  uint32_t fixedDefs = 0;
  /// Those of them that are written before the instruction has read.
  uint32_t earlyDefs = 0;
  /// Registers no value that lives on may be in.
  uint32_t lost = 0;
  /// Registers that hold inputs when the instruction reads.
  uint32_t inputs = 0;
  /// By def: the register of the operand it overwrites.
  llvm::SmallVector<Register, 4> tiedRegister;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLOURER_H
