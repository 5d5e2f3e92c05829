//===- System.td - hints and IT -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
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

#endif
