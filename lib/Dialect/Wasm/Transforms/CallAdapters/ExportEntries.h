//===- ExportEntries.h - other ways into functions --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where C on Arm calls a function otherwise than C for wasm32 does, there are
// two functions: one for calls in the module, one for the seam. Who has the
// address of the function may be either; where no instruction of the module
// calls functions of its type by their addresses, it is C.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_EXPORTENTRIES_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_EXPORTENTRIES_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Who calls a function by its address.
enum class AddressUse { None, Module, Native };
AddressUse getAddressUse(FuncOp func);

/// Says of a function whose address the module calls that C cannot.
void warnOfAddress(FuncOp func, const llvm::Twine &what);

/// Puts the address of one function in the place of the other's.
void replaceAddress(FuncOp from, FuncOp to);

/// Gives what other objects know of `func`, its names, weakness and section, to
/// a new function of that type with an empty entry block. `func` is private
/// from then on.
FuncOp createEntry(FuncOp func, mlir::FunctionType type);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_EXPORTENTRIES_H
