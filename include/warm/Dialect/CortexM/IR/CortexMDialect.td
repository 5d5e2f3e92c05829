//===- CortexMDialect.td - the dialect itself -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMDIALECT_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMDIALECT_TD

include "mlir/IR/OpBase.td"

def CortexM_Dialect : Dialect {
  let name = "cortexm";
  let cppNamespace = "::warm::cortexm";
  let summary = "Machine code of Arm Cortex-M cores";
  let description = [{
    One op per instruction of the Thumb-2 instruction set, in SSA form from
    selection to the last pass. A register is a type: `!cortexm.gpr` is any
    core register, `!cortexm.gpr<r4>` is r4; register allocation rewrites the
    types and leaves the use-def chains intact. Stack locations are values of
    type `!cortexm.slot`, the condition flags are values of type
    `!cortexm.flags`. See docs/Architecture.md for the phases a function goes
    through, and docs/RegisterAllocation.md for how types become registers.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let extraClassDeclaration = [{
    /// Register the classes of TypeDefs and AttrDefs.
    void registerTypes();
    void registerAttributes();
  }];
}

#endif
