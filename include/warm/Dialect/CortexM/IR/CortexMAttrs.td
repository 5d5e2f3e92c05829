//===- CortexMAttrs.td - registers, conditions, shifts, targets -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMATTRS_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMATTRS_TD

include "warm/Dialect/CortexM/IR/CortexMDialect.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

class CortexM_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<CortexM_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

//===----------------------------------------------------------------------===//
// Core registers
//===----------------------------------------------------------------------===//

class GPRCase<int n, string sym> : I32EnumAttrCase<sym, n, sym>;

def CortexM_GPR : I32EnumAttr<"GPR", "a core register; `virt` is none yet", [
    GPRCase<0, "r0">, GPRCase<1, "r1">, GPRCase<2, "r2">, GPRCase<3, "r3">,
    GPRCase<4, "r4">, GPRCase<5, "r5">, GPRCase<6, "r6">, GPRCase<7, "r7">,
    GPRCase<8, "r8">, GPRCase<9, "r9">, GPRCase<10, "r10">,
    GPRCase<11, "r11">, GPRCase<12, "r12">, GPRCase<13, "sp">,
    GPRCase<14, "lr">, GPRCase<15, "pc">, GPRCase<16, "virt">]> {
  let cppNamespace = "::warm::cortexm";
  let genSpecializedAttr = 0;
}

def CortexM_RegisterAttr : EnumAttr<CortexM_Dialect, CortexM_GPR, "register"> {
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// Conditions (Armv7-M ARM, table A7-1), numbered as encoded: the inverse of a
// condition is its number with bit 0 flipped.
//===----------------------------------------------------------------------===//

class CondCase<int n, string sym> : I32EnumAttrCase<sym, n, sym>;

def CortexM_Cond : I32EnumAttr<"Cond", "a condition on the flags", [
    CondCase<0, "eq">, CondCase<1, "ne">, CondCase<2, "hs">, CondCase<3, "lo">,
    CondCase<4, "mi">, CondCase<5, "pl">, CondCase<6, "vs">, CondCase<7, "vc">,
    CondCase<8, "hi">, CondCase<9, "ls">, CondCase<10, "ge">,
    CondCase<11, "lt">, CondCase<12, "gt">, CondCase<13, "le">]> {
  let cppNamespace = "::warm::cortexm";
}

//===----------------------------------------------------------------------===//
// Shifts of a register operand
//===----------------------------------------------------------------------===//

def CortexM_ShiftKind : I32EnumAttr<"ShiftKind", "how an operand is shifted", [
    I32EnumAttrCase<"lsl", 0, "lsl">, I32EnumAttrCase<"lsr", 1, "lsr">,
    I32EnumAttrCase<"asr", 2, "asr">, I32EnumAttrCase<"ror", 3, "ror">]> {
  let cppNamespace = "::warm::cortexm";
}

def CortexM_ShiftAttr : CortexM_Attr<"Shift", "shift"> {
  let summary = "A constant shift of the last register operand";
  let description = [{
    `#cortexm.shift<lsl 2>`. Amounts: lsl 1-31, lsr and asr 1-32, ror 1-31.
  }];
  let parameters = (ins EnumParameter<CortexM_ShiftKind>:$kind,
                        "unsigned":$amount);
  let assemblyFormat = "`<` $kind $amount `>`";
  let genVerifyDecl = 1;
}

//===----------------------------------------------------------------------===//
// Special registers (Armv7-M ARM, B5.1), interrupts, atomic operations
//===----------------------------------------------------------------------===//

class SysRegCase<int n, string sym> : I32EnumAttrCase<sym, n, sym>;

def CortexM_SysReg : I32EnumAttr<"SysReg", "a special register", [
    SysRegCase<0, "ipsr">, SysRegCase<1, "xpsr">, SysRegCase<2, "msp">,
    SysRegCase<3, "psp">, SysRegCase<4, "primask">, SysRegCase<5, "basepri">,
    SysRegCase<6, "basepri_max">, SysRegCase<7, "faultmask">,
    SysRegCase<8, "control">]> {
  let cppNamespace = "::warm::cortexm";
}

def CortexM_InterruptMask : I32EnumAttr<"InterruptMask",
    "primask (i), faultmask (f)", [
    I32EnumAttrCase<"i", 1, "i">, I32EnumAttrCase<"f", 2, "f">,
    I32EnumAttrCase<"both", 3, "if">]> {
  let cppNamespace = "::warm::cortexm";
}

def CortexM_AtomicKind : I32EnumAttr<"AtomicKind",
    "what an atomic operation computes", [
    I32EnumAttrCase<"add", 0, "add">, I32EnumAttrCase<"sub", 1, "sub">,
    I32EnumAttrCase<"bit_and", 2, "and">, I32EnumAttrCase<"bit_or", 3, "or">,
    I32EnumAttrCase<"bit_xor", 4, "xor">]> {
  let cppNamespace = "::warm::cortexm";
}

//===----------------------------------------------------------------------===//
// Phases of a function
//===----------------------------------------------------------------------===//

def CortexM_Phase : I32EnumAttr<"Phase", "how far a function is lowered", [
    I32EnumAttrCase<"Virtual", 0, "virtual">,
    I32EnumAttrCase<"Spilled", 1, "spilled">,
    I32EnumAttrCase<"Allocated", 2, "allocated">,
    I32EnumAttrCase<"Resolved", 3, "resolved">,
    I32EnumAttrCase<"Framed", 4, "framed">,
    I32EnumAttrCase<"Final", 5, "final">]> {
  let cppNamespace = "::warm::cortexm";
  let genSpecializedAttr = 0;
}

def CortexM_PhaseAttr : EnumAttr<CortexM_Dialect, CortexM_Phase, "phase"> {
  let description = [{
    * `virtual`: registers and slots are virtual; flags ranges do not overlap
      once `cortexm-legalize-flags` has run.
    * `spilled`: at every point the pressure fits the target's registers.
    * `allocated`: every register and slot is physical; branch operands have
      the type of the block argument they go to.
    * `resolved`: no `cortexm.parallel_copy` is left.
    * `framed`: no value of slot type is left; the stack pointer is adjusted.
    * `final`: every op is one instruction (or a label's worth of none).
  }];
  let assemblyFormat = "`<` $value `>`";
}

//===----------------------------------------------------------------------===//
// The target
//===----------------------------------------------------------------------===//

def CortexM_OptimizeFor : I32EnumAttr<"OptimizeFor", "what code is to be", [
    I32EnumAttrCase<"speed", 0, "speed">, I32EnumAttrCase<"size", 1, "size">]> {
  let cppNamespace = "::warm::cortexm";
  let genSpecializedAttr = 0;
}

def CortexM_TargetAttr : CortexM_Attr<"Target", "target"> {
  let summary = "What a module is compiled for; an attribute of the module";
  let description = [{
    `#cortexm.target<"cortex-m4" for size, reserved = [r9]>`. `cpu` names one of
    the core records of CortexMTargets.td. `for size` makes passes choose what
    is smaller where it is not also faster; the default is `for speed`.
    `reserved` registers are never allocated; a small register file for tests
    is made with it.
  }];
  let parameters = (ins
      StringRefParameter<"name of the core">:$cpu,
      OptionalArrayRefParameter<"GPR">:$reserved,
      DefaultValuedParameter<"OptimizeFor", "OptimizeFor::speed">:$optimizeFor);
  let assemblyFormat = [{
    `<` $cpu (`for` $optimizeFor^)? (`,` `reserved` `=` `[` $reserved^ `]`)? `>`
  }];
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The name under which a module holds its target.
    static constexpr llvm::StringLiteral getAttrName() {
      return "cortexm.target";
    }
    /// Bit n is set when register rn may be allocated.
    uint32_t getAllocatableMask() const;
  }];
}

#endif
