//===- Prototypes.h - C prototypes from debug information -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_PROTOTYPES_H
#define WARM_CONVERSION_PROTOTYPES_H

#include "mlir/Pass/Pass.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace llvm {
class DWARFContext;
} // namespace llvm

namespace warm {

/// A function as debug information has it.
struct DebugFunction {
  /// In the source, and in object files where that differs.
  llvm::StringRef name, linkageName;
  wasm::PrototypeAttr prototype;
  /// Where its code begins, if this is its definition.
  std::optional<uint64_t> address;
  /// Other objects know it by its name.
  bool isExternal = false;

  llvm::StringRef getSymbol() const {
    return linkageName.empty() ? name : linkageName;
  }
};

/// Visits the functions whose prototypes are known and that are wanted, in
/// their order. Whether they are is asked before there is a prototype.
void readPrototypes(llvm::DWARFContext &debugInfo, mlir::MLIRContext *context,
                    llvm::function_ref<bool(const DebugFunction &)> isWanted,
                    llvm::function_ref<void(const DebugFunction &)> visit);

#define GEN_PASS_DECL_APPLYPROTOTYPES
#include "warm/Conversion/Passes.h.inc"

} // namespace warm

#endif // WARM_CONVERSION_PROTOTYPES_H
