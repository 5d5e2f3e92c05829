//===- AdaptVariadicExports.cpp - variadic functions for C to call --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variadic function takes the address of its variadic arguments in
// WebAssembly; C on Arm leaves them in registers and on the stack. C gets an
// entry that passes on where they are; calls in the module stay as they are.
//
// BEFORE
//   wasm.func @sum(%n: i32, %arguments: i32) -> i32
//       attributes {exports = ["sum"]} { ... }
// AFTER
//   wasm.func private @sum(%n: i32, %arguments: i32) -> i32 { ... }
//   wasm.func @sum.entry(%n: i32) -> i32
//       attributes {exports = ["sum"], variadic} {
//     %0 = wasm.variadic_arguments
//     %1 = wasm.call @sum(%n, %0) : (i32, i32) -> i32
//     wasm.return %1 : i32
//   }
//
//===----------------------------------------------------------------------===//

#include "ExportEntries.h"
#include "warm/Dialect/Wasm/IR/Prototypes.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/StringSet.h"

namespace warm::wasm {
#define GEN_PASS_DEF_ADAPTVARIADICEXPORTSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct AdaptVariadicExportsPass
    : warm::wasm::impl::AdaptVariadicExportsPassBase<AdaptVariadicExportsPass> {
  using AdaptVariadicExportsPassBase::AdaptVariadicExportsPassBase;
  void runOnOperation() override;

private:
  LogicalResult adapt(FuncOp func, llvm::StringSet<> &met);
  bool isAsked(FuncOp func, llvm::StringSet<> &met);
};
} // namespace

bool AdaptVariadicExportsPass::isAsked(FuncOp func, llvm::StringSet<> &met) {
  bool isAsked = false;
  if (!func.getExportsAttr())
    return false;
  for (auto name : func.getExportsAttr().getAsRange<StringAttr>())
    if (llvm::is_contained(variadic, name.getValue())) {
      met.insert(name.getValue());
      isAsked = true;
    }
  return isAsked;
}

/// The entry that C calls the function by.
static FuncOp createVariadicEntry(FuncOp func) {
  FunctionType type = func.getFunctionType();
  auto fixed = FunctionType::get(
      func.getContext(), type.getInputs().drop_back(), type.getResults());
  FuncOp entry = createEntry(func, fixed);
  entry.setVariadic(true);
  auto builder = OpBuilder::atBlockBegin(&entry.getBody().front());
  SmallVector<Value> args(entry.getArguments());
  args.push_back(VariadicArgumentsOp::create(builder, func.getLoc(),
                                             builder.getI32Type()));
  auto call = CallOp::create(builder, func.getLoc(), func, args);
  ReturnOp::create(builder, func.getLoc(), call.getResults());
  return entry;
}

LogicalResult AdaptVariadicExportsPass::adapt(FuncOp func,
                                              llvm::StringSet<> &met) {
  PrototypeAttr prototype = func.getPrototypeAttr();
  bool isAskedFor = isAsked(func, met);
  if (!isAskedFor && !(prototype && prototype.getIsVariadic()))
    return success();
  FunctionType type = func.getFunctionType();
  if (type.getNumInputs() == 0 || !type.getInputs().back().isInteger(32))
    return func.emitError()
           << "'" << func.getSymName() << "' of type " << type
           << " is not variadic: its last parameter is no address of arguments";
  AddressUse addressUse = getAddressUse(func);
  if (addressUse == AddressUse::Module)
    warnOfAddress(func, "which is variadic");
  if (!func.getExportsAttr() && addressUse != AddressUse::Native)
    return success();
  FuncOp entry = createVariadicEntry(func);
  if (addressUse == AddressUse::Native)
    replaceAddress(func, entry);
  return success();
}

void AdaptVariadicExportsPass::runOnOperation() {
  llvm::StringSet<> met;
  for (auto func : llvm::to_vector(getOperation().getOps<FuncOp>()))
    if (!func.isImport() && failed(adapt(func, met)))
      return signalPassFailure();
  for (const std::string &name : variadic)
    if (!met.contains(name)) {
      getOperation().emitError() << "the module has no export '" << name << "'";
      return signalPassFailure();
    }
}
