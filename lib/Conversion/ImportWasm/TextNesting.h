//===- TextNesting.h - how deep module text is nested -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_TEXTNESTING_H
#define WARM_CONVERSION_IMPORTWASM_TEXTNESTING_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace warm {

/// Where parentheses and blocks of the text are nested deeper than `limit`.
std::optional<size_t> findNestingBeyond(llvm::StringRef text, unsigned limit);

} // namespace warm

#endif // WARM_CONVERSION_IMPORTWASM_TEXTNESTING_H
