//===- ByteReader.h - Reads bytes, numbers and names of a module *- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The lexical level of the binary format: specification 5.2 ("Values"). The
// first error sticks: after it every read gives zero and stays where it is, so
// that callers test `ok()` once for a group of reads, and in loops.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_BINARY_BYTEREADER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_BINARY_BYTEREADER_H

#include "warm/Conversion/ImportWasm/DecodeError.h"
#include "warm/Conversion/ImportWasm/Module.h"

namespace warm::wasm::binary {

class ByteReader {
public:
  /// Reads `range` of `file`.
  ByteReader(llvm::ArrayRef<uint8_t> file, FileRange range)
      : file(file), position(range.begin), limit(range.end) {}

  /// Offset in the file of the next byte.
  uint64_t offset() const { return position; }
  uint64_t remaining() const { return limit - position; }
  bool atEnd() const { return position == limit; }

  /// No error so far.
  bool ok() const { return !error; }
  /// Records an error, if it is the first; returns false.
  bool fail(DecodeError::Kind kind, uint64_t offset, const llvm::Twine &text);
  bool malformed(uint64_t offset, const llvm::Twine &text) {
    return fail(DecodeError::Malformed, offset, text);
  }
  /// Takes over the error of a reader of a part; returns ok().
  bool merge(ByteReader &part);
  /// The error, or success.
  llvm::Error takeError();

  uint8_t readByte();
  /// The next byte without reading it; 0 at the end.
  uint8_t peek() const { return ok() && !atEnd() ? file[position] : 0; }
  /// Little-endian.
  uint32_t readFixed32();
  uint64_t readFixed64();
  /// LEB128 of at most that many bits, extended as its sign wants.
  uint32_t readU32();
  uint64_t readU64() { return readUnsigned(64); }
  int32_t readS32() { return static_cast<int32_t>(readSigned(32)); }
  int64_t readS33() { return readSigned(33); }
  int64_t readS64() { return readSigned(64); }
  /// The length of a vector whose elements take at least one byte each: it is
  /// not greater than what remains.
  uint32_t readCount();
  llvm::ArrayRef<uint8_t> readBytes(uint64_t size);
  /// A length and that many bytes, which must be UTF-8.
  llvm::StringRef readName();
  ValType readValType();
  ValType readRefType();
  /// A reader for the next `size` bytes, which are skipped here.
  ByteReader part(uint64_t size);

private:
  uint64_t readUnsigned(unsigned bits);
  int64_t readSigned(unsigned bits);

  struct FirstError {
    DecodeError::Kind kind;
    uint64_t offset;
    std::string text;
  };

  llvm::ArrayRef<uint8_t> file;
  uint64_t position;
  uint64_t limit;
  std::optional<FirstError> error;
};

/// True if the bytes are UTF-8 by the specification: shortest forms, no
/// surrogates, nothing above U+10FFFF (5.2.4).
bool isUTF8(llvm::StringRef bytes);

} // namespace warm::wasm::binary

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BINARY_BYTEREADER_H
