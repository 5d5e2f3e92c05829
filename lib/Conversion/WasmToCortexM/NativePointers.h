//===- NativePointers.h - linear addresses as machine addresses
//------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With native pointers a linear address is a machine address. Then a constant
// that is the address of static data has to become a symbol plus an offset.
// Without relocations in the input a constant does not say what it is; its uses
// are followed to find out, and what stays open is reported.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_NATIVEPOINTERS_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_NATIVEPOINTERS_H

#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// The linear addresses of static data: [begin, end).
struct StaticRegion {
  uint64_t begin = 0, end = 0;

  bool contains(uint64_t address) const {
    return address >= begin && address < end;
  }
  bool isEmpty() const { return begin == end; }
};

/// The attribute of a `wasm.const` that is an address: its value minus the
/// begin of the static region.
inline constexpr llvm::StringLiteral addressAttrName = "warm.address";

/// The global variable that points to the shadow stack, or null.
wasm::GlobalOp getStackPointer(mlir::ModuleOp module);

/// Finds the static region of a module without relocations and marks the
/// constants that are addresses in it. What cannot be told is reported as
/// `ambiguous` says: `address` and `number` decide it with a warning, `error`
/// fails.
mlir::FailureOr<StaticRegion> findAddresses(mlir::ModuleOp module,
                                            llvm::StringRef ambiguous);

/// Whether the constant offset of an access is the address, and its operand
/// an index.
bool isOffsetAddress(wasm::MemoryAccessOpInterface access,
                     const StaticRegion &region);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_NATIVEPOINTERS_H
