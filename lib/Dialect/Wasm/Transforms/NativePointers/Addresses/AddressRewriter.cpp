//===- AddressRewriter.cpp - puts addresses in the places of numbers ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AddressRewriter.h"

using namespace mlir;
using namespace warm::wasm;

Value AddressRewriter::getAddress(OpBuilder &builder, Location loc,
                                  uint64_t address) {
  return AddressOfOp::create(
      builder, loc, FlatSymbolRefAttr::get(segment),
      builder.getI64IntegerAttr(int64_t(address) - int64_t(begin)));
}

/// All uses of one constant that are addresses share the operation.
void AddressRewriter::rewriteOperand(const AddressCandidate &candidate) {
  OpOperand &use = candidate.op->getOpOperand(candidate.index);
  if (use.get().getType().isInteger(64))
    return rewriteHalf(candidate);
  Operation *constant = use.get().getDefiningOp();
  Value &address = constants[constant];
  OpBuilder builder(constant);
  if (!address)
    address = getAddress(builder, constant->getLoc(), candidate.address);
  use.set(address);
}

/// Adds the address to an i64 without that half. The operand is a constant, or
/// the result of this for the other half.
void AddressRewriter::rewriteHalf(const AddressCandidate &candidate) {
  OpOperand &use = candidate.op->getOpOperand(candidate.index);
  OpBuilder builder(candidate.op);
  Location loc = use.get().getLoc();
  Value address =
      ExtendI32UOp::create(builder, loc, builder.getI64Type(),
                           getAddress(builder, loc, candidate.address));
  if (candidate.half == 1)
    address = ShlOp::create(builder, loc, address,
                            ConstOp::create(builder, loc, int64_t(32)));
  uint64_t kept = candidate.half == 0 ? 0xffffffff00000000 : 0xffffffff;
  Value rest =
      AndOp::create(builder, loc, use.get(),
                    ConstOp::create(builder, loc, static_cast<int64_t>(kept)));
  use.set(OrOp::create(builder, loc, address, rest));
}

void AddressRewriter::rewriteSum(const AddressCandidate &candidate) {
  Operation *op = candidate.op;
  OpBuilder builder(op);
  Location loc = op->getLoc();
  Value difference =
      SubOp::create(builder, loc, op->getOperand(1 - candidate.index),
                    getAddress(builder, loc, candidate.address));
  op->getResult(0).replaceAllUsesWith(difference);
  op->erase();
}

void AddressRewriter::rewriteOffset(MemoryAccessOpInterface access,
                                    uint64_t offset) {
  OpBuilder builder(access);
  Location loc = access.getLoc();
  Value base = getAddress(builder, loc, offset);
  access->setOperand(0, AddOp::create(builder, loc, base, access.getAddr()));
  access->setAttr("offset", builder.getI64IntegerAttr(0));
}

void AddressRewriter::rewriteGlobal(GlobalOp global, uint64_t address) {
  Operation *yield = global.getInitializer().front().getTerminator();
  OpBuilder builder(yield);
  yield->setOperand(0, getAddress(builder, global.getLoc(), address));
}

void AddressRewriter::rewrite(const AddressCandidate &candidate) {
  switch (candidate.place) {
  case AddressCandidate::Place::Operand:
    return rewriteOperand(candidate);
  case AddressCandidate::Place::Negated:
    sums.push_back(candidate);
    return;
  case AddressCandidate::Place::Offset:
    return rewriteOffset(cast<MemoryAccessOpInterface>(candidate.op),
                         candidate.address);
  case AddressCandidate::Place::Word:
    relocations.push_back(
        RelocationAttr::get(segment.getContext(), candidate.index - begin,
                            FlatSymbolRefAttr::get(segment),
                            int64_t(candidate.address) - int64_t(begin)));
    lastWordEnd = candidate.index + 4;
    return;
  case AddressCandidate::Place::Global:
    return rewriteGlobal(cast<GlobalOp>(candidate.op), candidate.address);
  }
}

void AddressRewriter::finish() {
  for (const AddressCandidate &candidate : sums)
    rewriteSum(candidate);
  if (!relocations.empty())
    segment.setRelocationsAttr(
        ArrayAttr::get(segment.getContext(), relocations));
}
