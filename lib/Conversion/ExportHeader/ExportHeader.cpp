//===- ExportHeader.cpp - a module's functions for C ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebAssembly has no pointers and no signs: an i32 is an `int` here, since that
// is what most C has there. Several results are a struct.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ExportHeader.h"
#include "PrintFunctionTypes.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "warm/Conversion/ABINumber.h"
#include "warm/Conversion/FunctionTypes.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Support/SymbolNames.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace warm;

namespace {

/// Prints prototypes, each name once.
class HeaderPrinter {
public:
  explicit HeaderPrinter(raw_ostream &os) : os(os) {}
  void print(wasm::FuncOp func, StringRef name);

private:
  StringRef printResult(FunctionType type, StringRef identifier);

  raw_ostream &os;
  llvm::StringSet<> printed;
};

} // namespace

static StringRef getCType(Type type) {
  if (type.isInteger(32))
    return "int";
  if (type.isInteger(64))
    return "long long";
  if (type.isF32())
    return "float";
  return type.isF64() ? "double" : "const void *";
}

/// The words that C (ISO/IEC 9899:2018, 6.4.1), C++ (ISO/IEC 14882:2017, 5.11)
/// and the compilers have taken.
static bool isKeyword(StringRef name) {
  static const llvm::StringSet<> keywords = {
      "alignas",   "alignof",  "and",      "asm",       "auto",     "bool",
      "break",     "case",     "catch",    "char",      "class",    "const",
      "constexpr", "continue", "default",  "delete",    "do",       "double",
      "else",      "enum",     "explicit", "export",    "extern",   "false",
      "float",     "for",      "friend",   "goto",      "if",       "inline",
      "int",       "long",     "mutable",  "namespace", "new",      "noexcept",
      "not",       "nullptr",  "operator", "or",        "private",  "protected",
      "public",    "register", "restrict", "return",    "short",    "signed",
      "sizeof",    "static",   "struct",   "switch",    "template", "this",
      "throw",     "true",     "try",      "typedef",   "typeid",   "typename",
      "typeof",    "union",    "unsigned", "using",     "virtual",  "void",
      "volatile",  "while",    "xor"};
  return keywords.contains(name);
}

/// The name as an identifier of C, the name itself if it is one.
static std::string getIdentifier(StringRef name) {
  std::string identifier;
  for (char c : name)
    identifier += llvm::isAlnum(c) || c == '_'
                      ? std::string(1, c)
                      : "_" + llvm::utohexstr(uint8_t(c), true, 2);
  // C says what `main` is like.
  if (identifier.empty() || llvm::isDigit(identifier[0]) ||
      isKeyword(identifier) || identifier == "main")
    identifier = "warm_" + identifier;
  return identifier;
}

/// Prints what has to stand before the prototype, and returns the result type.
StringRef HeaderPrinter::printResult(FunctionType type, StringRef identifier) {
  if (type.getNumResults() <= 1)
    return type.getNumResults() == 0 ? "void" : getCType(type.getResult(0));
  os << "struct " << identifier << "_result {\n";
  for (auto [i, result] : llvm::enumerate(type.getResults()))
    os << "  " << getCType(result) << " r" << i << ";\n";
  os << "};\n";
  return "";
}

void HeaderPrinter::print(wasm::FuncOp func, StringRef name) {
  if (!printed.insert(name).second)
    return;
  FunctionType type = func.getFunctionType();
  std::string identifier = getIdentifier(name), symbol = escapeSymbol(name);
  StringRef result = printResult(type, identifier);
  if (result.empty())
    os << "struct " << identifier << "_result";
  else
    os << result;
  os << (result.ends_with("*") ? "" : " ") << identifier << "(";
  llvm::interleaveComma(type.getInputs(), os,
                        [&](Type input) { os << getCType(input); });
  if (func.getVariadic())
    os << (type.getNumInputs() == 0 ? "...)" : ", ...)");
  else
    os << (type.getNumInputs() == 0 ? "void)" : ")");
  if (identifier != symbol)
    os << " __asm__(\"" << symbol << "\")";
  os << ";\n";
}

/// The caller's definition of a symbol without which images do not link.
/// Several equal ones are one.
static void printInitCall(StringRef module, StringRef symbol, raw_ostream &os) {
  std::string call = getInitCallSymbol(symbol);
  std::string function = "warm_" + getIdentifier(module) + "_init";
  os << "/* Call it once, before anything else of the module. An image in "
        "which "
        "nobody\n   does has no symbol '"
     << call << "', and does not link. */\nstatic __inline__ void " << function
     << "(void) {\n  __asm__(\".globl " << call << "\\n.hidden " << call
     << "\\n.set " << call << ", 1\");\n  " << getIdentifier(symbol)
     << "();\n}\n";
}

static void printInit(StringRef module, StringRef mode, raw_ostream &os) {
  if (mode == "array") {
    os << "/* Start-up code that calls what is in .init_array initializes it. "
          "*/"
          "\n\n";
    return;
  }
  std::string symbol = getLocalSymbol(module, "init");
  if (mode == "lazy")
    os << "/* The first call of an export initializes the module, unless this "
          "call did. */\n";
  os << "void " << getIdentifier(symbol) << "(void)";
  if (getIdentifier(symbol) != symbol)
    os << " __asm__(\"" << symbol << "\")";
  os << ";\n";
  if (mode == "call")
    printInitCall(module, symbol, os);
  os << "\n";
}

/// Whether C that defines or uses what the module shares depends on conventions
/// of Warm's own.
static bool sharesConventions(ModuleOp module, bool nativePointers) {
  auto isShared = [&](wasm::ModuleEntityOpInterface entity) {
    return isa<wasm::MemoryOp, wasm::TableOp>(*entity) &&
           (entity.isImport() || entity.getObjectSymbolAttr());
  };
  return sharesFunctionReferences(module, nativePointers) ||
         (!nativePointers &&
          llvm::any_of(module.getOps<wasm::ModuleEntityOpInterface>(),
                       isShared));
}

static void printABINumber(raw_ostream &os) {
  os << "\n#ifndef WARM_ABI\n#define WARM_ABI\n"
        "/* Objects of another ABI number do not link. */\n"
        "__asm__(\".globl " WARM_ABI_SYMBOL "\\n.hidden " WARM_ABI_SYMBOL
        "\\n.set " WARM_ABI_SYMBOL ", 1\");\n#endif\n";
}

void warm::exportCHeader(ModuleOp module, StringRef name, bool nativePointers,
                         StringRef init, raw_ostream &os) {
  std::string guard = "WARM_" + StringRef(getIdentifier(name)).upper() + "_H";
  os << "/* Functions of the WebAssembly module '" << name
     << "', made by warmc. */\n#ifndef " << guard << "\n#define " << guard
     << "\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
  printInit(name, init, os);
  os << "/* What the module exports. */\n";
  HeaderPrinter printer(os);
  for (auto func : module.getOps<wasm::FuncOp>())
    if (ArrayAttr exports = func.getExportsAttr();
        exports && !func.isExternal())
      for (auto exported : exports.getAsValueRange<StringAttr>())
        printer.print(func, exported);
  os << "\n/* What it imports. */\n";
  for (auto func : module.getOps<wasm::FuncOp>())
    if (func.isExternal())
      printer.print(func, func.getImportName().value_or(func.getSymName()));
  if (sharesConventions(module, nativePointers))
    printABINumber(os);
  if (sharesFunctionReferences(module, nativePointers))
    printFunctionTypes(module, os);
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* " << guard << " */\n";
}

void warm::registerHeaderTranslation() {
  static TranslateFromMLIRRegistration translation(
      "wasm-to-c-header", "print C prototypes of exports and imports",
      [](ModuleOp module, raw_ostream &os) {
        exportCHeader(module, module.getSymName().value_or("module"),
                      /*nativePointers=*/false, /*init=*/"array", os);
        return success();
      },
      [](DialectRegistry &registry) { registry.insert<wasm::WasmDialect>(); });
}
