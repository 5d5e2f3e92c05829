//===- AtomicImporter.cpp - imports atomic accesses ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instructions of one kind stand together in the encoding, in the order of
// their widths (threads proposal, "Binary Format").
//
//===----------------------------------------------------------------------===//

#include "FunctionImporter.h"

using namespace mlir;
using namespace warm::wasm;
using binary::Instruction;
using binary::Opcode;

/// The operator of a read-modify-write instruction; RmwKind has them in the
/// order of the encoding.
static RmwKind getRmwKind(Opcode opcode) {
  constexpr unsigned widths = 7;
  unsigned number = static_cast<unsigned>(opcode) -
                    static_cast<unsigned>(Opcode::I32AtomicRmwAdd);
  return static_cast<RmwKind>(number / widths);
}

void FunctionImporter::buildAtomic(const Instruction &inst) {
  SmallVector<Value> operands = popMany(inst.operands.size());
  uint64_t offset;
  Value addr = buildCheck(inst, operands[0], offset);
  MemoryOp theMemory = entities.memories.front();
  StringRef memory = theMemory.getSymName();
  uint64_t bytes = inst.info().accessBytes;
  if (inst.opcode <= Opcode::I64AtomicLoad32U)
    push(AtomicLoadOp::create(builder, loc, type(inst.results.front()), memory,
                              addr, offset, bytes));
  else if (inst.opcode <= Opcode::I64AtomicStore32)
    AtomicStoreOp::create(builder, loc, memory, addr, operands[1], offset,
                          bytes);
  else if (inst.opcode <= Opcode::I64AtomicRmw32XchgU)
    push(AtomicRmwOp::create(builder, loc, getRmwKind(inst.opcode), memory,
                             addr, operands[1], offset, bytes));
  else
    push(AtomicCmpxchgOp::create(builder, loc, memory, addr, operands[1],
                                 operands[2], offset, bytes));
}
