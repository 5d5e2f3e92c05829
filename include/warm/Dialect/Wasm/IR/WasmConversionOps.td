//===- WasmConversionOps.td - conversions between numbers -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numeric instructions from one type to another: WebAssembly 2.0, section
// 4.3.4. All print both types: `wasm.wrap %x : i64 to i32`.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMCONVERSIONOPS_TD
#define WARM_DIALECT_WASM_IR_WASMCONVERSIONOPS_TD

include "warm/Dialect/Wasm/IR/WasmNumericOps.td"

class Wasm_ConvertOpBase<string mnemonic, Type from, Type to,
                         string summaryText, list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, traits> {
  let arguments = (ins from:$operand);
  let results = (outs to:$result);
  let assemblyFormat = [{
    $operand attr-dict `:` type($operand) `to` type($result)
  }];
  let hasFolder = 1;
}

class Wasm_ConvertOp<string mnemonic, Type from, Type to, string summaryText,
                     list<Trait> traits = []>
    : Wasm_ConvertOpBase<mnemonic, from, to, summaryText, [Pure] # traits>;

def Wasm_WrapOp : Wasm_ConvertOp<"wrap", I64, I32,
    "the low 32 bits", [Wasm_InferRange]>;
def Wasm_ExtendI32SOp : Wasm_ConvertOp<"extend_i32_s", I32, I64,
    "sign extension to 64 bits", [Wasm_InferRange]>;
def Wasm_ExtendI32UOp : Wasm_ConvertOp<"extend_i32_u", I32, I64,
    "zero extension to 64 bits", [Wasm_InferRange]>;

def Wasm_TruncSOp : Wasm_ConvertOpBase<"trunc_s", Wasm_Float, Wasm_Int,
    "signed integer part; traps on NaN and on overflow",
    [MemoryEffects<[Wasm_Traps]>]>;
def Wasm_TruncUOp : Wasm_ConvertOpBase<"trunc_u", Wasm_Float, Wasm_Int,
    "unsigned integer part; traps on NaN and on overflow",
    [MemoryEffects<[Wasm_Traps]>]>;
def Wasm_TruncSatSOp : Wasm_ConvertOp<"trunc_sat_s", Wasm_Float, Wasm_Int,
    "signed integer part; saturates, and gives 0 for a NaN">;
def Wasm_TruncSatUOp : Wasm_ConvertOp<"trunc_sat_u", Wasm_Float, Wasm_Int,
    "unsigned integer part; saturates, and gives 0 for a NaN">;

def Wasm_ConvertSOp : Wasm_ConvertOp<"convert_s", Wasm_Int, Wasm_Float,
    "the float nearest to a signed integer">;
def Wasm_ConvertUOp : Wasm_ConvertOp<"convert_u", Wasm_Int, Wasm_Float,
    "the float nearest to an unsigned integer">;
def Wasm_DemoteOp : Wasm_ConvertOp<"demote", F64, F32,
    "the f32 nearest to an f64">;
def Wasm_PromoteOp : Wasm_ConvertOp<"promote", F32, F64,
    "the f64 equal to an f32; a signalling NaN becomes quiet">;

def Wasm_ReinterpretOp : Wasm_ConvertOp<"reinterpret", Wasm_Num, Wasm_Num,
    "the same bits as another type of the same width"> {
  let hasVerifier = 1;
}

#endif // WARM_DIALECT_WASM_IR_WASMCONVERSIONOPS_TD
