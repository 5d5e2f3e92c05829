//===- CortexMPseudoOps.td - ops that end before emission -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMPSEUDOOPS_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMPSEUDOOPS_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

/// Stores a register into a slot: the slot is the result.
def SpillOp : CortexM_Inst<"spill", ""> {
  let arguments = (ins GPR:$value);
  let results = (outs Slot:$slot);
  let timing = TimeStore;
  // Near sp, as most slots are.
  let narrow = [Narrow<"low($value)">];
  let assemblyFormat =
      "$value attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$value), [{
    build($_builder, $_state, SlotType::get($_builder.getContext()), value);
  }]>];
}
/// Loads a slot into a register. `reload(spill x)` is x.
def ReloadOp : CortexM_Inst<"reload", ""> {
  let arguments = (ins Slot:$slot);
  let results = (outs GPR:$value);
  let timing = TimeLoad;
  // Near sp, as most slots are.
  let narrow = [Narrow<"low($value)">];
  let assemblyFormat =
      "$slot attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$slot), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), slot);
  }]>];
}
/// Result i is a copy of operand i; all are read before any is written.
def ParallelCopyOp : CortexM_Inst<"parallel_copy", ""> {
  let arguments = (ins Variadic<Location>:$sources);
  let results = (outs Variadic<Location>:$copies);
  let assemblyFormat =
      "$sources attr-dict `:` functional-type(operands, results)";
}
/// The address below which the frame has nothing but outgoing arguments: sp plus
/// their size. Only in a function with a frame pointer.
def StackTopOp : CortexM_Inst<"stack_top", ""> {
  let arguments = (ins);
  let results = (outs GPR:$rd);
  let mayLoad = 1;
  let assemblyFormat = "attr-dict `:` type($rd)";
  let builders = [OpBuilder<(ins), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()));
  }]>];
}
/// Makes `rn` that address. The result holds nothing.
def SetStackTopOp : CortexM_Inst<"set_stack_top", ""> {
  let arguments = (ins GPR:$rn);
  let results = (outs GPR:$rd);
  let constraints = [TiedTo<"rd", "rn">];
  // Where the frame has outgoing arguments, on Armv6-M.
  let clobbersFlags = 1;
  let hasSideEffects = 1;
  let assemblyFormat = "$rn attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn);
  }]>];
}
/// A register whose contents do not matter.
def ImplicitDefOp : CortexM_Inst<"implicit_def", ""> {
  let arguments = (ins);
  let results = (outs GPR:$rd);
  let size = 0;
  let timing = TimeNone;
  let rematerializable = 1;
  let assemblyFormat = "attr-dict `:` type($rd)";
}
/// What the register holds where the block begins, on every way into it: what
/// `cortexm-finalize` makes of a block argument, so that any branch can go to
/// the block.
def LiveInOp : CortexM_Inst<"live_in", ""> {
  let arguments = (ins);
  let results = (outs GPR:$rd);
  let size = 0;
  let timing = TimeNone;
  let assemblyFormat = "attr-dict `:` type($rd)";
}

#endif
