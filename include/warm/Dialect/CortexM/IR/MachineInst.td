//===- MachineInst.td - how an instruction is described -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One record per instruction is the only description of it. mlir-tblgen makes
// the op from it, warm-tblgen its InstDesc, assembly printer, size, effects
// and verifier.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_MACHINEINST_TD
#define WARM_DIALECT_CORTEXM_IR_MACHINEINST_TD

include "mlir/Interfaces/SideEffectInterfaces.td"
include "warm/Dialect/CortexM/IR/CortexMInterfaces.td"
include "warm/Dialect/CortexM/IR/CortexMTypes.td"

//===----------------------------------------------------------------------===//
// Constraints on the registers of operands and results
//===----------------------------------------------------------------------===//

class RegConstraint<string operandName, string constraintKind> {
  string operand = operandName;
  string kind = constraintKind;
}
/// The result takes the register of an operand, which it overwrites.
class TiedTo<string result, string source> : RegConstraint<result, "tied"> {
  string tiedTo = source;
}
/// Only this register will do.
class FixedTo<string operand, int number> : RegConstraint<operand, "fixed"> {
  int register = number;
}
/// The result is written before the operands are read for the last time.
class EarlyClobber<string result> : RegConstraint<result, "earlyClobber">;

//===----------------------------------------------------------------------===//
// 16-bit encodings
//===----------------------------------------------------------------------===//

/// A 16-bit encoding exists when the C++ expression `condition` holds. In it
/// `$name` is an operand, result or attribute of the op; `low(x)` says that a
/// register is one of r0-r7, `same(x, y)` that two registers are equal.
class Narrow<string narrowCondition> {
  string condition = narrowCondition;
  /// Outside an IT block the encoding writes the flags as well.
  bit writesFlags = 0;
}
class NarrowS<string condition> : Narrow<condition> {
  let writesFlags = 1;
}

//===----------------------------------------------------------------------===//
// Timing classes; a core gives each its cycles (CortexMTargets.td)
//===----------------------------------------------------------------------===//

class TimingClass<string className> { string name = className; }
def TimeALU : TimingClass<"ALU">;
def TimeMul : TimingClass<"Mul">;
def TimeMulLong : TimingClass<"MulLong">;
def TimeDiv : TimingClass<"Div">;
def TimeLoad : TimingClass<"Load">;
def TimeStore : TimingClass<"Store">;
def TimeBranch : TimingClass<"Branch">;
def TimeCall : TimingClass<"Call">;
def TimeNone : TimingClass<"None">;

//===----------------------------------------------------------------------===//
// The instruction
//===----------------------------------------------------------------------===//

/// `asmString` is the assembly: `$name` or `${name}` is an operand's or
/// result's register, an attribute's value, a successor's label; a unit
/// attribute prints its own name when set, or `text` of `${name:text}`.
class MachineInst<Dialect dialect, string mnemonic, string asmString,
                  list<Trait> traits = []>
    : Op<dialect, mnemonic,
         !listconcat(traits,
                     [DeclareOpInterfaceMethods<MachineInstOpInterface, []>,
                      DeclareOpInterfaceMethods<MemoryEffectsOpInterface>])> {
  string assembly = asmString;
  list<RegConstraint> constraints = [];
  list<Narrow> narrow = [];
  /// Bytes when no narrow encoding fits.
  int size = 4;
  TimingClass timing = TimeALU;
  /// Writes the flags without giving them a name.
  bit clobbersFlags = 0;
  /// Numbers of the registers that hold nothing useful afterwards.
  list<int> clobbers = [];
  bit mayLoad = 0;
  bit mayStore = 0;
  /// Anything may happen: calls, barriers, traps.
  bit hasSideEffects = 0;
  /// May be repeated instead of being kept in a register.
  bit rematerializable = 0;
  /// Armv6-M has it, although it takes more than 16 bits. Of other instructions
  /// such a core has the 16-bit encodings only.
  bit baseline = 0;
  /// C++ expression over `$attribute`s: Armv6-M has not what they name.
  string mainlineOnly = "";
  /// What a core must have (CortexMTargets.td); `cortexm.func` verifies it.
  list<string> features = [];
  /// C++ expression over `$attribute`s that the verifier demands; what it
  /// says otherwise.
  string check = "";
  string checkMessage = "immediate cannot be encoded";
  /// The op defines getEncodedSize, printAsm in C++: its encoding has a table.
  bit customSize = 0;
  bit customAsm = 0;

  let hasVerifier = 1;
}

class CortexM_Inst<string mnemonic, string asmString, list<Trait> traits = []>
    : MachineInst<CortexM_Dialect, mnemonic, asmString, traits>;

#endif
