//===- Branch.td - branches, calls, returns -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_BRANCH_TD
#define WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_BRANCH_TD

include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "warm/Dialect/CortexM/IR/MachineInst.td"

//===----------------------------------------------------------------------===//
// Branches. Only `b` passes values; the others' edges are split where a value
// has to be passed. Two-way branches fall through to `otherwise` in phase
// `final`.
//===----------------------------------------------------------------------===//

def BOp : CortexM_Inst<"b", "b $dest",
    [Terminator, DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let baseline = 1;
  let arguments = (ins Variadic<Location>:$operands);
  let results = (outs);
  let successors = (successor AnySuccessor:$dest);
  let timing = TimeBranch;
  let extraClassDeclaration = [{
    /// Whether two bytes (encoding T2: Armv7-M ARM, section A7.7.12) are enough
    /// for a distance in bytes from the branch's address plus 4.
    static bool isShort(int64_t distance) {
      return distance >= -2048 && distance <= 2046;
    }
  }];
  let assemblyFormat = "$dest (`(` $operands^ `:` type($operands) `)`)? attr-dict";
}
/// A call to a block, which never returns: what reaches as far as a function is
/// long on Armv6-M. For `cortexm-finalize`; lr has been saved.
def BFarOp : CortexM_Inst<"b_far", "bl $dest",
    [Terminator, DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let arguments = (ins);
  let results = (outs);
  let successors = (successor AnySuccessor:$dest);
  let timing = TimeCall;
  let baseline = 1;
  let clobbers = [14];
  let assemblyFormat = "$dest attr-dict";
}
/// Goes on at the next block, without an instruction.
def FallthroughOp : CortexM_Inst<"fallthrough", "",
    [Terminator, DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let arguments = (ins);
  let results = (outs);
  let successors = (successor AnySuccessor:$dest);
  let timing = TimeNone;
  let size = 0;
  let assemblyFormat = "$dest attr-dict";
}
def BCondOp : CortexM_Inst<"b_cond", "b$cond $dest",
    [Terminator, WeightedBranchOpInterface,
     DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let baseline = 1;
  let arguments = (ins CortexM_Cond:$cond, Flags:$flags,
                       OptionalAttr<DenseI32ArrayAttr>:$branch_weights);
  let results = (outs);
  let successors = (successor AnySuccessor:$dest, AnySuccessor:$otherwise);
  let timing = TimeBranch;
  let builders = [OpBuilder<(ins
      "::warm::cortexm::Cond":$cond, "::mlir::Value":$flags,
      "::mlir::Block *":$dest, "::mlir::Block *":$otherwise,
      CArg<"::mlir::DenseI32ArrayAttr", "{}">:$weights), [{
    build($_builder, $_state, cond, flags, weights, dest, otherwise);
  }]>];
  let extraClassDeclaration = [{
    /// The same for encoding T1.
    static bool isShort(int64_t distance) {
      return distance >= -256 && distance <= 254;
    }
  }];
  let assemblyFormat = [{
    $cond `,` $flags (`weights` `(` $branch_weights^ `)`)? `,` $dest `,`
    $otherwise attr-dict
  }];
}
class CompareBranch<string name> : CortexM_Inst<name, name # " $rn, $dest",
    [Terminator, WeightedBranchOpInterface,
     DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let arguments = (ins GPR:$rn,
                       OptionalAttr<DenseI32ArrayAttr>:$branch_weights);
  let results = (outs);
  let successors = (successor AnySuccessor:$dest, AnySuccessor:$otherwise);
  let timing = TimeBranch;
  let builders = [OpBuilder<(ins
      "::mlir::Value":$rn, "::mlir::Block *":$dest,
      "::mlir::Block *":$otherwise,
      CArg<"::mlir::DenseI32ArrayAttr", "{}">:$weights), [{
    build($_builder, $_state, rn, weights, dest, otherwise);
  }]>];
  let narrow = [Narrow<"true">];
  let assemblyFormat = [{
    $rn (`weights` `(` $branch_weights^ `)`)? `,` $dest `,` $otherwise attr-dict
    `:` type($rn)
  }];
}
/// Branch to `dest` if rn is zero (`cbz`), is not zero (`cbnz`). Selection may
/// use them anywhere; `cortexm-finalize` turns those whose target is behind,
/// too far, or whose register is high, into a compare and a branch.
def CbzOp : CompareBranch<"cbz">;
def CbnzOp : CompareBranch<"cbnz">;

/// Jumps to `targets[rn]`; rn is less than their number. No scratch: what
/// `cortexm-finalize` makes of it reads rn only.
def TableBranchOp : CortexM_Inst<"table_branch", "",
    [Terminator, DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let arguments = (ins GPR:$rn);
  let results = (outs);
  let successors = (successor VariadicSuccessor<AnySuccessor>:$targets);
  let timing = TimeBranch;
  let assemblyFormat = "$rn `,` `[` $targets `]` attr-dict `:` type($rn)";
}
/// The jump with its table of distances, in bytes (`tbb`) or halfwords
/// (`tbh`), each half the bytes from the table to the target. Made by finalize;
/// the table follows the instruction, padded to an even length.
class TableJump<string name> : CortexM_Inst<name, "",
    [Terminator, DeclareOpInterfaceMethods<BranchOpInterface>]> {
  let arguments = (ins GPR:$rn);
  let results = (outs);
  let successors = (successor VariadicSuccessor<AnySuccessor>:$targets);
  let timing = TimeBranch;
  let customSize = 1;
  let customAsm = 1;
  let assemblyFormat = "$rn `,` `[` $targets `]` attr-dict `:` type($rn)";
}
def TbbOp : TableJump<"tbb">;
def TbhOp : TableJump<"tbh">;

//===----------------------------------------------------------------------===//
// Calls. Operand i is wanted in core register `arg_regs[i]`; operands beyond
// are the stack arguments, of type `!cortexm.slot<out n>`. Result i comes in
// register `result_regs[i]`. Everything else caller-saved is clobbered.
//===----------------------------------------------------------------------===//

/// r0-r3, r12, lr: AAPCS, section 6.1.1.
defvar callClobbers = [0, 1, 2, 3, 12, 14];

def BlOp : CortexM_Inst<"bl", "bl $callee",
    [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let baseline = 1;
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<Location>:$args,
                       DenseI32ArrayAttr:$arg_regs,
                       DenseI32ArrayAttr:$result_regs);
  let results = (outs Variadic<GPR>:$results);
  let timing = TimeCall;
  let clobbersFlags = 1;
  let clobbers = callClobbers;
  let hasSideEffects = 1;
  let extraClassDeclaration = [{
    ::warm::cortexm::OperandConstraint getOperandConstraint(unsigned index);
    ::warm::cortexm::OperandConstraint getResultConstraint(unsigned index);
  }];
  let assemblyFormat = [{
    $callee `(` $args `)` `in` $arg_regs `out` $result_regs attr-dict `:`
    functional-type($args, results)
  }];
}
/// Calls the address in rm, which has to be outside the argument registers.
def BlxOp : CortexM_Inst<"blx", "blx $rm"> {
  let arguments = (ins GPR:$rm, Variadic<Location>:$args,
                       DenseI32ArrayAttr:$arg_regs,
                       DenseI32ArrayAttr:$result_regs);
  let results = (outs Variadic<GPR>:$results);
  let timing = TimeCall;
  let size = 2;
  let clobbersFlags = 1;
  let clobbers = callClobbers;
  let hasSideEffects = 1;
  let extraClassDeclaration = [{
    ::warm::cortexm::OperandConstraint getOperandConstraint(unsigned index);
    ::warm::cortexm::OperandConstraint getResultConstraint(unsigned index);
  }];
  let assemblyFormat = [{
    $rm `(` $args `)` `in` $arg_regs `out` $result_regs attr-dict `:`
    functional-type(operands, results)
  }];
}

/// Leaves the function for another one, which returns to the caller: operand i
/// goes along in register `arg_regs[i]`; the results are where the calling
/// convention has them. Where there is a frame it is taken down before.
def TailCallOp : CortexM_Inst<"tail_call", "b.w $callee",
    [Terminator, DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let arguments = (ins FlatSymbolRefAttr:$callee, Variadic<GPR>:$args,
                       DenseI32ArrayAttr:$arg_regs);
  let results = (outs);
  let timing = TimeBranch;
  let hasSideEffects = 1;
  let extraClassDeclaration = [{
    ::warm::cortexm::OperandConstraint getOperandConstraint(unsigned index);
  }];
  let assemblyFormat = [{
    $callee `(` $args `)` `in` $arg_regs attr-dict (`:` type($args)^)?
  }];
}

/// Returns operand i in register `regs[i]`.
def RetOp : CortexM_Inst<"ret", "", [Terminator]> {
  let arguments = (ins Variadic<GPR>:$operands, DenseI32ArrayAttr:$regs);
  let results = (outs);
  let timing = TimeBranch;
  let size = 4;
  let hasSideEffects = 1;
  let extraClassDeclaration = [{
    ::warm::cortexm::OperandConstraint getOperandConstraint(unsigned index);
  }];
  let assemblyFormat = "$operands `in` $regs attr-dict (`:` type($operands)^)?";
}
/// `bx lr`, what `ret` becomes in a function that saves nothing. The operands
/// are the results, for checking.
def BxLrOp : CortexM_Inst<"bx_lr", "bx lr", [Terminator]> {
  let arguments = (ins Variadic<GPR>:$operands);
  let results = (outs);
  let timing = TimeBranch;
  let size = 2;
  let hasSideEffects = 1;
  let assemblyFormat = "($operands^ `:` type($operands))? attr-dict";
}
/// `pop {..., pc}`: pops the registers of the mask and the return address.
def PopReturnOp : CortexM_Inst<"pop_return", "pop ${registers:list}", [Terminator]> {
  let arguments = (ins Variadic<GPR>:$operands, I32Attr:$registers);
  let results = (outs);
  let timing = TimeBranch;
  let hasSideEffects = 1;
  let check = "($registers & 0x8000u) != 0 && ($registers & ~0x9fffu) == 0";
  let checkMessage = "not a register list that returns";
  let narrow = [Narrow<"($registers & ~0x80ffu) == 0">];
  let assemblyFormat = [{
    custom<RegisterList>($registers) (`,` $operands^ `:` type($operands))?
    attr-dict
  }];
}

//===----------------------------------------------------------------------===//
// Traps
//===----------------------------------------------------------------------===//

/// Permanently undefined: the program stops here. Codes: docs/ABI.md.
def UdfOp : CortexM_Inst<"udf", "udf #$code", [Terminator]> {
  let arguments = (ins I32Attr:$code);
  let results = (outs);
  let size = 2;
  let hasSideEffects = 1;
  let check = "$code <= 255";
  let assemblyFormat = "$code attr-dict";
}
/// `udf #code` if `cond` holds. No control flow in the IR until
/// `cortexm-finalize`, which branches to one cold `udf` per code.
def TrapIfOp : CortexM_Inst<"trap_if", ""> {
  let arguments = (ins CortexM_Cond:$cond, Flags:$flags, I32Attr:$code);
  let results = (outs);
  let timing = TimeBranch;
  let hasSideEffects = 1;
  let check = "$code <= 255";
  let assemblyFormat = "$cond `,` $flags `,` $code attr-dict";
}

#endif
