//===- StaticRegion.h - where a module's static data is ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Without relocations the layout of linear memory says which constants can be
// addresses. It is wasm-ld's: the stack below the static data or above it, then
// the heap. What is all zero has no segment.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_STATICREGION_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_STATICREGION_H

#include "mlir/IR/BuiltinOps.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// The linear addresses of static data: [begin, end). `begin` is a multiple of
/// `align`, so that low bits mean what they meant.
struct StaticRegion {
  static constexpr uint64_t align = 16;

  uint64_t begin = 0, end = 0;
  /// Where segments begin; far behind everything without any.
  uint64_t initializedBegin = UINT64_MAX;
  /// The end of the segments; from there on all is zero at first.
  uint64_t initializedEnd = 0;
  /// The end of linear memory.
  uint64_t memoryEnd = 0;
  /// Whether the module says where the end is; otherwise it may come earlier.
  bool isEndKnown = false;

  bool isEmpty() const { return begin == end; }
  /// Whether this may be the address of a byte, or the one behind the last.
  bool contains(uint64_t address) const {
    return !isEmpty() && address >= begin && address <= end;
  }
  /// Whether this is an address in linear memory behind the static data.
  bool isHeap(uint64_t address) const {
    return !isEmpty() && address > end && address < memoryEnd;
  }
  /// Whether an index that is never small makes this the address of a byte:
  /// compilers fold `array[i - 1]`.
  bool isJustBelow(uint64_t address) const {
    constexpr uint64_t distance = 256;
    return !isEmpty() && address < begin && address + distance >= begin;
  }
  /// Whether there is something to be decided on a constant.
  bool mayConcern(uint64_t address) const {
    return contains(address) || isHeap(address) || isJustBelow(address);
  }
};

/// The region: of `size` bytes if that is given, else as large as the module
/// says, else as it can be: all of linear memory if nothing is known. Fails,
/// with an error, if the offset of a segment is no constant, or `size` has no
/// room for the segments.
llvm::FailureOr<StaticRegion> getStaticRegion(mlir::ModuleOp module,
                                              std::optional<uint64_t> size);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_STATICREGION_H
