//===- Literals.cpp - words of literal pools ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/Literals.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

Value warm::cortexm::createConstant(OpBuilder &builder, Location loc, Type type,
                                    uint32_t value) {
  if (isModifiedImmediate(value) || value <= 0xffff)
    return MovImmOp::create(builder, loc, type, value);
  if (isModifiedImmediate(~value))
    return MvnImmOp::create(builder, loc, type, ~value);
  return Mov32Op::create(builder, loc, type, value);
}

Attribute warm::cortexm::getLiteralWord(Operation *op) {
  Builder builder(op->getContext());
  auto number = [&](uint32_t value) {
    return builder.getI32IntegerAttr(static_cast<int32_t>(value));
  };
  return llvm::TypeSwitch<Operation *, Attribute>(op)
      .Case<MovImmOp, Mov32Op>([&](auto move) { return number(move.getImm()); })
      .Case([&](MvnImmOp move) { return number(~move.getImm()); })
      .Case([&](MovSymOp address) {
        return builder.getArrayAttr(
            {address.getSymbolAttr(), number(address.getOffset())});
      })
      .Default([](Operation *) { return Attribute(); });
}

static bool isNumber(Attribute attribute) {
  auto number = dyn_cast<IntegerAttr>(attribute);
  return number && number.getType().isSignlessInteger(32);
}

static bool isWord(Attribute attribute) {
  auto address = dyn_cast<ArrayAttr>(attribute);
  return isNumber(attribute) ||
         (address && address.size() == 2 &&
          isa<FlatSymbolRefAttr>(address[0]) && isNumber(address[1]));
}

bool warm::cortexm::areLiteralWords(ArrayAttr words) {
  return !words.empty() && llvm::all_of(words, isWord);
}

//===----------------------------------------------------------------------===//
// The pool
//===----------------------------------------------------------------------===//

/// With what the alignment may take.
unsigned LiteralPoolOp::getEncodedSize() { return 4 * getWords().size() + 2; }

void LiteralPoolOp::printAsm(AsmStream &os) {
  os << ".p2align\t2";
  for (auto [index, word] : llvm::enumerate(getWords())) {
    os << "\n";
    os.printLiteral(getFirst() + index);
    os << ":\n\t.long\t";
    if (auto number = dyn_cast<IntegerAttr>(word)) {
      os.print(static_cast<uint32_t>(number.getInt()));
      continue;
    }
    auto address = cast<ArrayAttr>(word);
    os.print(cast<FlatSymbolRefAttr>(address[0]).getValue());
    os.printSigned(cast<IntegerAttr>(address[1]).getInt());
  }
}
