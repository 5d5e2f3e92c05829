//===- Diagnostics.h - warnings with identifiers ----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A warning, or a remark that nobody asked for, has an identifier: users
// refuse, silence and look it up by that. docs/Diagnostics.md has a page for
// each.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_DIAGNOSTICS_H
#define WARM_SUPPORT_DIAGNOSTICS_H

#include "mlir/IR/Diagnostics.h"

namespace warm {

/// Starts a warning, or a remark, at `loc`. `id` is a literal: it is kept by
/// reference.
mlir::InFlightDiagnostic warn(mlir::Location loc, llvm::StringRef id);
mlir::InFlightDiagnostic inform(mlir::Location loc, llvm::StringRef id);

/// The identifier of a diagnostic; empty if it has none.
llvm::StringRef getIdentifier(mlir::Diagnostic &diagnostic);

} // namespace warm

#endif // WARM_SUPPORT_DIAGNOSTICS_H
