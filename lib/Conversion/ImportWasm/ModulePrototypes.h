//===- ModulePrototypes.h - prototypes of a module's functions --*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_MODULEPROTOTYPES_H
#define WARM_LIB_CONVERSION_IMPORTWASM_MODULEPROTOTYPES_H

#include "DebugSections.h"
#include "ModuleImporter.h"

namespace warm::wasm {

/// Gives functions the prototypes that debug information has for them: defined
/// ones by their code, imported ones by their names. One that does not fit the
/// function's type is left out: compilers change functions that nobody else
/// knows, and Rust has a calling convention of its own.
void importPrototypes(const ModuleEntities &entities,
                      llvm::DWARFContext &debugInfo);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_MODULEPROTOTYPES_H
