//===- Names.h - The name section of a wasm module --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names of the `name` custom section (specification, appendix "Custom
// Sections", 7.4.1) and of its common extension to all index spaces. Names
// carry no meaning: they may repeat, be empty or be missing.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_NAMES_H
#define WARM_CONVERSION_IMPORTWASM_NAMES_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <utility>
#include <vector>

namespace warm::wasm::binary {

/// A map from indices to names, sorted by index.
class NameMap {
public:
  /// The name of `index`, empty if it has none.
  llvm::StringRef lookup(uint32_t index) const;

  bool empty() const { return entries.empty(); }
  size_t size() const { return entries.size(); }
  auto begin() const { return entries.begin(); }
  auto end() const { return entries.end(); }

  /// Adds a name; indices must ascend. A repeated one is ignored.
  void append(uint32_t index, llvm::StringRef name);

private:
  std::vector<std::pair<uint32_t, llvm::StringRef>> entries;
};

struct Names {
  llvm::StringRef module;
  NameMap functions, types, tables, memories, globals, elems, datas;

  /// The name of a parameter or local of a function, empty if it has none.
  llvm::StringRef local(uint32_t function, uint32_t local) const;

  /// Names of locals, sorted by function.
  std::vector<std::pair<uint32_t, NameMap>> locals;
};

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_NAMES_H
