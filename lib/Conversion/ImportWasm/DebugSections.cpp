//===- DebugSections.cpp - a module's debug information -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's DWARF reader gets the sections themselves: its object file reader ends
// the process on some malformed modules.
//
//===----------------------------------------------------------------------===//

#include "DebugSections.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;
using namespace warm::wasm;

/// The sections by the names LLVM's reader knows: without the dot.
static StringMap<std::unique_ptr<MemoryBuffer>>
getDebugSections(const binary::Module &module) {
  StringMap<std::unique_ptr<MemoryBuffer>> sections;
  for (StringRef name :
       {"debug_info", "debug_abbrev", "debug_line", "debug_line_str",
        "debug_str", "debug_str_offsets", "debug_addr"}) {
    const binary::Section *section = module.customSection(("." + name).str());
    if (!section)
      continue;
    ArrayRef<uint8_t> bytes = module.contents(section->content);
    sections[name] =
        MemoryBuffer::getMemBuffer(toStringRef(bytes), name,
                                   /*RequiresNullTerminator=*/false);
  }
  return sections;
}

std::unique_ptr<DWARFContext>
warm::wasm::createDebugInfo(const binary::Module &module) {
  auto ignore = [](Error error) { consumeError(std::move(error)); };
  constexpr uint8_t addressSize = 4;
  return DWARFContext::create(getDebugSections(module), addressSize,
                              /*isLittleEndian=*/true, ignore, ignore);
}
