//===- AddressEvidence.h - whether a use takes an address
//------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A constant of WebAssembly does not say whether it is a number or an address;
// what is done with it may.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_ADDRESSEVIDENCE_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_ADDRESSEVIDENCE_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// What a value is as far as its uses tell. Ordered: the strongest of several
/// is what they say together.
enum class Evidence {
  /// Nothing is done with it, or only what is done with numbers.
  Number,
  /// It leaves what can be seen, or has uses that both kinds have.
  Open,
  /// Something is accessed there.
  Address,
};

/// What a use of a constant, or of what is computed from it, says about it.
Evidence getEvidence(mlir::OpOperand &use);

/// Whether a value is made as indices are, not as addresses are: by a shift, a
/// product, a mask, a narrow load, or a constant.
bool isIndex(mlir::Value value);

/// Whether a value is an address whatever is done with it: of the stack, or of
/// something named.
bool isKnownAddress(mlir::Value value);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_ADDRESSEVIDENCE_H
