//===- InstructionReader.h - Decodes one instruction ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Specification 5.4 ("Instructions"). Knows immediates, not types.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_BINARY_INSTRUCTIONREADER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_BINARY_INSTRUCTIONREADER_H

#include "ByteReader.h"
#include "warm/Conversion/ImportWasm/Validator.h"

namespace warm::wasm::binary {

class InstructionReader {
public:
  explicit InstructionReader(ByteReader &reader) : reader(reader) {}

  /// Decodes the next instruction into `inst`; its arrays live until the next
  /// call. False if it is malformed or not supported: the reader has the error.
  bool read(Instruction &inst);

private:
  const OpcodeInfo *readOpcode();
  void readImmediate(Instruction &inst, ImmKind kind);
  void readIndex(Instruction &inst);
  void readIndex2(Instruction &inst);
  void readZeroByte();
  void readBlockType(BlockType &type);
  void readMemArg(Instruction &inst);
  void readLabels(Instruction &inst);
  void readTypes(Instruction &inst);

  ByteReader &reader;
  llvm::SmallVector<uint32_t, 16> labels;
  llvm::SmallVector<ValType, 1> types;
};

/// Counts the structured instructions that are open, and checks that `else`
/// and `end` match them.
class NestingChecker {
public:
  /// False if `opcode` is an `else` without its `if`.
  bool step(Opcode opcode);
  /// The `end` of the expression itself was seen.
  bool done() const { return finished; }

private:
  /// For each open instruction, whether an `else` may come.
  llvm::BitVector mayElse;
  bool finished = false;
};

} // namespace warm::wasm::binary

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BINARY_INSTRUCTIONREADER_H
