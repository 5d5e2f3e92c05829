//===- WasmTranslations.cpp - translations of warm-translate --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `--wasm-to-mlir` and `--wasm-to-interface`.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Diagnostics.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "warm/Conversion/ImportWasm.h"
#include "warm/Dialect/Wasm/IR/WasmDialect.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace warm;

static llvm::MemoryBufferRef getMainBuffer(const llvm::SourceMgr &sources) {
  return sources.getMemoryBuffer(sources.getMainFileID())->getMemBufferRef();
}

namespace {
/// Prints diagnostics without the line of the source: that is no text.
class BinaryDiagnosticHandler : public ScopedDiagnosticHandler {
public:
  explicit BinaryDiagnosticHandler(MLIRContext *context)
      : ScopedDiagnosticHandler(context) {
    setHandler([](Diagnostic &diagnostic) {
      llvm::SMDiagnostic message(getPosition(diagnostic.getLocation()),
                                 getKind(diagnostic.getSeverity()),
                                 diagnostic.str());
      message.print(nullptr, llvm::errs());
      return success();
    });
  }

private:
  /// "file:line:column", or "file" for anything else.
  static std::string getPosition(Location loc) {
    std::string text;
    llvm::raw_string_ostream os(text);
    if (auto file = dyn_cast<FileLineColLoc>(loc))
      os << file.getFilename().getValue() << ":" << file.getLine() << ":"
         << file.getColumn();
    else
      os << loc;
    return text;
  }

  static llvm::SourceMgr::DiagKind getKind(DiagnosticSeverity severity) {
    switch (severity) {
    case DiagnosticSeverity::Error:
      return llvm::SourceMgr::DK_Error;
    case DiagnosticSeverity::Warning:
      return llvm::SourceMgr::DK_Warning;
    case DiagnosticSeverity::Note:
      return llvm::SourceMgr::DK_Note;
    case DiagnosticSeverity::Remark:
      return llvm::SourceMgr::DK_Remark;
    }
    llvm_unreachable("not a severity");
  }
};
} // namespace

static OwningOpRef<Operation *> translateToMLIR(llvm::SourceMgr &sources,
                                                MLIRContext *context) {
  BinaryDiagnosticHandler handler(context);
  return OwningOpRef<Operation *>(
      importWasm(getMainBuffer(sources), context).release());
}

static LogicalResult
translateToInterface(const std::shared_ptr<llvm::SourceMgr> &sources,
                     raw_ostream &os, MLIRContext *context) {
  BinaryDiagnosticHandler handler(context);
  return printWasmInterface(getMainBuffer(*sources), os, context);
}

void warm::registerWasmTranslations() {
  static TranslateToMLIRRegistration toMLIR(
      "wasm-to-mlir", "WebAssembly (binary or text) to the wasm dialect",
      translateToMLIR,
      [](DialectRegistry &registry) { registry.insert<wasm::WasmDialect>(); });
  static TranslateRegistration toInterface(
      "wasm-to-interface",
      "the imports and exports of a WebAssembly module as JSON",
      translateToInterface);
}
