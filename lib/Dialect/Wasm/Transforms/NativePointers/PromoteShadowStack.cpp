//===- PromoteShadowStack.cpp - shadow stack frames as storage ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE:
//   %sp = wasm.global_get @__stack_pointer : i32
//   %frame = wasm.sub %sp, %c16 : i32
//   wasm.global_set @__stack_pointer, %frame : i32
//   ... uses of %frame ...
//   %old = wasm.add %frame, %c16 : i32
//   wasm.global_set @__stack_pointer, %old : i32
//
// AFTER:
//   %0 = wasm.stack_alloc 16
//   %sp = wasm.add %0, %c16 : i32
//   %frame = wasm.sub %sp, %c16 : i32
//   ... uses of %frame ...
//
//===----------------------------------------------------------------------===//

#include "FrameAlignment.h"
#include "ShadowStack.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_PROMOTESHADOWSTACKPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct PromoteShadowStackPass
    : warm::wasm::impl::PromoteShadowStackPassBase<PromoteShadowStackPass> {
  using PromoteShadowStackPassBase::PromoteShadowStackPassBase;
  void runOnOperation() override;
};
} // namespace

void PromoteShadowStackPass::runOnOperation() {
  ModuleOp module = getOperation();
  StackPointerAttr pointer = getStackPointer(module);
  if (!pointer)
    return;
  std::vector<ShadowStack> stacks;
  bool hasFailed = false;
  for (auto func : module.getOps<FuncOp>()) {
    if (func.isExternal())
      continue;
    stacks.emplace_back(func, pointer.getGlobal());
    hasFailed |= failed(stacks.back().analyze());
  }
  if (hasFailed)
    return signalPassFailure();
  auto memories = module.getOps<MemoryOp>();
  for (ShadowStack &stack : stacks) {
    if (check && !memories.empty())
      stack.insertChecks(FlatSymbolRefAttr::get(*memories.begin()));
    stack.replace();
  }
  for (auto func : module.getOps<FuncOp>())
    settleFrameAlignment(func);
}
