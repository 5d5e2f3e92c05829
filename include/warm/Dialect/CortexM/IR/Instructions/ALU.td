//===- ALU.td - data processing -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M Architecture Reference Manual, section A7.7.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_ALU_TD
#define WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_ALU_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

/// rd = rn op (rm shifted)
class ALURegister<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # "${s} $rd, $rn, $rm$shift"> {
  let arguments = (ins GPR:$rn, GPR:$rm, OptionalAttr<CortexM_ShiftAttr>:$shift,
                       UnitAttr:$s);
  let results = (outs GPR:$rd);
  let narrow = encodings16;
  let assemblyFormat =
      "$rn `,` $rm (`,` $shift^)? attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm,
          ShiftAttr());
  }]>];
}
/// rd, flags = rn op (rm shifted)
class ALURegisterFlags<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # "s $rd, $rn, $rm$shift"> {
  let arguments = (ins GPR:$rn, GPR:$rm, OptionalAttr<CortexM_ShiftAttr>:$shift);
  let results = (outs GPR:$rd, Flags:$flags);
  let narrow = encodings16;
  let assemblyFormat =
      "$rn `,` $rm (`,` $shift^)? attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    auto *context = $_builder.getContext();
    build($_builder, $_state, GPRType::get(context), FlagsType::get(context),
          rn, rm, ShiftAttr());
  }]>];
}
/// rd = rn op imm
class ALUImmediate<string mnemonic, string name, string immCheck,
                   list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # "${s} $rd, $rn, #$imm"> {
  let arguments = (ins GPR:$rn, I32Attr:$imm, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let narrow = encodings16;
  let check = immCheck;
  let assemblyFormat =
      "$rn `,` $imm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "uint32_t":$imm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, imm);
  }]>];
}
/// rd, flags = rn op imm
class ALUImmediateFlags<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # "s $rd, $rn, #$imm"> {
  let arguments = (ins GPR:$rn, I32Attr:$imm);
  let results = (outs GPR:$rd, Flags:$flags);
  let narrow = encodings16;
  let check = "isModifiedImmediate($imm)";
  let assemblyFormat =
      "$rn `,` $imm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "uint32_t":$imm), [{
    auto *context = $_builder.getContext();
    build($_builder, $_state, GPRType::get(context), FlagsType::get(context),
          rn, imm);
  }]>];
}
/// rd = op rm
class ALUUnary<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # " $rd, $rm"> {
  let arguments = (ins GPR:$rm);
  let results = (outs GPR:$rd);
  let narrow = encodings16;
  let assemblyFormat = "$rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rm);
  }]>];
}
/// flags = rn op (rm shifted)
class CompareRegister<string name, list<Narrow> encodings16>
    : CortexM_Inst<name, name # " $rn, $rm$shift"> {
  let arguments = (ins GPR:$rn, GPR:$rm, OptionalAttr<CortexM_ShiftAttr>:$shift);
  let results = (outs Flags:$flags);
  let narrow = encodings16;
  let assemblyFormat =
      "$rn `,` $rm (`,` $shift^)? attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    build($_builder, $_state, FlagsType::get($_builder.getContext()), rn, rm,
          ShiftAttr());
  }]>];
}
/// flags = rn op imm
class CompareImmediate<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # " $rn, #$imm"> {
  let arguments = (ins GPR:$rn, I32Attr:$imm);
  let results = (outs Flags:$flags);
  let narrow = encodings16;
  let check = "isModifiedImmediate($imm)";
  let assemblyFormat =
      "$rn `,` $imm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "uint32_t":$imm), [{
    build($_builder, $_state, FlagsType::get($_builder.getContext()), rn, imm);
  }]>];
}
/// rd = carry-using op: reads the flags
class ALURegisterCarry<string mnemonic, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, mnemonic # "${s} $rd, $rn, $rm$shift"> {
  let arguments = (ins GPR:$rn, GPR:$rm, Flags:$carry,
                       OptionalAttr<CortexM_ShiftAttr>:$shift, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let narrow = encodings16;
  let assemblyFormat = [{
    $rn `,` $rm `,` $carry (`,` $shift^)? attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm,
                                 "::mlir::Value":$carry), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm,
          carry, ShiftAttr());
  }]>];
}
class ALURegisterCarryFlags<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # "s $rd, $rn, $rm$shift"> {
  let arguments = (ins GPR:$rn, GPR:$rm, Flags:$carry,
                       OptionalAttr<CortexM_ShiftAttr>:$shift);
  let results = (outs GPR:$rd, Flags:$flags);
  let narrow = encodings16;
  let assemblyFormat = [{
    $rn `,` $rm `,` $carry (`,` $shift^)? attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm,
                                 "::mlir::Value":$carry), [{
    auto *context = $_builder.getContext();
    build($_builder, $_state, GPRType::get(context), FlagsType::get(context),
          rn, rm, carry, ShiftAttr());
  }]>];
}
class ALUImmediateCarry<string mnemonic, string name>
    : CortexM_Inst<mnemonic, name # " $rd, $rn, #$imm"> {
  let arguments = (ins GPR:$rn, I32Attr:$imm, Flags:$carry);
  let results = (outs GPR:$rd);
  let check = "isModifiedImmediate($imm)";
  let assemblyFormat =
      "$rn `,` $imm `,` $carry attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "uint32_t":$imm,
                                 "::mlir::Value":$carry), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, imm,
          carry);
  }]>];
}
class ALUImmediateCarryFlags<string mnemonic, string name>
    : CortexM_Inst<mnemonic, name # "s $rd, $rn, #$imm"> {
  let arguments = (ins GPR:$rn, I32Attr:$imm, Flags:$carry);
  let results = (outs GPR:$rd, Flags:$flags);
  let check = "isModifiedImmediate($imm)";
  let assemblyFormat =
      "$rn `,` $imm `,` $carry attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "uint32_t":$imm,
                                 "::mlir::Value":$carry), [{
    auto *context = $_builder.getContext();
    build($_builder, $_state, GPRType::get(context), FlagsType::get(context),
          rn, imm, carry);
  }]>];
}

//===----------------------------------------------------------------------===//
// Arithmetic and logic
//===----------------------------------------------------------------------===//

defvar lowThree = "!$shift && low($rd) && low($rn) && low($rm)";
defvar lowTwoAddress =
    "!$shift && low($rd) && low($rn) && low($rm) && same($rd, $rn)";
defvar lowTwoAddressEither = "!$shift && low($rd) && low($rn) && low($rm) && "
                             "(same($rd, $rn) || same($rd, $rm))";
// An assembler turns the addition of -1 into the subtraction of 1.
defvar lowImm3or8 = "low($rd) && low($rn) && ($imm <= 7 || $imm == 0xffffffff "
                    "|| (same($rd, $rn) && $imm <= 255))";
defvar modifiedImm = "isModifiedImmediate($imm)";
defvar addSubImm = "isModifiedImmediate($imm) || $imm <= 4095";

def AddOp : ALURegister<"add", "add",
    [NarrowS<lowThree>,
     Narrow<"!$shift && (same($rd, $rn) || same($rd, $rm))">]>;
def SubOp : ALURegister<"sub", "sub", [NarrowS<lowThree>]>;
def RsbOp : ALURegister<"rsb", "rsb", []>;
def AndOp : ALURegister<"and", "and", [NarrowS<lowTwoAddressEither>]>;
def OrrOp : ALURegister<"orr", "orr", [NarrowS<lowTwoAddressEither>]>;
def EorOp : ALURegister<"eor", "eor", [NarrowS<lowTwoAddressEither>]>;
def BicOp : ALURegister<"bic", "bic", [NarrowS<lowTwoAddress>]>;
def OrnOp : ALURegister<"orn", "orn", []>;
def AddsOp : ALURegisterFlags<"adds", "add", [Narrow<lowThree>]>;
def SubsOp : ALURegisterFlags<"subs", "sub", [Narrow<lowThree>]>;
def OrrsOp : ALURegisterFlags<"orrs", "orr", [Narrow<lowTwoAddressEither>]>;
def AndsOp : ALURegisterFlags<"ands", "and", [Narrow<lowTwoAddressEither>]>;
def EorsOp : ALURegisterFlags<"eors", "eor", [Narrow<lowTwoAddressEither>]>;

def AddImmOp : ALUImmediate<"add_imm", "add", addSubImm, [NarrowS<lowImm3or8>]>;
def SubImmOp : ALUImmediate<"sub_imm", "sub", addSubImm, [NarrowS<lowImm3or8>]>;
def RsbImmOp : ALUImmediate<"rsb_imm", "rsb", modifiedImm,
    [NarrowS<"low($rd) && low($rn) && $imm == 0">]>;
def AndImmOp : ALUImmediate<"and_imm", "and", modifiedImm, []>;
def OrrImmOp : ALUImmediate<"orr_imm", "orr", modifiedImm, []>;
def EorImmOp : ALUImmediate<"eor_imm", "eor", modifiedImm, []>;
def BicImmOp : ALUImmediate<"bic_imm", "bic", modifiedImm, []>;
def OrnImmOp : ALUImmediate<"orn_imm", "orn", modifiedImm, []>;
def AddsImmOp : ALUImmediateFlags<"adds_imm", "add", [Narrow<lowImm3or8>]>;
def SubsImmOp : ALUImmediateFlags<"subs_imm", "sub", [Narrow<lowImm3or8>]>;
def RsbsImmOp : ALUImmediateFlags<"rsbs_imm", "rsb",
    [Narrow<"low($rd) && low($rn) && $imm == 0">]>;

def AdcOp : ALURegisterCarry<"adc", [NarrowS<lowTwoAddressEither>]>;
def SbcOp : ALURegisterCarry<"sbc", [NarrowS<lowTwoAddress>]>;
def AdcsOp : ALURegisterCarryFlags<"adcs", "adc", [Narrow<lowTwoAddressEither>]>;
def SbcsOp : ALURegisterCarryFlags<"sbcs", "sbc", [Narrow<lowTwoAddress>]>;
def AdcImmOp : ALUImmediateCarry<"adc_imm", "adc">;
def SbcImmOp : ALUImmediateCarry<"sbc_imm", "sbc">;
def SbcsImmOp : ALUImmediateCarryFlags<"sbcs_imm", "sbc">;

//===----------------------------------------------------------------------===//
// Shifts
//===----------------------------------------------------------------------===//

/// rd = rn shifted by the bottom byte of rm
class ShiftRegister<string name>
    : CortexM_Inst<name, name # "${s} $rd, $rn, $rm"> {
  let arguments = (ins GPR:$rn, GPR:$rm, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let narrow = [NarrowS<"low($rd) && low($rn) && low($rm) && same($rd, $rn)">];
  let assemblyFormat =
      "$rn `,` $rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm);
  }]>];
}
def LslOp : ShiftRegister<"lsl">;
def LsrOp : ShiftRegister<"lsr">;
def AsrOp : ShiftRegister<"asr">;
def RorOp : ShiftRegister<"ror">;

class ShiftImmediate<string mnemonic, string name, int most, list<Narrow> encodings16>
    : ALUImmediate<mnemonic, name, "$imm >= 1 && $imm <= " # most, encodings16>;
def LslImmOp : ShiftImmediate<"lsl_imm", "lsl", 31, [NarrowS<"low($rd) && low($rn)">]>;
def LsrImmOp : ShiftImmediate<"lsr_imm", "lsr", 32, [NarrowS<"low($rd) && low($rn)">]>;
def AsrImmOp : ShiftImmediate<"asr_imm", "asr", 32, [NarrowS<"low($rd) && low($rn)">]>;
def RorImmOp : ShiftImmediate<"ror_imm", "ror", 31, []>;

/// rd, flags = rn shifted; the carry is the last bit shifted out.
class ShiftImmediateFlags<string mnemonic, string name, int most>
    : ALUImmediateFlags<mnemonic, name, [Narrow<"low($rd) && low($rn)">]> {
  let check = "$imm >= 1 && $imm <= " # most;
}
def LslsImmOp : ShiftImmediateFlags<"lsls_imm", "lsl", 31>;
def LsrsImmOp : ShiftImmediateFlags<"lsrs_imm", "lsr", 32>;
def AsrsImmOp : ShiftImmediateFlags<"asrs_imm", "asr", 32>;

/// rd = carry:rm >> 1
def RrxOp : CortexM_Inst<"rrx", "rrx $rd, $rm"> {
  let arguments = (ins GPR:$rm, Flags:$carry);
  let results = (outs GPR:$rd);
  let assemblyFormat =
      "$rm `,` $carry attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rm, "::mlir::Value":$carry), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rm, carry);
  }]>];
}

//===----------------------------------------------------------------------===//
// Compares
//===----------------------------------------------------------------------===//

def CmpOp : CompareRegister<"cmp", [Narrow<"!$shift">]>;
def CmnOp : CompareRegister<"cmn", [Narrow<"!$shift && low($rn) && low($rm)">]>;
def TstOp : CompareRegister<"tst", [Narrow<"!$shift && low($rn) && low($rm)">]>;
def TeqOp : CompareRegister<"teq", []>;
def CmpImmOp : CompareImmediate<"cmp_imm", "cmp", [Narrow<"low($rn) && $imm <= 255">]>;
def CmnImmOp : CompareImmediate<"cmn_imm", "cmn", []>;
def TstImmOp : CompareImmediate<"tst_imm", "tst", []>;
def TeqImmOp : CompareImmediate<"teq_imm", "teq", []>;

//===----------------------------------------------------------------------===//
// Moves and constants
//===----------------------------------------------------------------------===//

def MovOp : ALUUnary<"mov", "mov", [Narrow<"true">]>;
def MvnOp : CortexM_Inst<"mvn", "mvn${s} $rd, $rm"> {
  let arguments = (ins GPR:$rm, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let narrow = [NarrowS<"low($rd) && low($rm)">];
  let assemblyFormat = "$rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rm);
  }]>];
}

class Constant<string mnemonic, string asmString>
    : CortexM_Inst<mnemonic, asmString> {
  let arguments = (ins I32Attr:$imm, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let rematerializable = 1;
  let assemblyFormat = "$imm attr-dict `:` type($rd)";
  let builders = [OpBuilder<(ins "uint32_t":$imm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), imm);
  }]>];
}
/// A modified immediate (`mov`) or a 16-bit one (`movw`).
def MovImmOp : Constant<"mov_imm", "mov${s} $rd, #$imm"> {
  let narrow = [NarrowS<"low($rd) && $imm <= 255">];
  let check = "isModifiedImmediate($imm) || $imm <= 65535";
}
/// The complement of a modified immediate.
def MvnImmOp : Constant<"mvn_imm", "mvn${s} $rd, #$imm"> {
  let check = modifiedImm;
}
/// Any 32-bit constant.
def Mov32Op : CortexM_Inst<"mov32",
    "movw $rd, #:lower16:$imm\n\tmovt $rd, #:upper16:$imm"> {
  let arguments = (ins I32Attr:$imm);
  let results = (outs GPR:$rd);
  let rematerializable = 1;
  let size = 8;
  let assemblyFormat = "$imm attr-dict `:` type($rd)";
  let builders = [OpBuilder<(ins "uint32_t":$imm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), imm);
  }]>];
}
/// The address of a symbol plus `offset` bytes.
def MovSymOp : CortexM_Inst<"mov_sym",
    "movw $rd, #:lower16:$symbol${offset:signed}\n\tmovt $rd, #:upper16:$symbol${offset:signed}"> {
  let arguments = (ins FlatSymbolRefAttr:$symbol,
                       DefaultValuedAttr<I32Attr, "0">:$offset);
  let results = (outs GPR:$rd);
  let rematerializable = 1;
  let size = 8;
  // The addend stands in the 16-bit field of each instruction (ELF for the Arm
  // Architecture, section 5.6.1.1).
  let check = "static_cast<int32_t>($offset) >= -32768 && "
              "static_cast<int32_t>($offset) <= 32767";
  let checkMessage = "offset does not fit 16 signed bits";
  let assemblyFormat = "$symbol (`+` $offset^)? attr-dict `:` type($rd)";
  let builders = [OpBuilder<(ins "::llvm::StringRef":$symbol,
                                 CArg<"int32_t", "0">:$offset), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()),
          symbol, static_cast<uint32_t>(offset));
  }]>];
}

//===----------------------------------------------------------------------===//
// Bits and bytes
//===----------------------------------------------------------------------===//

defvar lowUnary = "low($rd) && low($rm)";
def ClzOp : ALUUnary<"clz", "clz", []>;
def RbitOp : ALUUnary<"rbit", "rbit", []>;
def RevOp : ALUUnary<"rev", "rev", [Narrow<lowUnary>]>;
def Rev16Op : ALUUnary<"rev16", "rev16", [Narrow<lowUnary>]>;
def SxtbOp : ALUUnary<"sxtb", "sxtb", [Narrow<lowUnary>]>;
def SxthOp : ALUUnary<"sxth", "sxth", [Narrow<lowUnary>]>;
def UxtbOp : ALUUnary<"uxtb", "uxtb", [Narrow<lowUnary>]>;
def UxthOp : ALUUnary<"uxth", "uxth", [Narrow<lowUnary>]>;

/// rd = `width` bits of rn from bit `lsb`
class ExtractField<string name>
    : CortexM_Inst<name, name # " $rd, $rn, #$lsb, #$width"> {
  let arguments = (ins GPR:$rn, I32Attr:$lsb, I32Attr:$width);
  let results = (outs GPR:$rd);
  let check = "$width >= 1 && $lsb <= 31 && $lsb + $width <= 32";
  let checkMessage = "bit field reaches outside the register";
  let assemblyFormat =
      "$rn `,` $lsb `,` $width attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "uint32_t":$lsb,
                                 "uint32_t":$width), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, lsb,
          width);
  }]>];
}
def UbfxOp : ExtractField<"ubfx">;
def SbfxOp : ExtractField<"sbfx">;
/// rd = base with `width` bits from bit `lsb` replaced by the bottom of rn
def BfiOp : CortexM_Inst<"bfi", "bfi $rd, $rn, #$lsb, #$width"> {
  let arguments = (ins GPR:$base, GPR:$rn, I32Attr:$lsb, I32Attr:$width);
  let results = (outs GPR:$rd);
  let constraints = [TiedTo<"rd", "base">];
  let check = "$width >= 1 && $lsb <= 31 && $lsb + $width <= 32";
  let checkMessage = "bit field reaches outside the register";
  let assemblyFormat = [{
    $base `,` $rn `,` $lsb `,` $width attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "::mlir::Value":$base, "::mlir::Value":$rn,
                                 "uint32_t":$lsb, "uint32_t":$width), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), base, rn,
          lsb, width);
  }]>];
}

//===----------------------------------------------------------------------===//
// Conditional moves, inside IT blocks that cortexm-finalize makes
//===----------------------------------------------------------------------===//

/// rd = cond ? rm : otherwise
def MovCondOp : CortexM_Inst<"mov_cond", "mov$cond $rd, $rm"> {
  let arguments = (ins CortexM_Cond:$cond, GPR:$rm, GPR:$otherwise,
                       Flags:$flags);
  let results = (outs GPR:$rd);
  let constraints = [TiedTo<"rd", "otherwise">];
  let narrow = [Narrow<"true">];
  let assemblyFormat = [{
    $cond `,` $rm `,` $otherwise `,` $flags attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "Cond":$cond, "::mlir::Value":$rm,
                                 "::mlir::Value":$otherwise,
                                 "::mlir::Value":$flags), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), cond, rm,
          otherwise, flags);
  }]>];
}
class MovCondConstant<string mnemonic, string name, string immCheck,
                      list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # "$cond $rd, #$imm"> {
  let arguments = (ins CortexM_Cond:$cond, I32Attr:$imm, GPR:$otherwise,
                       Flags:$flags);
  let results = (outs GPR:$rd);
  let constraints = [TiedTo<"rd", "otherwise">];
  let narrow = encodings16;
  let check = immCheck;
  let assemblyFormat = [{
    $cond `,` $imm `,` $otherwise `,` $flags attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "Cond":$cond, "uint32_t":$imm,
                                 "::mlir::Value":$otherwise,
                                 "::mlir::Value":$flags), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), cond, imm,
          otherwise, flags);
  }]>];
}
/// rd = cond ? imm : otherwise
def MovCondImmOp : MovCondConstant<"mov_cond_imm", "mov",
    "isModifiedImmediate($imm) || $imm <= 65535",
    [Narrow<"low($rd) && $imm <= 255">]>;
def MvnCondImmOp : MovCondConstant<"mvn_cond_imm", "mvn", modifiedImm, []>;

/// rd = cond ? 1 : 0
def CsetOp : CortexM_Inst<"cset", ""> {
  let arguments = (ins CortexM_Cond:$cond, Flags:$flags);
  let results = (outs GPR:$rd);
  let size = 10;
  let narrow = [];
  let assemblyFormat =
      "$cond `,` $flags attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "Cond":$cond, "::mlir::Value":$flags), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), cond, flags);
  }]>];
}

#endif
