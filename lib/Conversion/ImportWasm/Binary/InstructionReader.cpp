//===- InstructionReader.cpp - Decodes one instruction --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The immediates that ImmKind names, read in the order of the file.
//
//===----------------------------------------------------------------------===//

#include "InstructionReader.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

/// The proposal whose instructions begin with a prefix byte, or null.
static const char *featureOfPrefix(uint8_t prefix) {
  switch (prefix) {
  case 0xfb:
    return "garbage collection";
  case 0xfd:
    return "SIMD";
  }
  return nullptr;
}

static std::string printOpcode(uint8_t byte, std::optional<uint32_t> number) {
  std::string text = "0x" + utohexstr(byte, /*LowerCase=*/true, 2);
  if (number)
    text += " 0x" + utohexstr(*number, /*LowerCase=*/true, 2);
  return text;
}

const OpcodeInfo *InstructionReader::readOpcode() {
  uint64_t begin = reader.offset();
  uint8_t byte = reader.readByte();
  std::optional<uint32_t> number;
  uint32_t encoding = byte;
  if (byte >= 0xfb && byte <= 0xfe) {
    number = reader.readU32();
    encoding = *number < 256 ? uint32_t(byte) << 8 | *number : ~0u;
  }
  if (!reader.ok())
    return nullptr;
  if (const OpcodeInfo *info = findOpcode(encoding))
    return info;
  UnsupportedOpcode later = findUnsupportedOpcode(encoding);
  if (!later.name.empty())
    reader.fail(DecodeError::Unsupported, begin,
                "instruction " + later.name + " (" + later.feature +
                    ") is not supported");
  else if (const char *feature = featureOfPrefix(byte))
    reader.fail(DecodeError::Unsupported, begin,
                "instruction " + printOpcode(byte, number) + " (" + feature +
                    ") is not supported");
  else
    reader.malformed(begin, "illegal opcode " + printOpcode(byte, number));
  return nullptr;
}

bool InstructionReader::read(Instruction &inst) {
  inst.offset = reader.offset();
  const OpcodeInfo *info = readOpcode();
  if (!info)
    return false;
  inst.opcode = info->opcode;
  inst.immediateOffset[0] = reader.offset();
  readImmediate(inst, info->immediate);
  inst.end = reader.offset();
  return reader.ok();
}

void InstructionReader::readIndex(Instruction &inst) {
  inst.immediateOffset[0] = reader.offset();
  inst.index = reader.readU32();
}

void InstructionReader::readIndex2(Instruction &inst) {
  inst.immediateOffset[1] = reader.offset();
  inst.index2 = reader.readU32();
}

void InstructionReader::readZeroByte() {
  uint64_t begin = reader.offset();
  if (reader.readByte() != 0)
    reader.malformed(begin, "zero byte expected");
}

void InstructionReader::readBlockType(BlockType &type) {
  uint64_t begin = reader.offset();
  if (reader.peek() == 0x40) {
    reader.readByte();
    type = {BlockType::Empty, ValType::Unknown, 0};
    return;
  }
  // Types are the negative numbers of one byte.
  if ((reader.peek() & 0xc0) == 0x40) {
    type = {BlockType::Value, reader.readValType(), 0};
    return;
  }
  int64_t index = reader.readS33();
  if (index < 0)
    reader.malformed(begin, "malformed block type");
  type = {BlockType::Index, ValType::Unknown, static_cast<uint32_t>(index)};
}

void InstructionReader::readMemArg(Instruction &inst) {
  uint64_t begin = reader.offset();
  inst.alignLog2 = reader.readU32();
  if (inst.alignLog2 & 0x40)
    reader.fail(DecodeError::Unsupported, begin,
                "malformed memop flags (multiple memories are not supported)");
  inst.immediateOffset[0] = reader.offset();
  inst.memoryOffset = reader.readU32();
}

void InstructionReader::readLabels(Instruction &inst) {
  labels.clear();
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    labels.push_back(reader.readU32());
  labels.push_back(reader.readU32());
  inst.labels = labels;
}

void InstructionReader::readTypes(Instruction &inst) {
  types.clear();
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    types.push_back(reader.readValType());
  inst.types = types;
}

void InstructionReader::readImmediate(Instruction &inst, ImmKind kind) {
  switch (kind) {
  case ImmKind::None:
    return;
  case ImmKind::BlockType:
    return readBlockType(inst.blockType);
  case ImmKind::Label:
  case ImmKind::Func:
  case ImmKind::Local:
  case ImmKind::Global:
  case ImmKind::Table:
  case ImmKind::Elem:
  case ImmKind::Data:
    return readIndex(inst);
  case ImmKind::TypeTable:
  case ImmKind::TableTable:
  case ImmKind::ElemTable:
    readIndex(inst);
    return readIndex2(inst);
  case ImmKind::Labels:
    return readLabels(inst);
  case ImmKind::Types:
    return readTypes(inst);
  case ImmKind::MemArg:
    return readMemArg(inst);
  case ImmKind::Memory:
  case ImmKind::ZeroByte:
    return readZeroByte();
  case ImmKind::MemoryMemory:
    readZeroByte();
    return readZeroByte();
  case ImmKind::DataMemory:
    readIndex(inst);
    return readZeroByte();
  case ImmKind::I32:
    inst.bits = static_cast<uint32_t>(reader.readS32());
    return;
  case ImmKind::I64:
    inst.bits = static_cast<uint64_t>(reader.readS64());
    return;
  case ImmKind::F32:
    inst.bits = reader.readFixed32();
    return;
  case ImmKind::F64:
    inst.bits = reader.readFixed64();
    return;
  case ImmKind::RefType:
    inst.refType = reader.readRefType();
    return;
  }
}

bool NestingChecker::step(Opcode opcode) {
  switch (opcode) {
  case Opcode::Block:
  case Opcode::Loop:
    mayElse.push_back(false);
    return true;
  case Opcode::If:
    mayElse.push_back(true);
    return true;
  case Opcode::Else:
    if (mayElse.empty() || !mayElse.back())
      return false;
    mayElse.reset(mayElse.size() - 1);
    return true;
  case Opcode::End:
    if (mayElse.empty())
      finished = true;
    else
      mayElse.pop_back();
    return true;
  default:
    return true;
  }
}
