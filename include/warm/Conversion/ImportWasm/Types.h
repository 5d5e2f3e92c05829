//===- Types.h - Types of the wasm binary format ----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Value, function and limit types as the decoder reads them. Specification:
// "Binary Format", section "Types" (5.3). These are plain C++ values; the
// importer maps them to MLIR types.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_TYPES_H
#define WARM_CONVERSION_IMPORTWASM_TYPES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>

namespace warm::wasm::binary {

/// A value type; the numbers are the encodings in the binary format.
enum class ValType : uint8_t {
  /// The type of an operand in unreachable code, which fits every type. Never
  /// in a declaration, and never seen by a visitor in reachable code.
  Unknown = 0,
  ExternRef = 0x6f,
  FuncRef = 0x70,
  F64 = 0x7c,
  F32 = 0x7d,
  I64 = 0x7e,
  I32 = 0x7f,
};

/// True for funcref and externref.
inline bool isReference(ValType type) {
  return type == ValType::FuncRef || type == ValType::ExternRef;
}

/// The name of the text format: "i32", "funcref", ...; "unknown" for Unknown.
llvm::StringRef toString(ValType type);

/// "[i32 i64]", as the specification writes a sequence of types.
std::string toString(llvm::ArrayRef<ValType> types);

struct FuncType {
  llvm::SmallVector<ValType, 4> params;
  llvm::SmallVector<ValType, 1> results;
  /// File offset of the declaration.
  uint64_t offset = 0;

  bool operator==(const FuncType &other) const {
    return params == other.params && results == other.results;
  }
  bool operator!=(const FuncType &other) const { return !(*this == other); }
};

/// Limits of a memory (in pages of 65536 bytes) or of a table (in elements).
struct Limits {
  uint64_t min = 0;
  std::optional<uint64_t> max;
  /// Memories only: other threads may access it.
  bool isShared = false;
};

/// What an import or an export refers to; the numbers are the encodings.
enum class ExternKind : uint8_t { Func = 0, Table = 1, Memory = 2, Global = 3 };

/// "func", "table", "memory" or "global".
llvm::StringRef toString(ExternKind kind);

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_TYPES_H
