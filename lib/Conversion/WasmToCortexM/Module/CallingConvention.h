//===- CallingConvention.h - where arguments and results are ----*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The base variant of the Procedure Call Standard for the Arm Architecture
// (AAPCS32, section 6.5), which is soft-float: the only description of it.
// Function shells, calls and returns all ask here.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_CALLINGCONVENTION_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_CALLINGCONVENTION_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeRange.h"
#include "llvm/ADT/SmallVector.h"

namespace warm {

/// The number of 32-bit words of a wasm value: 2 for i64 and f64, else 1.
unsigned getNumWords(mlir::Type type);

/// Where one word of an argument is: in core register r`index`, or at word
/// `index` of the stack arguments.
struct ArgumentLocation {
  bool inRegister;
  unsigned index;
};

/// How a function of some signature is called.
struct CallLayout {
  /// The locations of the arguments' words, in order, low word first; without
  /// the result pointer.
  llvm::SmallVector<ArgumentLocation> arguments;
  /// The words of stack arguments, padding included.
  unsigned stackWords = 0;
  /// The argument registers up to the last one that is used, gaps included: the
  /// next one is the first that a variadic argument may be in.
  unsigned usedRegisters = 0;
  /// Several results are a struct in the caller's memory: its address is the
  /// first argument, in r0. Then `resultOffsets` holds the byte offset of each
  /// word of the results, `resultSize` the struct's size in bytes.
  bool hasResultPointer = false;
  llvm::SmallVector<unsigned> resultOffsets;
  unsigned resultSize = 0;
  /// The number of words of a single result: r0, or r0 and r1.
  unsigned resultRegisters = 0;
};

/// The layout for parameters and results of wasm value types.
CallLayout getCallLayout(mlir::TypeRange params, mlir::TypeRange results);

/// The registers that arguments are passed in: r0 to r3.
inline constexpr unsigned numArgumentRegisters = 4;

/// The type of the machine function for a signature: physical locations, as
/// AAPCS has them. A variadic one has all further argument registers as
/// parameters at its end.
mlir::FunctionType getMachineType(mlir::FunctionType signature,
                                  bool isVariadic = false);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_CALLINGCONVENTION_H
