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
      if (inst.index < seenBy.size())
        assignments.push_back(inst.index);
      break;
    default:
      break;
    }
  } while (!open.empty());
}

ArrayRef<uint32_t> LoopLocals::assigned(uint64_t offset) {
  const Loop *loop = find(offset);
  if (!loop) {
    readAhead(offset);
    loop = find(offset);
  }
  result.clear();
  ++query;
  for (size_t i = loop->begin; i < loop->end; ++i) {
    uint32_t local = assignments[i];
    if (seenBy[local] == query)
      continue;
    seenBy[local] = query;
    result.push_back(local);
  }
  sort(result);
  return result;
}
