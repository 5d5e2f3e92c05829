//===- OutputOptions.cpp - options of what is written ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "DependencyFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace warm;

bool CommandLine::readOutput() {
  StringRef kind = args.hasArg(OPT_S) ? "asm" : "obj";
  StringRef level = "2", stats = args.hasArg(OPT_stats) ? "text" : "";
  if (!readChoice(OPT_emit,
                  {"obj", "asm", "cortexm-mlir", "wasm-mlir", "c-header"},
                  kind) ||
      !readChoice(OPT_O, {"0", "1", "2", "3", "s"}, level) ||
      !readChoice(OPT_stats_EQ, {"text", "json"}, stats))
    return false;
  if (args.hasArg(OPT_S) && kind != "asm")
    return fail("-S contradicts --emit=" + kind);
  options.emit = kind == "obj"            ? Emit::Object
                 : kind == "asm"          ? Emit::Assembly
                 : kind == "cortexm-mlir" ? Emit::CortexMMLIR
                 : kind == "c-header"     ? Emit::CHeader
                                          : Emit::WasmMLIR;
  options.level = level == "0"   ? OptimizationLevel::None
                  : level == "1" ? OptimizationLevel::Quick
                  : level == "s" ? OptimizationLevel::Size
                                 : OptimizationLevel::Speed;
  options.debugInfo = args.hasArg(OPT_g);
  options.unwindTables =
      args.hasFlag(OPT_funwind_tables, OPT_fno_unwind_tables, false);
  options.stats = stats.empty()     ? StatsFormat::None
                  : stats == "text" ? StatsFormat::Text
                                    : StatsFormat::JSON;
  if (options.stats != StatsFormat::None && !needsCode(options.emit))
    return fail("--stats needs code generation: not with --emit=" + kind);
  StringRef remarks;
  if (!readChoice(OPT_remarks, {"address", "spill"}, remarks))
    return false;
  options.remarkAddresses = remarks == "address";
  options.remarkSpills = remarks == "spill";
  if (options.remarkSpills && !needsCode(options.emit))
    return fail("--remarks=spill needs code generation: not with --emit=" +
                kind);
  return nameOutput();
}

bool CommandLine::nameOutput() {
  options.output = args.getLastArgValue(OPT_o).str();
  if (!options.output.empty())
    return true;
  StringRef input = options.inputs.front();
  if (input == "-") {
    options.output = "-";
    return true;
  }
  StringRef extension = options.emit == Emit::Object     ? "o"
                        : options.emit == Emit::Assembly ? "s"
                        : options.emit == Emit::CHeader  ? "h"
                                                         : "mlir";
  SmallString<128> path = sys::path::filename(input);
  sys::path::replace_extension(path, extension);
  options.output = std::string(path);
  if (sys::fs::equivalent(options.output, input))
    return fail("the output would replace '" + input + "': name it with -o");
  return true;
}

bool CommandLine::readDependencies() {
  DriverOptions::Dependencies &dependencies = options.dependencies;
  if (!args.hasArg(OPT_MD)) {
    for (ID id : {OPT_MF, OPT_MT, OPT_MQ, OPT_MP})
      if (const opt::Arg *arg = args.getLastArg(id))
        return fail("'" + arg->getAsString(args) + "' needs -MD");
    return true;
  }
  for (const opt::Arg *arg : args.filtered(OPT_MT, OPT_MQ))
    dependencies.targets.push_back(arg->getOption().matches(OPT_MQ)
                                       ? quoteForMake(arg->getValue())
                                       : arg->getValue());
  dependencies.emptyRules = args.hasArg(OPT_MP);
  dependencies.file = args.getLastArgValue(OPT_MF).str();
  bool isStream = options.output == "-";
  if (isStream && (dependencies.file.empty() || dependencies.targets.empty()))
    return fail("-MD needs -MF and -MT where the output is no file");
  if (dependencies.targets.empty())
    dependencies.targets.push_back(quoteForMake(options.output));
  if (dependencies.file.empty()) {
    SmallString<128> path(options.output);
    sys::path::replace_extension(path, "d");
    dependencies.file = std::string(path);
  }
  return true;
}

/// What the output does not depend on is no flag: where files are, how many
/// threads there are.
void CommandLine::readManifest() {
  options.manifest = args.getLastArgValue(OPT_manifest).str();
  for (const opt::Arg *arg : args) {
    const opt::Option &option = arg->getOption();
    bool isOther = llvm::any_of(
        std::initializer_list<ID>{OPT_INPUT, OPT_o, OPT_manifest, OPT_MD,
                                  OPT_MF, OPT_MT, OPT_MQ, OPT_MP, OPT_j,
                                  OPT_mlir, OPT_remarks, OPT_rename_file,
                                  OPT_prototypes, OPT_ffile_prefix_map_EQ},
        [&](ID id) { return option.matches(id); });
    if (!isOther)
      options.flags.push_back(arg->getAsString(args));
  }
}

bool CommandLine::readFilePrefixes() {
  for (StringRef text : args.getAllArgValues(OPT_ffile_prefix_map_EQ)) {
    // The new one may be empty, and the old one contain an equals sign.
    auto [from, to] = text.rsplit('=');
    if (!text.contains('='))
      return fail("-ffile-prefix-map: expected OLD=NEW, not '" + text + "'");
    options.filePrefixes.emplace_back(from, to);
  }
  return true;
}
