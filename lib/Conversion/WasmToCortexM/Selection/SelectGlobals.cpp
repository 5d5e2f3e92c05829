//===- SelectGlobals.cpp - globals and references -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An immutable global with a known value is that value; any other one is a
// variable. A function reference is the address of the function's descriptor,
// null is 0 (docs/ABI.md).
//
//===----------------------------------------------------------------------===//

#include "Selector.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

bool Selector::selectGlobal(Operation *op) {
  if (auto get = dyn_cast<wasm::GlobalGetOp>(op)) {
    const GlobalInfo &global = info.getGlobal(get.getGlobalAttr());
    unsigned count = getNumWords(get.getResult().getType());
    Words value;
    for (unsigned i = 0; i < count; ++i) {
      if (!global.isConstant())
        value.push_back(Word(words
                                 .create<LdrOp>(words.symbol(global.symbol),
                                                static_cast<int32_t>(4 * i))
                                 .getResult()));
      else if (global.initial.function)
        value.push_back(Word(
            words.symbol(info.getDescriptorSymbol(global.initial.function))));
      else
        value.push_back(Word::constant(
            static_cast<uint32_t>(global.initial.bits >> (32 * i))));
    }
    set(get.getResult(), value);
    return true;
  }
  if (auto setOp = dyn_cast<wasm::GlobalSetOp>(op)) {
    const GlobalInfo &global = info.getGlobal(setOp.getGlobalAttr());
    for (auto [i, word] : llvm::enumerate(get(setOp.getValue()))) {
      Value value = words.reg(word);
      Value address = words.symbol(global.symbol);
      words.create<StrOp>(value, address, static_cast<uint32_t>(4 * i));
    }
    return true;
  }
  if (auto null = dyn_cast<wasm::RefNullOp>(op)) {
    set(null.getResult(), Word::constant(0));
    return true;
  }
  if (auto isNull = dyn_cast<wasm::RefIsNullOp>(op)) {
    set(isNull.getResult(), isZero(getWord(isNull.getOperand())));
    return true;
  }
  if (auto ref = dyn_cast<wasm::RefFuncOp>(op)) {
    set(ref.getResult(), Word(words.symbol(info.getDescriptorSymbol(
                             ref.getFunctionAttr().getAttr()))));
    return true;
  }
  return false;
}

} // namespace warm
