//===- MemoryParts.cpp - what a memory has room for -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MemoryParts.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm::wasm;

LogicalResult warm::wasm::fitMemory(MemoryOp memory, const MemoryParts &parts) {
  uint64_t declared = memory.getMinBytes();
  uint64_t size = llvm::alignTo(parts.stack + parts.staticData + parts.heap,
                                stackPointerAlign);
  if (size > memory.getMaxBytes())
    return memory.emitError()
           << "a memory of " << size << " bytes is larger than the "
           << memory.getMaxBytes() << " that the module allows";
  memory.setMinPages(llvm::divideCeil(size, MemoryOp::pageSize));
  memory.setByteSize(size);
  warm::inform(memory.getLoc(), "memory-size")
      << "the memory has " << size << " bytes instead of the " << declared
      << " that the module declares: " << parts.stack << " of stack, "
      << parts.staticData << " of static data, " << parts.heap << " of heap";
  return success();
}
