//===- InterfaceJSON.h - A module's interface as JSON -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_INTERFACEJSON_H
#define WARM_CONVERSION_IMPORTWASM_INTERFACEJSON_H

#include "warm/Conversion/ImportWasm/Module.h"
#include "llvm/Support/raw_ostream.h"

namespace warm::wasm::binary {

/// Prints what a host needs to instantiate and call a valid module:
///
///   {"name": "...",
///    "imports": [{"module", "field", ...entity}],
///    "exports": [{"name", "index", ...entity}],
///    "start": bool,
///    "memories": [{"min", "max"}], "tables": [{"type", "min", "max"}],
///    "globals": [{"type", "mutable", "value"}],
///    "functions": n}
///
/// An entity is "kind": "func" with "params", "results"; "global" with
/// "type", "mutable"; "memory" with "min", "max"; "table" with "type", "min",
/// "max". "max" is absent if there is none. The bytes of a name that is no
/// plain JSON stay UTF-8.
void printInterfaceJSON(const Module &module, llvm::raw_ostream &os);

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_INTERFACEJSON_H
