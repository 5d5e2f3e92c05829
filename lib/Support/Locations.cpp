//===- Locations.cpp - where an op comes from -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Support/Locations.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/Path.h"

using namespace mlir;

bool warm::isCodePosition(FileLineColLoc loc) {
  StringRef file = loc.getFilename().getValue();
  StringRef extension = llvm::sys::path::extension(file);
  return loc.getLine() == 1 && (extension.empty() || extension == ".wasm" ||
                                extension == ".wat" || extension == ".o");
}

/// Takes the positions in `loc` that `origin` does not have yet.
static void collect(Location loc, warm::Origin &origin) {
  llvm::TypeSwitch<LocationAttr>(loc)
      .Case([&](FileLineColLoc position) {
        FileLineColLoc &place =
            warm::isCodePosition(position) ? origin.code : origin.source;
        if (!place)
          place = position;
      })
      .Case([&](FusedLoc fused) {
        for (Location part : fused.getLocations())
          collect(part, origin);
      })
      .Case([&](NameLoc name) { collect(name.getChildLoc(), origin); })
      .Case([&](CallSiteLoc call) { collect(call.getCallee(), origin); });
}

warm::Origin warm::getOrigin(Location loc) {
  Origin origin;
  collect(loc, origin);
  return origin;
}
