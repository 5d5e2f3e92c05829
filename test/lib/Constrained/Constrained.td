//===- Constrained.td - instructions with demands -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instructions that no core has, with every kind of constraint that a record
// can state, alone and together: what the allocator promises and the cores'
// own instructions hardly ask for.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_CONSTRAINED_TD
#define WARM_TEST_CONSTRAINED_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

def Constrained_Dialect : Dialect {
  let name = "constrained";
  let cppNamespace = "::warm::cortexm::test";
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}

/// `outs` results of `ins` operands.
class ConstrainedOp<string mnemonic, dag operands, dag outs,
                    list<RegConstraint> constraintList,
                    list<int> clobberList = []>
    : MachineInst<Constrained_Dialect, mnemonic, ""> {
  let arguments = operands;
  let results = outs;
  let constraints = constraintList;
  let clobbers = clobberList;
  let assemblyFormat =
      "operands attr-dict `:` functional-type(operands, results)";
}

def FixedInOp : ConstrainedOp<"fixed_in", (ins GPR:$a, GPR:$b), (outs GPR:$x),
    [FixedTo<"a", 2>]>;
def FixedSavedInOp : ConstrainedOp<"fixed_saved_in", (ins GPR:$a, GPR:$b),
    (outs GPR:$x), [FixedTo<"a", 5>, FixedTo<"b", 4>]>;
def FixedOutOp : ConstrainedOp<"fixed_out", (ins GPR:$a), (outs GPR:$x, GPR:$y),
    [FixedTo<"x", 6>]>;
def FixedThroughOp : ConstrainedOp<"fixed_through", (ins GPR:$a, GPR:$b),
    (outs GPR:$x, GPR:$y),
    [FixedTo<"a", 0>, FixedTo<"b", 1>, FixedTo<"x", 1>, FixedTo<"y", 0>]>;
def EarlyOp : ConstrainedOp<"early", (ins GPR:$a, GPR:$b), (outs GPR:$x),
    [EarlyClobber<"x">]>;
def EarlyFixedOp : ConstrainedOp<"early_fixed", (ins GPR:$a), (outs GPR:$x),
    [FixedTo<"x", 3>, EarlyClobber<"x">]>;
def TiedEarlyOp : ConstrainedOp<"tied_early", (ins GPR:$a, GPR:$b),
    (outs GPR:$x, GPR:$y), [TiedTo<"x", "a">, EarlyClobber<"y">]>;
def TiedTwiceOp : ConstrainedOp<"tied_twice", (ins GPR:$a, GPR:$b, GPR:$c),
    (outs GPR:$x, GPR:$y), [TiedTo<"x", "b">, TiedTo<"y", "a">]>;
def TiedFixedOp : ConstrainedOp<"tied_fixed", (ins GPR:$a, GPR:$b),
    (outs GPR:$x), [FixedTo<"b", 1>, TiedTo<"x", "a">]>;
def ClobberOp : ConstrainedOp<"clobber", (ins GPR:$a), (outs GPR:$x), [],
    [0, 4, 9, 12]>;
def ClobberLowOp : ConstrainedOp<"clobber_low", (ins GPR:$a, GPR:$b), (outs),
    [FixedTo<"a", 7>], [1, 2, 3, 7]>;

#endif
