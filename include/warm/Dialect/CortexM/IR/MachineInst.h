//===- MachineInst.h - what instruction records say, in C++ -----*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The types warm-tblgen's output is made of, and the functions it calls.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_MACHINEINST_H
#define WARM_DIALECT_CORTEXM_IR_MACHINEINST_H

#include "mlir/IR/Operation.h"
#include "mlir/IR/Value.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "warm/Dialect/CortexM/IR/Targets.h"
#include "llvm/ADT/ArrayRef.h"

namespace warm::cortexm {

/// What an instruction asks of the register of one operand or result.
struct OperandConstraint {
  enum Kind : uint8_t {
    /// Any register of the class.
    Any,
    /// The register with `number`.
    Fixed,
    /// Results only: the register of operand `number`.
    Tied
  };
  Kind kind = Any;
  uint8_t number = 0;
  /// Results only: written before the operands are read for the last time.
  bool earlyClobber = false;

  static OperandConstraint fixed(unsigned reg) {
    return {Fixed, static_cast<uint8_t>(reg), false};
  }
};

/// The record of an instruction (MachineInst.td).
struct InstDesc {
  /// By operand and result number; those beyond are unconstrained.
  llvm::ArrayRef<OperandConstraint> operands, results;
  /// Bit n: rn holds nothing useful afterwards.
  uint32_t clobbers;
  TimingClass timing;
  bool clobbersFlags;
  bool mayLoad;
  bool mayStore;
  bool hasSideEffects;
  bool rematerializable;
  /// Bit n: cores need the Feature with the number n.
  uint32_t features;
  /// Has an encoding on Armv6-M whatever its size.
  bool baseline;
  /// Its 16-bit encodings write the flags; where the flags are of use, what is
  /// rematerializable has another form.
  bool narrowClobbersFlags;
};

class MachineInstOpInterface;

/// Whether the instruction writes the flags without giving them a name: always,
/// or where it has to take a 16-bit encoding (`isBaseline`). What is
/// rematerializable does not count: where the flags are of use it is loaded
/// from a literal pool.
bool clobbersFlags(MachineInstOpInterface inst, bool isBaseline);

/// Whether the value is in one of r0-r7.
bool low(mlir::Value value);
/// Whether both values are in the same physical register.
bool same(mlir::Value a, mlir::Value b);

/// Adds the effects of an instruction: what its record says, and that it reads
/// and writes the register file once registers are physical. So generic passes
/// treat virtual code as values and leave allocated code in its order.
void getMachineInstEffects(
    mlir::Operation *op, const InstDesc &desc,
    llvm::SmallVectorImpl<
        mlir::SideEffects::EffectInstance<mlir::MemoryEffects::Effect>>
        &effects);

/// Checks what the record demands of physical registers: an error at the op.
llvm::LogicalResult verifyMachineInst(mlir::Operation *op);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_MACHINEINST_H
