//===- Messages.h - what warmc says about the input ----------------*- C++ -*-
//===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_MESSAGES_H
#define WARM_LIB_TOOLS_WARMC_MESSAGES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Diagnostics.h"

namespace warm {

/// Prints a context's diagnostics on standard error, as
///
///   mutex.wasm:0x1a3: error: ... (mutex.c:12)
///
/// with the byte offset in the module and, where it is known, the line of the
/// source. While `textPositions` is set, positions are lines and columns of a
/// text module that has no offsets yet.
class MessagePrinter {
public:
  explicit MessagePrinter(mlir::MLIRContext *context);

  bool textPositions = false;

private:
  void print(mlir::Diagnostic &diagnostic);
  void printPosition(mlir::Location loc);

  mlir::ScopedDiagnosticHandler handler;
};

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_MESSAGES_H
