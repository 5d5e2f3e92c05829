//===- Definitions.cpp - which object defines a name ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Definitions.h"
#include "warm/Dialect/Wasm/IR/LinkerNames.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

LogicalResult Definitions::define(StringAttr name, Definition definition) {
  auto [entry, isNew] = winners.try_emplace(name, definition);
  Definition &winner = entry->second;
  if (isNew)
    return success();
  bool sameKind = winner.op->getName() == definition.op->getName();
  if (!sameKind || (!winner.isWeak && !definition.isWeak)) {
    auto diag = definition.op->emitError()
                << "symbol " << name << " is defined twice";
    diag.attachNote(winner.op->getLoc()) << "the other definition is here";
    return failure();
  }
  if (winner.isWeak && !definition.isWeak)
    std::swap(winner, definition);
  losers[definition.op].push_back({name, definition.offset});
  return success();
}

LogicalResult Definitions::add(ModuleOp object) {
  for (Operation &op : *object.getBody())
    for (const LinkerName &name : getDefinedNames(&op))
      if (failed(define(name.name, {&op, name.offset, name.isWeak})))
        return failure();
  return success();
}

const Definition *Definitions::find(StringAttr name) const {
  const auto *entry = winners.find(name);
  return entry == winners.end() ? nullptr : &entry->second;
}

FailureOr<llvm::MapVector<Operation *, Definition>>
Definitions::findReplaced() const {
  llvm::MapVector<Operation *, Definition> replaced;
  for (const auto &[op, names] : losers) {
    StringAttr name = names.front().first;
    int64_t offset = names.front().second;
    const Definition *winner = find(name);
    // A second name of one place, such as an alias, may be another's by now.
    bool isOne =
        names.size() == getDefinedNames(op).size() &&
        llvm::all_of(names, [&](const auto &other) {
          const Definition *definition = find(other.first);
          return definition->op == winner->op &&
                 definition->offset - other.second == winner->offset - offset;
        });
    if (!isOne) {
      auto diag = op->emitError()
                  << "only some of its names are defined elsewhere, as " << name
                  << " is";
      diag.attachNote(winner->op->getLoc()) << "the other definition is here";
      return failure();
    }
    replaced[op] = {winner->op, winner->offset - offset, false};
  }
  return replaced;
}
