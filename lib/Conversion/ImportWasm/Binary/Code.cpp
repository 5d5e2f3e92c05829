//===- Code.cpp - Decodes the code section --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Local declarations, and the form of the bodies: every instruction must
// decode, nest and end where the entry ends. Specification 5.5.13.
//
//===----------------------------------------------------------------------===//

#include "DeclarationReader.h"
#include "InstructionReader.h"
#include "warm/Conversion/ImportWasm/Decoder.h"

using namespace llvm;
using namespace warm::wasm::binary;

static void readLocals(ByteReader &reader, Function &function) {
  uint64_t begin = reader.offset();
  uint64_t total = 0;
  uint32_t groups = reader.readCount();
  for (uint32_t i = 0; i < groups && reader.ok(); ++i) {
    LocalDecl group;
    group.count = reader.readU32();
    group.type = reader.readValType();
    total += group.count;
    if (total > ~0u)
      reader.malformed(begin, "too many locals");
    if (group.count)
      function.locals.push_back(group);
  }
  if (total > maxFunctionLocals)
    reader.fail(DecodeError::Unsupported, begin,
                "too many locals: " + Twine(total) +
                    " are not supported (at "
                    "most " +
                    Twine(maxFunctionLocals) + ")");
  function.numLocals = static_cast<uint32_t>(total);
}

static void checkForm(ByteReader &reader, const Module &module) {
  InstructionReader instructions(reader);
  NestingChecker nesting;
  Instruction inst;
  while (!nesting.done() && instructions.read(inst)) {
    if (!nesting.step(inst.opcode))
      reader.malformed(inst.offset, "END opcode expected: else without if");
    bool needsCount =
        inst.opcode == Opcode::MemoryInit || inst.opcode == Opcode::DataDrop;
    if (needsCount && !module.dataCount)
      reader.malformed(inst.offset, "data count section required");
  }
  if (reader.ok() && !reader.atEnd())
    reader.malformed(reader.offset(), "END opcode expected");
}

static void readFunctionBody(ByteReader &reader, const Module &module,
                             Function &function) {
  function.entryOffset = reader.offset();
  uint32_t size = reader.readU32();
  ByteReader body = reader.part(size);
  function.body = {body.offset(), body.offset() + body.remaining()};
  if (reader.ok()) {
    readLocals(body, function);
    function.codeBegin = body.offset();
    checkForm(body, module);
  }
  reader.merge(body);
}

void warm::wasm::binary::readCodeSection(ByteReader &reader, Module &module) {
  uint64_t begin = reader.offset();
  uint32_t count = reader.readCount();
  if (reader.ok() &&
      count != module.functions.size() - module.numImportedFunctions)
    reader.malformed(begin,
                     "function and code section have inconsistent lengths");
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readFunctionBody(reader, module,
                     module.functions[module.numImportedFunctions + i]);
}
