//===- ReadImages.cpp - prototypes in native files ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReadImages.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/Object/Archive.h"
#include "llvm/Object/Binary.h"
#include "llvm/Object/ObjectFile.h"

using namespace llvm;
using namespace warm;

namespace {

/// Reads one file.
class ImageReader {
public:
  ImageReader(const StringSet<> &names, mlir::MLIRContext *context,
              ImagePrototypes &prototypes)
      : names(names), context(context), prototypes(prototypes) {}
  Error read(const object::Binary &file);
  bool hasDebugInfo = false;

private:
  void readObject(const object::ObjectFile &object);
  Error readArchive(const object::Archive &archive);
  void add(const DebugFunction &function);

  const StringSet<> &names;
  mlir::MLIRContext *context;
  ImagePrototypes &prototypes;
  /// Those whose definition was met.
  StringSet<> defined;
};

} // namespace

/// The first definition counts, else the first declaration.
void ImageReader::add(const DebugFunction &function) {
  auto [entry, isNew] =
      prototypes.try_emplace(function.getSymbol(), function.prototype);
  if (function.address && defined.insert(function.getSymbol()).second)
    entry->second = function.prototype;
}

void ImageReader::readObject(const object::ObjectFile &object) {
  auto ignore = [](Error error) { consumeError(std::move(error)); };
  std::unique_ptr<DWARFContext> debugInfo = DWARFContext::create(
      object, DWARFContext::ProcessDebugRelocations::Process, nullptr, "",
      ignore, ignore);
  hasDebugInfo |= debugInfo->getNumCompileUnits() != 0;
  auto isWanted = [&](const DebugFunction &function) {
    return function.isExternal && names.contains(function.getSymbol());
  };
  readPrototypes(*debugInfo, context, isWanted,
                 [&](const DebugFunction &function) { add(function); });
}

Error ImageReader::readArchive(const object::Archive &archive) {
  Error error = Error::success();
  for (const object::Archive::Child &child : archive.children(error)) {
    auto member = child.getAsBinary();
    if (!member) {
      consumeError(member.takeError());
      continue;
    }
    if (Error inner = read(**member))
      return inner;
  }
  return error;
}

Error ImageReader::read(const object::Binary &file) {
  if (auto *archive = dyn_cast<object::Archive>(&file))
    return readArchive(*archive);
  if (auto *object = dyn_cast<object::ObjectFile>(&file))
    readObject(*object);
  return Error::success();
}

Error warm::readImage(StringRef path, const StringSet<> &names,
                      mlir::MLIRContext *context, ImagePrototypes &prototypes) {
  auto file = object::createBinary(path);
  if (!file)
    return file.takeError();
  ImageReader reader(names, context, prototypes);
  if (Error error = reader.read(*file->getBinary()))
    return error;
  if (!reader.hasDebugInfo)
    return createStringError("no debug information; compile with -g");
  return Error::success();
}
