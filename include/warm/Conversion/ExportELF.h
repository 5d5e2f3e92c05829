//===- ExportELF.h - machine code to an object file -------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_EXPORTELF_H
#define WARM_CONVERSION_EXPORTELF_H

#include "warm/Conversion/ExportAssembly.h"

namespace warm {

/// Writes the object file of a module that `exportAssembly` can print. What the
/// assembler refuses is an error at the module with the assembly line.
llvm::LogicalResult exportELF(mlir::ModuleOp module,
                              llvm::raw_pwrite_stream &os,
                              const ExportOptions &options = {});

/// `--cortexm-to-asm` and `--cortexm-to-elf` for warm-translate.
void registerExportTranslations();

} // namespace warm

#endif // WARM_CONVERSION_EXPORTELF_H
