//===- Opcodes.cpp - The instructions of wasm 2.0 -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns Opcodes.def into tables that are indexed by encoding.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ImportWasm/Opcodes.h"
#include "llvm/ADT/STLExtras.h"
#include <array>
#include <cassert>

using namespace llvm;
using namespace warm::wasm::binary;

static constexpr ValType typeOfLetter(char letter) {
  switch (letter) {
  case 'i':
    return ValType::I32;
  case 'l':
    return ValType::I64;
  case 'f':
    return ValType::F32;
  case 'd':
    return ValType::F64;
  }
  return ValType::Unknown;
}

static constexpr OpcodeInfo makeInfo(Opcode opcode, StringLiteral name,
                                     ImmKind immediate, unsigned bytes,
                                     const char *operands, const char *results,
                                     StringLiteral operation) {
  OpcodeInfo info{opcode, name,     immediate, static_cast<uint8_t>(bytes),
                  true,   0,        0,         {},
                  {},     operation};
  if (*operands == '*') {
    info.hasSignature = false;
    return info;
  }
  for (; *operands; ++operands)
    info.operandTypes[info.numOperands++] = typeOfLetter(*operands);
  for (; *results; ++results)
    info.resultTypes[info.numResults++] = typeOfLetter(*results);
  return info;
}

static constexpr OpcodeInfo rows[] = {
#define WASM_OPCODE(ID, CODE, NAME, IMM, BYTES, OPERANDS, RESULTS, OP)         \
  makeInfo(Opcode::ID, NAME, ImmKind::IMM, BYTES, OPERANDS, RESULTS,           \
           sizeof(OP) == 1 ? StringLiteral("") : StringLiteral("wasm." OP)),
#include "warm/Conversion/ImportWasm/Opcodes.def"
};

namespace {
/// Row numbers plus one, by the last byte of the encoding.
struct Index {
  std::array<uint16_t, 256> plain{};
  std::array<uint16_t, 256> prefixFC{};
  std::array<uint16_t, 256> prefixFE{};

  constexpr Index() {
    uint16_t number = 0;
    for (const OpcodeInfo &row : rows) {
      ++number;
      unsigned code = static_cast<unsigned>(row.opcode);
      (code < 256          ? plain
       : code >> 8 == 0xfc ? prefixFC
                           : prefixFE)[code & 0xff] = number;
    }
  }
};
} // namespace

static constexpr Index rowIndex;

const OpcodeInfo *warm::wasm::binary::findOpcode(uint32_t encoding) {
  uint16_t number = 0;
  if (encoding < 256)
    number = rowIndex.plain[encoding];
  else if (encoding >> 8 == 0xfc)
    number = rowIndex.prefixFC[encoding & 0xff];
  else if (encoding >> 8 == 0xfe)
    number = rowIndex.prefixFE[encoding & 0xff];
  return number ? &rows[number - 1] : nullptr;
}

const OpcodeInfo &warm::wasm::binary::getOpcodeInfo(Opcode opcode) {
  const OpcodeInfo *row = findOpcode(static_cast<uint32_t>(opcode));
  assert(row && "not an enumerator of Opcode");
  return *row;
}

UnsupportedOpcode warm::wasm::binary::findUnsupportedOpcode(uint32_t encoding) {
  switch (encoding) {
#define WASM_UNSUPPORTED(CODE, NAME, FEATURE)                                  \
  case CODE:                                                                   \
    return {NAME, FEATURE};
#include "warm/Conversion/ImportWasm/Opcodes.def"
  }
  return {};
}
