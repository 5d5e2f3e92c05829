//===- ApplyPrototypes.cpp - compares a module with its image -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE
//   wasm.func private @lock(i32) attributes {import_module = "env",
//                                            import_name = "lock"}
// AFTER, if the image has `void lock(struct lock *)`
//   wasm.func private @lock(i32) attributes {..., prototype = #wasm.prototype<
//       (<pointer 4 "struct lock *">) -> <void 0 "void">, "lock.c" 10>}
//
//===----------------------------------------------------------------------===//

#include "ComparePrototypes.h"
#include "ReadImages.h"
#include "warm/Dialect/Wasm/IR/Prototypes.h"

namespace warm {
#define GEN_PASS_DEF_APPLYPROTOTYPES
#include "warm/Conversion/Passes.h.inc"
} // namespace warm

using namespace mlir;
using namespace warm;
using namespace warm::wasm;

namespace {
struct ApplyPrototypes : warm::impl::ApplyPrototypesBase<ApplyPrototypes> {
  using ApplyPrototypesBase::ApplyPrototypesBase;
  void runOnOperation() override;

private:
  LogicalResult readImages(const llvm::StringSet<> &names);
  LogicalResult compare(FuncOp func, StringRef name, PrototypeAttr image);
  LogicalResult compareTypes(FuncOp func, StringRef name, PrototypeAttr image);

  ImagePrototypes prototypes;
};
} // namespace

/// The names by which the image knows a function.
static SmallVector<StringRef> getSymbols(FuncOp func) {
  SmallVector<StringRef> names;
  if (func.isImport())
    names.push_back(*func.getImportName());
  if (ArrayAttr exports = func.getExportsAttr())
    for (auto name : exports.getAsRange<StringAttr>())
      names.push_back(name.getValue());
  return names;
}

static void noteDeclaration(InFlightDiagnostic &error, StringRef name,
                            PrototypeAttr prototype, const char *where) {
  error.attachNote(
      FileLineColLoc::get(prototype.getFile(), prototype.getLine(), 0))
      << "in the " << where << ": '" << formatPrototype(name, prototype) << "'";
}

/// The same for a function whose result nobody takes.
static PrototypeAttr dropResult(PrototypeAttr prototype) {
  MLIRContext *context = prototype.getContext();
  auto nothing = CTypeAttr::get(context, CTypeKind::Void, /*size=*/0,
                                StringAttr::get(context, "void"), /*align=*/0,
                                /*scalar=*/{});
  return PrototypeAttr::get(context, prototype.getParameters(),
                            prototype.getIsVariadic(), nothing,
                            prototype.getFile(), prototype.getLine());
}

/// Without a prototype on this side, what clang would have made of the other
/// one has to be the function's type.
LogicalResult ApplyPrototypes::compareTypes(FuncOp func, StringRef name,
                                            PrototypeAttr image) {
  auto lowered = lowerPrototype(image);
  if (lowered && func.getResultTypes().empty() && !lowered->results.empty()) {
    image = dropResult(image);
    lowered = lowerPrototype(image);
  }
  if (!lowered)
    return success();
  if (matches(*lowered, func.getFunctionType())) {
    func.setPrototypeAttr(image);
    return success();
  }
  InFlightDiagnostic error = func.emitError()
                             << "'" << name << "' is of type "
                             << func.getFunctionType()
                             << " here, which is not how a C compiler for "
                                "WebAssembly passes what the image declares";
  noteDeclaration(error, name, image, "image");
  return error;
}

LogicalResult ApplyPrototypes::compare(FuncOp func, StringRef name,
                                       PrototypeAttr image) {
  PrototypeAttr module = func.getPrototypeAttr();
  if (!module)
    return compareTypes(func, name, image);
  std::string mismatch = findMismatch(module, image);
  if (mismatch.empty()) {
    func.setPrototypeAttr(merge(module, image));
    return success();
  }
  InFlightDiagnostic error = func.emitError()
                             << "'" << name
                             << "' is declared differently in the image: "
                             << mismatch;
  noteDeclaration(error, name, module, "module");
  noteDeclaration(error, name, image, "image");
  return error;
}

LogicalResult ApplyPrototypes::readImages(const llvm::StringSet<> &names) {
  for (const std::string &file : files)
    if (llvm::Error error = readImage(file, names, &getContext(), prototypes))
      return getOperation().emitError()
             << "cannot read prototypes from '" << file
             << "': " << llvm::toString(std::move(error));
  return success();
}

void ApplyPrototypes::runOnOperation() {
  llvm::StringSet<> names;
  for (auto func : getOperation().getOps<FuncOp>())
    for (StringRef name : getSymbols(func))
      names.insert(name);
  if (failed(readImages(names)))
    return signalPassFailure();
  bool hasFailed = false;
  for (auto func : getOperation().getOps<FuncOp>())
    for (StringRef name : getSymbols(func))
      if (PrototypeAttr image = prototypes.lookup(name))
        hasFailed |= failed(compare(func, name, image));
  if (hasFailed)
    signalPassFailure();
}
