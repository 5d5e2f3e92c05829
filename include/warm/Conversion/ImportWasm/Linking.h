//===- Linking.h - Symbols and relocations of a wasm object -----*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The `linking` and `reloc.*` custom sections that `clang -c`, `wasm-ld -r`
// and `wasm-ld --emit-relocs` write. Format: WebAssembly tool conventions,
// "Linking.md". Constants are those of llvm/BinaryFormat/Wasm.h.
//
// An instruction's immediate is an address, a function pointer or a number:
// only a relocation at its file offset tells. `LinkingInfo::find` answers that
// for an offset, `LinkingInfo::inRange` for all immediates of an instruction.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_LINKING_H
#define WARM_CONVERSION_IMPORTWASM_LINKING_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/BinaryFormat/Wasm.h"
#include <cstdint>
#include <vector>

namespace warm::wasm::binary {

/// An entry of the symbol table.
struct LinkSymbol {
  /// WASM_SYMBOL_TYPE_FUNCTION, _DATA, _GLOBAL, _SECTION, _TAG, _TABLE.
  llvm::wasm::WasmSymbolType kind = llvm::wasm::WASM_SYMBOL_TYPE_FUNCTION;
  /// WASM_SYMBOL_* flags.
  uint32_t flags = 0;
  /// Empty for a section, and for an undefined function, global or table
  /// without an explicit name: the import's field name holds then, and the
  /// reader has put it here.
  llvm::StringRef name;
  /// Function, global, table: index in its space. Section: section number.
  uint32_t index = 0;
  /// Defined data: the segment, the offset in it and the size, in bytes. An
  /// absolute symbol has an address in `offset` and no segment.
  uint32_t segment = 0;
  uint64_t offset = 0;
  uint64_t size = 0;

  bool isUndefined() const { return flags & llvm::wasm::WASM_SYMBOL_UNDEFINED; }
  bool isAbsolute() const { return flags & llvm::wasm::WASM_SYMBOL_ABSOLUTE; }
  bool isExported() const { return flags & llvm::wasm::WASM_SYMBOL_EXPORTED; }
  /// It stays though nothing refers to it.
  bool isNoStrip() const { return flags & llvm::wasm::WASM_SYMBOL_NO_STRIP; }
  bool isHidden() const {
    return (flags & llvm::wasm::WASM_SYMBOL_VISIBILITY_MASK) ==
           llvm::wasm::WASM_SYMBOL_VISIBILITY_HIDDEN;
  }
  bool isWeak() const {
    return (flags & llvm::wasm::WASM_SYMBOL_BINDING_MASK) ==
           llvm::wasm::WASM_SYMBOL_BINDING_WEAK;
  }
  bool isLocal() const {
    return (flags & llvm::wasm::WASM_SYMBOL_BINDING_MASK) ==
           llvm::wasm::WASM_SYMBOL_BINDING_LOCAL;
  }
};

struct Relocation {
  llvm::wasm::WasmRelocType type = llvm::wasm::R_WASM_FUNCTION_INDEX_LEB;
  /// File offset of the bytes to patch: a padded LEB or a little-endian word.
  uint64_t offset = 0;
  /// Index in LinkingInfo::symbols; a type index for R_WASM_TYPE_INDEX_LEB.
  uint32_t index = 0;
  /// Added to the symbol's address; 0 for types that have none.
  int64_t addend = 0;
};

/// The name of a relocation type: "R_WASM_MEMORY_ADDR_SLEB".
llvm::StringRef toString(llvm::wasm::WasmRelocType type);

/// The relocations of one section, sorted by offset.
struct RelocationSection {
  /// Index in Module::sections of the section they patch.
  uint32_t section = 0;
  std::vector<Relocation> relocations;
};

/// What `linking` says about a data segment.
struct SegmentInfo {
  llvm::StringRef name;
  /// log2 of the alignment in bytes.
  uint32_t alignmentLog2 = 0;
  /// WASM_SEG_FLAG_*.
  uint32_t flags = 0;
};

/// A function to call before main, with its priority.
struct InitFunction {
  uint32_t priority = 0;
  /// Index in LinkingInfo::symbols.
  uint32_t symbol = 0;
};

struct LinkingInfo {
  /// The module has a `linking` section: it is a relocatable object, or the
  /// output of --emit-relocs.
  bool present = false;
  std::vector<LinkSymbol> symbols;
  /// One for each data segment, or empty.
  std::vector<SegmentInfo> segments;
  std::vector<InitFunction> initFunctions;
  std::vector<RelocationSection> relocationSections;

  /// There is at least one reloc.* section.
  bool hasRelocations() const { return !relocationSections.empty(); }

  /// The relocation of the bytes at a file offset, or null. O(log n).
  const Relocation *find(uint64_t offset) const;

  /// The relocations of bytes in [begin, end), by offset. O(log n).
  llvm::ArrayRef<Relocation> inRange(uint64_t begin, uint64_t end) const;

private:
  friend class RelocationReader;
  /// Those of the code and data sections together, sorted by offset.
  std::vector<Relocation> byOffset;
};

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_LINKING_H
