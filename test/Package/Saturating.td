//===- Saturating.td - a dialect with one instruction -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SATURATING_TD
#define SATURATING_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

def Saturating_Dialect : Dialect {
  let name = "saturating";
  let cppNamespace = "::saturating";
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
}

/// rd = rm + rn, or the largest or smallest signed number (Armv7-M ARM, QADD).
def QaddOp : MachineInst<Saturating_Dialect, "qadd", "qadd $rd, $rm, $rn"> {
  let arguments = (ins GPR:$rm, GPR:$rn);
  let results = (outs GPR:$rd);
  let assemblyFormat =
      "$rm `,` $rn attr-dict `:` functional-type(operands, results)";
}

#endif
