//===- SourceLines.h - source positions from a module's DWARF ---*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DWARF for WebAssembly (https://yurydelendik.github.io/webassembly-dwarf):
// code addresses count from the begin of the code section's contents.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_SOURCELINES_H
#define WARM_LIB_CONVERSION_IMPORTWASM_SOURCELINES_H

#include "warm/Conversion/ImportWasm/Module.h"
#include <string>
#include <vector>

namespace llvm {
class DWARFContext;
} // namespace llvm

namespace warm::wasm {

/// The line tables of a module, by byte offset in its file.
class SourceLines {
public:
  struct Position {
    /// Number in `getFiles()`.
    uint32_t file;
    uint32_t line;
    uint32_t column;
  };

  /// Empty.
  SourceLines() = default;
  SourceLines(const binary::Module &module, llvm::DWARFContext &debugInfo);

  llvm::ArrayRef<std::string> getFiles() const { return files; }

  /// The position of the instruction at a byte offset in the file, or null.
  const Position *lookup(uint64_t offset) const;

private:
  /// The code from `offset` on to the next row; line 0 where it has no source.
  struct Row {
    uint64_t offset;
    Position position;
  };
  friend class SourceLineReader;

  std::vector<std::string> files;
  std::vector<Row> rows;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_SOURCELINES_H
