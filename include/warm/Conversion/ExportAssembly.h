//===- ExportAssembly.h - machine code to GNU assembly ----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The assembly is what GNU as and LLVM's assembler both take: unified syntax,
// one section per function and datum.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_EXPORTASSEMBLY_H
#define WARM_CONVERSION_EXPORTASSEMBLY_H

#include "mlir/IR/BuiltinOps.h"
#include <string>
#include <utility>
#include <vector>

namespace warm {

struct ExportOptions {
  /// Line table and function names.
  bool debugInfo = false;
  /// `.debug_frame`, which is not loaded.
  bool callFrames = false;
  /// `.ARM.exidx`, which is.
  bool unwindTables = false;
  /// In names of source files, what they begin with and what replaces it; the
  /// last that fits counts.
  std::vector<std::pair<std::string, std::string>> filePrefixes;
};

/// Prints a module of cortexm functions in phase `final` and data. Decides
/// nothing: each op is the text of its record. A function in another phase, an
/// op that is no instruction, or a name that no assembler takes is an error at
/// the op; `os` is then incomplete.
llvm::LogicalResult exportAssembly(mlir::ModuleOp module, llvm::raw_ostream &os,
                                   const ExportOptions &options = {});

} // namespace warm

#endif // WARM_CONVERSION_EXPORTASSEMBLY_H
