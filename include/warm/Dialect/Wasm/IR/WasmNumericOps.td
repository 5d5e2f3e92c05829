//===- WasmNumericOps.td - constants and arithmetic -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numeric instructions on one type: WebAssembly 2.0, sections 2.4.1 and 4.3.
// Integers have no sign of their own; `_s` and `_u` say how an operation
// reads them. Floating-point operations follow IEEE 754-2019 with round to
// nearest, ties to even, and return some quiet NaN where they return one.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMNUMERICOPS_TD
#define WARM_DIALECT_WASM_IR_WASMNUMERICOPS_TD

include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/Interfaces/InferIntRangeInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "warm/Dialect/Wasm/IR/WasmTypes.td"

defvar Wasm_InferRange = DeclareOpInterfaceMethods<InferIntRangeInterface,
                                                   ["inferResultRanges"]>;
/// For operations that also take operands that are no integers: the default
/// would leave their results without a range, which means "never computed".
defvar Wasm_InferMixedRange =
    DeclareOpInterfaceMethods<InferIntRangeInterface,
                              ["inferResultRangesFromOptional"]>;

/// `wasm.op %a : type`, the result has the type of the operand.
class Wasm_UnaryOp<string mnemonic, Type type, string summaryText,
                   list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText,
              [Pure, SameOperandsAndResultType] # traits> {
  let arguments = (ins type:$operand);
  let results = (outs type:$result);
  let assemblyFormat = "$operand attr-dict `:` type($operand)";
  let hasFolder = 1;
}

/// `wasm.op %a, %b : type`, the result has the type of the operands.
class Wasm_BinaryOpBase<string mnemonic, Type type, string summaryText,
                        list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, [SameOperandsAndResultType] # traits> {
  let arguments = (ins type:$lhs, type:$rhs);
  let results = (outs type:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs)";
  let hasFolder = 1;
}

class Wasm_BinaryOp<string mnemonic, Type type, string summaryText,
                    list<Trait> traits = []>
    : Wasm_BinaryOpBase<mnemonic, type, summaryText, [Pure] # traits>;

/// A division or remainder: traps, unless its divisor is a harmless constant.
class Wasm_DivisionOp<string mnemonic, string summaryText>
    : Wasm_BinaryOpBase<mnemonic, Wasm_Int, summaryText, [
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        DeclareOpInterfaceMethods<ConditionallySpeculatable>,
        Wasm_InferRange]>;

/// `wasm.op %a, %b : type` with a result that is 1 if true and 0 if false.
class Wasm_CompareOp<string mnemonic, Type type, string summaryText,
                     list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, [
        Pure, SameTypeOperands] # traits> {
  let arguments = (ins type:$lhs, type:$rhs);
  let results = (outs I32:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` type($lhs)";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Constants and selection
//===----------------------------------------------------------------------===//

def Wasm_ConstOp : Wasm_Op<"const", "a number", [
    ConstantLike, Pure, Wasm_InferRange, AllTypesMatch<["value", "result"]>,
    DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmResultNames"]>
  ]> {
  let description = [{
    A float keeps its exact bits, the payload of a NaN included.

    ```mlir
    %0 = wasm.const 42 : i32
    %1 = wasm.const 0x7FC00000 : f32
    ```
  }];
  let arguments = (ins TypedAttrInterface:$value);
  let results = (outs Wasm_Num:$result);
  let builders = [
    OpBuilder<(ins "int32_t":$value), [{
      build($_builder, $_state, $_builder.getI32IntegerAttr(value));
    }]>,
    OpBuilder<(ins "int64_t":$value), [{
      build($_builder, $_state, $_builder.getI64IntegerAttr(value));
    }]>,
  ];
  let assemblyFormat = "attr-dict $value";
  let hasFolder = 1;
  let hasVerifier = 1;
}

def Wasm_SelectOp : Wasm_Op<"select", "one of two values", [
    Pure, AllTypesMatch<["true_value", "false_value", "result"]>,
    Wasm_InferMixedRange
  ]> {
  let description = [{
    The first value if the condition is not zero, else the second. (The
    instruction has the condition last.)

    ```mlir
    %r = wasm.select %c, %x, %y : i64
    ```
  }];
  let arguments = (ins I32:$condition, Wasm_Value:$true_value,
                       Wasm_Value:$false_value);
  let results = (outs Wasm_Value:$result);
  let assemblyFormat = [{
    $condition `,` $true_value `,` $false_value attr-dict `:` type($result)
  }];
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

class Wasm_IntUnaryOp<string mnemonic, string summaryText>
    : Wasm_UnaryOp<mnemonic, Wasm_Int, summaryText, [Wasm_InferRange]>;

def Wasm_ClzOp : Wasm_IntUnaryOp<"clz",
    "number of leading zero bits, the width for zero">;
def Wasm_CtzOp : Wasm_IntUnaryOp<"ctz",
    "number of trailing zero bits, the width for zero">;
def Wasm_PopcntOp : Wasm_IntUnaryOp<"popcnt", "number of one bits">;
def Wasm_Extend8SOp : Wasm_IntUnaryOp<"extend8_s",
    "sign extension of the low 8 bits">;
def Wasm_Extend16SOp : Wasm_IntUnaryOp<"extend16_s",
    "sign extension of the low 16 bits">;
def Wasm_Extend32SOp : Wasm_UnaryOp<"extend32_s", I64,
    "sign extension of the low 32 bits", [Wasm_InferRange]>;

def Wasm_EqzOp : Wasm_Op<"eqz", "1 if the operand is zero, else 0",
                         [Pure, Wasm_InferRange]> {
  let arguments = (ins Wasm_Int:$operand);
  let results = (outs I32:$result);
  let assemblyFormat = "$operand attr-dict `:` type($operand)";
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
}

class Wasm_IntBinaryOp<string mnemonic, string summaryText,
                       list<Trait> traits = []>
    : Wasm_BinaryOp<mnemonic, Wasm_Int, summaryText,
                    [Wasm_InferRange] # traits>;

def Wasm_AndOp : Wasm_IntBinaryOp<"and", "bitwise and", [Commutative]>;
def Wasm_OrOp : Wasm_IntBinaryOp<"or", "bitwise or", [Commutative]>;
def Wasm_XorOp : Wasm_IntBinaryOp<"xor", "bitwise exclusive or", [Commutative]>;
def Wasm_ShlOp : Wasm_IntBinaryOp<"shl",
    "left shift by rhs modulo the width">;
def Wasm_ShrSOp : Wasm_IntBinaryOp<"shr_s",
    "arithmetic right shift by rhs modulo the width">;
def Wasm_ShrUOp : Wasm_IntBinaryOp<"shr_u",
    "logical right shift by rhs modulo the width">;
def Wasm_RotlOp : Wasm_BinaryOp<"rotl", Wasm_Int,
    "left rotation by rhs modulo the width">;
def Wasm_RotrOp : Wasm_BinaryOp<"rotr", Wasm_Int,
    "right rotation by rhs modulo the width">;

def Wasm_DivSOp : Wasm_DivisionOp<"div_s",
    "signed quotient truncated to zero; traps on zero and on overflow">;
def Wasm_DivUOp : Wasm_DivisionOp<"div_u",
    "unsigned quotient; traps on division by zero">;
def Wasm_RemSOp : Wasm_DivisionOp<"rem_s",
    "signed remainder with the dividend's sign; traps on division by zero">;
def Wasm_RemUOp : Wasm_DivisionOp<"rem_u",
    "unsigned remainder; traps on division by zero">;

class Wasm_IntCompareOp<string mnemonic, string summaryText>
    : Wasm_CompareOp<mnemonic, Wasm_Int, summaryText, [Wasm_InferRange]>;

def Wasm_LtSOp : Wasm_IntCompareOp<"lt_s", "signed less than">;
def Wasm_LtUOp : Wasm_IntCompareOp<"lt_u", "unsigned less than">;
def Wasm_GtSOp : Wasm_IntCompareOp<"gt_s", "signed greater than">;
def Wasm_GtUOp : Wasm_IntCompareOp<"gt_u", "unsigned greater than">;
def Wasm_LeSOp : Wasm_IntCompareOp<"le_s", "signed less or equal">;
def Wasm_LeUOp : Wasm_IntCompareOp<"le_u", "unsigned less or equal">;
def Wasm_GeSOp : Wasm_IntCompareOp<"ge_s", "signed greater or equal">;
def Wasm_GeUOp : Wasm_IntCompareOp<"ge_u", "unsigned greater or equal">;

//===----------------------------------------------------------------------===//
// Integers and floats
//===----------------------------------------------------------------------===//

def Wasm_AddOp : Wasm_BinaryOp<"add", Wasm_Num,
    "sum; integers wrap", [Commutative, Wasm_InferMixedRange]>;
def Wasm_SubOp : Wasm_BinaryOp<"sub", Wasm_Num,
    "difference; integers wrap", [Wasm_InferMixedRange]>;
def Wasm_MulOp : Wasm_BinaryOp<"mul", Wasm_Num,
    "product; integers wrap", [Commutative, Wasm_InferMixedRange]>;
def Wasm_EqOp : Wasm_CompareOp<"eq", Wasm_Num,
    "equal; false if an operand is a NaN", [Commutative, Wasm_InferMixedRange]>;
def Wasm_NeOp : Wasm_CompareOp<"ne", Wasm_Num,
    "not equal; true if an operand is a NaN",
    [Commutative, Wasm_InferMixedRange]>;

//===----------------------------------------------------------------------===//
// Floats
//===----------------------------------------------------------------------===//

class Wasm_FloatUnaryOp<string mnemonic, string summaryText>
    : Wasm_UnaryOp<mnemonic, Wasm_Float, summaryText>;

def Wasm_AbsOp : Wasm_FloatUnaryOp<"abs",
    "clears the sign bit, a NaN's too">;
def Wasm_NegOp : Wasm_FloatUnaryOp<"neg",
    "flips the sign bit, a NaN's too">;
def Wasm_CeilOp : Wasm_FloatUnaryOp<"ceil", "rounds up to an integer">;
def Wasm_FloorOp : Wasm_FloatUnaryOp<"floor", "rounds down to an integer">;
def Wasm_TruncOp : Wasm_FloatUnaryOp<"trunc", "rounds to zero">;
def Wasm_NearestOp : Wasm_FloatUnaryOp<"nearest",
    "rounds to the nearest integer, ties to even">;
def Wasm_SqrtOp : Wasm_FloatUnaryOp<"sqrt", "square root">;

class Wasm_FloatBinaryOp<string mnemonic, string summaryText,
                         list<Trait> traits = []>
    : Wasm_BinaryOp<mnemonic, Wasm_Float, summaryText, traits>;

def Wasm_DivOp : Wasm_FloatBinaryOp<"div", "quotient of floats">;
def Wasm_MinOp : Wasm_FloatBinaryOp<"min",
    "minimum; -0 is below +0; a NaN wins", [Commutative]>;
def Wasm_MaxOp : Wasm_FloatBinaryOp<"max",
    "maximum; -0 is below +0; a NaN wins", [Commutative]>;
def Wasm_CopysignOp : Wasm_FloatBinaryOp<"copysign",
    "lhs with the sign bit of rhs, of NaNs too">;

class Wasm_FloatCompareOp<string mnemonic, string summaryText>
    : Wasm_CompareOp<mnemonic, Wasm_Float, summaryText>;

def Wasm_LtOp : Wasm_FloatCompareOp<"lt", "less than, ordered">;
def Wasm_GtOp : Wasm_FloatCompareOp<"gt", "greater than, ordered">;
def Wasm_LeOp : Wasm_FloatCompareOp<"le", "less or equal, ordered">;
def Wasm_GeOp : Wasm_FloatCompareOp<"ge", "greater or equal, ordered">;

#endif // WARM_DIALECT_WASM_IR_WASMNUMERICOPS_TD
