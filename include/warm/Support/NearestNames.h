//===- NearestNames.h - what a name may have meant --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_NEARESTNAMES_H
#define WARM_SUPPORT_NEARESTNAMES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace warm {

/// The names of a list, each with the nearest of `known`, for a message about
/// all of them: `'lok' (nearest: 'lock'), 'key' and 3 more`. Nearest is what
/// the fewest edits make of it, and not where they are more than half of it.
std::string listWithNearest(llvm::ArrayRef<std::string> names,
                            llvm::ArrayRef<std::string> known);

} // namespace warm

#endif // WARM_SUPPORT_NEARESTNAMES_H
