//===- WasmControlOps.td - branches, calls and traps ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Control instructions: WebAssembly 2.0, section 4.4.8, on a CFG. Blocks,
// loops and ifs are gone: their labels are MLIR blocks, and the values a
// branch takes along are operands passed to the block's arguments.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMCONTROLOPS_TD
#define WARM_DIALECT_WASM_IR_WASMCONTROLOPS_TD

include "mlir/Interfaces/CallInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmTableOps.td"

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

def Wasm_BrOp : Wasm_Op<"br", "an unconditional branch", [
    Pure, Terminator,
    DeclareOpInterfaceMethods<BranchOpInterface, ["getSuccessorForOperands"]>
  ]> {
  let description = [{
    ```mlir
    wasm.br ^bb1(%x : i32)
    ```
  }];
  let arguments = (ins Variadic<Wasm_Value>:$dest_operands);
  let successors = (successor AnySuccessor:$dest);
  let builders = [
    OpBuilder<(ins "::mlir::Block *":$dest,
                   CArg<"::mlir::ValueRange", "{}">:$operands), [{
      build($_builder, $_state, operands, dest);
    }]>
  ];
  let assemblyFormat = [{
    $dest (`(` $dest_operands^ `:` type($dest_operands) `)`)? attr-dict
  }];
  let hasCanonicalizeMethod = 1;
}

def Wasm_CondBrOp : Wasm_Op<"cond_br", "a conditional branch", [
    Pure, Terminator, AttrSizedOperandSegments, WeightedBranchOpInterface,
    DeclareOpInterfaceMethods<BranchOpInterface, ["getSuccessorForOperands"]>
  ]> {
  let description = [{
    To the first block if the condition is not zero, else to the second. The
    weights are those of the branch-hint section, if any.

    ```mlir
    wasm.cond_br %c weights([1, 100]), ^bb1(%x : i32), ^bb2
    ```
  }];
  let arguments = (ins I32:$condition,
                       Variadic<Wasm_Value>:$true_operands,
                       Variadic<Wasm_Value>:$false_operands,
                       OptionalAttr<DenseI32ArrayAttr>:$branch_weights);
  let successors = (successor AnySuccessor:$true_dest, AnySuccessor:$false_dest);
  let builders = [
    OpBuilder<(ins "::mlir::Value":$condition, "::mlir::Block *":$trueDest,
                   "::mlir::ValueRange":$trueOperands,
                   "::mlir::Block *":$falseDest,
                   "::mlir::ValueRange":$falseOperands,
                   CArg<"::mlir::DenseI32ArrayAttr", "{}">:$weights), [{
      build($_builder, $_state, condition, trueOperands, falseOperands,
            weights, trueDest, falseDest);
    }]>
  ];
  let assemblyFormat = [{
    $condition (`weights` `(` $branch_weights^ `)`)? `,`
    $true_dest (`(` $true_operands^ `:` type($true_operands) `)`)? `,`
    $false_dest (`(` $false_operands^ `:` type($false_operands) `)`)?
    attr-dict
  }];
  let hasCanonicalizer = 1;
}

def Wasm_BrTableOp : Wasm_Op<"br_table", "a branch by index", [
    Pure, Terminator, AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<BranchOpInterface, ["getSuccessorForOperands"]>
  ]> {
  let description = [{
    To the target with that index, or to the default block if the index, an
    unsigned i32, is not below the number of targets. The default is successor
    0 of the operation, target `i` is successor `i + 1`.

    ```mlir
    wasm.br_table %i, [^bb1(%x : i32), ^bb2], ^bb3
    ```
  }];
  let arguments = (ins I32:$index, Variadic<Wasm_Value>:$default_operands,
                       VariadicOfVariadic<Wasm_Value, "target_segments">
                           :$target_operands,
                       DenseI32ArrayAttr:$target_segments);
  let successors = (successor AnySuccessor:$default_dest,
                              VariadicSuccessor<AnySuccessor>:$targets);
  let builders = [
    OpBuilder<(ins "::mlir::Value":$index, "::mlir::Block *":$defaultDest,
                   "::mlir::ValueRange":$defaultOperands,
                   "::mlir::BlockRange":$targets,
                   "::llvm::ArrayRef<::mlir::ValueRange>":$targetOperands), [{
      build($_builder, $_state, index, defaultOperands, targetOperands,
            defaultDest, targets);
    }]>
  ];
  let assemblyFormat = [{
    $index `,`
    custom<BranchTargets>($targets, $target_operands, type($target_operands))
    `,` $default_dest
    (`(` $default_operands^ `:` type($default_operands) `)`)? attr-dict
  }];
  let hasCanonicalizer = 1;
  let hasVerifier = 1;
}

def Wasm_ReturnOp : Wasm_Op<"return", "ends the function", [
    Pure, Terminator, ReturnLike, HasParent<"FuncOp">
  ]> {
  let description = [{
    ```mlir
    wasm.return %x, %y : i32, i64
    ```
  }];
  let arguments = (ins Variadic<Wasm_Value>:$operands);
  let builders = [OpBuilder<(ins), [{ build($_builder, $_state, {}); }]>];
  let assemblyFormat = "attr-dict ($operands^ `:` type($operands))?";
  let hasVerifier = 1;
}

def Wasm_UnreachableOp : Wasm_Op<"unreachable", "traps always", [
    MemoryEffects<[Wasm_Traps]>, Terminator, HasParent<"FuncOp">
  ]> {
  let assemblyFormat = "attr-dict";
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

// A call has no declared effects: it may have any, and may not return.

def Wasm_CallOp : Wasm_Op<"call", "a direct call", [
    DeclareOpInterfaceMethods<CallOpInterface, [
        "getCallableForCallee", "setCalleeFromCallable", "getArgOperands",
        "getArgOperandsMutable"]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    ```mlir
    %r = wasm.call @f(%x, %y) : (i32, i64) -> i32
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee,
                       Variadic<Wasm_Value>:$args,
                       OptionalAttr<DictArrayAttr>:$arg_attrs,
                       OptionalAttr<DictArrayAttr>:$res_attrs);
  let results = (outs Variadic<Wasm_Value>:$results);
  let builders = [
    OpBuilder<(ins "FuncOp":$callee, "::mlir::ValueRange":$args), [{
      build($_builder, $_state, callee.getFunctionType().getResults(),
            ::mlir::FlatSymbolRefAttr::get(callee.getSymNameAttr()), args,
            nullptr, nullptr);
    }]>
  ];
  let assemblyFormat = [{
    $callee `(` $args `)` attr-dict `:`
    functional-type($args, $results)
  }];
}

def Wasm_CallIndirectOp : Wasm_Op<"call_indirect",
    "a call through a table", [
    DeclareOpInterfaceMethods<CallOpInterface, [
        "getCallableForCallee", "setCalleeFromCallable", "getArgOperands",
        "getArgOperandsMutable"]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    Traps if the index is not below the table's size, if the element is null,
    or if its function has not this signature.

    ```mlir
    %r = wasm.call_indirect @table_0[%i](%x) : (i32) -> i32
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$table, I32:$index,
                       Variadic<Wasm_Value>:$args,
                       TypeAttrOf<FunctionType>:$signature,
                       OptionalAttr<DictArrayAttr>:$arg_attrs,
                       OptionalAttr<DictArrayAttr>:$res_attrs);
  let results = (outs Variadic<Wasm_Value>:$results);
  let builders = [
    OpBuilder<(ins "::mlir::FlatSymbolRefAttr":$table, "::mlir::Value":$index,
                   "::mlir::FunctionType":$signature,
                   "::mlir::ValueRange":$args), [{
      build($_builder, $_state, signature.getResults(), table, index, args,
            ::mlir::TypeAttr::get(signature), nullptr, nullptr);
    }]>
  ];
  let assemblyFormat = [{
    $table `[` $index `]` `` `(` $args `)` attr-dict `:`
    custom<Signature>($signature, type($args), type($results))
  }];
  let hasVerifier = 1;
}

#endif // WARM_DIALECT_WASM_IR_WASMCONTROLOPS_TD
