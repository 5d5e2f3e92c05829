//===- FrameAlignment.h - what 8-byte frames break --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_FRAMEALIGNMENT_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_FRAMEALIGNMENT_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Makes the addresses of the function's storage right although the machine's
/// frames are aligned to 8 bytes only, where whoever optimized the input has
/// relied on 16: ors become sums; if that is not enough, the storage is aligned
/// when the function runs.
void settleFrameAlignment(FuncOp func);

/// The number of low bits that are zero, storage being a multiple of 16.
unsigned countLowZeros(mlir::Value value, unsigned depth = 0);

/// The number of low bits of a number that may be ones; all above are zero.
unsigned countWidth(mlir::Value value, unsigned depth = 0);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_FRAMEALIGNMENT_H
