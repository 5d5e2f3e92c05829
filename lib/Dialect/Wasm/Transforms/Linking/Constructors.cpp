//===- Constructors.cpp - functions that are called first -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Constructors.h"

using namespace mlir;
using namespace warm::wasm;

FuncOp warm::wasm::createFirstConstructor(ModuleOp module, StringRef name) {
  auto builder = OpBuilder::atBlockEnd(module.getBody());
  auto func = FuncOp::create(builder, module.getLoc(), name,
                             builder.getFunctionType({}, {}));
  func.setPrivate();
  SymbolTable(module).insert(func);
  // They are called in their order.
  auto others = module.getOps<ConstructorOp>();
  if (!others.empty())
    builder.setInsertionPoint(*others.begin());
  ConstructorOp::create(builder, module.getLoc(), FlatSymbolRefAttr::get(func),
                        builder.getI32IntegerAttr(0));
  builder.createBlock(&func.getBody());
  ReturnOp::create(builder, module.getLoc());
  return func;
}
