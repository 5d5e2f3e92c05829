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
#include "warm/Conversion/ImportWasm/Decoder.h"
#include "warm/Dialect/Wasm/IR/LinkerNames.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Object/Archive.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace warm;

namespace {

/// Which member of an archive defines a name, as the members say. The archive's
/// own index is not read: it may be missing, old or damaged, and LLVM's reader
/// trusts it.
struct ArchiveIndex {
  std::string file;
  std::unique_ptr<llvm::MemoryBuffer> bytes;
  std::unique_ptr<llvm::object::Archive> archive;
  std::vector<llvm::MemoryBufferRef> members;
  /// By name, the number of the first member that defines it.
  llvm::StringMap<size_t> definitions;
  /// Numbers of the members taken.
  llvm::DenseSet<size_t> taken;
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
  LogicalResult readMember(ArchiveIndex &index,
                           const llvm::object::Archive::Child &child);
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

/// Notes what a member defines. What is no object for WebAssembly defines
/// nothing: rustc puts metadata into its archives.
LogicalResult
InputReader::readMember(ArchiveIndex &index,
                        const llvm::object::Archive::Child &child) {
  auto bytes = child.getMemoryBufferRef();
  if (!bytes)
    return fail(index.file, bytes.takeError());
  std::string path = index.file + ":" + bytes->getBufferIdentifier().str();
  llvm::file_magic magic = llvm::identify_magic(bytes->getBuffer());
  if (magic == llvm::file_magic::bitcode)
    return emitError(UnknownLoc::get(context))
           << "'" << path
           << "' is LLVM bitcode, for link-time optimization by a linker: "
              "compile it without";
  if (magic != llvm::file_magic::wasm_object)
    return success();
  wasm::binary::DecodeOptions decode;
  decode.names = false;
  auto module = wasm::binary::decodeModule(*bytes, decode);
  if (!module)
    return fail(path, module.takeError());
  for (const wasm::binary::LinkSymbol &symbol : module->linking.symbols)
    if (!symbol.isUndefined() && !symbol.isLocal())
      index.definitions.try_emplace(symbol.name, index.members.size());
  index.members.push_back(*bytes);
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
  llvm::Error error = llvm::Error::success();
  for (const llvm::object::Archive::Child &child : (*archive)->children(error))
    if (failed(readMember(index, child))) {
      llvm::consumeError(std::move(error));
      return failure();
    }
  if (error)
    return fail(file, std::move(error));
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
  auto entry = index.definitions.find(name);
  if (entry == index.definitions.end() ||
      !index.taken.insert(entry->second).second)
    return false;
  llvm::MemoryBufferRef bytes = index.members[entry->second];
  std::string path = index.file + ":" + bytes.getBufferIdentifier().str();
  if (failed(import(llvm::MemoryBufferRef(bytes.getBuffer(), path))))
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
