//===- CommandLine.h - how the command line is read -------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One step per subject. Each reports what is wrong and returns false.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_COMMANDLINE_H
#define WARM_LIB_TOOLS_WARMC_COMMANDLINE_H

#include "Options.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include <memory>

namespace warm {

/// The options of Options.td.
enum ID {
  OPT_INVALID = 0,
#define OPTION(...) LLVM_MAKE_OPT_ID(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

/// The exit status where the command line is wrong.
inline constexpr int badUsage = 2;

/// Turns the arguments into options.
class CommandLine {
public:
  CommandLine(const char *program, llvm::ArrayRef<const char *> words);
  std::variant<DriverOptions, int> read();

private:
  bool checkArguments();
  bool readInput();
  bool readTarget();
  bool readWarnings();
  bool readThreads();
  bool readMLIROptions();
  int printRuntime();
  bool explain(llvm::StringRef id);

  // OutputOptions.cpp: what is written.
  bool readOutput();
  bool nameOutput();
  bool readFilePrefixes();
  bool readDependencies();
  void readManifest();

  // MemoryOptions.cpp: memory and addresses.
  bool readMemory();
  bool readPlacement();
  bool readMemorySize();
  bool readSize(ID id, uint64_t &value);

  // SymbolOptions.cpp: symbols.
  bool readSymbols();
  bool readRenameFile(llvm::StringRef path);
  bool readRenaming(llvm::StringRef text, llvm::StringRef option,
                    std::vector<DriverOptions::Renaming> &list);
  std::vector<std::string> getNames(ID id);

  /// The value of an option, one of the `choices` or nothing.
  bool readChoice(ID id, std::initializer_list<llvm::StringRef> choices,
                  llvm::StringRef &value);
  bool readNumber(ID id, uint64_t &value);
  bool fail(const llvm::Twine &message);

  const char *program;
  std::unique_ptr<llvm::opt::OptTable> table;
  unsigned missingIndex = 0, missingCount = 0;
  llvm::opt::InputArgList args;
  DriverOptions options;
};

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_COMMANDLINE_H
