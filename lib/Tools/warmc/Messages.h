//===- Messages.h - what warmc says about the input -------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_MESSAGES_H
#define WARM_LIB_TOOLS_WARMC_MESSAGES_H

#include "WarningOptions.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Diagnostics.h"

namespace warm {

/// Prints a context's diagnostics on standard error, as
///
///   mutex.wasm:0x1a3: warning: ... (mutex.c:12) [-Wambiguous-address]
///
/// with the byte offset in the module and, where they are known, the line of
/// the source and the identifier. Warnings are silent or errors where the `-W`
/// options want it. While `textPositions` is set, positions are lines and
/// columns of a text module that has no offsets yet.
class MessagePrinter {
public:
  MessagePrinter(mlir::MLIRContext *context, const WarningOptions &warnings);

  bool textPositions = false;

  /// Whether there was a warning that is an error.
  bool hasFatalWarning() const { return isFatal; }

private:
  void print(mlir::Diagnostic &diagnostic);
  void printWithNotes(mlir::Diagnostic &diagnostic,
                      mlir::DiagnosticSeverity severity, llvm::Twine option);
  void printPosition(mlir::Location loc);

  const WarningOptions &warnings;
  bool isFatal = false;

  mlir::ScopedDiagnosticHandler handler;
};

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_MESSAGES_H
