//===- Diagnostics.cpp - warnings with identifiers ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Support/Diagnostics.h"

using namespace mlir;

static InFlightDiagnostic identify(InFlightDiagnostic diagnostic,
                                   llvm::StringRef id) {
  // There is none where the context has been told to be silent.
  if (Diagnostic *underlying = diagnostic.getUnderlyingDiagnostic())
    underlying->getMetadata().emplace_back(id);
  return diagnostic;
}

InFlightDiagnostic warm::warn(Location loc, llvm::StringRef id) {
  return identify(emitWarning(loc), id);
}

InFlightDiagnostic warm::inform(Location loc, llvm::StringRef id) {
  return identify(emitRemark(loc), id);
}

llvm::StringRef warm::getIdentifier(Diagnostic &diagnostic) {
  for (const DiagnosticArgument &argument : diagnostic.getMetadata())
    if (argument.getKind() ==
        DiagnosticArgument::DiagnosticArgumentKind::String)
      return argument.getAsString();
  return {};
}
