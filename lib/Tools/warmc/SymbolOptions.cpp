//===- SymbolOptions.cpp - options of symbols -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;
using namespace warm;

/// What stands between the commas of an option that may be repeated.
std::vector<std::string> CommandLine::getNames(ID id) {
  std::vector<std::string> names;
  for (StringRef value : args.getAllArgValues(id))
    for (StringRef name : split(value, ','))
      names.push_back(name.str());
  return names;
}

bool CommandLine::readRenaming(StringRef text, StringRef option,
                               std::vector<DriverOptions::Renaming> &list) {
  auto [from, to] = text.split('=');
  if (from.empty() || to.empty())
    return fail(option + ": expected OLD=NEW, not '" + text + "'");
  list.emplace_back(from, to);
  return true;
}

bool CommandLine::readRenameFile(StringRef path) {
  auto buffer = MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return fail(path + ": " + buffer.getError().message());
  options.otherInputs.push_back(path.str());
  SmallVector<StringRef> lines;
  (*buffer)->getBuffer().split(lines, '\n');
  for (auto [index, line] : enumerate(lines)) {
    StringRef text = line.split('#').first.trim();
    if (text.empty())
      continue;
    auto [from, to] = text.split(text.contains('=') ? '=' : ' ');
    from = from.trim();
    to = to.trim();
    if (from.empty() || to.empty())
      return fail(path + ":" + Twine(index + 1) +
                  ": expected OLD=NEW or `OLD NEW`");
    options.renamings.emplace_back(from, to);
  }
  return true;
}

bool CommandLine::readSymbols() {
  options.moduleName = args.getLastArgValue(OPT_module_name).str();
  StringRef init = options.init;
  if (!readChoice(OPT_init, {"array", "call", "lazy"}, init))
    return false;
  options.init = init.str();
  options.symbolPrefix = args.getLastArgValue(OPT_symbol_prefix).str();
  options.importPrefix = args.getLastArgValue(OPT_import_prefix).str();
  options.anyAlignment = args.hasArg(OPT_any_alignment);
  options.onlyExports = getNames(OPT_only_export);
  options.returnTwice = getNames(OPT_returns_twice);
  if (!options.onlyExports.empty() && args.hasArg(OPT_all_exports))
    return fail("--only-export contradicts --all-exports");
  for (StringRef text : args.getAllArgValues(OPT_rename))
    if (!readRenaming(text, "--rename", options.renamings))
      return false;
  for (StringRef path : args.getAllArgValues(OPT_rename_file))
    if (!readRenameFile(path))
      return false;
  options.prototypes = args.getAllArgValues(OPT_prototypes);
  llvm::append_range(options.otherInputs, options.prototypes);
  for (StringRef text : args.getAllArgValues(OPT_variadic)) {
    auto [name, form] = text.split('=');
    if (name.empty() || (form.empty() && text != name))
      return fail("--variadic: expected NAME=FUNCTION or NAME, not '" + text +
                  "'");
    (form.empty() ? options.variadicExports : options.variadicImports)
        .push_back(text.str());
  }
  options.importBodies = args.getAllArgValues(OPT_import_body);
  llvm::append_range(options.otherInputs, options.importBodies);
  for (StringRef text : args.getAllArgValues(OPT_import_map)) {
    if (!readRenaming(text, "--import-map", options.importMap))
      return false;
    if (!text.split('=').first.contains('.'))
      return fail("--import-map: expected MODULE.FIELD=SYMBOL, not '" + text +
                  "'");
  }
  return true;
}
