//===- AddressRewriter.h - puts addresses in the places of numbers --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE:
//   wasm.store @memory_0[%p], %c0x200000400 : i64
//   %1 = wasm.load @memory_0[%index4 + 1040] align 4 : i32
//
// AFTER:
//   %a = wasm.address_of @static
//   %low = wasm.extend_i32_u %a
//   %high = wasm.const 0x200000000 : i64
//   %both = wasm.or %low, %high
//   wasm.store @memory_0[%p], %both : i64
//   %base = wasm.address_of @static + 16
//   %2 = wasm.add %base, %index4 : i32
//   %1 = wasm.load @memory_0[%2] align 4 : i32
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSREWRITER_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSREWRITER_H

#include "AddressConstraints.h"

namespace warm::wasm {

class AddressRewriter {
public:
  /// The static data is `segment`, which begins at the linear address `begin`.
  AddressRewriter(DataOp segment, uint64_t begin)
      : segment(segment), begin(begin) {}

  /// For a candidate that is an address.
  void rewrite(const AddressCandidate &candidate);
  /// When there are no more.
  void finish();
  /// The linear address behind the last word of data that is an address.
  uint64_t getLastWordEnd() const { return lastWordEnd; }

private:
  void rewriteOperand(const AddressCandidate &candidate);
  void rewriteHalf(const AddressCandidate &candidate);
  void rewriteSum(const AddressCandidate &candidate);
  void rewriteOffset(MemoryAccessOpInterface access, uint64_t offset);
  void rewriteGlobal(GlobalOp global, uint64_t address);
  mlir::Value getAddress(mlir::OpBuilder &builder, mlir::Location loc,
                         uint64_t address);

  DataOp segment;
  uint64_t begin, lastWordEnd = 0;
  llvm::DenseMap<mlir::Operation *, mlir::Value> constants;
  llvm::SmallVector<mlir::Attribute> relocations;
  /// Their operations are replaced, so they come last.
  llvm::SmallVector<AddressCandidate> sums;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSREWRITER_H
