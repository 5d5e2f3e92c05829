//===- MemoryOptions.cpp - options of memory and addresses ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"

using namespace llvm;
using namespace warm;

/// A number of bytes above zero, in units of K or M if it says so.
bool CommandLine::readSize(ID id, uint64_t &value) {
  const opt::Arg *arg = args.getLastArg(id);
  if (!arg)
    return true;
  StringRef text = arg->getValue();
  unsigned shift = text.consume_back("K")   ? 10
                   : text.consume_back("M") ? 20
                                            : 0;
  uint64_t number;
  constexpr uint64_t most = uint64_t(1) << 32;
  if (text.getAsInteger(0, number) || number == 0 || number > most >> shift)
    return fail("'" + arg->getAsString(args) +
                "': expected a number of bytes, such as 65536 or 64K");
  value = number << shift;
  return true;
}

bool CommandLine::readMemory() {
  options.nativePointerABI = args.hasArg(OPT_native_pointer_abi);
  StringRef bounds = options.nativePointerABI ? "none" : "trap";
  if (!readChoice(OPT_bounds, {"trap", "none"}, bounds) ||
      !readNumber(OPT_max_memory, options.maxMemory) ||
      !readNumber(OPT_max_table, options.maxTable) || !readPlacement())
    return false;
  if (args.hasArg(OPT_static_size) &&
      !readNumber(OPT_static_size, options.staticSize.emplace()))
    return false;
  if (options.staticSize > uint64_t(1) << 32)
    return fail("--static-size is at most 4294967296 bytes");
  options.heap = getNames(OPT_heap);
  if (args.hasArg(OPT_heap) && options.heap.size() != 2)
    return fail("--heap: expected two symbols, START,END");
  if (options.nativePointerABI && bounds == "trap")
    return fail("--bounds=trap has no meaning with --native-pointer-abi");
  if (options.maxMemory > 65536)
    return fail("--max-memory is at most 65536 pages");
  options.boundsChecks = bounds == "trap";
  options.volatileMemory =
      options.nativePointerABI && !args.hasArg(OPT_assume_nonvolatile);
  StringRef ambiguous = "address";
  if (!readChoice(OPT_ambiguous_address, {"address", "number", "error"},
                  ambiguous))
    return false;
  options.ambiguousAddress = ambiguous.str();
  options.checkNativePointers = args.hasArg(OPT_check_native_pointers);
  options.stackPointer = args.getLastArgValue(OPT_stack_pointer).str();
  for (ID id :
       {OPT_ambiguous_address, OPT_check_native_pointers, OPT_static_size,
        OPT_assume_nonvolatile, OPT_prototypes, OPT_variadic, OPT_heap})
    if (const opt::Arg *arg = args.getLastArg(id);
        arg && !options.nativePointerABI)
      return fail("'" + arg->getAsString(args) +
                  "' needs --native-pointer-abi");
  return true;
}

/// A number of bytes, or what is needed.
bool CommandLine::readMemorySize() {
  options.fitMemory = args.getLastArgValue(OPT_memory_size) == "auto";
  if (!options.fitMemory && !readNumber(OPT_memory_size, options.memorySize))
    return false;
  const opt::Arg *heap = args.getLastArg(OPT_heap_size);
  if (heap && !options.fitMemory)
    return fail("'" + heap->getAsString(args) + "' needs --memory-size=auto");
  if (heap && !readSize(OPT_heap_size, options.heapSize))
    return false;
  if (args.hasArg(OPT_memory_size) && args.hasArg(OPT_max_memory))
    return fail("--memory-size contradicts --max-memory");
  return true;
}

/// Where the memory and functions are to be.
bool CommandLine::readPlacement() {
  if (!readNumber(OPT_stack_size, options.stackSize) || !readMemorySize() ||
      !readNumber(OPT_memory_align, options.memoryAlign) ||
      !readSize(OPT_max_ram, options.maxRAM) ||
      !readSize(OPT_max_flash, options.maxFlash))
    return false;
  StringRef memoryInit = options.memoryInit;
  if (!readChoice(OPT_memory_init, {"data", "copy"}, memoryInit))
    return false;
  options.memoryInit = memoryInit.str();
  StringRef section = args.getLastArgValue(OPT_memory_section);
  if (memoryInit == "copy" && section.starts_with(".noinit"))
    return fail("--memory-init=copy needs zeros, which nobody makes in '" +
                section + "'");
  options.memorySection = args.getLastArgValue(OPT_memory_section).str();
  for (ID id : {OPT_stack_size, OPT_memory_size, OPT_heap_size,
                OPT_memory_align, OPT_memory_section, OPT_memory_init})
    if (const opt::Arg *arg = args.getLastArg(id);
        arg && options.nativePointerABI)
      return fail("'" + arg->getAsString(args) +
                  "': with --native-pointer-abi there is no memory to place");
  options.sections = args.getAllArgValues(OPT_section);
  for (StringRef text : options.sections)
    if (text.rsplit(':').first.empty() || text.rsplit(':').second.empty())
      return fail("--section: expected NAME:SECTION, not '" + text + "'");
  options.retained = getNames(OPT_retain);
  options.retainUsed = args.hasArg(OPT_retain_used);
  return true;
}
