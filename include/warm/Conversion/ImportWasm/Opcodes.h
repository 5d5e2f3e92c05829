//===- Opcodes.h - The instructions of wasm 2.0 -----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The instructions, from the one table Opcodes.def.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_OPCODES_H
#define WARM_CONVERSION_IMPORTWASM_OPCODES_H

#include "warm/Conversion/ImportWasm/Types.h"

namespace warm::wasm::binary {

/// What follows the opcode (Opcodes.def describes each).
enum class ImmKind : uint8_t {
  None,
  BlockType,
  Label,
  Labels,
  Func,
  TypeTable,
  Types,
  Local,
  Global,
  Table,
  TableTable,
  ElemTable,
  Elem,
  MemArg,
  Memory,
  MemoryMemory,
  ZeroByte,
  DataMemory,
  Data,
  I32,
  I64,
  F32,
  F64,
  RefType,
};

/// An instruction; the number is its encoding, for prefixed ones the prefix
/// byte times 256 plus the number behind it.
enum class Opcode : uint16_t {
#define WASM_OPCODE(ID, CODE, NAME, IMM, BYTES, OPERANDS, RESULTS, OP)         \
  ID = CODE,
#include "warm/Conversion/ImportWasm/Opcodes.def"
};

/// A row of Opcodes.def.
struct OpcodeInfo {
  Opcode opcode;
  /// The specification's name, "i32.add".
  llvm::StringLiteral name;
  ImmKind immediate;
  /// Loads and stores: the number of bytes accessed, else 0.
  uint8_t accessBytes;
  /// The validator has a rule of its own for it; else the signature is here.
  bool hasSignature;
  uint8_t numOperands;
  uint8_t numResults;
  ValType operandTypes[3];
  ValType resultTypes[1];
  /// "wasm.add", the operation with the same operands and results; empty if
  /// there is none.
  llvm::StringLiteral operation;

  llvm::ArrayRef<ValType> operands() const {
    return llvm::ArrayRef<ValType>(operandTypes, numOperands);
  }
  llvm::ArrayRef<ValType> results() const {
    return llvm::ArrayRef<ValType>(resultTypes, numResults);
  }
};

/// The row of an instruction.
const OpcodeInfo &getOpcodeInfo(Opcode opcode);

/// The row of an encoding, or null if wasm 2.0 has no such instruction.
const OpcodeInfo *findOpcode(uint32_t encoding);

/// An encoding of a later proposal: its name and the name of the proposal, or
/// empty names.
struct UnsupportedOpcode {
  llvm::StringRef name;
  llvm::StringRef feature;
};
UnsupportedOpcode findUnsupportedOpcode(uint32_t encoding);

/// Whether it is one of the threads proposal.
inline bool isAtomic(Opcode opcode) {
  return static_cast<uint32_t>(opcode) >> 8 == 0xfe;
}

/// "i32.add".
inline llvm::StringRef toString(Opcode opcode) {
  return getOpcodeInfo(opcode).name;
}

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_OPCODES_H
