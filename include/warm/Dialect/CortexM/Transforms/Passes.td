//===- Passes.td - the passes on machine code -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_TRANSFORMS_PASSES_TD
#define WARM_DIALECT_CORTEXM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def SetTarget : Pass<"cortexm-set-target", "::mlir::ModuleOp"> {
  let summary = "Say what a module is compiled for";
  let description = [{
    Sets the module's attribute `cortexm.target`, which all other passes read.
    An unknown core, register or aim is an error.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
  let options = [
    Option<"cpu", "cpu", "std::string", "\"\"", "Name of the core">,
    ListOption<"reserved", "reserved", "std::string",
               "Registers that are never allocated">,
    Option<"optimizeFor", "optimize-for", "std::string", "\"speed\"",
           "What code is to be: speed or size">
  ];
}
def InlineImportBodies : Pass<"cortexm-inline-import-bodies", "::mlir::ModuleOp"> {
  let summary = "Inline the bodies that were given to imported functions";
  let description = [{
    The functions of the nested module `@import_bodies` take the places of
    declarations with their names. Calls of them are replaced by their
    instructions, in which arguments and results are virtual registers. One
    whose address is taken stays as a function. A body that calls itself is an
    error. Does nothing without such a module.

    Requires phase `virtual`, and keeps it. Afterwards the nested module is gone.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def SplitCriticalEdges : Pass<"cortexm-split-critical-edges", "::warm::cortexm::FuncOp"> {
  let summary = "Give every edge copy a place";
  let description = [{
    Puts a block on each edge from a block with several successors to one with
    several predecessors, and on each edge of a block with several successors
    that go to the same block. Removes unreachable blocks.

    Requires phase `virtual`. Afterwards a block with several predecessors is
    the only successor of each, through `cortexm.b`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def PlaceConstants : Pass<"cortexm-place-constants", "::warm::cortexm::FuncOp"> {
  let summary = "Share constants that cost two instructions, repeat the others";
  let description = [{
    A constant or address of one instruction is made again in front of its
    uses, block by block and between calls: that is cheaper than a callee-saved
    register that holds it across them. One of two instructions is made once,
    where it dominates its uses. Nothing moves into a deeper loop.

    Requires and keeps phase `virtual`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def FormTailCalls : Pass<"cortexm-form-tail-calls", "::warm::cortexm::FuncOp"> {
  let summary = "Leave for the function that is called last";
  let description = [{
    A call whose results are returned as they come becomes a jump, which needs no
    frame: neither side passes anything on the stack, and no address in the frame
    can have been given away. In code for size that is done where no other call
    needs a frame: popping and jumping takes more than a call and a return. In a
    function to which a call returns twice none becomes a jump: it may lead back.

    Requires and keeps phase `virtual`.
  }];
}
def LegalizeEncodings
    : Pass<"cortexm-legalize-encodings", "::warm::cortexm::FuncOp"> {
  let summary = "Replace instructions that the core cannot encode";
  let description = [{
    Armv6-M has 16-bit encodings and few others: an immediate that they cannot
    hold becomes a constant in a register, a shifted operand a shift, a
    conditional move a branch. Constants may be any: they end up in literal
    pools. On other cores nothing changes.

    Requires and keeps phase `virtual`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def LegalizeFlags : Pass<"cortexm-legalize-flags", "::warm::cortexm::FuncOp"> {
  let summary = "Make flags ranges disjoint";
  let description = [{
    Where the flags are written between a definition and a use of a flags
    value, the definition is repeated before the use.

    Requires phase `virtual`. Afterwards nothing writes the flags between a
    flags definition and its last use, and both are in one block.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def SplitLiveRanges : Pass<"cortexm-split-live-ranges", "::warm::cortexm::FuncOp"> {
  let summary = "Split live ranges in front of calls that return twice";
  let description = [{
    A call with `cortexm.returns_twice` returns again with the registers that it saved,
    but with the stack as it is then. A value that is live across it and may
    have been computed anew meanwhile, in a loop around it, is copied in front
    of the call: the copy is made anew only where the call is executed anew, so
    that it holds the same in a register and in a slot.

    Requires and keeps phase `virtual`, without critical edges. Afterwards no
    instruction between a call that returns twice and its second return defines
    a value that is live across it, except one that can be computed again.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def Spill : Pass<"cortexm-spill", "::warm::cortexm::FuncOp"> {
  let summary = "Lower the pressure until it fits the registers";
  let description = [{
    Keeps the values with the nearest next uses in registers (Braun and Hack,
    "Register Spilling and Live-Range Splitting for SSA-Form Programs", CC
    2009); the others are stored to a slot, in one place that dominates their
    reloads, and reloaded before they are used, or computed again where that
    is cheap.

    Where a block argument is kept in a slot, the start of the block and the
    ends of its predecessors leave one register free for moving slots.

    Requires phase `virtual`, no critical edge, disjoint flags ranges.
    Afterwards the phase is `spilled`: at every point the registers suffice.
    An error if an instruction alone needs more registers than there are.
  }];
  let options = [
    Option<"verify", "verify", "bool", "true",
           "Check that without the spills the function is what it was">,
    Option<"remarks", "remarks", "bool", "false",
           "Say why each value is spilled">
  ];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def StripSpills : Pass<"cortexm-strip-spills", "::warm::cortexm::FuncOp"> {
  let summary = "Undo cortexm-spill, for checking";
  let description = [{
    Replaces reloads by what was spilled, slot arguments by register arguments,
    repeated computations by the first one. What `cortexm-spill` made of a
    function becomes what it was made from. The phase becomes `virtual`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def PrintPressure : Pass<"cortexm-print-pressure", "::mlir::ModuleOp"> {
  let summary = "Print how many registers each instruction needs";
  let description = [{
    For each instruction, the registers in use before the copies that bring its
    operands into place, while it reads them, and after it has written its
    results; registers in which no value may stay count as in use. For each
    block, the values live at its start. Changes nothing.

    Requires no unreachable block. Made for tests.
  }];
}
def AssignRegisters : Pass<"cortexm-assign-registers", "::warm::cortexm::FuncOp"> {
  let summary = "Colour registers and slots";
  let description = [{
    Gives every value a register or slot, in dominance order (Colombet et al.,
    "Treescan Register Allocation Using Repairing", CASES 2011). Where an
    instruction demands certain registers, one `cortexm.parallel_copy` before
    it moves what is in the way; where the ways into a block differ, one at the
    end of each.

    Requires phase `spilled`. Afterwards the phase is `allocated`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def VerifyAllocation : Pass<"cortexm-verify-allocation", "::warm::cortexm::FuncOp"> {
  let summary = "Check an allocation independently";
  let description = [{
    Follows all paths and checks that at each use the register or slot holds
    the value of the use-def chain, and that the constraints of the
    instructions hold. An error at the op otherwise. Changes nothing.

    Requires phase `allocated` or `resolved`.
  }];
}
def KeepVirtualCode : Pass<"cortexm-keep-virtual-code", "::warm::cortexm::FuncOp"> {
  let summary = "Keep a copy of the function to compare with later";
  let description = [{
    The copy is an analysis that no pass invalidates. It is there for
    `cortexm-verify-translation` in the same pass manager.

    Requires phase `virtual` and disjoint flags ranges. Changes nothing.
  }];
}
def VerifyTranslation : Pass<"cortexm-verify-translation", "::warm::cortexm::FuncOp"> {
  let summary = "Compare machine code with the virtual code it was made from";
  let description = [{
    Walks the function and its copy from `cortexm-keep-virtual-code` side by
    side over all paths: the same instructions on the same values in the same
    order; stack, saved registers and returns as the calling convention demands.
    An error at the op otherwise. Changes nothing.

    Requires phase `allocated`, `resolved`, `framed` or `final`.
  }];
}
def VerifyImplementations : Pass<"cortexm-verify-implementations", "::mlir::ModuleOp"> {
  let summary = "Compare functions with others that they name";
  let description = [{
    What `cortexm-verify-translation` does, for each function with an attribute
    `cortexm.implements = @virtual_code`. Made for tests.
  }];
}
def ResolveCopies : Pass<"cortexm-resolve-copies", "::warm::cortexm::FuncOp"> {
  let summary = "Turn parallel copies into moves";
  let description = [{
    Sequentializes each `cortexm.parallel_copy`. A cycle is broken through a
    register that is free there, else by `eor` swaps. Block arguments stay:
    they are in the register that is passed to them.

    Requires phase `allocated`. Afterwards the phase is `resolved`: copies
    between registers are `mov`, stores and loads of slots `spill`, `reload`,
    and SSA form is as intact as before.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def LowerFrame : Pass<"cortexm-lower-frame", "::warm::cortexm::FuncOp"> {
  let summary = "Lay out the frame; make prologue and epilogue";
  let description = [{
    Saves the callee-saved registers that are written, places slots and frame
    objects, turns their accesses into `sp`-relative ones.

    Requires phase `resolved`. Afterwards the phase is `framed`: no slot value, no
    frame object and no `cortexm.ret` is left.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}
def Finalize : Pass<"cortexm-finalize", "::warm::cortexm::FuncOp"> {
  let summary = "Choose block order, branch and IT forms, narrow encodings";
  let description = [{
    Orders blocks, makes IT blocks, takes 16-bit forms that write the flags
    where the flags are dead, expands what is left of pseudo instructions and
    mends branches that do not reach. In code for size, constants go to literal
    pools where that takes fewer bytes.

    Requires phase `framed`. Afterwards the phase is `final`: each op prints as
    the instructions its record says.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}

def CombineMachineCode : Pass<"cortexm-combine", "::warm::cortexm::FuncOp"> {
  let summary = "Fold machine instructions into others";
  let description = [{
    Folds what has one use into its user: shifts into operands and addresses,
    multiplications into additions, masks and shifts into bit fields, tests and
    countdowns into the flags. Memory accesses keep their number and order.

    Requires phase `virtual`, and keeps it.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}

#endif
