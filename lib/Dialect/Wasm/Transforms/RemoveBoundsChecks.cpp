//===- RemoveBoundsChecks.cpp - removes all bounds checks -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For `--bounds=none`.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_REMOVEBOUNDSCHECKSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace warm::wasm;

namespace {
struct RemoveBoundsChecksPass
    : warm::wasm::impl::RemoveBoundsChecksPassBase<RemoveBoundsChecksPass> {
  void runOnOperation() override {
    getOperation().walk([](CheckBoundsOp check) { check.erase(); });
  }
};
} // namespace
