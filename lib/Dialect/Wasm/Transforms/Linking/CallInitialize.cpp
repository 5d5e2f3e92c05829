//===- CallInitialize.cpp - the initialization of WASI reactors -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WASI, "Application ABI": a reactor's `_initialize` is called once, before its
// other exports. No start-up code knows of a symbol of that name, so that it
// would stay uncalled.
//
// BEFORE                                  AFTER
//   wasm.func @init()                       wasm.func private @init()
//     attributes {exports =                 wasm.constructor @init
//                 ["_initialize"]}              priority 65535
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_CALLINITIALIZEPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

static constexpr llvm::StringLiteral initializeName = "_initialize";
/// Of what has none of its own.
static constexpr int32_t lastPriority = 65535;

namespace {
struct CallInitializePass
    : warm::wasm::impl::CallInitializePassBase<CallInitializePass> {
  using CallInitializePassBase::CallInitializePassBase;
  void runOnOperation() override;
};
} // namespace

/// Whether it is one of the exports of a function with a body, which can be
/// called without arguments.
static bool isInitialize(FuncOp func) {
  ArrayAttr exports = func.getExportsAttr();
  FunctionType type = func.getFunctionType();
  return exports && !func.isExternal() && type.getNumInputs() == 0 &&
         type.getNumResults() == 0 &&
         llvm::is_contained(exports.getAsValueRange<StringAttr>(),
                            initializeName);
}

static void removeExport(FuncOp func) {
  SmallVector<Attribute> others;
  for (auto name : func.getExportsAttr().getAsRange<StringAttr>())
    if (name.getValue() != initializeName)
      others.push_back(name);
  if (!others.empty())
    return func.setExportsAttr(ArrayAttr::get(func.getContext(), others));
  func.removeExportsAttr();
  func.setPrivate();
}

void CallInitializePass::runOnOperation() {
  ModuleOp module = getOperation();
  if (isObject(module) || llvm::is_contained(keep, initializeName))
    return;
  for (auto func : module.getOps<FuncOp>()) {
    if (!isInitialize(func))
      continue;
    removeExport(func);
    auto builder = OpBuilder::atBlockEnd(module.getBody());
    ConstructorOp::create(builder, func.getLoc(), FlatSymbolRefAttr::get(func),
                          builder.getI32IntegerAttr(lastPriority));
    return;
  }
}
