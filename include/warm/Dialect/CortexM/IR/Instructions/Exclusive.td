//===- Exclusive.td - exclusive and ordered accesses -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M ARM, A3.4: a load-exclusive marks an address, a store-exclusive to it
// succeeds (status 0) if nothing has cleared the mark. Accesses between the two
// may clear it, so that a loop of them might never end: nothing may be spilled
// or reloaded there. Hence a loop is one op until `cortexm-finalize`.
//
// Addresses are aligned to the width, else the access faults.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_EXCLUSIVE_TD
#define WARM_DIALECT_CORTEXM_IR_INSTRUCTIONS_EXCLUSIVE_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

//===----------------------------------------------------------------------===//
// Single instructions
//===----------------------------------------------------------------------===//

/// rt = memory[rn], marked.
class LoadExclusive<string name> : CortexM_Inst<name, name # " $rt, [$rn]"> {
  let arguments = (ins GPR:$rn);
  let results = (outs GPR:$rt);
  let timing = TimeLoad;
  let mayLoad = 1;
  let hasSideEffects = 1;
  let assemblyFormat = "$rn attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rn), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rn);
  }]>];
}
/// memory[rn] = rt if it is still marked; rd = 0 if so, else 1. rd is neither
/// rn nor rt.
class StoreExclusive<string name>
    : CortexM_Inst<name, name # " $rd, $rt, [$rn]"> {
  let arguments = (ins GPR:$rt, GPR:$rn);
  let results = (outs GPR:$rd);
  let constraints = [EarlyClobber<"rd">];
  let timing = TimeStore;
  let mayStore = 1;
  let hasSideEffects = 1;
  let assemblyFormat =
      "$rt `,` $rn attr-dict `:` functional-type(operands, results)";
  let builders = [OpBuilder<(ins "::mlir::Value":$rt, "::mlir::Value":$rn), [{
    build($_builder, $_state, GPRType::get($_builder.getContext()), rt, rn);
  }]>];
}

def LdrexOp : LoadExclusive<"ldrex">;
def LdrexbOp : LoadExclusive<"ldrexb">;
def LdrexhOp : LoadExclusive<"ldrexh">;
def StrexOp : StoreExclusive<"strex">;
def StrexbOp : StoreExclusive<"strexb">;
def StrexhOp : StoreExclusive<"strexh">;

def ClrexOp : CortexM_Inst<"clrex", "clrex"> {
  let arguments = (ins);
  let results = (outs);
  let hasSideEffects = 1;
  let assemblyFormat = "attr-dict";
}

//===----------------------------------------------------------------------===//
// Armv8-M: load-acquire, store-release, alone and exclusive
//===----------------------------------------------------------------------===//

/// rt = memory[rn], before all accesses that follow.
class LoadAcquire<string name> : LoadExclusive<name> {
  let features = ["V8MMain"];
}
/// memory[rn] = rt, after all accesses that come before.
class StoreRelease<string name> : CortexM_Inst<name, name # " $rt, [$rn]"> {
  let arguments = (ins GPR:$rt, GPR:$rn);
  let results = (outs);
  let features = ["V8MMain"];
  let timing = TimeStore;
  let mayStore = 1;
  let hasSideEffects = 1;
  let assemblyFormat =
      "$rt `,` $rn attr-dict `:` functional-type(operands, results)";
}
class StoreReleaseExclusive<string name> : StoreExclusive<name> {
  let features = ["V8MMain"];
}

def LdaOp : LoadAcquire<"lda">;
def LdabOp : LoadAcquire<"ldab">;
def LdahOp : LoadAcquire<"ldah">;
def StlOp : StoreRelease<"stl">;
def StlbOp : StoreRelease<"stlb">;
def StlhOp : StoreRelease<"stlh">;
def LdaexOp : LoadAcquire<"ldaex">;
def LdaexbOp : LoadAcquire<"ldaexb">;
def LdaexhOp : LoadAcquire<"ldaexh">;
def StlexOp : StoreReleaseExclusive<"stlex">;
def StlexbOp : StoreReleaseExclusive<"stlexb">;
def StlexhOp : StoreReleaseExclusive<"stlexh">;

//===----------------------------------------------------------------------===//
// Loops of a load-exclusive and a store-exclusive, `width` bytes wide;
// `cortexm-finalize` expands them. All results are written before the operands
// are read for the last time. With `ordered` they are load-acquire and
// store-release (Armv8-M); otherwise a `dmb` on each side makes them
// sequentially consistent.
//===----------------------------------------------------------------------===//

class AtomicLoop<string mnemonic> : CortexM_Inst<mnemonic, ""> {
  let timing = TimeCall;
  let size = 20;
  let clobbersFlags = 1;
  let mayLoad = 1;
  let mayStore = 1;
  let hasSideEffects = 1;
  let check = "$width == 1 || $width == 2 || $width == 4";
  let checkMessage = "width is 1, 2 or 4 bytes";
}

/// old = memory[rn]; memory[rn] = old op rm, as one step.
def AtomicRmwOp : AtomicLoop<"atomic_rmw"> {
  let arguments = (ins CortexM_AtomicKind:$kind, I32Attr:$width, GPR:$rn,
                       GPR:$rm, UnitAttr:$ordered);
  let results = (outs GPR:$old, GPR:$updated, GPR:$status);
  let constraints = [EarlyClobber<"old">, EarlyClobber<"updated">,
                     EarlyClobber<"status">];
  let assemblyFormat = [{
    (`ordered` $ordered^)? $kind $width $rn `,` $rm attr-dict `:`
    functional-type(operands, results)
  }];
}
/// old = memory[rn]; memory[rn] = rm, as one step.
def AtomicExchangeOp : AtomicLoop<"atomic_exchange"> {
  let arguments = (ins I32Attr:$width, GPR:$rn, GPR:$rm, UnitAttr:$ordered);
  let results = (outs GPR:$old, GPR:$status);
  let constraints = [EarlyClobber<"old">, EarlyClobber<"status">];
  let assemblyFormat = [{
    (`ordered` $ordered^)? $width $rn `,` $rm attr-dict `:`
    functional-type(operands, results)
  }];
}
/// old = memory[rn], zero-extended; memory[rn] = rm if old is `expected`, as
/// one step.
def AtomicCompareExchangeOp : AtomicLoop<"atomic_compare_exchange"> {
  let arguments = (ins I32Attr:$width, GPR:$rn, GPR:$expected, GPR:$rm,
                       UnitAttr:$ordered);
  let results = (outs GPR:$old, GPR:$status);
  let constraints = [EarlyClobber<"old">, EarlyClobber<"status">];
  let assemblyFormat = [{
    (`ordered` $ordered^)? $width $rn `,` $expected `,` $rm attr-dict `:`
    functional-type(operands, results)
  }];
}

#endif
