//===- GuardNativeNames.cpp - keeps a module and the C library apart ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names: the C standard's (ISO/IEC 9899:2018, 7.13, 7.21, 7.22, 7.24) whose
// parameters or results are addresses, and the run-time ABI's (RTABI32, 4.3.4).
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/ADT/StringSet.h"

namespace warm::wasm {
#define GEN_PASS_DEF_GUARDNATIVENAMESPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct GuardNativeNamesPass
    : warm::wasm::impl::GuardNativeNamesPassBase<GuardNativeNamesPass> {
  using GuardNativeNamesPassBase::GuardNativeNamesPassBase;
  void runOnOperation() override;

private:
  void guardExports(FuncOp func);
  LogicalResult guardImport(FuncOp func);
};
} // namespace

static const llvm::StringSet<> &getNativeNames() {
  static const llvm::StringSet<> names = {
      "__sigsetjmp", "_longjmp",   "_setjmp",   "aligned_alloc", "atof",
      "atoi",        "atol",       "atoll",     "bsearch",       "calloc",
      "fgets",       "fopen",      "fprintf",   "fputs",         "fread",
      "free",        "fwrite",     "getenv",    "longjmp",       "malloc",
      "memchr",      "memcmp",     "memcpy",    "memmove",       "memset",
      "printf",      "puts",       "qsort",     "realloc",       "scanf",
      "setjmp",      "siglongjmp", "sigsetjmp", "snprintf",      "sprintf",
      "sscanf",      "strcat",     "strchr",    "strcmp",        "strcoll",
      "strcpy",      "strcspn",    "strdup",    "strerror",      "strlen",
      "strncat",     "strncmp",    "strncpy",   "strnlen",       "strpbrk",
      "strrchr",     "strspn",     "strstr",    "strtod",        "strtof",
      "strtok",      "strtol",     "strtoll",   "strtoul",       "strtoull",
      "vfprintf",    "vprintf",    "vsnprintf", "vsprintf"};
  return names;
}

/// Also the run-time ABI's `__aeabi_memcpy`, `__aeabi_memclr8`, and so on.
static bool isNativeName(StringRef name) {
  return getNativeNames().contains(name) || name.starts_with("__aeabi_");
}

void GuardNativeNamesPass::guardExports(FuncOp func) {
  ArrayAttr exports = func.getExportsAttr();
  if (!exports || func.isExternal())
    return;
  SmallVector<Attribute> kept;
  for (auto name : exports.getAsRange<StringAttr>()) {
    if (!isNativeName(name.getValue()) ||
        llvm::is_contained(keep, name.getValue())) {
      kept.push_back(name);
      continue;
    }
    warm::warn(func.getLoc(), "native-name")
        << "the export '" << name.getValue()
        << "' is no global symbol: it would replace the native "
           "function of that name; --only-export="
        << name.getValue() << " makes it one";
  }
  if (kept.size() == exports.size())
    return;
  if (!kept.empty())
    return func.setExportsAttr(ArrayAttr::get(&getContext(), kept));
  func.removeExportsAttr();
  func.setPrivate();
}

LogicalResult GuardNativeNamesPass::guardImport(FuncOp func) {
  if (nativePointers || !func.isExternal())
    return success();
  StringRef name = func.getImportName().value_or(func.getSymName());
  if (!isNativeName(name))
    return success();
  return func.emitError()
         << "the import '" << name
         << "' would be the native function, which does not know the module's "
            "memory; link it into the module, or name one that does with "
            "--import-map or --rename";
}

void GuardNativeNamesPass::runOnOperation() {
  bool hasFailed = false;
  for (auto func : getOperation().getOps<FuncOp>()) {
    guardExports(func);
    hasFailed |= failed(guardImport(func));
  }
  if (hasFailed)
    signalPassFailure();
}
