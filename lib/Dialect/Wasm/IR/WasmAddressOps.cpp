//===- WasmAddressOps.cpp - addresses that are more than numbers ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Verification of frame storage, checks that hold. What symbols have addresses
// is verified in WasmSymbolUses.cpp.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;

LogicalResult VariadicArgumentsOp::verify() {
  if (!cast<FuncOp>((*this)->getParentOp()).getVariadic())
    return emitOpError("is in a function that is not variadic");
  return success();
}

LogicalResult StackAllocOp::verify() {
  if (getSize() > INT32_MAX)
    return emitOpError("needs a size of less than 2 GiB");
  if (!(*this)->getBlock()->isEntryBlock())
    return emitOpError("is not in the entry block");
  return success();
}

LogicalResult CheckStackOp::canonicalize(CheckStackOp op,
                                         PatternRewriter &rewriter) {
  APInt value, limit;
  bool holds = matchPattern(op.getValue(), m_ConstantInt(&value)) &&
               matchPattern(op.getLimit(), m_ConstantInt(&limit)) &&
               value.ule(limit);
  if (!holds)
    return failure();
  rewriter.eraseOp(op);
  return success();
}
