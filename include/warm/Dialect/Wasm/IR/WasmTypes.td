//===- WasmTypes.td - types and type constraints --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The value types of WebAssembly 2.0, section 2.3: the number types are
// builtin ones, the reference types are the dialect's.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMTYPES_TD
#define WARM_DIALECT_WASM_IR_WASMTYPES_TD

include "mlir/IR/AttrTypeBase.td"
include "warm/Dialect/Wasm/IR/WasmDialect.td"

class Wasm_Type<string name, string typeMnemonic>
    : TypeDef<Wasm_Dialect, name> {
  let mnemonic = typeMnemonic;
}

def Wasm_FuncRefType : Wasm_Type<"FuncRef", "funcref"> {
  let summary = "reference to a function, or null";
}

def Wasm_ExternRefType : Wasm_Type<"ExternRef", "externref"> {
  let summary = "reference to an object of the embedder, or null";
}

def Wasm_FuncRef
    : DialectType<Wasm_Dialect, CPred<"::llvm::isa<FuncRefType>($_self)">,
                  "function reference">,
      BuildableType<"FuncRefType::get($_builder.getContext())">;

def Wasm_Int : AnyTypeOf<[I32, I64], "i32 or i64">;
def Wasm_Float : AnyTypeOf<[F32, F64], "f32 or f64">;
def Wasm_Num : AnyTypeOf<[I32, I64, F32, F64], "number">;
def Wasm_Ref
    : Type<CPred<"::llvm::isa<FuncRefType, ExternRefType>($_self)">,
           "reference">;
def Wasm_Value
    : Type<CPred<"::warm::wasm::isValueType($_self)">,
           "WebAssembly value">;

#endif // WARM_DIALECT_WASM_IR_WASMTYPES_TD
