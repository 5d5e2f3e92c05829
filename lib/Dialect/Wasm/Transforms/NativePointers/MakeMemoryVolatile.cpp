//===- MakeMemoryVolatile.cpp - makes all loads volatile ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Stores need no mark: no pass removes or moves an operation that writes.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/TypeSwitch.h"

namespace warm::wasm {
#define GEN_PASS_DEF_MAKEMEMORYVOLATILEPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct MakeMemoryVolatilePass
    : warm::wasm::impl::MakeMemoryVolatilePassBase<MakeMemoryVolatilePass> {
  void runOnOperation() override {
    getOperation().walk([](Operation *op) {
      llvm::TypeSwitch<Operation *>(op)
          .Case<LoadOp, Load8SOp, Load8UOp, Load16SOp, Load16UOp, Load32SOp,
                Load32UOp>([](auto load) { load.setIsVolatile(true); });
    });
  }
};
} // namespace
