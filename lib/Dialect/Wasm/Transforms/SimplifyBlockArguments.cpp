//===- SimplifyBlockArguments.cpp - removes redundant arguments -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The pass around simplifyBlockArguments (BlockArguments.cpp).
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/BlockArguments.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_SIMPLIFYBLOCKARGUMENTSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace warm::wasm;

namespace {
struct SimplifyBlockArgumentsPass
    : warm::wasm::impl::SimplifyBlockArgumentsPassBase<
          SimplifyBlockArgumentsPass> {
  void runOnOperation() override {
    simplifyBlockArguments(getOperation().getBody());
  }
};
} // namespace
