//===- DeclarationReader.h - Decodes the sections of a module ---*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function for each section (specification 5.5.4 to 5.5.14). Each reads
// the whole content of its section from `reader` and adds to `module`.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_BINARY_DECLARATIONREADER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_BINARY_DECLARATIONREADER_H

#include "ByteReader.h"

namespace warm::wasm::binary {

void readTypeSection(ByteReader &reader, Module &module);
void readImportSection(ByteReader &reader, Module &module);
void readFunctionSection(ByteReader &reader, Module &module);
void readTableSection(ByteReader &reader, Module &module);
void readMemorySection(ByteReader &reader, Module &module);
void readGlobalSection(ByteReader &reader, Module &module);
void readExportSection(ByteReader &reader, Module &module);
void readStartSection(ByteReader &reader, Module &module);
void readElementSection(ByteReader &reader, Module &module);
void readDataCountSection(ByteReader &reader, Module &module);
void readCodeSection(ByteReader &reader, Module &module);
void readDataSection(ByteReader &reader, Module &module);

/// A constant expression with its `end`.
ConstExpr readConstExpr(ByteReader &reader);

/// Custom sections that only help to read: an error becomes a warning.
void readNameSection(const Section &section, Module &module);
void readBranchHintSection(const Section &section, Module &module);

/// `linking` and all `reloc.*`.
llvm::Error readLinkingSections(Module &module);
/// The second half of it.
llvm::Error readRelocationSections(Module &module);

} // namespace warm::wasm::binary

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BINARY_DECLARATIONREADER_H
