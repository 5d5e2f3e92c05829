//===- NearestNames.cpp - what a name may have meant ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Support/NearestNames.h"

using namespace llvm;

/// Empty: none is near.
static StringRef findNearest(StringRef name, ArrayRef<std::string> known) {
  StringRef nearest;
  unsigned fewest = name.size() / 2 + 1;
  for (StringRef other : known) {
    unsigned edits = name.edit_distance(other, true, fewest);
    if (edits >= fewest)
      continue;
    fewest = edits;
    nearest = other;
  }
  return nearest;
}

std::string warm::listWithNearest(ArrayRef<std::string> names,
                                  ArrayRef<std::string> known) {
  constexpr size_t shown = 4;
  std::string text;
  for (const std::string &name : names.take_front(shown)) {
    text += (text.empty() ? "'" : ", '") + name + "'";
    StringRef nearest = findNearest(name, known);
    if (!nearest.empty())
      text += (" (nearest: '" + nearest + "')").str();
  }
  if (names.size() > shown)
    text += " and " + std::to_string(names.size() - shown) + " more";
  return text;
}
