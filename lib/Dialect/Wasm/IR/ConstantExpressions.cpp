//===- ConstantExpressions.cpp - values of initializers -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

using namespace mlir;
using namespace warm::wasm;

std::optional<uint64_t> warm::wasm::getConstant(Region &expression) {
  if (expression.empty())
    return std::nullopt;
  auto yield = cast<YieldOp>(expression.front().getTerminator());
  APInt value;
  if (!matchPattern(yield.getValue(), m_ConstantInt(&value)))
    return std::nullopt;
  return value.getZExtValue();
}

std::optional<uint64_t> warm::wasm::getExportedAddress(ModuleOp module,
                                                       StringRef name) {
  for (auto global : module.getOps<GlobalOp>()) {
    ArrayAttr exports = global.getExportsAttr();
    if (!exports || !global.getType().isInteger(32))
      continue;
    for (auto exported : exports.getAsRange<StringAttr>())
      if (exported.getValue() == name)
        return getConstant(global.getInitializer());
  }
  return std::nullopt;
}
