//===- VariadicLibraryFunctions.cpp - C's variadic functions --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Libraries come without debug information, so their prototypes are here: those
// of the C standard (ISO/IEC 9899:2018, 7.21.6, 7.29.2), of POSIX.1-2017, of
// the BSDs' err.h, of newlib (printing without floats) and of RTOS kernels.
//
//===----------------------------------------------------------------------===//

#include "VariadicLibraryFunctions.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

static constexpr VariadicLibraryFunction functions[] = {
    // Standard C: formatted output and input.
    {"printf", "vprintf", 1, true},
    {"fprintf", "vfprintf", 2, true},
    {"sprintf", "vsprintf", 2, true},
    {"snprintf", "vsnprintf", 3, true},
    {"scanf", "vscanf", 1, true},
    {"fscanf", "vfscanf", 2, true},
    {"sscanf", "vsscanf", 2, true},
    {"wprintf", "vwprintf", 1, true},
    {"fwprintf", "vfwprintf", 2, true},
    {"swprintf", "vswprintf", 3, true},
    {"wscanf", "vwscanf", 1, true},
    {"fwscanf", "vfwscanf", 2, true},
    {"swscanf", "vswscanf", 2, true},
    // Annex K.
    {"printf_s", "vprintf_s", 1, true},
    {"fprintf_s", "vfprintf_s", 2, true},
    {"sprintf_s", "vsprintf_s", 3, true},
    {"snprintf_s", "vsnprintf_s", 3, true},
    // POSIX and GNU.
    {"asprintf", "vasprintf", 2, true},
    {"dprintf", "vdprintf", 2, true},
    {"syslog", "vsyslog", 2, false},
    {"error", "", 3, false},
    {"error_at_line", "", 5, false},
    {"execl", "", 2, true},
    {"execle", "", 2, true},
    {"execlp", "", 2, true},
    {"fcntl", "", 2, true},
    {"ioctl", "", 2, true},
    {"mq_open", "", 2, true},
    {"open", "", 2, true},
    {"open64", "", 2, true},
    {"openat", "", 3, true},
    {"prctl", "", 1, true},
    {"ptrace", "", 1, true},
    {"sem_open", "", 2, true},
    {"semctl", "", 3, true},
    {"strfmon", "", 3, true},
    {"syscall", "", 1, true},
    {"ulimit", "", 1, true},
    // BSD.
    {"err", "verr", 2, false},
    {"errx", "verrx", 2, false},
    {"warn", "vwarn", 1, false},
    {"warnx", "vwarnx", 1, false},
    // newlib.
    {"asnprintf", "vasnprintf", 3, true},
    {"iprintf", "viprintf", 1, true},
    {"fiprintf", "vfiprintf", 2, true},
    {"siprintf", "vsiprintf", 2, true},
    {"sniprintf", "vsniprintf", 3, true},
    {"asiprintf", "vasiprintf", 2, true},
    {"asniprintf", "vasniprintf", 3, true},
    {"diprintf", "vdiprintf", 2, true},
    {"iscanf", "viscanf", 1, true},
    {"fiscanf", "vfiscanf", 2, true},
    {"siscanf", "vsiscanf", 2, true},
    {"_printf_r", "_vprintf_r", 2, true},
    {"_fprintf_r", "_vfprintf_r", 3, true},
    {"_sprintf_r", "_vsprintf_r", 3, true},
    {"_snprintf_r", "_vsnprintf_r", 4, true},
    {"_open", "", 2, true},
    // Zephyr.
    {"printk", "vprintk", 1, false},
    {"snprintk", "vsnprintk", 3, true},
    {"printfcb", "vprintfcb", 1, true},
    {"fprintfcb", "vfprintfcb", 2, true},
    {"snprintfcb", "vsnprintfcb", 3, true},
};

bool VariadicLibraryFunction::hasType(FunctionType type) const {
  auto isWord = [](Type type) { return type.isInteger(32); };
  return type.getNumInputs() == numFixed + 1 &&
         type.getNumResults() == (hasResult ? 1 : 0) &&
         llvm::all_of(type.getInputs(), isWord) &&
         llvm::all_of(type.getResults(), isWord);
}

const VariadicLibraryFunction *
warm::wasm::findVariadicFunction(StringRef name) {
  auto *found = llvm::find_if(
      functions, [&](const auto &function) { return function.name == name; });
  return found == std::end(functions) ? nullptr : found;
}
