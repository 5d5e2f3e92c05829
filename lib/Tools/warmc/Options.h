//===- Options.h - what a user asks warmc for -------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_OPTIONS_H
#define WARM_LIB_TOOLS_WARMC_OPTIONS_H

#include "WarningOptions.h"
#include "warm/Support/OptimizationLevel.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace warm {

/// What is written.
enum class Emit { WasmMLIR, CortexMMLIR, Assembly, Object, CHeader };

/// Whether that takes machine code.
inline bool needsCode(Emit emit) {
  return emit != Emit::WasmMLIR && emit != Emit::CHeader;
}

enum class StatsFormat { None, Text, JSON };

struct DriverOptions {
  using Renaming = std::pair<std::string, std::string>;

  /// Files; `-` is standard input. More than one are objects and archives.
  std::vector<std::string> inputs;
  /// `-` is standard output.
  std::string output;
  Emit emit = Emit::Object;
  OptimizationLevel level = OptimizationLevel::Speed;
  bool debugInfo = false, unwindTables = false;
  StatsFormat stats = StatsFormat::None;

  /// What is read beside the input.
  std::vector<std::string> otherInputs;
  /// What -MD and its relatives ask for; no file: nothing.
  struct Dependencies {
    std::string file;
    /// As make reads them.
    std::vector<std::string> targets;
    bool emptyRules = false;
  };
  Dependencies dependencies;

  /// A name of CortexMTargets.td.
  std::string target;
  std::vector<std::string> reserved;

  bool boundsChecks = true;
  bool nativePointerABI = false;
  /// With native pointers: address, number or error.
  std::string ambiguousAddress = "address";
  bool checkNativePointers = false;
  /// A global, "none", or empty: what the module says.
  std::string stackPointer;
  /// The size of static data in bytes, if it is given.
  std::optional<uint64_t> staticSize;
  /// Two symbols, or none.
  std::vector<std::string> heap;
  /// No access may be removed, repeated or moved.
  bool volatileMemory = false;
  /// In pages of 64 KiB.
  uint64_t maxMemory = 0;
  /// In elements.
  uint64_t maxTable = 0;

  /// Of the stack in linear memory, in bytes.
  uint64_t stackSize = 65536;
  /// In bytes; 0: what the module declares, and 8.
  uint64_t memorySize = 0, memoryAlign = 0;
  /// Whether the memory is as large as what is in it, and its heap, in bytes.
  bool fitMemory = false;
  uint64_t heapSize = 0;
  /// What the object may take, in bytes; 0: what it takes.
  uint64_t maxRAM = 0, maxFlash = 0;
  /// How a memory gets its initial contents: data or copy.
  std::string memoryInit = "data";
  /// Empty: the usual ones.
  std::string memorySection;
  /// NAME:SECTION.
  std::vector<std::string> sections;
  /// Functions and data that linkers keep; whether those that the program wants
  /// to stay are.
  std::vector<std::string> retained;
  bool retainUsed = false;

  /// Where to write what the output was made of; empty: nowhere.
  std::string manifest;
  /// What was said, files aside, as it was said.
  std::vector<std::string> flags;

  std::string moduleName;
  /// Who does what only start-up can do: array, call or lazy.
  std::string init = "array";
  /// Before the symbols of exports and imports; empty: nothing.
  std::string symbolPrefix, importPrefix;
  /// Loads and stores may be at addresses that are no multiples of their width.
  bool anyAlignment = false;
  /// Empty: all.
  std::vector<std::string> onlyExports;
  std::vector<Renaming> renamings;
  /// From `module.field` to a symbol.
  std::vector<Renaming> importMap;
  /// Native files whose debug information has prototypes.
  std::vector<std::string> prototypes;
  /// From a variadic import to what takes a va_list: NAME=FUNCTION.
  std::vector<std::string> variadicImports;
  std::vector<std::string> variadicExports;
  /// Files with bodies for imports.
  std::vector<std::string> importBodies;
  /// Imports that return twice besides those of the C library.
  std::vector<std::string> returnTwice;

  WarningOptions warnings;
  /// From the beginning of a file's name in debug information to what replaces
  /// it; the last that fits counts.
  std::vector<Renaming> filePrefixes;

  /// Say why values are spilled.
  bool remarkAddresses = false;
  bool remarkSpills = false;

  /// 0: one for each processor.
  unsigned threads = 0;
};

/// Reads the command line. Returns the options, or the exit code where there is
/// nothing to compile: the command line is wrong (a message is on standard
/// error), or asked for help. `@FILE` stands for the words in that file.
std::variant<DriverOptions, int> parseCommandLine(int argc, char **argv);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_OPTIONS_H
