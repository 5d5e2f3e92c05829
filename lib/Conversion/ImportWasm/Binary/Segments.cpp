//===- Segments.cpp - Decodes constant expressions and segments -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Element and data segments and the expressions in them: specification 5.4.9
// ("Expressions"), 5.5.12 and 5.5.14.
//
//===----------------------------------------------------------------------===//

#include "DeclarationReader.h"
#include "InstructionReader.h"

using namespace llvm;
using namespace warm::wasm::binary;

ConstExpr warm::wasm::binary::readConstExpr(ByteReader &reader) {
  ConstExpr expr;
  expr.offset = reader.offset();
  InstructionReader instructions(reader);
  NestingChecker nesting;
  Instruction inst;
  while (instructions.read(inst)) {
    if (!nesting.step(inst.opcode)) {
      reader.malformed(inst.offset, "else without if");
      break;
    }
    if (nesting.done())
      break;
    expr.insts.push_back({inst.opcode, inst.offset, inst.immediateOffset[0],
                          inst.bits, inst.index, inst.refType});
  }
  return expr;
}

// Bits of an element segment's first number (5.5.12). Bit 1 means that an
// active segment names its table, and that one without a table is declarative.
static constexpr uint32_t elemNotActive = 1, elemTableOrDeclarative = 2,
                          elemExpressions = 4;

static void readElemKind(ByteReader &reader, ElemSegment &segment,
                         bool expressions) {
  uint64_t begin = reader.offset();
  if (expressions)
    segment.type = reader.readRefType();
  else if (reader.readByte() != 0)
    reader.malformed(begin, "malformed element kind");
}

static ConstExpr functionReference(ByteReader &reader) {
  ConstExpr expr;
  expr.offset = reader.offset();
  uint32_t index = reader.readU32();
  expr.insts.push_back(
      {Opcode::RefFunc, expr.offset, expr.offset, 0, index, ValType::Unknown});
  return expr;
}

static void readElemSegment(ByteReader &reader, Module &module) {
  ElemSegment segment;
  segment.offset = reader.offset();
  uint32_t flags = reader.readU32();
  if (flags > 7)
    reader.malformed(segment.offset, "malformed elements segment kind");
  bool expressions = flags & elemExpressions;
  if (flags & elemNotActive) {
    segment.mode = flags & elemTableOrDeclarative ? SegmentMode::Declarative
                                                  : SegmentMode::Passive;
  } else {
    if (flags & elemTableOrDeclarative)
      segment.table = reader.readU32();
    segment.tableOffset = readConstExpr(reader);
  }
  if (flags & (elemNotActive | elemTableOrDeclarative))
    readElemKind(reader, segment, expressions);
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    segment.elements.push_back(expressions ? readConstExpr(reader)
                                           : functionReference(reader));
  module.elems.push_back(std::move(segment));
}

void warm::wasm::binary::readElementSection(ByteReader &reader,
                                            Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readElemSegment(reader, module);
}

static void readDataSegment(ByteReader &reader, Module &module) {
  DataSegment segment;
  segment.offset = reader.offset();
  uint32_t flags = reader.readU32();
  if (flags > 2)
    reader.malformed(segment.offset, "malformed data segment kind");
  if (flags == 1)
    segment.mode = SegmentMode::Passive;
  if (flags == 2)
    segment.memory = reader.readU32();
  if (flags != 1)
    segment.memoryOffset = readConstExpr(reader);
  uint32_t size = reader.readU32();
  segment.bytesOffset = reader.offset();
  segment.bytes = reader.readBytes(size);
  module.datas.push_back(std::move(segment));
}

void warm::wasm::binary::readDataSection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  if (reader.ok() && module.dataCount && *module.dataCount != count)
    reader.malformed(reader.offset(),
                     "data count and data section have inconsistent lengths");
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readDataSegment(reader, module);
}
