//===- Options.cpp - what a user asks warmc for ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table is generated from Options.td. An option that has no effect on this
// input or in this version is refused, never ignored.
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "DiagnosticPages.h"
#include "RuntimeLibrary.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/Timing.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/Option.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;
using namespace llvm::opt;
using namespace warm;

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

namespace {

#define OPTTABLE_STR_TABLE_CODE
#include "Options.inc"
#undef OPTTABLE_STR_TABLE_CODE
#define OPTTABLE_PREFIXES_TABLE_CODE
#include "Options.inc"
#undef OPTTABLE_PREFIXES_TABLE_CODE

const opt::OptTable::Info optionInfos[] = {
#define OPTION(...) LLVM_CONSTRUCT_OPT_INFO(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

class WarmcOptTable : public opt::GenericOptTable {
public:
  WarmcOptTable()
      : GenericOptTable(OptionStrTable, OptionPrefixesTable, optionInfos) {}
};

} // namespace

//===----------------------------------------------------------------------===//
// Reading it
//===----------------------------------------------------------------------===//

CommandLine::CommandLine(const char *program, ArrayRef<const char *> words)
    : program(program), table(std::make_unique<WarmcOptTable>()),
      args(table->ParseArgs(words, missingIndex, missingCount)) {}

bool CommandLine::fail(const Twine &message) {
  WithColor::error(errs(), "warmc") << message << "\n";
  return false;
}

bool CommandLine::checkArguments() {
  if (missingCount != 0)
    return fail(Twine("no value after '") + args.getArgString(missingIndex) +
                "'");
  for (const opt::Arg *arg : args.filtered(OPT_UNKNOWN)) {
    std::string spelling = arg->getAsString(args), nearest;
    bool isClose = table->findNearest(spelling, nearest) <= 2;
    return fail(
        "unknown option '" + spelling + "'" +
        (isClose ? "; did you mean '" + nearest + "'?" : "; see --help"));
  }
  return true;
}

bool CommandLine::readChoice(ID id, std::initializer_list<StringRef> choices,
                             StringRef &value) {
  const opt::Arg *arg = args.getLastArg(id);
  if (!arg)
    return true;
  value = arg->getValue();
  if (is_contained(choices, value))
    return true;
  return fail("'" + arg->getAsString(args) + "': expected " +
              join(choices, ", "));
}

bool CommandLine::readNumber(ID id, uint64_t &value) {
  const opt::Arg *arg = args.getLastArg(id);
  if (!arg || !StringRef(arg->getValue()).getAsInteger(0, value))
    return true;
  return fail("'" + arg->getAsString(args) + "': expected a number");
}

bool CommandLine::readInput() {
  options.inputs = args.getAllArgValues(OPT_INPUT);
  if (options.inputs.empty())
    return fail("no input file; see --help");
  if (options.inputs.size() > 1 && !args.hasArg(OPT_o))
    return fail("several input files need -o");
  return true;
}

static std::string listTargets() {
  std::string list;
  for (const cortexm::CoreInfo &core : cortexm::getCores())
    list += ("  " + core.name + "\n").str();
  return list;
}

bool CommandLine::readTarget() {
  options.target = args.getLastArgValue(OPT_target).str();
  for (StringRef value : args.getAllArgValues(OPT_reserve))
    for (StringRef name : split(value, ',')) {
      std::optional<cortexm::GPR> reg = cortexm::symbolizeGPR(name);
      if (!reg || *reg >= cortexm::GPR::virt || *reg == cortexm::GPR::sp ||
          *reg == cortexm::GPR::pc)
        return fail("--reserve: '" + name +
                    "' is no register that can be reserved");
      options.reserved.push_back(name.str());
    }
  if (!needsCode(options.emit) && options.target.empty())
    return true;
  if (options.target.empty())
    return fail("no target; say --target=CORE with one of\n" +
                StringRef(listTargets()).rtrim());
  if (!cortexm::lookupCore(options.target))
    return fail("unknown target '" + options.target + "'; the targets are\n" +
                StringRef(listTargets()).rtrim());
  return true;
}

int CommandLine::printRuntime() {
  if (!readTarget())
    return badUsage;
  std::string library =
      getRuntimeLibrary(program, *cortexm::lookupCore(options.target));
  if (!sys::fs::exists(library)) {
    fail("'" + library +
         "' is missing: Warm was built without arm-none-eabi-gcc");
    return 1;
  }
  outs() << library << "\n";
  return 0;
}

bool CommandLine::readWarnings() {
  for (StringRef text : args.getAllArgValues(OPT_W))
    if (llvm::Error error = options.warnings.add(text))
      return fail(toString(std::move(error)));
  return true;
}

bool CommandLine::readThreads() {
  const opt::Arg *arg = args.getLastArg(OPT_j);
  if (!arg)
    return true;
  if (StringRef(arg->getValue()).getAsInteger(10, options.threads) ||
      options.threads == 0)
    return fail("-j: expected a number of threads, not '" +
                StringRef(arg->getValue()) + "'");
  return true;
}

/// MLIR's own options go to MLIR's own parser.
bool CommandLine::readMLIROptions() {
  mlir::registerAsmPrinterCLOptions();
  mlir::registerMLIRContextCLOptions();
  mlir::registerPassManagerCLOptions();
  mlir::registerDefaultTimingManagerCLOptions();
  std::vector<std::string> spellings = {"warmc"};
  for (StringRef value : args.getAllArgValues(OPT_mlir))
    spellings.push_back(("--mlir-" + value).str());
  std::vector<const char *> pointers;
  for (const std::string &spelling : spellings)
    pointers.push_back(spelling.c_str());
  return cl::ParseCommandLineOptions(pointers.size(), pointers.data(), "",
                                     &errs());
}

/// Prints a page of the documents, or which there are.
bool CommandLine::explain(StringRef id) {
  if (id == "list") {
    for (const DiagnosticPage &page : getDiagnosticPages())
      outs() << page.id << "\n";
    return true;
  }
  const DiagnosticPage *page = findDiagnosticPage(id);
  if (!page)
    return fail("--explain: unknown warning '" + id +
                "': " + suggestIdentifier(id));
  outs() << page->id << "\n\n" << page->text << "\n";
  return true;
}

std::variant<DriverOptions, int> CommandLine::read() {
  if (!checkArguments())
    return badUsage;
  if (args.hasArg(OPT_help)) {
    table->printHelp(
        outs(), "warmc INPUT... --target=CORE [options]",
        "compiles a WebAssembly module (.wasm or .wat, `-` for "
        "standard input)\nto a relocatable object for an Arm "
        "Cortex-M core; several inputs are objects\nand archives "
        "for WebAssembly, to be linked into one module\n\nEXAMPLE: "
        "warmc add.wat "
        "--target=cortex-m4 -o add.o");
    return 0;
  }
  if (args.hasArg(OPT_version)) {
    outs() << "warmc " WARM_VERSION " (LLVM " LLVM_VERSION_STRING ")\n";
    return 0;
  }
  if (args.hasArg(OPT_list_targets)) {
    outs() << listTargets();
    return 0;
  }
  if (args.hasArg(OPT_print_runtime))
    return printRuntime();
  if (const opt::Arg *arg = args.getLastArg(OPT_explain))
    return explain(arg->getValue()) ? 0 : badUsage;
  if (!readInput() || !readOutput() || !readTarget() || !readMemory() ||
      !readSymbols() || !readDependencies() || !readWarnings() ||
      !readFilePrefixes() || !readThreads() || !readMLIROptions())
    return badUsage;
  readManifest();
  return options;
}

std::variant<DriverOptions, int> warm::parseCommandLine(int argc, char **argv) {
  BumpPtrAllocator allocator;
  cl::ExpansionContext context(allocator, cl::TokenizeGNUCommandLine);
  SmallVector<const char *> words(argv + 1, argv + argc);
  if (llvm::Error error = context.expandResponseFiles(words)) {
    WithColor::error(errs(), "warmc") << toString(std::move(error)) << "\n";
    return badUsage;
  }
  return CommandLine(argv[0], words).read();
}
