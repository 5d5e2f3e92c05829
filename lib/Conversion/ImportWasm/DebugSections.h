//===- DebugSections.h - the DWARF of a module ----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_DEBUGSECTIONS_H
#define WARM_LIB_CONVERSION_IMPORTWASM_DEBUGSECTIONS_H

#include "warm/Conversion/ImportWasm/Module.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/Support/MemoryBuffer.h"

namespace warm::wasm {

/// The custom sections `.debug_*` of a module, which must outlive it. What is
/// malformed in them is left out: it has no effect on the program.
class DebugSections {
public:
  explicit DebugSections(const binary::Module &module);

  /// Whether there is a section, named without the dot.
  bool has(llvm::StringRef name) const { return sections.contains(name); }
  llvm::DWARFContext &getContext() { return *context; }

private:
  /// By the names LLVM's reader knows: without the dot.
  llvm::StringMap<std::unique_ptr<llvm::MemoryBuffer>> sections;
  std::unique_ptr<llvm::DWARFContext> context;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_DEBUGSECTIONS_H
