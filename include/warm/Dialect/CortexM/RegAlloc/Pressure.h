//===- Pressure.h - how many registers an instruction needs ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// On SSA form registers suffice exactly where they suffice at every point
// (Hack, "Register Allocation for Programs in SSA Form", 2007, theorem 4.1).
// For an instruction with constrained operands these points are: before the
// copies that bring its operands into place, while it reads, and after it has
// written (docs/RegisterAllocation.md, "Pressure").
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_PRESSURE_H
#define WARM_DIALECT_CORTEXM_REGALLOC_PRESSURE_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/bit.h"

namespace warm::cortexm::regalloc {

/// The registers of the class.
struct RegisterLimits {
  /// Bit n: register n may be allocated.
  uint32_t allocatable;

  unsigned count() const { return llvm::popcount(allocatable); }
  bool contains(Register reg) const {
    return reg >= 0 && reg < 32 && (allocatable >> reg & 1);
  }
};

/// A value that an instruction uses, once or more.
struct UsedValue {
  ValueId value;
  /// Index in Program::uses of its first use by the instruction.
  uint32_t use;
  /// Allocatable registers it needs while it is read if it dies here.
  unsigned registers = 0;
  /// It needs one more if it lives on: no use leaves it where it is.
  bool constrained = false;
};

/// What values there are around an instruction, besides its own results.
struct Survivors {
  /// Live through it, not used by it.
  unsigned unused = 0;
  /// Used by it and live on: UsedValue::constrained or not.
  unsigned constrained = 0, plain = 0;

  unsigned total() const { return unused + constrained + plain; }
};

/// What an instruction needs; everything but the survivors.
struct InstDemand {
  InstDemand(const Program &program, const Inst &inst,
             const RegisterLimits &limits);

  /// The values it uses, each once.
  llvm::SmallVector<UsedValue, 4> used;

  /// The registers in use before the copies for its operands, while it reads,
  /// after it has written: with `survivors`, and with registers that survivors
  /// cannot be in counted as in use.
  unsigned before(const Survivors &survivors) const;
  unsigned in(const Survivors &survivors) const;
  unsigned out(const Survivors &survivors) const;

private:
  /// Sum of UsedValue::registers.
  unsigned read = 0;
  unsigned defs = 0, freeDefs = 0, tiedDefs = 0, earlyClobbers = 0;
  /// Allocatable registers that are overwritten, and those with the ones that
  /// hold fixed operands.
  unsigned overwritten = 0, touched = 0;
};

/// Calls `callback` for each instruction of the block from last to first, with
/// the values that live through it according to `liveness`.
void forEachInstReversed(
    const Program &program, const Liveness &liveness, uint32_t block,
    const RegisterLimits &limits,
    llvm::function_ref<void(uint32_t inst, const InstDemand &,
                            const Survivors &)>
        callback);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_PRESSURE_H
