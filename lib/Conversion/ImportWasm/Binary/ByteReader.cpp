//===- ByteReader.cpp - Reads bytes, numbers and names of a module --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Specification 5.2: bytes, LEB128 integers, floats, names.
//
//===----------------------------------------------------------------------===//

#include "ByteReader.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace warm::wasm::binary;

bool ByteReader::fail(DecodeError::Kind kind, uint64_t offset,
                      const Twine &text) {
  if (!error)
    error = FirstError{kind, offset, text.str()};
  return false;
}

bool ByteReader::merge(ByteReader &part) {
  if (part.error && !error)
    error = std::move(part.error);
  return ok();
}

Error ByteReader::takeError() {
  if (!error)
    return Error::success();
  return make_error<DecodeError>(error->kind, error->offset, error->text);
}

uint8_t ByteReader::readByte() {
  if (!ok())
    return 0;
  if (atEnd()) {
    malformed(position, "unexpected end");
    return 0;
  }
  return file[position++];
}

ArrayRef<uint8_t> ByteReader::readBytes(uint64_t size) {
  if (!ok())
    return {};
  if (size > remaining()) {
    malformed(position, "unexpected end");
    return {};
  }
  ArrayRef<uint8_t> bytes = file.slice(position, size);
  position += size;
  return bytes;
}

uint32_t ByteReader::readFixed32() {
  ArrayRef<uint8_t> bytes = readBytes(4);
  return bytes.empty() ? 0 : support::endian::read32le(bytes.data());
}

uint64_t ByteReader::readFixed64() {
  ArrayRef<uint8_t> bytes = readBytes(8);
  return bytes.empty() ? 0 : support::endian::read64le(bytes.data());
}

uint32_t ByteReader::readU32() {
  if (ok() && !atEnd() && file[position] < 0x80)
    return file[position++];
  return static_cast<uint32_t>(readUnsigned(32));
}

// A number of N bits has at most ceil(N / 7) bytes; the bits of the last byte
// above the Nth are zero, or for signed numbers copies of the sign.
uint64_t ByteReader::readUnsigned(unsigned bits) {
  uint64_t begin = position, value = 0;
  for (unsigned shift = 0; shift < bits; shift += 7) {
    uint8_t byte = readByte();
    if (!ok())
      return 0;
    unsigned left = bits - shift;
    if (left < 7 && (byte & 0x7f) >> left) {
      malformed(begin, byte & 0x80 ? "integer representation too long"
                                   : "integer too large");
      return 0;
    }
    value |= uint64_t(byte & 0x7f) << shift;
    if (!(byte & 0x80))
      return value;
  }
  malformed(begin, "integer representation too long");
  return 0;
}

int64_t ByteReader::readSigned(unsigned bits) {
  uint64_t begin = position, value = 0;
  for (unsigned shift = 0; shift < bits; shift += 7) {
    uint8_t byte = readByte();
    if (!ok())
      return 0;
    unsigned left = bits - shift;
    if (left < 7) {
      // Bits from the sign bit up must be equal.
      uint8_t top = (byte & 0x7f) >> (left - 1);
      if (!(byte & 0x80) && top != 0 && top != 0x7f >> (left - 1)) {
        malformed(begin, "integer too large");
        return 0;
      }
    }
    value |= uint64_t(byte & 0x7f) << shift;
    if (!(byte & 0x80)) {
      unsigned used = shift + 7;
      if (used < 64 && (byte & 0x40))
        value |= ~uint64_t(0) << used;
      return static_cast<int64_t>(value);
    }
  }
  malformed(begin, "integer representation too long");
  return 0;
}

uint32_t ByteReader::readCount() {
  uint64_t begin = position;
  uint32_t count = readU32();
  if (ok() && count > remaining()) {
    malformed(begin, "unexpected end: " + Twine(count) +
                         " elements do not fit into what remains");
    return 0;
  }
  return count;
}

bool warm::wasm::binary::isUTF8(StringRef bytes) {
  const auto *begin = reinterpret_cast<const UTF8 *>(bytes.data());
  return isLegalUTF8String(&begin, begin + bytes.size());
}

StringRef ByteReader::readName() {
  uint32_t size = readU32();
  uint64_t begin = position;
  ArrayRef<uint8_t> bytes = readBytes(size);
  StringRef name(reinterpret_cast<const char *>(bytes.data()), bytes.size());
  if (ok() && !isUTF8(name)) {
    malformed(begin, "malformed UTF-8 encoding");
    return {};
  }
  return name;
}

static bool isValType(uint8_t byte) {
  switch (static_cast<ValType>(byte)) {
  case ValType::I32:
  case ValType::I64:
  case ValType::F32:
  case ValType::F64:
  case ValType::FuncRef:
  case ValType::ExternRef:
    return true;
  case ValType::Unknown:
    break;
  }
  return false;
}

ValType ByteReader::readValType() {
  uint64_t begin = position;
  uint8_t byte = readByte();
  if (!ok() || isValType(byte))
    return static_cast<ValType>(byte);
  if (byte == 0x7b)
    fail(DecodeError::Unsupported, begin, "type v128 (SIMD) is not supported");
  else
    malformed(begin, "malformed value type");
  return ValType::I32;
}

ValType ByteReader::readRefType() {
  uint64_t begin = position;
  uint8_t byte = readByte();
  ValType type = static_cast<ValType>(byte);
  if (ok() && !isReference(type)) {
    malformed(begin, "malformed reference type");
    return ValType::FuncRef;
  }
  return type;
}

ByteReader ByteReader::part(uint64_t size) {
  uint64_t begin = position;
  ArrayRef<uint8_t> bytes = readBytes(size);
  return ByteReader(file, {begin, begin + bytes.size()});
}
