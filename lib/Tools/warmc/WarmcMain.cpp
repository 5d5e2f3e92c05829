//===- WarmcMain.cpp - the compiler driver --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Tools/warmc/WarmcMain.h"
#include "Compilation.h"
#include "llvm/Support/InitLLVM.h"

int warm::warmcMain(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  std::variant<DriverOptions, int> parsed = parseCommandLine(argc, argv);
  if (const int *exitCode = std::get_if<int>(&parsed))
    return *exitCode;
  Compilation compilation(std::get<DriverOptions>(parsed));
  return mlir::succeeded(compilation.run()) ? 0 : 1;
}
