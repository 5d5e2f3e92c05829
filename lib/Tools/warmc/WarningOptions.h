//===- WarningOptions.h - which warnings are errors -------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_WARNINGOPTIONS_H
#define WARM_LIB_TOOLS_WARMC_WARNINGOPTIONS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

namespace warm {

/// What the `-W` options ask for. Each replaces what was said before of the
/// same identifier; what is said of one identifier is stronger than -Werror.
class WarningOptions {
public:
  enum class Level { Silent, Warning, Error };

  /// Reads what follows `-W`: `error`, `no-error`, `error=ID`, `no-error=ID`,
  /// `ID` or `no-ID`. An unknown identifier is an error.
  llvm::Error add(llvm::StringRef text);

  /// Of a warning; an empty `id` is that of warnings that have none.
  Level getLevel(llvm::StringRef id) const;

private:
  bool areErrors = false;
  llvm::StringMap<Level> levels;
};

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_WARNINGOPTIONS_H
