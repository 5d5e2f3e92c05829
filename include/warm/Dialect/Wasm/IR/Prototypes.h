//===- Prototypes.h - what C says of a function's values --------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How clang lowers a C prototype for wasm32: the WebAssembly tool conventions,
// "BasicCABI.md".
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_PROTOTYPES_H
#define WARM_DIALECT_WASM_IR_PROTOTYPES_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// What a WebAssembly value is in C.
enum class ValueKind {
  /// Nothing says it.
  Unknown,
  Pointer,
  /// An integer of 32 bits: a number by its type, but C casts addresses to it.
  Word,
  /// It cannot be an address: narrower or wider, a float, an enum.
  Number,
};

/// A value of a lowered prototype.
struct LoweredValue {
  mlir::Type type;
  ValueKind kind;
  /// The C type it is made of; null for the arguments of a variadic function.
  CTypeAttr source;
  /// WebAssembly has the address of what C passes by value.
  bool isIndirect = false;
};

/// Parameters and results in their order in WebAssembly.
struct LoweredPrototype {
  llvm::SmallVector<LoweredValue> parameters, results;
  /// The first parameter is where the result goes.
  bool hasResultAddress = false;
  /// There is a `long double` of 16 bytes, which C on Arm does not have.
  bool hasLongDouble = false;
};

/// How clang lowers a prototype for wasm32; none if it has a type whose
/// lowering is not known.
std::optional<LoweredPrototype> lowerPrototype(PrototypeAttr prototype);

/// Whether a lowered prototype has the function's type.
bool matches(const LoweredPrototype &lowered, mlir::FunctionType type);

/// What the parameters and results of a function are, one kind for each. All
/// are unknown without a prototype that fits the function's type.
struct ValueKinds {
  llvm::SmallVector<ValueKind> parameters, results;
};
ValueKinds getValueKinds(FuncOp func);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_PROTOTYPES_H
