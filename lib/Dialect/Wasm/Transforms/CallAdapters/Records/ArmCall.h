//===- ArmCall.h - how C on Arm passes structs ------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// AAPCS32, 6.4 and 6.5, in WebAssembly's types: a struct is as many words as it
// takes, or pairs of words if it is aligned to 8 bytes. It may begin in
// registers and end on the stack, as its words by themselves would.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_RECORDS_ARMCALL_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_RECORDS_ARMCALL_H

#include "warm/Dialect/Wasm/IR/Prototypes.h"

namespace warm::wasm {

/// A parameter of WebAssembly and what it is on Arm.
struct ArmParameter {
  /// What it is made of; null for the address of variadic arguments.
  CTypeAttr source;
  /// Its words, if it is the address of a record here; else its own type.
  llvm::SmallVector<mlir::Type> types;
  bool isRecord = false;
};

enum class ArmResult {
  /// As in WebAssembly.
  Same,
  /// A word in r0; here it goes to the address in the first parameter.
  InRegister,
  /// Two words in memory whose address is passed; here it is an i64 or f64.
  InMemory,
};

/// A call of a function with records, by the calling conventions of both.
struct ArmCall {
  /// For each parameter in WebAssembly, without an address for a result that is
  /// in a register on Arm.
  llvm::SmallVector<ArmParameter> parameters;
  ArmResult result = ArmResult::Same;
  /// Of the result in a register, in bytes.
  uint64_t resultSize = 0, resultAlign = 0;

  /// The type that the function has on Arm.
  mlir::FunctionType getType(mlir::FunctionType wasmType) const;
  /// Whether the calling conventions agree.
  bool isSame() const;
};

/// What a record is aligned to, in bytes.
uint64_t getAlign(CTypeAttr record);

/// How a function with a prototype that fits its type is called.
ArmCall getArmCall(PrototypeAttr prototype);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_RECORDS_ARMCALL_H
