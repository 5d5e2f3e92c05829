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

#include "Options.h"
#include "DependencyFile.h"
#include "DiagnosticPages.h"
#include "RuntimeLibrary.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Support/Timing.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Option/Option.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;
using namespace llvm::opt;
using namespace warm;

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

namespace {

enum ID {
  OPT_INVALID = 0,
#define OPTION(...) LLVM_MAKE_OPT_ID(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

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

//===----------------------------------------------------------------------===//
// Reading it
//===----------------------------------------------------------------------===//

/// The exit status.
constexpr int badUsage = 2;

/// Turns the arguments into options. Each step reports what is wrong and
/// returns false.
class CommandLine {
public:
  CommandLine(const char *program, ArrayRef<const char *> words);
  std::variant<DriverOptions, int> read();

private:
  bool checkArguments();
  bool readInput();
  bool readOutput();
  bool readTarget();
  int printRuntime();
  bool readMemory();
  bool readPlacement();
  std::vector<std::string> getNames(ID id);
  bool readSymbols();
  bool readRenameFile(StringRef path);
  bool readRenaming(StringRef text, StringRef option,
                    std::vector<DriverOptions::Renaming> &list);
  bool readDependencies();
  void readManifest();
  bool readWarnings();
  bool readFilePrefixes();
  bool readThreads();
  bool readMLIROptions();
  bool nameOutput();

  /// The value of an option, one of the `choices` or nothing.
  bool readChoice(ID id, std::initializer_list<StringRef> choices,
                  StringRef &value);
  bool readNumber(ID id, uint64_t &value);
  bool explain(StringRef id);
  bool readSize(ID id, uint64_t &value);
  bool fail(const Twine &message);

  const char *program;
  WarmcOptTable table;
  unsigned missingIndex = 0, missingCount = 0;
  opt::InputArgList args;
  DriverOptions options;
};

} // namespace

CommandLine::CommandLine(const char *program, ArrayRef<const char *> words)
    : program(program),
      args(table.ParseArgs(words, missingIndex, missingCount)) {}

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
    bool isClose = table.findNearest(spelling, nearest) <= 2;
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

/// A number of bytes above zero, in units of K or M if it says so.
bool CommandLine::readSize(ID id, uint64_t &value) {
  const opt::Arg *arg = args.getLastArg(id);
  if (!arg)
    return true;
  StringRef text = arg->getValue();
  unsigned shift = text.consume_back("K")   ? 10
                   : text.consume_back("M") ? 20
                                            : 0;
  uint64_t number;
  constexpr uint64_t most = uint64_t(1) << 32;
  if (text.getAsInteger(0, number) || number == 0 || number > most >> shift)
    return fail("'" + arg->getAsString(args) +
                "': expected a number of bytes, such as 65536 or 64K");
  value = number << shift;
  return true;
}

bool CommandLine::readInput() {
  options.inputs = args.getAllArgValues(OPT_INPUT);
  if (options.inputs.empty())
    return fail("no input file; see --help");
  if (options.inputs.size() > 1 && !args.hasArg(OPT_o))
    return fail("several input files need -o");
  return true;
}

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

bool CommandLine::readMemory() {
  options.nativePointerABI = args.hasArg(OPT_native_pointer_abi);
  StringRef bounds = options.nativePointerABI ? "none" : "trap";
  if (!readChoice(OPT_bounds, {"trap", "none"}, bounds) ||
      !readNumber(OPT_max_memory, options.maxMemory) ||
      !readNumber(OPT_static_size, options.staticSize) || !readPlacement())
    return false;
  if (options.nativePointerABI && bounds == "trap")
    return fail("--bounds=trap has no meaning with --native-pointer-abi");
  if (options.maxMemory > 65536)
    return fail("--max-memory is at most 65536 pages");
  options.boundsChecks = bounds == "trap";
  options.volatileMemory =
      options.nativePointerABI && !args.hasArg(OPT_assume_nonvolatile);
  StringRef ambiguous = "address";
  if (!readChoice(OPT_ambiguous_address, {"address", "number", "error"},
                  ambiguous))
    return false;
  options.ambiguousAddress = ambiguous.str();
  options.checkNativePointers = args.hasArg(OPT_check_native_pointers);
  options.stackPointer = args.getLastArgValue(OPT_stack_pointer).str();
  for (ID id :
       {OPT_ambiguous_address, OPT_check_native_pointers, OPT_static_size,
        OPT_assume_nonvolatile, OPT_prototypes, OPT_variadic})
    if (const opt::Arg *arg = args.getLastArg(id);
        arg && !options.nativePointerABI)
      return fail("'" + arg->getAsString(args) +
                  "' needs --native-pointer-abi");
  return true;
}

/// What stands between the commas of an option that may be repeated.
std::vector<std::string> CommandLine::getNames(ID id) {
  std::vector<std::string> names;
  for (StringRef value : args.getAllArgValues(id))
    for (StringRef name : split(value, ','))
      names.push_back(name.str());
  return names;
}

/// Where the memory and functions are to be.
bool CommandLine::readPlacement() {
  if (!readNumber(OPT_stack_size, options.stackSize) ||
      !readNumber(OPT_memory_size, options.memorySize) ||
      !readNumber(OPT_memory_align, options.memoryAlign) ||
      !readSize(OPT_max_ram, options.maxRAM) ||
      !readSize(OPT_max_flash, options.maxFlash))
    return false;
  StringRef memoryInit = options.memoryInit;
  if (!readChoice(OPT_memory_init, {"data", "copy"}, memoryInit))
    return false;
  options.memoryInit = memoryInit.str();
  StringRef section = args.getLastArgValue(OPT_memory_section);
  if (memoryInit == "copy" && section.starts_with(".noinit"))
    return fail("--memory-init=copy needs zeros, which nobody makes in '" +
                section + "'");
  options.memorySection = args.getLastArgValue(OPT_memory_section).str();
  for (ID id : {OPT_stack_size, OPT_memory_size, OPT_memory_align,
                OPT_memory_section, OPT_memory_init})
    if (const opt::Arg *arg = args.getLastArg(id);
        arg && options.nativePointerABI)
      return fail("'" + arg->getAsString(args) +
                  "': with --native-pointer-abi there is no memory to place");
  if (options.memorySize != 0 && args.hasArg(OPT_max_memory))
    return fail("--memory-size contradicts --max-memory");
  options.sections = args.getAllArgValues(OPT_section);
  for (StringRef text : options.sections)
    if (text.rsplit(':').first.empty() || text.rsplit(':').second.empty())
      return fail("--section: expected NAME:SECTION, not '" + text + "'");
  options.retained = getNames(OPT_retain);
  options.retainUsed = args.hasArg(OPT_retain_used);
  return true;
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

bool CommandLine::readWarnings() {
  for (StringRef text : args.getAllArgValues(OPT_W))
    if (llvm::Error error = options.warnings.add(text))
      return fail(toString(std::move(error)));
  return true;
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
    table.printHelp(outs(), "warmc INPUT... --target=CORE [options]",
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
    constexpr int badUsage = 2;
    return badUsage;
  }
  return CommandLine(argv[0], words).read();
}
