//===- CheckSizes.cpp - what memory takes, before it is made --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A module declares memories and tables that no microcontroller has: linkers
// for WebAssembly give a program 1 MiB of stack or 16 MiB of memory. Each is
// looked at before it becomes an object.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"

namespace warm::wasm {
#define GEN_PASS_DEF_CHECKSIZESPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

/// What is not asked for is worth a warning from here on.
static constexpr uint64_t largeBytes = 1 << 20;
/// The SRAM region of the memory map (Armv7-M ARM, B3.1).
static constexpr uint64_t mostBytes = uint64_t(512) << 20;
/// Of an element of a table.
static constexpr uint64_t elementSize = 4;

namespace {

class CheckSizesPass
    : public warm::wasm::impl::CheckSizesPassBase<CheckSizesPass> {
public:
  using CheckSizesPassBase::CheckSizesPassBase;
  void runOnOperation() override;

private:
  uint64_t getLimit() const { return maxRAM ? maxRAM : mostBytes; }
  void check(Operation *op, const Twine &what, uint64_t bytes, StringRef help);
  void checkMemories();
  void checkObjects();
  void checkTotal();
  Operation *findGrowth();
  void reportGrowth();
  void reportTableGrowth();

  /// What all that has been checked takes, and whether that is too much
  /// already.
  uint64_t total = 0;
  bool isTooMuch = false;
};

} // namespace

/// Checks what takes RAM, of which `help` says how it gets smaller.
void CheckSizesPass::check(Operation *op, const Twine &what, uint64_t bytes,
                           StringRef help) {
  uint64_t limit = getLimit();
  total += bytes;
  if (bytes > limit) {
    isTooMuch = true;
    op->emitError() << what << " takes " << bytes << " bytes of RAM, and "
                    << limit << " are allowed"
                    << (maxRAM ? " by --max-ram" : "") << help;
    return signalPassFailure();
  }
  if (maxRAM == 0 && bytes > largeBytes)
    warm::warn(op->getLoc(), "large-memory")
        << what << " takes " << bytes << " bytes of RAM, as the module declares"
        << help << "; --max-ram=BYTES says what there is";
}

void CheckSizesPass::checkMemories() {
  for (auto memory : getOperation().getOps<MemoryOp>())
    if (!memory.isImport())
      check(memory, "the memory", memory.getMinBytes(),
            "; --memory-size makes it smaller");
}

/// With native pointers static data are objects of their own, or one whose size
/// the memory's may be.
void CheckSizesPass::checkObjects() {
  bool isWhole = !isRelocatable(getOperation());
  for (auto data : getOperation().getOps<DataOp>())
    if (!data.getConstant())
      check(data, "the static data '" + data.getSymName() + "'",
            data.getTotalSize(),
            isWhole ? "; --static-size says how much it is" : "");
}

/// Several that would have room alone.
void CheckSizesPass::checkTotal() {
  if (isTooMuch || total <= getLimit())
    return;
  getOperation().emitError()
      << "memories, tables and static data take " << total
      << " bytes of RAM, and " << getLimit() << " are allowed"
      << (maxRAM ? " by --max-ram" : "");
  signalPassFailure();
}

/// An instruction that asks for more memory, and not just for the size, and
/// cannot have any; null if there is none.
Operation *CheckSizesPass::findGrowth() {
  Operation *found = nullptr;
  getOperation().walk([&](MemoryGrowOp grow) {
    auto memory = getOperation().lookupSymbol<MemoryOp>(grow.getMemoryAttr());
    // How much an imported one can grow its definition says.
    bool isElsewhere = !nativePointers && memory && memory.isImport();
    if (isElsewhere || matchPattern(grow.getDelta(), m_Zero()))
      return WalkResult::advance();
    found = grow;
    return WalkResult::interrupt();
  });
  return found;
}

/// One message for all: it is the option that is missing.
void CheckSizesPass::reportGrowth() {
  Operation *growth = maxMemory == 0 ? findGrowth() : nullptr;
  if (growth && nativePointers)
    warm::warn(growth->getLoc(), "memory-grow")
        << "memory.grow can only fail: with native pointers the memory is the "
           "firmware's; let the module import malloc, or say --heap=START,END";
  else if (growth)
    warm::inform(growth->getLoc(), "memory-grow")
        << "memory.grow can only fail: --max-memory=PAGES gives the memory "
           "room";
}

/// As of a memory: the first instruction that asks for more.
void CheckSizesPass::reportTableGrowth() {
  if (maxTable != 0)
    return;
  getOperation().walk([&](TableGrowOp grow) {
    auto table = getOperation().lookupSymbol<TableOp>(grow.getTableAttr());
    if (table.isImport() || matchPattern(grow.getDelta(), m_Zero()))
      return WalkResult::advance();
    warm::inform(grow.getLoc(), "table-grow")
        << "table.grow can only fail: --max-table=ELEMENTS gives the table "
           "room";
    return WalkResult::interrupt();
  });
}

void CheckSizesPass::runOnOperation() {
  total = 0;
  isTooMuch = false;
  reportGrowth();
  reportTableGrowth();
  if (nativePointers)
    checkObjects();
  else
    checkMemories();
  for (auto table : getOperation().getOps<TableOp>())
    if (!table.isImport())
      check(table, "the table", table.getMinSize() * elementSize, "");
  checkTotal();
}
