//===- ExportELF.cpp - machine code to an object file ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ExportELF.h"
#include "warm/Conversion/Assembler.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace warm;

/// Reports what the assembler says about generated text at the module: it is a
/// fault of the compiler, so the line of text is what helps.
static void relay(ModuleOp module, const llvm::SMDiagnostic &diagnostic) {
  bool isError = diagnostic.getKind() == llvm::SourceMgr::DK_Error;
  InFlightDiagnostic message =
      isError ? module.emitError() : warn(module.getLoc(), "assembler");
  message << "assembler: " << diagnostic.getMessage();
  if (!diagnostic.getLineContents().empty())
    message.attachNote() << "in line " << diagnostic.getLineNo() << ": "
                         << diagnostic.getLineContents().trim();
}

LogicalResult warm::exportELF(ModuleOp module, llvm::raw_pwrite_stream &os,
                              const ExportOptions &options) {
  std::string assembly;
  llvm::raw_string_ostream text(assembly);
  if (failed(exportAssembly(module, text, options)))
    return failure();
  auto target = module->getAttrOfType<cortexm::TargetAttr>(
      cortexm::TargetAttr::getAttrName());
  const cortexm::CoreInfo *core = cortexm::lookupCore(target.getCpu());
  return assembleToELF(
      assembly, {core->architecture, core->cpu}, os,
      [&](const llvm::SMDiagnostic &diagnostic) { relay(module, diagnostic); });
}
