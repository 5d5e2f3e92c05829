//===- TableJumpOps.cpp - tbb and tbh with their tables -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M ARM, section A7.7.185: the jump goes to pc plus twice the entry,
// where pc is the address behind the instruction: the start of the table.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/CortexM.h"

using namespace mlir;
using namespace warm::cortexm;

/// Bytes of a jump with `entries` entries of `entrySize` bytes, padded.
static unsigned tableJumpSize(unsigned entries, unsigned entrySize) {
  return 4 + (entries * entrySize + 1) / 2 * 2;
}

/// Prints the entries, as distances from a numeric label before them.
static void printTable(AsmStream &os, SuccessorRange targets,
                       StringRef directive) {
  os << "\n1:";
  for (Block *target : targets) {
    os << "\n\t" << directive << " (";
    os.print(target);
    os << "-1b)/2";
  }
}

SuccessorOperands TbbOp::getSuccessorOperands(unsigned) {
  return SuccessorOperands(MutableOperandRange(*this, 0, 0));
}
unsigned TbbOp::getEncodedSize() {
  return tableJumpSize(getTargets().size(), 1);
}
void TbbOp::printAsm(AsmStream &os) {
  os << "tbb [pc, ";
  os.print(getRn());
  os << "]";
  printTable(os, getTargets(), ".byte");
  os << "\n\t.p2align 1";
}

SuccessorOperands TbhOp::getSuccessorOperands(unsigned) {
  return SuccessorOperands(MutableOperandRange(*this, 0, 0));
}
unsigned TbhOp::getEncodedSize() {
  return tableJumpSize(getTargets().size(), 2);
}
void TbhOp::printAsm(AsmStream &os) {
  os << "tbh [pc, ";
  os.print(getRn());
  os << ", lsl #1]";
  printTable(os, getTargets(), ".short");
}
