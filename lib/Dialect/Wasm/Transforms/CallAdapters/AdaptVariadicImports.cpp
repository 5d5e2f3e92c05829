//===- AdaptVariadicImports.cpp - calls C's variadic functions ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C for wasm32 passes variadic arguments in a buffer, and its address as the
// last parameter: WebAssembly tool conventions, "BasicCABI.md". On Arm they are
// in registers and on the stack (AAPCS32, 6.5), and a `va_list` is the address
// of the next one, passed as a word (AAPCS32, 8.1.4). Both lay out int,
// pointers, 64-bit integers and double alike: words, and pairs of words at
// multiples of 8. So the buffer's address is a `va_list`, and a function that
// takes one does what the variadic function would.
//
// BEFORE
//   wasm.func private @printf(i32, i32) -> i32
//       attributes {import_module = "env", import_name = "printf"}
// AFTER
//   wasm.func private @printf(i32, i32) -> i32
//       attributes {import_module = "env", import_name = "vprintf"}
//
//===----------------------------------------------------------------------===//

#include "ExportEntries.h"
#include "VariadicLibraryFunctions.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/ADT/MapVector.h"

namespace warm::wasm {
#define GEN_PASS_DEF_ADAPTVARIADICIMPORTSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct AdaptVariadicImportsPass
    : warm::wasm::impl::AdaptVariadicImportsPassBase<AdaptVariadicImportsPass> {
  using AdaptVariadicImportsPassBase::AdaptVariadicImportsPassBase;
  void runOnOperation() override;

private:
  LogicalResult readForms();
  LogicalResult adapt(FuncOp import);
  LogicalResult adaptAsAsked(FuncOp import, StringRef form);
  LogicalResult checkAllMet();
  FuncOp getCalled(FuncOp import);
  void callInstead(FuncOp import, StringRef form);

  /// By the name of an import; and which were met.
  llvm::MapVector<StringRef, std::pair<StringRef, bool>> forms;
};
} // namespace

LogicalResult AdaptVariadicImportsPass::readForms() {
  for (StringRef text : variadic) {
    auto [name, form] = text.split('=');
    if (name.empty() || form.empty())
      return getOperation().emitError()
             << "expected NAME=FORM, not '" << text << "'";
    auto [entry, isNew] = forms.insert({name, {form, false}});
    if (!isNew && entry->second.first != form)
      return getOperation().emitError()
             << "'" << name << "' is to be called as both '"
             << entry->second.first << "' and '" << form << "'";
  }
  return success();
}

LogicalResult AdaptVariadicImportsPass::checkAllMet() {
  for (auto &[name, entry] : forms)
    if (!entry.second)
      return getOperation().emitError()
             << "the module needs no import '" << name << "'";
  return success();
}

/// Whether the last parameter can be the address of the variadic arguments.
static bool hasBuffer(FunctionType type) {
  return type.getNumInputs() != 0 && type.getInputs().back().isInteger(32);
}

static void setImportName(FuncOp import, StringRef name) {
  auto attr = StringAttr::get(import.getContext(), name);
  import.setImportNameAttr(attr);
  if (import.getWeakAttr())
    import.setWeakAttr(ArrayAttr::get(import.getContext(), {attr}));
}

/// The import that calls name. If C has the address of the variadic function,
/// that stays another one.
FuncOp AdaptVariadicImportsPass::getCalled(FuncOp import) {
  ModuleOp module = getOperation();
  AddressUse addressUse = getAddressUse(import);
  if (addressUse == AddressUse::Module)
    warnOfAddress(import, "which is variadic");
  if (addressUse != AddressUse::Native)
    return import;
  FuncOp called = import.clone();
  called.setPrivate();
  called.removeExportsAttr();
  SymbolTable(module).insert(called, std::next(import->getIterator()));
  auto callee = FlatSymbolRefAttr::get(import);
  module.walk([&](CallOp call) {
    if (call.getCalleeAttr() == callee)
      call.setCalleeAttr(FlatSymbolRefAttr::get(called));
  });
  return called;
}

void AdaptVariadicImportsPass::callInstead(FuncOp import, StringRef form) {
  warm::inform(import.getLoc(), "variadic")
      << "'" << *import.getImportName()
      << "' is variadic: calls of it are calls of '" << form << "'";
  setImportName(getCalled(import), form);
}

LogicalResult AdaptVariadicImportsPass::adaptAsAsked(FuncOp import,
                                                     StringRef form) {
  StringRef name = *import.getImportName();
  if (name == form)
    return success();
  if (!hasBuffer(import.getFunctionType()))
    return import.emitError()
           << "'" << name << "' of type " << import.getFunctionType()
           << " is not variadic: its last parameter is no address of arguments";
  callInstead(import, form);
  return success();
}

LogicalResult AdaptVariadicImportsPass::adapt(FuncOp import) {
  StringRef name = *import.getImportName();
  if (auto asked = forms.find(name); asked != forms.end()) {
    asked->second.second = true;
    return adaptAsAsked(import, asked->second.first);
  }
  const VariadicLibraryFunction *known = findVariadicFunction(name);
  bool isKnown = known && known->hasType(import.getFunctionType());
  PrototypeAttr prototype = import.getPrototypeAttr();
  if (known && !isKnown && !prototype)
    warm::warn(import.getLoc(), "variadic-type")
        << "'" << name << "' has the type " << import.getFunctionType()
        << " here, which is not that of the C library's variadic function: it "
           "is called as one that is not variadic";
  if (prototype ? !prototype.getIsVariadic() : !isKnown)
    return success();
  if (isKnown && !known->listForm.empty()) {
    callInstead(import, known->listForm);
    return success();
  }
  InFlightDiagnostic error =
      import.emitError()
      << "'" << name
      << "' is variadic: WebAssembly has the address of its variadic "
         "arguments, C on Arm wants them in registers and on the stack; import "
         "a function that is not variadic, or name one that takes a va_list by "
         "--variadic="
      << name << "=FUNCTION";
  if (prototype)
    error.attachNote(
        FileLineColLoc::get(prototype.getFile(), prototype.getLine(), 0))
        << "declared here";
  return error;
}

void AdaptVariadicImportsPass::runOnOperation() {
  if (failed(readForms()))
    return signalPassFailure();
  bool hasFailed = false;
  for (auto func : llvm::to_vector(getOperation().getOps<FuncOp>()))
    if (func.isImport())
      hasFailed |= failed(adapt(func));
  if (hasFailed || failed(checkAllMet()))
    signalPassFailure();
}
