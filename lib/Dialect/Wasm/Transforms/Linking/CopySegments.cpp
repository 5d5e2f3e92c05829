//===- CopySegments.cpp - initial contents that are copied ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A memory with initial contents is one object of `.data`, so flash holds all
// of it: 64 KiB for a string of two bytes. Copied from `.rodata`, the memory is
// in `.bss`, and flash holds what is not zero.
//
// BEFORE:
//   wasm.memory private @memory 1
//   wasm.data private @tab "abc\\00 ... \\00xyz" into @memory { ... 1024 }
//
// AFTER:
//   wasm.memory private @memory 1
//   wasm.data private @contents "abc\\00"
//   wasm.data private @contents_0 "xyz\\00"
//   wasm.func private @copy_contents() {
//     wasm.memory_init @memory[1024], @contents[0], 4
//     wasm.memory_init @memory[1424], @contents_0[0], 4
//     wasm.return
//   }
//   wasm.constructor @copy_contents priority 0
//
// Segments that overlap are copied whole, one after the other.
//
//===----------------------------------------------------------------------===//

#include "Constructors.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/Support/MathExtras.h"

namespace warm::wasm {
#define GEN_PASS_DEF_COPYSEGMENTSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {

/// Bytes of a memory, from the linear address `begin` on.
struct Run {
  uint64_t begin;
  std::string bytes;
  uint64_t end() const { return begin + bytes.size(); }
};

class CopySegmentsPass
    : public warm::wasm::impl::CopySegmentsPassBase<CopySegmentsPass> {
public:
  using CopySegmentsPassBase::CopySegmentsPassBase;
  void runOnOperation() override;

private:
  SmallVector<DataOp> takeSegments(MemoryOp memory);
  void copy(MemoryOp memory, ArrayRef<DataOp> segments, ArrayRef<Run> runs);
  void say(MemoryOp memory, ArrayRef<Run> runs);
};

} // namespace

/// About what one more copy costs in flash, in bytes: fewer zeros are copied.
static constexpr uint64_t copyCost = 32;
/// Copies begin at words.
static constexpr uint64_t wordSize = 4;

/// The segments that are in the memory before any other is: those after one
/// whose place is not constant have to wait for that one.
SmallVector<DataOp> CopySegmentsPass::takeSegments(MemoryOp memory) {
  SmallVector<DataOp> segments;
  for (auto data : getOperation().getOps<DataOp>()) {
    if (!data.isActive() || data.getMemory() != memory.getSymName())
      continue;
    std::optional<uint64_t> offset = getConstant(data.getOffset());
    // What does not fit is reported where memories are made.
    if (!offset || *offset + data.getBytes().size() > memory.getMinBytes())
      break;
    segments.push_back(data);
  }
  return segments;
}

/// Splits a segment where there are many zeros, and leaves out those around it.
static void addRuns(uint64_t begin, StringRef bytes, std::vector<Run> &runs) {
  for (size_t i = bytes.find_first_not_of('\0'); i != StringRef::npos;) {
    size_t last = i, next = i;
    while (next != StringRef::npos && next - last <= copyCost) {
      last = next;
      next = bytes.find_first_not_of('\0', last + 1);
    }
    uint64_t from = begin + i, to = begin + last + 1;
    uint64_t start = std::max(begin, llvm::alignDown(from, wordSize));
    std::string text(from - start, '\0');
    text += bytes.substr(i, to - from);
    if (!runs.empty() && start - runs.back().end() <= copyCost) {
      runs.back().bytes.resize(start - runs.back().begin);
      runs.back().bytes += text;
    } else {
      runs.push_back({start, std::move(text)});
    }
    i = next;
  }
}

/// What is to be copied, in order.
static std::vector<Run> findRuns(ArrayRef<DataOp> segments) {
  std::vector<Run> whole;
  for (DataOp data : segments)
    if (!data.getBytes().empty())
      whole.push_back({*getConstant(data.getOffset()), data.getBytes().str()});
  std::vector<Run> sorted = whole;
  llvm::sort(sorted,
             [](const Run &a, const Run &b) { return a.begin < b.begin; });
  for (size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i - 1].end() > sorted[i].begin)
      return whole;
  std::vector<Run> runs;
  for (const Run &run : sorted)
    addRuns(run.begin, run.bytes, runs);
  return runs;
}

/// An active segment has no bytes once the program runs.
static void empty(DataOp data) {
  data.removeMemoryAttr();
  data.getOffset().getBlocks().clear();
  data.setBytes("");
  data.removeSizeAttr();
}

void CopySegmentsPass::copy(MemoryOp memory, ArrayRef<DataOp> segments,
                            ArrayRef<Run> runs) {
  FuncOp func = createFirstConstructor(getOperation(), "copy_contents");
  SymbolTable symbols(getOperation());
  auto builder = OpBuilder::atBlockBegin(&func.getBody().front());
  Location loc = memory.getLoc();
  auto constant = [&](uint64_t value) {
    return ConstOp::create(builder, loc, static_cast<int32_t>(value));
  };
  OpBuilder atSegments(segments.front());
  for (const Run &run : runs) {
    auto data = DataOp::create(atSegments, loc, "contents", run.bytes,
                               FlatSymbolRefAttr());
    symbols.insert(data);
    MemoryInitOp::create(builder, loc, memory.getSymName(), constant(run.begin),
                         data.getSymName(), constant(0),
                         constant(run.bytes.size()));
  }
  for (DataOp data : segments)
    empty(data);
}

/// Says what a copy would save, if that is most of the memory.
void CopySegmentsPass::say(MemoryOp memory, ArrayRef<Run> runs) {
  constexpr uint64_t notable = 1024;
  uint64_t copied = 0, whole = memory.getMinBytes();
  for (const Run &run : runs)
    copied += run.bytes.size() + copyCost;
  if (copied + notable > whole || copied > whole / 2)
    return;
  warm::inform(memory.getLoc(), "memory-init")
      << "the memory takes " << whole << " bytes of flash, of which about "
      << copied << " are needed: --memory-init=copy copies them at start-up";
}

void CopySegmentsPass::runOnOperation() {
  if (mode != "copy" && mode != "data") {
    getOperation().emitError()
        << "the initial contents of memory are copy or data, not '" << mode
        << "'";
    return signalPassFailure();
  }
  for (auto memory : llvm::to_vector(getOperation().getOps<MemoryOp>())) {
    if (memory.isImport())
      continue;
    SmallVector<DataOp> segments = takeSegments(memory);
    std::vector<Run> runs = findRuns(segments);
    if (runs.empty())
      continue;
    if (mode == "copy")
      copy(memory, segments, runs);
    else
      say(memory, runs);
  }
}
