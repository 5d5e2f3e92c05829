//===- NativeNames.cpp - names that mean something to images --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Those of the C standard (ISO/IEC 9899:2018, 7.13, 7.21, 7.22, 7.24) whose
// parameters or results are addresses; of the run-time ABI (RTABI32, 4.3.4); of
// what newlib asks an image for ("System Calls" in its manual) and start-up
// code calls; of CMSIS-Core's vector tables ("Startup File"); of Rust's
// cortex-m-rt ("Optional symbols"), whose linker script provides weak ones.
//
//===----------------------------------------------------------------------===//

#include "NativeNames.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;

static const StringSet<> &getLibraryNames() {
  static const StringSet<> names = {
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

/// Those of what is below the C library that take or return addresses.
static const StringSet<> &getSystemNames() {
  static const StringSet<> names = {"__errno",       "__errno_location",
                                    "_execve",       "_fstat",
                                    "_getentropy",   "_link",
                                    "_mkdir",        "_open",
                                    "_gettimeofday", "_read",
                                    "_rename",       "_sbrk",
                                    "_stat",         "_times",
                                    "_unlink",       "_wait",
                                    "_write"};
  return names;
}

/// The others, and those of start-up code.
static const StringSet<> &getStartUpNames() {
  static const StringSet<> names = {"SystemInit",
                                    "__libc_fini_array",
                                    "__libc_init_array",
                                    "_close",
                                    "_exit",
                                    "_fcntl",
                                    "_fini",
                                    "_fork",
                                    "_getpid",
                                    "_init",
                                    "_isatty",
                                    "_kill",
                                    "_lseek",
                                    "_start",
                                    "hardware_init_hook",
                                    "main",
                                    "software_init_hook"};
  return names;
}

/// Exceptions of cortex-m-rt, without the strong `Reset`: a second one is an
/// error of the linker.
static const StringSet<> &getRustHandlerNames() {
  static const StringSet<> names = {
      "BusFault",       "DebugMonitor",     "DefaultHandler", "HardFault",
      "NonMaskableInt", "MemoryManagement", "PendSV",         "SVCall",
      "SecureFault",    "SysTick",          "UsageFault",     "__pre_init"};
  return names;
}

/// Also the run-time ABI's `__aeabi_memcpy`, `__aeabi_memclr8`, and so on.
bool warm::wasm::sharesAddresses(StringRef name) {
  return getLibraryNames().contains(name) || getSystemNames().contains(name) ||
         name.starts_with("__aeabi_");
}

/// Handlers of interrupts are `TIM2_IRQHandler`; of exceptions,
/// `Reset_Handler`.
bool warm::wasm::isImageName(StringRef name) {
  return sharesAddresses(name) || getStartUpNames().contains(name) ||
         getRustHandlerNames().contains(name) || name.ends_with("_Handler") ||
         name.ends_with("_IRQHandler");
}
