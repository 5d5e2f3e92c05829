//===- PrintFunctionTypes.cpp - types of function references for C --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C has no way to define an object of which linkers keep one, so the definition
// is assembly. It is there whether or not a module of the image has the type:
// the header's user need not know, and --gc-sections drops what is not used.
//
//===----------------------------------------------------------------------===//

#include "PrintFunctionTypes.h"
#include "warm/Conversion/FunctionTypes.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace warm;

/// The signatures of functions that C may see, and of those it may be asked
/// for.
static llvm::SetVector<FunctionType> collectTypes(ModuleOp module) {
  llvm::SetVector<FunctionType> types;
  llvm::SetVector<StringAttr> referred;
  for (auto func : module.getOps<wasm::FuncOp>())
    if (func.isImport() || func.getExportsAttr())
      types.insert(func.getFunctionType());
  module.walk([&](Operation *op) {
    if (auto call = dyn_cast<wasm::CallIndirectOp>(op))
      types.insert(call.getSignature());
    if (auto ref = dyn_cast<wasm::RefFuncOp>(op))
      referred.insert(ref.getFunctionAttr().getAttr());
    if (auto elem = dyn_cast<wasm::ElemOp>(op))
      for (auto item : elem.getItems().getAsRange<FlatSymbolRefAttr>())
        referred.insert(item.getAttr());
  });
  for (StringAttr name : referred)
    types.insert(
        SymbolTable::lookupNearestSymbolFrom<wasm::FuncOp>(module, name)
            .getFunctionType());
  return types;
}

static void printDefinitions(raw_ostream &os) {
  os << R"(#ifndef WARM_FUNCTION_TYPE
/* What a reference to a function points to. */
struct warm_function {
  void (*code)(void);
  const char *type;
};
/* The address of `identifier` is the type, wherever in the image it is defined. */
#define WARM_FUNCTION_TYPE(identifier, symbol)                                 \
  __asm__(".ifndef " symbol "\n"                                               \
          ".pushsection .rodata." symbol ",\"aG\",%progbits," symbol           \
          ",comdat\n"                                                          \
          ".globl " symbol "\n"                                                \
          ".hidden " symbol "\n"                                               \
          ".type " symbol ",%object\n"                                         \
          ".size " symbol ",1\n" symbol ":\n"                                  \
          ".byte 0\n"                                                          \
          ".popsection\n"                                                      \
          ".endif");                                                           \
  extern const char identifier __asm__(symbol)                                 \
      __attribute__((visibility("hidden")))
#endif

)";
}

void warm::printFunctionTypes(ModuleOp module, raw_ostream &os) {
  os << "\n/* References to functions: struct warm_function and their types. "
        "*/\n";
  printDefinitions(os);
  for (FunctionType type : collectTypes(module)) {
    std::string symbol = getTypeSymbol(type);
    std::string identifier = StringRef(symbol).ltrim('_').str();
    llvm::replace(identifier, '.', '_');
    os << "WARM_FUNCTION_TYPE(" << identifier << ", \"" << symbol << "\");\n";
  }
}
