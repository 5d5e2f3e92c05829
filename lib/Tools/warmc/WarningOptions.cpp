//===- WarningOptions.cpp - which warnings are errors ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WarningOptions.h"
#include "DiagnosticPages.h"

using namespace llvm;
using namespace warm;

Error WarningOptions::add(StringRef text) {
  StringRef id = text;
  bool isNegated = id.consume_front("no-");
  if (id == "error") {
    areErrors = !isNegated;
    return Error::success();
  }
  bool isOfError = id.consume_front("error=");
  if (!findDiagnosticPage(id))
    return createStringError("-W" + text + ": unknown warning '" + id +
                             "': " + suggestIdentifier(id));
  if (isOfError)
    levels[id] = isNegated ? Level::Warning : Level::Error;
  else if (isNegated)
    levels[id] = Level::Silent;
  else
    levels.erase(id);
  return Error::success();
}

WarningOptions::Level WarningOptions::getLevel(StringRef id) const {
  auto level = levels.find(id);
  if (level != levels.end())
    return level->second;
  return areErrors ? Level::Error : Level::Warning;
}
