//===- DependencyFile.cpp - what make has to know -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DependencyFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace warm;

/// Backslashes are doubled only where they precede a quoted space: make takes
/// all others for what they are.
std::string warm::quoteForMake(StringRef name) {
  std::string quoted;
  size_t backslashes = 0;
  for (char letter : name) {
    if (letter == ' ' || letter == '\t')
      quoted.append(backslashes + 1, '\\');
    else if (letter == '$')
      quoted += '$';
    else if (letter == '#')
      quoted += '\\';
    backslashes = letter == '\\' ? backslashes + 1 : 0;
    quoted += letter;
  }
  return quoted;
}

std::string warm::makeDependencies(const DriverOptions &options) {
  std::vector<std::string> files;
  for (const std::string &path : options.inputs)
    if (path != "-")
      files.push_back(quoteForMake(path));
  for (const std::string &path : options.otherInputs)
    files.push_back(quoteForMake(path));
  std::string text = join(options.dependencies.targets, " ") + ":";
  for (const std::string &file : files)
    text += " \\\n  " + file;
  text += "\n";
  if (options.dependencies.emptyRules)
    for (const std::string &file : drop_begin(files, files.empty() ? 0 : 1))
      text += "\n" + file + ":\n";
  return text;
}
