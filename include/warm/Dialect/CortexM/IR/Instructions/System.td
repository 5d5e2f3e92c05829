//===- System.td - hints, barriers, special registers, IT -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// What talks to the system around the core (Armv7-M ARM, chapters A7.7 and
// B5.2). All of it has effects that nothing is moved across or removed for.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_SYSTEM_TD
#define WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_SYSTEM_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

def NopOp : CortexM_Inst<"nop", "nop"> {
  let arguments = (ins);
  let results = (outs);
  let size = 2;
  let hasSideEffects = 1;
  let assemblyFormat = "attr-dict";
}
/// The next `1 + len(pattern)` instructions are conditional: on `cond`, then
/// for each letter on `cond` (t) or its inverse (e). Made by finalize.
def ItOp : CortexM_Inst<"it", "it${pattern:text} $cond"> {
  let arguments = (ins CortexM_Cond:$cond, StrAttr:$pattern);
  let results = (outs);
  let size = 2;
  let hasSideEffects = 1;
  let check = "$pattern.size() <= 3 && "
              "$pattern.find_first_not_of(\"te\") == ::llvm::StringRef::npos";
  let checkMessage = "expects up to three letters t or e";
  let assemblyFormat = "$cond $pattern attr-dict";
}

//===----------------------------------------------------------------------===//
// Special registers and interrupts
//===----------------------------------------------------------------------===//

/// basepri, basepri_max and faultmask.
class MainlineRegister<string name> {
  string condition = name # " == SysReg::basepri || " # name #
                     " == SysReg::basepri_max || " # name #
                     " == SysReg::faultmask";
}

/// rd = a special register. The flags are values of their own, so there is no
/// `apsr`.
def MrsOp : CortexM_Inst<"mrs", "mrs $rd, $source"> {
  let baseline = 1;
  let mainlineOnly = MainlineRegister<"$source">.condition;
  let arguments = (ins CortexM_SysReg:$source);
  let results = (outs GPR:$rd);
  let hasSideEffects = 1;
  let assemblyFormat = "$source attr-dict `:` type($rd)";
}
/// A special register = rn. A new value of `control` is certain to be used
/// after an `isb` only.
def MsrOp : CortexM_Inst<"msr", "msr $dest, $rn"> {
  let baseline = 1;
  let mainlineOnly = MainlineRegister<"$dest">.condition;
  let arguments = (ins CortexM_SysReg:$dest, GPR:$rn);
  let results = (outs);
  let hasSideEffects = 1;
  let check = "$dest != SysReg::ipsr && $dest != SysReg::xpsr";
  let checkMessage = "writes a special register that cannot be written";
  let assemblyFormat = "$dest `,` $rn attr-dict `:` type($rn)";
}
/// Takes interrupts again (`cpsie`), holds them back (`cpsid`): `i` is primask,
/// `f` faultmask.
class ChangeInterrupts<string name> : CortexM_Inst<name, name # " $mask"> {
  let mainlineOnly = "$mask != InterruptMask::i";
  let arguments = (ins CortexM_InterruptMask:$mask);
  let results = (outs);
  let size = 2;
  let hasSideEffects = 1;
  let assemblyFormat = "$mask attr-dict";
}
def CpsieOp : ChangeInterrupts<"cpsie">;
def CpsidOp : ChangeInterrupts<"cpsid">;

//===----------------------------------------------------------------------===//
// Barriers, events, exceptions
//===----------------------------------------------------------------------===//

class SystemInst<string name, int bytes> : CortexM_Inst<name, name> {
  let baseline = 1;
  let arguments = (ins);
  let results = (outs);
  let size = bytes;
  let hasSideEffects = 1;
  let assemblyFormat = "attr-dict";
}
def DmbOp : SystemInst<"dmb", 4>;
def DsbOp : SystemInst<"dsb", 4>;
def IsbOp : SystemInst<"isb", 4>;
def WfiOp : SystemInst<"wfi", 2>;
def WfeOp : SystemInst<"wfe", 2>;
def SevOp : SystemInst<"sev", 2>;
def YieldOp : SystemInst<"yield", 2>;

def BkptOp : CortexM_Inst<"bkpt", "bkpt #$code"> {
  let arguments = (ins I32Attr:$code);
  let results = (outs);
  let size = 2;
  let hasSideEffects = 1;
  let check = "$code <= 255";
  let assemblyFormat = "$code attr-dict";
}
/// A supervisor call: operands and results are in registers as for `bl`. The
/// handler may change what a function may, but not lr.
def SvcOp : CortexM_Inst<"svc", "svc #$code"> {
  let arguments = (ins I32Attr:$code, Variadic<GPR>:$args,
                       DenseI32ArrayAttr:$arg_regs,
                       DenseI32ArrayAttr:$result_regs);
  let results = (outs Variadic<GPR>:$results);
  let timing = TimeCall;
  let size = 2;
  let clobbersFlags = 1;
  let clobbers = [0, 1, 2, 3, 12];
  let hasSideEffects = 1;
  let check = "$code <= 255";
  let extraClassDeclaration = [{
    ::warm::cortexm::OperandConstraint getOperandConstraint(unsigned index);
    ::warm::cortexm::OperandConstraint getResultConstraint(unsigned index);
  }];
  let assemblyFormat = [{
    $code `(` $args `)` `in` $arg_regs `out` $result_regs attr-dict `:`
    functional-type($args, results)
  }];
}

#endif
