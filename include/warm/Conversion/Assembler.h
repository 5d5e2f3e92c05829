//===- Assembler.h - GNU assembly to ELF, in process ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Bytes come from LLVM's MC layer: Warm has no encoder of its own. Knows LLVM
// only, nothing of MLIR's IR.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_ASSEMBLER_H
#define WARM_CONVERSION_ASSEMBLER_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/LogicalResult.h"
#include "llvm/Support/raw_ostream.h"

namespace llvm {
class SMDiagnostic;
} // namespace llvm

namespace warm {

/// What the assembler starts with, before the first directive: an architecture
/// as `.arch` takes it ("armv7e-m") and a core as `.cpu` does ("cortex-m4").
struct AssemblerTarget {
  llvm::StringRef architecture;
  llvm::StringRef cpu;
};

/// Assembles Thumb `assembly` to a relocatable ELF object on `os`. `report` is
/// called for each error and warning, with its line in `assembly` (0 when it
/// is unknown). Fails when there was an error; `os` is then incomplete. What
/// names no known architecture or core is an error too. May be called from
/// several threads at once.
llvm::LogicalResult
assembleToELF(llvm::StringRef assembly, const AssemblerTarget &target,
              llvm::raw_pwrite_stream &os,
              llvm::function_ref<void(const llvm::SMDiagnostic &)> report);

} // namespace warm

#endif // WARM_CONVERSION_ASSEMBLER_H
