//===- Memory.td - loads and stores -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Unaligned ldr, ldrh, str and strh are allowed on every mainline core;
// unaligned ldrd, ldm and stm are not (Armv7-M ARM, A3.2.1).
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_MEMORY_TD
#define WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_MEMORY_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

defvar offset12 =
    "static_cast<int32_t>($offset) >= -255 && static_cast<int32_t>($offset) <= 4095";

//===----------------------------------------------------------------------===//
// Base register plus constant
//===----------------------------------------------------------------------===//

/// rt = memory[rn + offset]
class LoadImmediate<string name, list<Narrow> encodings16>
    : CortexM_Inst<name, name # " $rt, [$rn, #${offset:int}]"> {
  let arguments = (ins GPR:$rn, I32Attr:$offset);
  let results = (outs GPR:$rt);
  let timing = TimeLoad;
  let mayLoad = 1;
  let narrow = encodings16;
  let check = offset12;
  let assemblyFormat =
      "$rn `,` $offset attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "int32_t":$offset), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, offset);
  }]>];
}
/// memory[rn + offset] = rt
class StoreImmediate<string name, list<Narrow> encodings16>
    : CortexM_Inst<name, name # " $rt, [$rn, #${offset:int}]"> {
  let arguments = (ins GPR:$rt, GPR:$rn, I32Attr:$offset);
  let results = (outs);
  let timing = TimeStore;
  let mayStore = 1;
  let narrow = encodings16;
  let check = offset12;
  let assemblyFormat =
      "$rt `,` $rn `,` $offset attr-dict `:` functional-type(operands, results)";
}

defvar wordOffset5 = "low($rt) && low($rn) && $offset <= 124 && $offset % 4 == 0";
defvar halfOffset5 = "low($rt) && low($rn) && $offset <= 62 && $offset % 2 == 0";
defvar byteOffset5 = "low($rt) && low($rn) && $offset <= 31";

def LdrOp : LoadImmediate<"ldr", [Narrow<wordOffset5>]>;
def LdrbOp : LoadImmediate<"ldrb", [Narrow<byteOffset5>]>;
def LdrhOp : LoadImmediate<"ldrh", [Narrow<halfOffset5>]>;
def LdrsbOp : LoadImmediate<"ldrsb", []>;
def LdrshOp : LoadImmediate<"ldrsh", []>;
def StrOp : StoreImmediate<"str", [Narrow<wordOffset5>]>;
def StrbOp : StoreImmediate<"strb", [Narrow<byteOffset5>]>;
def StrhOp : StoreImmediate<"strh", [Narrow<halfOffset5>]>;

//===----------------------------------------------------------------------===//
// Base register plus register shifted left by `scale` (0 to 3)
//===----------------------------------------------------------------------===//

/// rt = memory[rn + (rm << scale)]
class LoadRegister<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # " $rt, [$rn, $rm${scale:lsl}]"> {
  let arguments = (ins GPR:$rn, GPR:$rm, DefaultValuedAttr<I32Attr, "0">:$scale);
  let results = (outs GPR:$rt);
  let timing = TimeLoad;
  let mayLoad = 1;
  let narrow = encodings16;
  let check = "$scale <= 3";
  let assemblyFormat = [{
    $rn `,` $rm (`lsl` $scale^)? attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm,
                                 "uint32_t":$scale), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm,
          scale);
  }]>];
}
/// memory[rn + (rm << scale)] = rt
class StoreRegister<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # " $rt, [$rn, $rm${scale:lsl}]"> {
  let arguments = (ins GPR:$rt, GPR:$rn, GPR:$rm,
                       DefaultValuedAttr<I32Attr, "0">:$scale);
  let results = (outs);
  let timing = TimeStore;
  let mayStore = 1;
  let narrow = encodings16;
  let check = "$scale <= 3";
  let assemblyFormat = [{
    $rt `,` $rn `,` $rm (`lsl` $scale^)? attr-dict `:`
    functional-type(operands, results)
  }];
}

defvar lowIndex = "low($rt) && low($rn) && low($rm) && $scale == 0";
def LdrRegOp : LoadRegister<"ldr_reg", "ldr", [Narrow<lowIndex>]>;
def LdrbRegOp : LoadRegister<"ldrb_reg", "ldrb", [Narrow<lowIndex>]>;
def LdrhRegOp : LoadRegister<"ldrh_reg", "ldrh", [Narrow<lowIndex>]>;
def LdrsbRegOp : LoadRegister<"ldrsb_reg", "ldrsb", [Narrow<lowIndex>]>;
def LdrshRegOp : LoadRegister<"ldrsh_reg", "ldrsh", [Narrow<lowIndex>]>;
def StrRegOp : StoreRegister<"str_reg", "str", [Narrow<lowIndex>]>;
def StrbRegOp : StoreRegister<"strb_reg", "strb", [Narrow<lowIndex>]>;
def StrhRegOp : StoreRegister<"strh_reg", "strh", [Narrow<lowIndex>]>;

//===----------------------------------------------------------------------===//
// Base sp. Before `cortexm-lower-frame` the address is a frame object and an
// offset in it; afterwards `object` is absent and the offset counts from sp.
//===----------------------------------------------------------------------===//

class LoadFrame<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # " $rt, [sp, #${offset:int}]"> {
  let arguments = (ins OptionalAttr<I32Attr>:$object, I32Attr:$offset);
  let results = (outs GPR:$rt);
  let check = !strconcat("$object || (", offset12, ")");
  let timing = TimeLoad;
  let mayLoad = 1;
  let narrow = encodings16;
  let assemblyFormat =
      "(`object` $object^)? $offset attr-dict `:` type($rt)";
  let builders = [OpBuilder<(ins "::mlir::IntegerAttr":$object,
                                 "int32_t":$offset), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), object,
          $_builder.getI32IntegerAttr(offset));
  }]>];
}
class StoreFrame<string mnemonic, string name, list<Narrow> encodings16>
    : CortexM_Inst<mnemonic, name # " $rt, [sp, #${offset:int}]"> {
  let arguments = (ins GPR:$rt, OptionalAttr<I32Attr>:$object, I32Attr:$offset);
  let results = (outs);
  let check = !strconcat("$object || (", offset12, ")");
  let timing = TimeStore;
  let mayStore = 1;
  let narrow = encodings16;
  let assemblyFormat =
      "$rt `,` (`object` $object^)? $offset attr-dict `:` type($rt)";
}
defvar spOffset8 = "low($rt) && $offset <= 1020 && $offset % 4 == 0";
def LdrSpOp : LoadFrame<"ldr_sp", "ldr", [Narrow<spOffset8>]>;
def LdrbSpOp : LoadFrame<"ldrb_sp", "ldrb", []>;
def LdrhSpOp : LoadFrame<"ldrh_sp", "ldrh", []>;
def LdrsbSpOp : LoadFrame<"ldrsb_sp", "ldrsb", []>;
def LdrshSpOp : LoadFrame<"ldrsh_sp", "ldrsh", []>;
def StrSpOp : StoreFrame<"str_sp", "str", [Narrow<spOffset8>]>;
def StrbSpOp : StoreFrame<"strb_sp", "strb", []>;
def StrhSpOp : StoreFrame<"strh_sp", "strh", []>;

/// Two words at once. The address is a multiple of 4, as sp is.
def LdrdSpOp : CortexM_Inst<"ldrd_sp", "ldrd $rt, $rt2, [sp, #${offset:int}]"> {
  let arguments = (ins I32Attr:$offset);
  let results = (outs GPR:$rt, GPR:$rt2);
  let check = "isDoubleOffset($offset) && !same($rt, $rt2)";
  let timing = TimeLoad;
  let mayLoad = 1;
  let assemblyFormat = "$offset attr-dict `:` type($rt) `,` type($rt2)";
}
def StrdSpOp : CortexM_Inst<"strd_sp", "strd $rt, $rt2, [sp, #${offset:int}]"> {
  let arguments = (ins GPR:$rt, GPR:$rt2, I32Attr:$offset);
  let results = (outs);
  let check = "isDoubleOffset($offset)";
  let timing = TimeStore;
  let mayStore = 1;
  let assemblyFormat =
      "$rt `,` $rt2 `,` $offset attr-dict `:` type($rt) `,` type($rt2)";
}

/// The address of byte `offset` of a frame object, or of [sp + offset] after
/// `cortexm-lower-frame`.
def FrameAddressOp : CortexM_Inst<"frame_address", "add $rd, sp, #$offset"> {
  let arguments = (ins OptionalAttr<I32Attr>:$object, I32Attr:$offset);
  let results = (outs GPR:$rd);
  let rematerializable = 1;
  let check = "$object || isModifiedImmediate($offset) || $offset <= 4095";
  let narrow = [Narrow<"low($rd) && $offset <= 1020 && $offset % 4 == 0">];
  let assemblyFormat =
      "(`object` $object^)? $offset attr-dict `:` type($rd)";
  let builders = [OpBuilder<(ins "::mlir::IntegerAttr":$object,
                                 "int32_t":$offset), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), object,
          $_builder.getI32IntegerAttr(offset));
  }]>];
}
/// rd = sp + rm
def AddSpRegOp : CortexM_Inst<"add_sp_reg", "add $rd, sp, $rm"> {
  let arguments = (ins GPR:$rm);
  let results = (outs GPR:$rd);
  let narrow = [Narrow<"same($rd, $rm)">];
  let assemblyFormat = "$rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rm);
  }]>];
}

//===----------------------------------------------------------------------===//
// The stack pointer, from `cortexm-lower-frame` on
//===----------------------------------------------------------------------===//

/// `registers` is a mask; bit n is rn.
def PushOp : CortexM_Inst<"push", "push ${registers:list}"> {
  let arguments = (ins I32Attr:$registers);
  let results = (outs);
  let timing = TimeStore;
  let hasSideEffects = 1;
  let check = "$registers != 0 && ($registers & ~0x5fffu) == 0";
  let checkMessage = "not a register list that can be pushed";
  let narrow = [Narrow<"($registers & ~0x40ffu) == 0">];
  let assemblyFormat = "custom<RegisterList>($registers) attr-dict";
}
/// Not a return: `pc` is not in the list.
def PopOp : CortexM_Inst<"pop", "pop ${registers:list}"> {
  let arguments = (ins I32Attr:$registers);
  let results = (outs);
  let timing = TimeLoad;
  let hasSideEffects = 1;
  let check = "$registers != 0 && ($registers & ~0x5fffu) == 0";
  let checkMessage = "not a register list that can be popped";
  let narrow = [Narrow<"($registers & ~0xffu) == 0">];
  let assemblyFormat = "custom<RegisterList>($registers) attr-dict";
}
class AdjustSp<string mnemonic, string name>
    : CortexM_Inst<mnemonic, name # " sp, sp, #$imm"> {
  let arguments = (ins I32Attr:$imm);
  let results = (outs);
  let hasSideEffects = 1;
  let check = "$imm % 4 == 0 && (isModifiedImmediate($imm) || $imm <= 4095)";
  let narrow = [Narrow<"$imm <= 508">];
  let assemblyFormat = "$imm attr-dict";
}
def AddSpOp : AdjustSp<"add_sp", "add">;
def SubSpOp : AdjustSp<"sub_sp", "sub">;
/// sp = rm
def MovSpOp : CortexM_Inst<"mov_sp", "mov sp, $rm"> {
  let arguments = (ins GPR:$rm);
  let results = (outs);
  let hasSideEffects = 1;
  let narrow = [Narrow<"true">];
  let assemblyFormat = "$rm attr-dict `:` type($rm)";
}

//===----------------------------------------------------------------------===//
// Literal pools, made by `cortexm-finalize`
//===----------------------------------------------------------------------===//

/// rt = the word with this number in one of the function's pools, which stands
/// behind the load: `wide` where it is farther than 1020 bytes, at most 4095.
def LdrLiteralOp : CortexM_Inst<"ldr_literal",
    "ldr${wide:.w} $rt, ${literal:literal}"> {
  let arguments = (ins I32Attr:$literal, UnitAttr:$wide);
  let results = (outs GPR:$rt);
  let timing = TimeLoad;
  let narrow = [Narrow<"!$wide && low($rt)">];
  let assemblyFormat = "$literal attr-dict `:` type($rt)";
  let builders = [OpBuilder<(ins "::mlir::Type":$type, "uint32_t":$literal), [{
    build($_builder, $_state, type, literal);
  }]>];
}
/// Words between the instructions, aligned to four bytes, in a block that
/// nothing goes to. Each is a number or a symbol and an offset; the first has
/// the number `first`: `cortexm.literal_pool 2, [305419896 : i32, [@f, 0 : i32]]`.
def LiteralPoolOp : CortexM_Inst<"literal_pool", "", [Terminator]> {
  let baseline = 1;
  let arguments = (ins I32Attr:$first, ArrayAttr:$words);
  let results = (outs);
  let timing = TimeNone;
  let customSize = 1;
  let customAsm = 1;
  let check = "areLiteralWords($words)";
  let checkMessage = "words are 32-bit numbers or pairs of a symbol and an offset";
  let assemblyFormat = "$first `,` $words attr-dict";
}

#endif
