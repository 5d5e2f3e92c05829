//===- LoopLocals.cpp - Which locals a loop assigns -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads ahead over one outermost loop; queries for the loops inside it are
// answered from what that found.
//
//===----------------------------------------------------------------------===//

#include "LoopLocals.h"
#include "InstructionReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

const LoopLocals::Loop *LoopLocals::find(uint64_t offset) const {
  auto it = partition_point(
      loops, [&](const Loop &loop) { return loop.offset < offset; });
  return it != loops.end() && it->offset == offset ? &*it : nullptr;
}

void LoopLocals::readAhead(uint64_t offset) {
  loops.clear();
  assignments.clear();
  ByteReader reader(module.bytes, {offset, code.end});
  InstructionReader instructions(reader);
  Instruction inst;
  // For each open instruction its number in `loops`, or none.
  SmallVector<std::optional<size_t>> open;
  do {
    if (!instructions.read(inst))
      break;
    switch (inst.opcode) {
    case Opcode::Loop:
      open.push_back(loops.size());
      loops.push_back({inst.offset, assignments.size(), assignments.size()});
      break;
    case Opcode::Block:
    case Opcode::If:
      open.push_back(std::nullopt);
      break;
    case Opcode::End:
      if (std::optional<size_t> loop = open.pop_back_val())
        loops[*loop].end = assignments.size();
      break;
    case Opcode::LocalSet:
    case Opcode::LocalTee:
      if (inst.index < lastPlace.size())
        assignments.push_back(inst.index);
      break;
    default:
      break;
    }
  } while (!open.empty());
}

void LoopLocals::buildTree() {
  leaves = PowerOf2Ceil(std::max<size_t>(assignments.size(), 1));
  tree.assign(2 * leaves, ~size_t(0));
  for (auto [place, local] : enumerate(assignments)) {
    tree[leaves + place] = lastPlace[local];
    lastPlace[local] = place + 1;
  }
  for (uint32_t local : assignments)
    lastPlace[local] = 0;
  for (size_t node = leaves - 1; node > 0; --node)
    tree[node] = std::min(tree[2 * node], tree[2 * node + 1]);
}

/// Adds the loop's first assignments among those of a node. The depth of the
/// recursion is that of the tree.
void LoopLocals::collect(size_t node, size_t nodeBegin, size_t nodeEnd,
                         const Loop &loop) {
  if (nodeEnd <= loop.begin || nodeBegin >= loop.end || tree[node] > loop.begin)
    return;
  if (node >= leaves) {
    result.push_back(assignments[nodeBegin]);
    return;
  }
  size_t middle = (nodeBegin + nodeEnd) / 2;
  collect(2 * node, nodeBegin, middle, loop);
  collect(2 * node + 1, middle, nodeEnd, loop);
}

ArrayRef<uint32_t> LoopLocals::assigned(uint64_t offset) {
  const Loop *loop = find(offset);
  if (!loop) {
    readAhead(offset);
    buildTree();
    loop = find(offset);
  }
  result.clear();
  collect(1, 0, leaves, *loop);
  sort(result);
  return result;
}
