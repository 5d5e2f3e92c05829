//===- DebugSections.h - a module's debug information -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_DEBUGSECTIONS_H
#define WARM_LIB_CONVERSION_IMPORTWASM_DEBUGSECTIONS_H

#include "warm/Conversion/ImportWasm/Module.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"

namespace warm::wasm {

/// A reader of the custom sections `.debug_*`, whose bytes are the module's.
/// What is malformed in them is left out: it has no effect on the program.
std::unique_ptr<llvm::DWARFContext>
createDebugInfo(const binary::Module &module);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_DEBUGSECTIONS_H
