//===- DebugSections.cpp - the DWARF of a module --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DebugSections.h"

using namespace llvm;
using namespace warm::wasm;

DebugSections::DebugSections(const binary::Module &module) {
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
  auto ignore = [](Error error) { consumeError(std::move(error)); };
  constexpr uint8_t addressSize = 4;
  context = DWARFContext::create(sections, addressSize,
                                 /*isLittleEndian=*/true, ignore, ignore);
}
