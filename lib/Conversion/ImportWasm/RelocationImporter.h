//===- RelocationImporter.h - addresses that relocations name -*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In an object of `clang -c` or `wasm-ld -r`, and in a module linked with
// --emit-relocs, relocations tell which numbers are addresses, and of what.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_RELOCATIONIMPORTER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_RELOCATIONIMPORTER_H

#include "mlir/IR/BuiltinAttributes.h"
#include "warm/Conversion/ImportWasm/DecodeError.h"
#include "warm/Conversion/ImportWasm/Module.h"

namespace warm::wasm {

struct ModuleEntities;

/// An object and a byte of it; for a function the offset is 0.
struct SymbolAddress {
  mlir::FlatSymbolRefAttr symbol;
  int64_t offset = 0;
};

/// What the number that a relocation patches is the address of; none if it is
/// no address, or one that is only a number (an absolute symbol). An error for
/// a relocation of position-independent code or of 64-bit memory.
llvm::Expected<std::optional<SymbolAddress>>
getAddress(const ModuleEntities &entities,
           const binary::Relocation &relocation);

/// The same for the relocation at a file offset; none if there is none.
llvm::Expected<std::optional<SymbolAddress>>
getAddressAt(const ModuleEntities &entities, uint64_t offset);

/// Gives the data segments the relocations of their words, and their alignment.
llvm::Error importDataRelocations(const ModuleEntities &entities);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_RELOCATIONIMPORTER_H
