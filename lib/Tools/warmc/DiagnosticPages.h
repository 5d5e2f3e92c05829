//===- DiagnosticPages.h - docs/Diagnostics.md ------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_DIAGNOSTICPAGES_H
#define WARM_LIB_TOOLS_WARMC_DIAGNOSTICPAGES_H

#include "llvm/ADT/StringRef.h"
#include <vector>

namespace warm {

/// What the documents say of one identifier.
struct DiagnosticPage {
  llvm::StringRef id;
  /// Markdown, without the heading.
  llvm::StringRef text;
};

/// All pages, in the documents' order.
const std::vector<DiagnosticPage> &getDiagnosticPages();

/// The page of `id`, null if there is none.
const DiagnosticPage *findDiagnosticPage(llvm::StringRef id);

/// Of an unknown identifier: the nearest one if it is close, else all of them,
/// as the end of a message.
std::string suggestIdentifier(llvm::StringRef id);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_DIAGNOSTICPAGES_H
