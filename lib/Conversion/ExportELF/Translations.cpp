//===- Translations.cpp - --cortexm-to-asm, --cortexm-to-elf --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Tools/mlir-translate/Translation.h"
#include "warm/Conversion/ExportELF.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/Support/CommandLine.h"

using namespace mlir;
using namespace warm;

static llvm::cl::opt<bool>
    debugInfo("cortexm-debug-info",
              llvm::cl::desc("Export line table and function names"));
static llvm::cl::opt<bool>
    callFrames("cortexm-call-frames",
               llvm::cl::desc("Export call frame information, as warmc does"));
static llvm::cl::opt<bool>
    unwindTables("cortexm-unwind-tables",
                 llvm::cl::desc("Export tables for unwinding on the device"));

static ExportOptions getOptions() {
  ExportOptions options;
  options.debugInfo = debugInfo;
  options.callFrames = callFrames;
  options.unwindTables = unwindTables;
  return options;
}

static void registerDialects(DialectRegistry &registry) {
  registry.insert<cortexm::CortexMDialect>();
}

static LogicalResult translateToELF(ModuleOp module, raw_ostream &os) {
  SmallVector<char> object;
  llvm::raw_svector_ostream stream(object);
  if (failed(exportELF(module, stream, getOptions())))
    return failure();
  os << StringRef(object.data(), object.size());
  return success();
}

void warm::registerExportTranslations() {
  static TranslateFromMLIRRegistration toAssembly(
      "cortexm-to-asm", "print final machine code as GNU assembly",
      [](ModuleOp module, raw_ostream &os) {
        return exportAssembly(module, os, getOptions());
      },
      registerDialects);
  static TranslateFromMLIRRegistration toELF(
      "cortexm-to-elf", "assemble final machine code to an ELF object",
      translateToELF, registerDialects);
}
