//===- Inputs.cpp - the module to compile ---------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "mlir/IR/Diagnostics.h"
#include "warm/Conversion/ImportWasm.h"
#include "warm/Dialect/Wasm/IR/LinkerNames.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Object/Archive.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace warm;

namespace {

/// An archive's index: which member defines a name.
struct ArchiveIndex {
  std::string file;
  std::unique_ptr<llvm::MemoryBuffer> bytes;
  std::unique_ptr<llvm::object::Archive> archive;
  /// By name, the member's offset in the archive.
  llvm::StringMap<uint64_t> members;
  /// Offsets of the members taken.
  llvm::DenseSet<uint64_t> taken;
};

class InputReader {
public:
  InputReader(const DriverOptions &options, MessagePrinter &messages,
              MLIRContext *context)
      : options(options), messages(messages), context(context) {}

  OwningOpRef<ModuleOp> read();

private:
  LogicalResult fail(StringRef file, llvm::Error error);
  LogicalResult open(StringRef file);
  LogicalResult openArchive(StringRef file,
                            std::unique_ptr<llvm::MemoryBuffer> bytes);
  LogicalResult import(llvm::MemoryBufferRef bytes);
  void want(StringRef name);
  void noteSymbols(ModuleOp object);
  LogicalResult takeMembers();
  FailureOr<bool> takeMember(ArchiveIndex &index, StringRef name);

  const DriverOptions &options;
  MessagePrinter &messages;
  MLIRContext *context;
  std::vector<OwningOpRef<ModuleOp>> modules;
  std::vector<ArchiveIndex> archives;
  llvm::StringSet<> defined;
  /// What is to be defined, in the order it was met; and which were.
  std::vector<std::string> wanted;
  llvm::StringSet<> isWanted;
};

} // namespace

LogicalResult InputReader::fail(StringRef file, llvm::Error error) {
  return emitError(UnknownLoc::get(context))
         << "cannot read '" << file
         << "': " << llvm::toString(std::move(error));
}

/// Text that becomes binary has positions of its own until it has.
LogicalResult InputReader::import(llvm::MemoryBufferRef bytes) {
  messages.textPositions = true;
  std::unique_ptr<llvm::MemoryBuffer> binary =
      convertToWasmBinary(bytes, context);
  messages.textPositions = false;
  if (!binary)
    return failure();
  OwningOpRef<ModuleOp> module = importWasm(binary->getMemBufferRef(), context);
  if (!module)
    return failure();
  noteSymbols(*module);
  modules.push_back(std::move(module));
  return success();
}

LogicalResult
InputReader::openArchive(StringRef file,
                         std::unique_ptr<llvm::MemoryBuffer> bytes) {
  auto archive = llvm::object::Archive::create(bytes->getMemBufferRef());
  if (!archive)
    return fail(file, archive.takeError());
  ArchiveIndex index;
  index.file = file.str();
  for (const llvm::object::Archive::Symbol &symbol : (*archive)->symbols()) {
    auto member = symbol.getMember();
    if (!member)
      return fail(file, member.takeError());
    index.members.try_emplace(symbol.getName(), member->getChildOffset());
  }
  if (index.members.empty())
    return emitError(UnknownLoc::get(context))
           << "archive '" << file
           << "' has no index of symbols: make one with llvm-ranlib";
  index.bytes = std::move(bytes);
  index.archive = std::move(*archive);
  archives.push_back(std::move(index));
  return success();
}

LogicalResult InputReader::open(StringRef file) {
  auto bytes = llvm::MemoryBuffer::getFileOrSTDIN(file);
  if (!bytes)
    return fail(file, llvm::errorCodeToError(bytes.getError()));
  if (llvm::identify_magic((*bytes)->getBuffer()) == llvm::file_magic::archive)
    return openArchive(file, std::move(*bytes));
  return import((*bytes)->getMemBufferRef());
}

void InputReader::want(StringRef name) {
  if (isWanted.insert(name).second)
    wanted.push_back(name.str());
}

/// What is weak need not be defined, so it takes no member.
void InputReader::noteSymbols(ModuleOp object) {
  for (Operation &op : *object.getBody()) {
    for (const wasm::LinkerName &name : wasm::getDefinedNames(&op))
      defined.insert(name.name.getValue());
    if (auto name = wasm::getWantedName(&op); name && !name->isWeak)
      want(name->name.getValue());
  }
}

/// Takes the member that defines `name`, if there is one.
FailureOr<bool> InputReader::takeMember(ArchiveIndex &index, StringRef name) {
  auto entry = index.members.find(name);
  if (entry == index.members.end() || !index.taken.insert(entry->second).second)
    return false;
  auto member = index.archive->findSym(name);
  if (!member)
    return fail(index.file, member.takeError());
  auto bytes = (*member)->getMemoryBufferRef();
  if (!bytes)
    return fail(index.file, bytes.takeError());
  std::string path = index.file + ":" + bytes->getBufferIdentifier().str();
  if (failed(import(llvm::MemoryBufferRef(bytes->getBuffer(), path))))
    return failure();
  return true;
}

/// What a member wants is behind it in the list, so one walk finds all.
LogicalResult InputReader::takeMembers() {
  for (size_t i = 0; i < wanted.size(); ++i) {
    std::string name = wanted[i];
    for (ArchiveIndex &index : archives) {
      if (defined.contains(name))
        break;
      if (failed(takeMember(index, name)))
        return failure();
    }
  }
  return success();
}

OwningOpRef<ModuleOp> InputReader::read() {
  for (const std::string &name : options.onlyExports)
    want(name);
  for (const std::string &file : options.inputs)
    if (failed(open(file)))
      return nullptr;
  if (archives.empty() && modules.size() == 1)
    return std::move(modules.front());
  if (failed(takeMembers()))
    return nullptr;
  if (modules.empty()) {
    emitError(UnknownLoc::get(context))
        << "nothing in the archives is wanted: name it with --only-export";
    return nullptr;
  }
  OwningOpRef<ModuleOp> all = ModuleOp::create(UnknownLoc::get(context));
  for (OwningOpRef<ModuleOp> &module : modules)
    all->push_back(module.release());
  return all;
}

OwningOpRef<ModuleOp> warm::readInputs(const DriverOptions &options,
                                       MessagePrinter &messages,
                                       MLIRContext *context) {
  return InputReader(options, messages, context).read();
}
