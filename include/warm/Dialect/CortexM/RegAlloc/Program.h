//===- Program.h - a function as the allocator sees it --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The values of one register class, and where they are defined and used, as
// plain integers: the algorithms of this folder know no IR, so that they can be
// tested and fuzzed alone. MachineProgram.h makes a Program from a function.
//
// The program is in strict SSA form and has no critical edge: a block with
// several predecessors is the only successor of each of them, so that copies
// for an edge have a place at the predecessor's end.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_PROGRAM_H
#define WARM_DIALECT_CORTEXM_REGALLOC_PROGRAM_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <vector>

namespace warm::cortexm::regalloc {

/// Dense number of a value, 0 to Program::numValues - 1.
using ValueId = uint32_t;
/// Number of a register of the class, or of a slot.
using Register = int32_t;
constexpr Register noRegister = -1;

/// One operand of an instruction.
struct Use {
  ValueId value;
  /// The only register it may be in, or `noRegister`.
  Register fixed = noRegister;
};

/// One result of an instruction.
struct Def {
  ValueId value;
  /// The only register it may be in, or `noRegister`.
  Register fixed = noRegister;
  /// Index, among the instruction's uses, of the operand whose register it
  /// takes; -1 if it is free to choose.
  int32_t tiedTo = -1;
  /// Written before the uses are read for the last time.
  bool earlyClobber = false;
};

/// An instruction. Uses and defs are ranges of Program::uses and ::defs.
struct Inst {
  uint32_t firstUse = 0, numUses = 0;
  uint32_t firstDef = 0, numDefs = 0;
  /// Bit n: register n holds nothing useful afterwards, besides the defs.
  uint32_t clobbers = 0;
  /// Its only def may be computed again instead of being stored.
  bool rematerializable = false;
  /// Its def is a copy of its use: the two want one register.
  bool copy = false;
  /// Its encoding is short if all its registers are low and, unless
  /// `shortIfTied` is negative, its first def has the register of that use.
  bool shortIfLow = false;
  int32_t shortIfTied = -1;
  /// In programs with an instruction that returns twice: it calls a function,
  /// and it is such a call (SecondReturns.h).
  bool call = false, returnsTwice = false;
};

/// A basic block. The last instruction is the terminator.
struct Block {
  uint32_t firstInst = 0, numInsts = 0;
  llvm::SmallVector<uint32_t, 2> preds, succs;
  /// Block arguments of this class.
  llvm::SmallVector<ValueId, 4> args;
  /// It has arguments in slots, which are not of this class: moving them on an
  /// edge takes a register.
  bool hasSlotArguments = false;
  /// Registers the arguments are in; only the entry block's are fixed.
  llvm::SmallVector<Register, 4> argFixed;
  /// What the terminator passes to the arguments of the only successor; empty
  /// where there are several.
  llvm::SmallVector<ValueId, 4> branchOperands;
  /// Immediate dominator; the entry block's is itself.
  uint32_t idom = 0;
  /// Number of loops around the block.
  uint32_t loopDepth = 0;
  /// Header block of the innermost loop the block is in (itself for a
  /// header); -1 outside loops.
  int32_t loopHeader = -1;
  /// For a loop header, the header of the loop around its loop; else -1.
  int32_t outerLoop = -1;
  bool isLoopHeader = false;
  /// Hardly ever executed: see ColdBlocks.h.
  bool cold = false;
};

/// Blocks are in reverse postorder; block 0 is the entry.
struct Program {
  std::vector<Block> blocks;
  std::vector<Inst> insts;
  std::vector<Use> uses;
  std::vector<Def> defs;
  uint32_t numValues = 0;

  llvm::ArrayRef<Inst> instsOf(const Block &block) const {
    return llvm::ArrayRef(insts).slice(block.firstInst, block.numInsts);
  }
  llvm::ArrayRef<Use> usesOf(const Inst &inst) const {
    return llvm::ArrayRef(uses).slice(inst.firstUse, inst.numUses);
  }
  llvm::ArrayRef<Def> defsOf(const Inst &inst) const {
    return llvm::ArrayRef(defs).slice(inst.firstDef, inst.numDefs);
  }
};

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_PROGRAM_H
