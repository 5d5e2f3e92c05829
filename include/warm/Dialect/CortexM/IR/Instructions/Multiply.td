//===- Multiply.td - multiply and divide -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_MULTIPLY_TD
#define WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_MULTIPLY_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

def MulOp : CortexM_Inst<"mul", "mul${s} $rd, $rn, $rm"> {
  let arguments = (ins GPR:$rn, GPR:$rm, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let timing = TimeMul;
  let narrow = [NarrowS<"low($rd) && low($rn) && low($rm) && "
                        "(same($rd, $rm) || same($rd, $rn))">];
  let assemblyFormat =
      "$rn `,` $rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm);
  }]>];
}

class MultiplyAccumulate<string name>
    : CortexM_Inst<name, name # " $rd, $rn, $rm, $ra"> {
  let arguments = (ins GPR:$rn, GPR:$rm, GPR:$ra);
  let results = (outs GPR:$rd);
  let timing = TimeMul;
  let assemblyFormat =
      "$rn `,` $rm `,` $ra attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm,
                                 "::mlir::Value":$ra), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm, ra);
  }]>];
}
/// rd = ra + rn * rm
def MlaOp : MultiplyAccumulate<"mla">;
/// rd = ra - rn * rm
def MlsOp : MultiplyAccumulate<"mls">;

/// hi:lo = rn * rm
class MultiplyLong<string name>
    : CortexM_Inst<name, name # " $lo, $hi, $rn, $rm"> {
  let arguments = (ins GPR:$rn, GPR:$rm);
  let results = (outs GPR:$lo, GPR:$hi);
  let timing = TimeMulLong;
  let assemblyFormat =
      "$rn `,` $rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    auto gpr = GPRType::get($_builder.getContext());
    build($_builder, $_state, gpr, gpr, rn, rm);
  }]>];
}
def UmullOp : MultiplyLong<"umull">;
def SmullOp : MultiplyLong<"smull">;

/// hi:lo = highIn:lowIn + rn * rm
def UmlalOp : CortexM_Inst<"umlal", "umlal $lo, $hi, $rn, $rm"> {
  let arguments = (ins GPR:$lowIn, GPR:$highIn, GPR:$rn, GPR:$rm);
  let results = (outs GPR:$lo, GPR:$hi);
  let constraints = [TiedTo<"lo", "lowIn">, TiedTo<"hi", "highIn">];
  let timing = TimeMulLong;
  let assemblyFormat = [{
    $lowIn `,` $highIn `,` $rn `,` $rm attr-dict `:`
    functional-type(operands, results)
  }];
  let builders = [OpBuilder<(ins "::mlir::Value":$lowIn,
                                 "::mlir::Value":$highIn, "::mlir::Value":$rn,
                                 "::mlir::Value":$rm), [{
    auto gpr = GPRType::get($_builder.getContext());
    build($_builder, $_state, gpr, gpr, lowIn, highIn, rn, rm);
  }]>];
}

/// rd = rn / rm, rounded to zero; a zero divisor gives zero (no trap is on).
class Divide<string name> : CortexM_Inst<name, name # " $rd, $rn, $rm"> {
  let arguments = (ins GPR:$rn, GPR:$rm);
  let results = (outs GPR:$rd);
  let timing = TimeDiv;
  let assemblyFormat =
      "$rn `,` $rm attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn, "::mlir::Value":$rm), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn, rm);
  }]>];
}
def SdivOp : Divide<"sdiv">;
def UdivOp : Divide<"udiv">;

#endif
