//===- CortexMModuleOps.td - functions, data, declarations -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMMODULEOPS_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMMODULEOPS_TD

include "mlir/IR/OpAsmInterface.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/FunctionInterfaces.td"
include "warm/Dialect/CortexM/IR/CortexMTypes.td"

class CortexM_ModuleOp<string mnemonic, list<Trait> traits = []>
    : Op<CortexM_Dialect, mnemonic, traits>;

/// A function. Its entry arguments are where AAPCS puts them from the start:
/// `!cortexm.gpr<r0>`, `!cortexm.slot<in 2>`.
def FuncOp : CortexM_ModuleOp<"func",
    [AutomaticAllocationScope, FunctionOpInterface, IsolatedFromAbove,
     OpAsmOpInterface]> {
  let summary = "A function of machine code";
  let description = [{
    `frame_objects` are the byte sizes of the stack objects whose address is
    taken (`cortexm.frame_address object n`), each aligned to 8 bytes.
    `frame_pointer` is a callee-saved register that is not allocated in this
    function: from `cortexm-lower-frame` on it is the address of the fixed part
    of the frame, while sp may move (`cortexm.set_stack_top`).
    A declaration (no body) is an undefined symbol of the object file. `aliases`
    are further global symbols; `weak` are those of all its names that are weak.
    `symbol` is the name in the object file where it differs from `sym_name`.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       TypeAttrOf<FunctionType>:$function_type,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       OptionalAttr<DictArrayAttr>:$arg_attrs,
                       OptionalAttr<DictArrayAttr>:$res_attrs,
                       OptionalAttr<CortexM_PhaseAttr>:$phase,
                       OptionalAttr<DenseI32ArrayAttr>:$frame_objects,
                       OptionalAttr<CortexM_RegisterAttr>:$frame_pointer,
                       OptionalAttr<ArrayAttr>:$aliases,
                       OptionalAttr<StrArrayAttr>:$weak,
                       OptionalAttr<StrAttr>:$section);
  let results = (outs);
  let regions = (region AnyRegion:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
  let builders = [OpBuilder<(ins "::llvm::StringRef":$name,
                                 "::mlir::FunctionType":$type)>];
  let extraClassDeclaration = [{
    ::mlir::ArrayRef<::mlir::Type> getArgumentTypes() {
      return getFunctionType().getInputs();
    }
    ::mlir::ArrayRef<::mlir::Type> getResultTypes() {
      return getFunctionType().getResults();
    }
    ::mlir::Region *getCallableRegion() {
      return isExternal() ? nullptr : &getBody();
    }
    static ::llvm::StringRef getDefaultDialect() { return "cortexm"; }
    /// The phase, `virtual` where the attribute is absent.
    Phase getCurrentPhase() {
      return getPhase().value_or(Phase::Virtual);
    }
    /// Whether the target of the module around asks for small code.
    bool isOptimizedForSize();
    /// Whether the module's target has 16-bit encodings and few others
    /// (Armv6-M); false without a target.
    bool isBaseline();
    /// The target of the module around; an error at the op without one.
    ::mlir::FailureOr<TargetAttr> getTarget();
    /// Bit n is set when register rn may be allocated in this function.
    uint32_t getAllocatableMask(TargetAttr target);
  }];
}

/// Static data: bytes and addresses under a symbol.
def DataOp : CortexM_ModuleOp<"data", [Symbol]> {
  let summary = "Static data";
  let description = [{
    `size` bytes, aligned to `align`; the first `bytes.size()` of them are
    `bytes`, the rest is zero. `relocations` are pairs of an offset and the
    symbol whose address (plus the addend) stands there:
    `[[8, @f, 0], [12, @table, 4]]`. `kind` is where it goes: `rodata`, `data`
    or `bss` (nothing but zeros).
    `aliases` are further global symbols, with byte offset and size:
    `[["name", 16, 4]]`. `weak` are those of all its names that are weak.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       StrAttr:$kind, I64Attr:$size, I32Attr:$align,
                       OptionalAttr<StrAttr>:$bytes,
                       OptionalAttr<ArrayAttr>:$relocations,
                       OptionalAttr<ArrayAttr>:$aliases,
                       OptionalAttr<StrArrayAttr>:$weak,
                       OptionalAttr<StrAttr>:$section);
  let results = (outs);
  let assemblyFormat = [{
    ($sym_visibility^)? $sym_name $kind `size` $size
    `align` $align ($bytes^)? (`relocations` $relocations^)? attr-dict
  }];
  let hasVerifier = 1;
}

/// A symbol some other object defines: data or a function.
def ExternOp : CortexM_ModuleOp<"extern", [Symbol]> {
  let summary = "An undefined symbol";
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       UnitAttr:$weak);
  let results = (outs);
  let assemblyFormat = "(`weak` $weak^)? $sym_name attr-dict";
}

#endif
