//===- ObjectSize.cpp - what an object takes ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectSize.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/Object/ELFObjectFile.h"

using namespace mlir;
using namespace warm;

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
