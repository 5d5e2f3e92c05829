//===- ConstantVariables.h - what a program never writes ------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_CONSTANTVARIABLES_H
#define WARM_LIB_CONVERSION_IMPORTWASM_CONSTANTVARIABLES_H

#include "warm/Conversion/ImportWasm/Module.h"
#include "llvm/ADT/DenseSet.h"

namespace warm::wasm {

/// The linear addresses of the variables that are declared constant, and not
/// volatile, by the module's DWARF; none without it.
llvm::DenseSet<uint64_t> readConstantVariables(const binary::Module &module);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_CONSTANTVARIABLES_H
