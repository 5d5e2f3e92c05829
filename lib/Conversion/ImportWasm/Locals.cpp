//===- Locals.cpp - the SSA values of locals ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See Locals.h.
//
//===----------------------------------------------------------------------===//

#include "Locals.h"

using namespace mlir;
using namespace warm::wasm;

Locals::Locals(std::vector<Value> initial)
    : values(std::move(initial)), listedIn(values.size(), none),
      visited(values.size(), 0) {}

void Locals::list(uint32_t local, Value oldValue) {
  frames.back().push_back({local, oldValue});
  listedBefore.back().push_back(listedIn[local]);
  listedIn[local] = frames.size() - 1;
}

void Locals::set(uint32_t local, Value value) {
  if (!frames.empty() && listedIn[local] != frames.size() - 1)
    list(local, values[local]);
  values[local] = value;
}

void Locals::openFrame() {
  frames.emplace_back();
  listedBefore.emplace_back();
}

void Locals::closeFrame() {
  std::vector<LocalValue> closed = std::move(frames.back());
  std::vector<unsigned> before = std::move(listedBefore.back());
  frames.pop_back();
  listedBefore.pop_back();
  for (auto [entry, outer] : llvm::zip_equal(closed, before)) {
    listedIn[entry.local] = outer;
    bool isListed = frames.empty() || outer == frames.size() - 1;
    if (!isListed)
      list(entry.local, entry.value);
  }
}

void Locals::restore() {
  for (const LocalValue &entry : frames.back())
    values[entry.local] = entry.value;
}

SmallVector<LocalValue, 0> Locals::changesSince(unsigned frame) {
  SmallVector<LocalValue, 0> changes;
  ++visit;
  for (unsigned i = frame; i < frames.size(); ++i) {
    for (const LocalValue &entry : frames[i]) {
      if (visited[entry.local] == visit)
        continue;
      visited[entry.local] = visit;
      changes.push_back({entry.local, values[entry.local]});
    }
  }
  return changes;
}
