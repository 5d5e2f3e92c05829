//===- Numbers.cpp - names for what a place may hold ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "warm/Dialect/CortexM/IR/Literals.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

Number Numbers::intern(Kind kind, int64_t payload) {
  auto [it, isNew] = interned.try_emplace({kind, payload}, 0);
  if (isNew)
    it->second = add({kind, payload, {}, nullptr});
  return it->second;
}

Number Numbers::getBelow(Number top, uint32_t bytes) {
  if (bytes == 0 || top == 0)
    return top;
  const Entry &entry = entries[top];
  if (entry.kind == Address)
    return getAddress(entry.payload - bytes);
  uint64_t base = top;
  if (entry.kind == Below) {
    base = static_cast<uint64_t>(entry.payload) >> 32;
    bytes += static_cast<uint32_t>(entry.payload);
  }
  return intern(Below, base << 32 | bytes);
}

Number Numbers::getComputed(Value value) {
  auto [it, isNew] = computed.try_emplace(value, 0);
  if (isNew)
    it->second = add({Computed, 0, value, value.getDefiningOp()});
  return it->second;
}

Number Numbers::getTemporary(Operation *op) {
  auto [it, isNew] = byOp.try_emplace(op, 0);
  if (isNew)
    it->second = add({Temporary, 0, {}, op});
  return it->second;
}

Number Numbers::getConstant(Operation *op) {
  auto [it, isNew] = byOp.try_emplace(op, 0);
  if (!isNew)
    return it->second;
  if (Attribute word = getLiteralWord(op))
    it->second = getWord(word);
  else
    it->second = getConstant(op->getName().getAsOpaquePointer(),
                             op->getAttrDictionary());
  // Named in messages; what it is where anything will do.
  Entry &entry = entries[it->second];
  if (!entry.op) {
    entry.value = op->getResult(0);
    entry.op = op;
  }
  return it->second;
}

Number Numbers::getConstant(void *name, Attribute attributes) {
  auto [it, isNew] = constants.try_emplace({name, attributes}, 0);
  if (isNew)
    it->second = add({Constant, 0, {}, nullptr});
  if (isNew && !name)
    words[it->second] = attributes;
  return it->second;
}

std::optional<int32_t> Numbers::getValue(Number number) const {
  auto word = dyn_cast_or_null<IntegerAttr>(words.lookup(number));
  return word ? std::optional(static_cast<int32_t>(word.getInt()))
              : std::nullopt;
}
