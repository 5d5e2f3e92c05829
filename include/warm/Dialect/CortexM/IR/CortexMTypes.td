//===- CortexMTypes.td - registers, slots and flags as types -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMTYPES_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMTYPES_TD

include "warm/Dialect/CortexM/IR/CortexMAttrs.td"

class CortexM_Type<string name, string typeMnemonic>
    : TypeDef<CortexM_Dialect, name> {
  let mnemonic = typeMnemonic;
}

def CortexM_GPRType : CortexM_Type<"GPR", "gpr"> {
  let summary = "A core register: any (`!cortexm.gpr`) or one of them";
  let parameters = (ins DefaultValuedParameter<"::warm::cortexm::GPR",
                                               "::warm::cortexm::GPR::virt">:$reg);
  let assemblyFormat = "(`<` $reg^ `>`)?";
  let extraClassDeclaration = [{
    static GPRType get(::mlir::MLIRContext *context) {
      return get(context, ::warm::cortexm::GPR::virt);
    }
    bool isVirtual() const { return getReg() == ::warm::cortexm::GPR::virt; }
    /// The register's number, 0 to 15. Not for virtual registers.
    unsigned getNumber() const { return static_cast<unsigned>(getReg()); }
  }];
}

def CortexM_SlotArea : I32EnumAttr<"SlotArea", "where a stack slot lives", [
    I32EnumAttrCase<"virt", 0, "virt">, I32EnumAttrCase<"local", 1, "local">,
    I32EnumAttrCase<"in", 2, "in">, I32EnumAttrCase<"out", 3, "out">]> {
  let cppNamespace = "::warm::cortexm";
}

def CortexM_SlotType : CortexM_Type<"Slot", "slot"> {
  let summary = "A four-byte stack location";
  let description = [{
    `!cortexm.slot` is not placed yet; `!cortexm.slot<local 3>` is word 3 of
    the function's own spill area, `<in 2>` word 2 of the arguments it got on
    the stack, `<out 5>` word 5 of the arguments it passes.
  }];
  let parameters = (ins DefaultValuedParameter<"::warm::cortexm::SlotArea",
                                               "::warm::cortexm::SlotArea::virt">:$area,
                        DefaultValuedParameter<"unsigned", "0">:$index);
  let hasCustomAssemblyFormat = 1;
  let extraClassDeclaration = [{
    static SlotType get(::mlir::MLIRContext *context) {
      return get(context, ::warm::cortexm::SlotArea::virt, 0);
    }
    bool isVirtual() const {
      return getArea() == ::warm::cortexm::SlotArea::virt;
    }
  }];
}

def CortexM_FlagsType : CortexM_Type<"Flags", "flags"> {
  let summary = "The condition flags N, Z, C, V";
}

// Constraints on operands and results.
def GPR : Type<CPred<"::llvm::isa<::warm::cortexm::GPRType>($_self)">,
                         "core register", "::warm::cortexm::GPRType">;
def Slot : Type<CPred<"::llvm::isa<::warm::cortexm::SlotType>($_self)">,
                          "stack slot", "::warm::cortexm::SlotType">;
def Flags : Type<CPred<"::llvm::isa<::warm::cortexm::FlagsType>($_self)">,
                 "condition flags", "::warm::cortexm::FlagsType">,
            BuildableType<"::warm::cortexm::FlagsType::get($_builder.getContext())">;
def Location
    : Type<CPred<"::llvm::isa<::warm::cortexm::GPRType, "
                           "::warm::cortexm::SlotType>($_self)">,
                     "core register or stack slot">;

#endif
