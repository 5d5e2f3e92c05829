//===- CortexMInterfaces.td - what every machine instruction answers -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMINTERFACES_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMINTERFACES_TD

include "mlir/IR/OpBase.td"

def MachineInstOpInterface : OpInterface<"MachineInstOpInterface"> {
  let cppNamespace = "::warm::cortexm";
  let description = [{
    A machine instruction, or a pseudo instruction that is allocated like one.
    All answers come from the op's TableGen record (MachineInst.td) through
    warm-tblgen; a downstream dialect whose records derive from `MachineInst`
    is allocated and emitted by Warm's passes.
  }];
  let methods = [
    InterfaceMethod<[{The record of the instruction.}],
      "const ::warm::cortexm::InstDesc &", "getInstDesc", (ins)>,
    InterfaceMethod<[{Prints the instruction, without indentation or line end.
      Only for phase `final`.}],
      "void", "printAsm", (ins "::warm::cortexm::AsmStream &":$os)>,
    InterfaceMethod<[{Bytes of the encoding that the assembler chooses for the
      registers and attributes the op has now.}],
      "unsigned", "getEncodedSize", (ins)>,
    InterfaceMethod<[{Whether a 16-bit encoding exists that also writes the
      flags: `cortexm-finalize` takes it where the flags are dead.}],
      "bool", "hasNarrowFlagSettingForm", (ins)>,
    InterfaceMethod<[{Whether a 16-bit encoding exists if all registers are
      low and the result has the register of the operand `sameAsResult` (null:
      of none).}],
      "bool", "canBeNarrow", (ins "::mlir::Value":$sameAsResult)>,
    InterfaceMethod<[{Whether it names something that Armv6-M has not.}],
      "bool", "isMainlineOnly", (ins)>,
    InterfaceMethod<[{What is asked of operand number `index`.}],
      "::warm::cortexm::OperandConstraint", "getOperandConstraint",
      (ins "unsigned":$index), [{}], [{
        auto &desc = $_op.getInstDesc();
        return index < desc.operands.size() ? desc.operands[index]
                                            : OperandConstraint();
      }]>,
    InterfaceMethod<[{What is asked of result number `index`.}],
      "::warm::cortexm::OperandConstraint", "getResultConstraint",
      (ins "unsigned":$index), [{}], [{
        auto &desc = $_op.getInstDesc();
        return index < desc.results.size() ? desc.results[index]
                                           : OperandConstraint();
      }]>,
    InterfaceMethod<[{Bit n is set when rn holds nothing useful afterwards,
      besides the results.}],
      "uint32_t", "getClobberMask", (ins), [{}], [{
        return $_op.getInstDesc().clobbers;
      }]>
  ];
}

#endif
