//===- SizeLimits.cpp - what an object may take ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SizeLimits.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Object/ELFObjectFile.h"

using namespace mlir;
using namespace warm;

/// What is not asked for is worth a warning from here on.
static constexpr uint64_t largeBytes = 1 << 20;
/// The SRAM region of the memory map (Armv7-M ARM, B3.1).
static constexpr uint64_t mostBytes = uint64_t(512) << 20;
/// Of an element of a table.
static constexpr uint64_t elementSize = 4;

namespace {

class SizeCheck : public PassWrapper<SizeCheck, OperationPass<ModuleOp>> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(SizeCheck)

  explicit SizeCheck(const DriverOptions &options) : options(options) {}
  StringRef getName() const override { return "size-check"; }
  void runOnOperation() override;

private:
  void check(Operation *op, StringRef what, uint64_t bytes, StringRef help);
  void findGrowth();

  const DriverOptions &options;
};

} // namespace

/// Checks a memory or table, of which `help` says how it gets smaller.
void SizeCheck::check(Operation *op, StringRef what, uint64_t bytes,
                      StringRef help) {
  uint64_t limit = options.maxRAM ? options.maxRAM : mostBytes;
  if (bytes > limit) {
    op->emitError() << "the " << what << " takes " << bytes
                    << " bytes of RAM, and " << limit << " are allowed"
                    << (options.maxRAM ? " by --max-ram" : "") << help;
    return signalPassFailure();
  }
  if (options.maxRAM == 0 && bytes > largeBytes)
    warn(op->getLoc(), "large-memory")
        << "the " << what << " takes " << bytes
        << " bytes of RAM, as the module declares" << help
        << "; --max-ram=BYTES says what there is";
}

/// Whether an instruction asks for more, and not just for the size.
static bool growsBySomething(Operation *op) {
  auto grow = dyn_cast<wasm::MemoryGrowOp>(op);
  return grow && !matchPattern(grow.getDelta(), m_Zero());
}

/// One message for all: it is the option that is missing.
void SizeCheck::findGrowth() {
  if (options.maxMemory != 0)
    return;
  Operation *first = nullptr;
  getOperation().walk([&](Operation *op) {
    if (!growsBySomething(op))
      return WalkResult::advance();
    auto memory = getOperation().lookupSymbol<wasm::MemoryOp>(
        cast<wasm::MemoryGrowOp>(op).getMemoryAttr());
    // How much an imported one can grow its definition says.
    if (options.nativePointerABI || !memory || !memory.isImport())
      first = op;
    return first ? WalkResult::interrupt() : WalkResult::advance();
  });
  if (!first)
    return;
  if (options.nativePointerABI)
    warn(first->getLoc(), "memory-grow")
        << "memory.grow can only fail: with native pointers the memory is the "
           "firmware's; let the module import malloc";
  else
    inform(first->getLoc(), "memory-grow")
        << "memory.grow can only fail: --max-memory=PAGES gives the memory "
           "room";
}

void SizeCheck::runOnOperation() {
  findGrowth();
  if (options.nativePointerABI)
    return;
  for (auto memory : getOperation().getOps<wasm::MemoryOp>())
    if (!memory.isImport())
      check(memory, "memory", memory.getMinBytes(),
            "; --memory-size makes it smaller");
  for (auto table : getOperation().getOps<wasm::TableOp>())
    if (!table.isImport())
      check(table, "table", table.getMinSize() * elementSize, "");
}

std::unique_ptr<Pass> warm::createSizeCheck(const DriverOptions &options) {
  return std::make_unique<SizeCheck>(options);
}

//===----------------------------------------------------------------------===//
// The object
//===----------------------------------------------------------------------===//

namespace {
struct ObjectSize {
  uint64_t flash = 0, ram = 0;
};
} // namespace

/// Data that have initial values are in both.
static llvm::Expected<ObjectSize> measure(StringRef object) {
  llvm::MemoryBufferRef buffer(object, "object");
  auto file = llvm::object::ELF32LEObjectFile::create(buffer);
  if (!file)
    return file.takeError();
  ObjectSize size;
  for (const llvm::object::ELFSectionRef section : file->sections()) {
    uint64_t flags = section.getFlags();
    if (!(flags & llvm::ELF::SHF_ALLOC))
      continue;
    if (flags & llvm::ELF::SHF_WRITE)
      size.ram += section.getSize();
    if (section.getType() != llvm::ELF::SHT_NOBITS)
      size.flash += section.getSize();
  }
  return size;
}

LogicalResult warm::checkObjectSize(ModuleOp module, StringRef object,
                                    const DriverOptions &options) {
  if (options.emit != Emit::Object ||
      (options.maxRAM == 0 && options.maxFlash == 0))
    return success();
  llvm::Expected<ObjectSize> size = measure(object);
  if (!size)
    return module.emitError(llvm::toString(size.takeError()));
  auto check = [&](uint64_t bytes, uint64_t limit, StringRef what,
                   StringRef option) -> LogicalResult {
    if (limit == 0 || bytes <= limit)
      return success();
    return module.emitError()
           << "the object takes " << bytes << " bytes of " << what << ", and "
           << limit << " are allowed by " << option;
  };
  return success(
      succeeded(check(size->ram, options.maxRAM, "RAM", "--max-ram")) &&
      succeeded(check(size->flash, options.maxFlash, "flash", "--max-flash")));
}
