//===- WarmLinkCheckMain.cpp - compares types of symbols ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linkers compare names. Modules whose names are minified have many that mean
// something else in another one; this tells where types do not fit.
//
//===----------------------------------------------------------------------===//

#include "warm/Tools/WarmLinkCheck/WarmLinkCheckMain.h"
#include "Symbols.h"
#include "llvm/Object/Archive.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;
using namespace warm::linkcheck;

namespace {

constexpr int differenceOrBadInput = 1, badUsage = 2;

class Check {
public:
  /// Returns the exit status.
  int run(ArrayRef<std::string> paths);

private:
  Error read(StringRef path);
  Error readArchive(const object::Archive &archive, StringRef path);
  Error readObject(const object::Binary &binary, const Twine &file);
  bool compare(StringRef name, ArrayRef<const TypedSymbol *> uses);
  bool compareWithImages(const TypedSymbol &import);

  std::map<std::string, std::vector<const TypedSymbol *>> byName();

  std::vector<TypedSymbol> symbols;
  /// By file: whether what it defines is a function.
  std::map<std::string, std::map<std::string, bool>> images;
  unsigned objects = 0;
};

} // namespace

/// An object of warmc's, or an image; what is neither says nothing.
Error Check::readObject(const object::Binary &binary, const Twine &file) {
  const auto *object = dyn_cast<object::ELFObjectFileBase>(&binary);
  if (!object)
    return createStringError("it is no ELF file");
  if (object->getEType() != ELF::ET_REL) {
    auto found = readImageSymbols(*object);
    if (!found)
      return found.takeError();
    images[file.str()] = std::move(*found);
    return Error::success();
  }
  auto found = readTypedSymbols(*object, file.str());
  if (!found)
    return found.takeError();
  objects += !found->empty();
  llvm::append_range(symbols, std::move(*found));
  return Error::success();
}

Error Check::readArchive(const object::Archive &archive, StringRef path) {
  Error error = Error::success();
  for (const object::Archive::Child &child : archive.children(error)) {
    Expected<std::unique_ptr<object::Binary>> member = child.getAsBinary();
    Expected<StringRef> name = child.getName();
    if (!member)
      return joinErrors(std::move(error), member.takeError());
    if (!name)
      return joinErrors(std::move(error), name.takeError());
    if (Error inner = readObject(**member, path + "(" + *name + ")"))
      return joinErrors(std::move(error), std::move(inner));
  }
  return error;
}

Error Check::read(StringRef path) {
  Expected<object::OwningBinary<object::Binary>> file =
      object::createBinary(path);
  if (!file)
    return file.takeError();
  if (const auto *archive = dyn_cast<object::Archive>(file->getBinary()))
    return readArchive(*archive, path);
  return readObject(*file->getBinary(), path);
}

std::map<std::string, std::vector<const TypedSymbol *>> Check::byName() {
  std::map<std::string, std::vector<const TypedSymbol *>> names;
  for (const TypedSymbol &symbol : symbols)
    names[symbol.name].push_back(&symbol);
  return names;
}

static void printUse(const TypedSymbol &use) {
  outs() << "  " << use.type
         << (use.isImport ? ", imported by " : ", exported by ") << use.file
         << "\n";
}

/// Prints all uses of a symbol if two have different types.
bool Check::compare(StringRef name, ArrayRef<const TypedSymbol *> uses) {
  bool isOne = llvm::all_of(uses, [&](const TypedSymbol *use) {
    return use->type == uses.front()->type;
  });
  if (isOne)
    return true;
  outs() << name << ": different types\n";
  for (const TypedSymbol *use : uses)
    printUse(*use);
  return false;
}

/// An image says whether what an object imports is a function. The type of one
/// begins with a parenthesis.
bool Check::compareWithImages(const TypedSymbol &import) {
  bool isFunction = StringRef(import.type).starts_with("(");
  for (const auto &[file, defined] : images) {
    auto found = defined.find(import.name);
    if (found == defined.end() || found->second == isFunction)
      continue;
    outs() << import.name << ": different types\n";
    printUse(import);
    outs() << "  " << (found->second ? "a function" : "data") << ", defined by "
           << file << "\n";
    return false;
  }
  return true;
}

int Check::run(ArrayRef<std::string> paths) {
  bool failed = false;
  for (StringRef path : paths)
    if (Error error = read(path)) {
      WithColor::error(errs(), "warm-link-check")
          << "'" << path << "': " << toString(std::move(error)) << "\n";
      failed = true;
    }
  if (failed)
    return differenceOrBadInput;
  unsigned different = 0, shared = 0;
  for (const auto &[name, uses] : byName()) {
    bool agrees = compare(name, uses);
    if (agrees && uses.front()->isImport)
      agrees = compareWithImages(*uses.front());
    different += !agrees;
    shared += uses.size() > 1;
  }
  if (different != 0)
    return differenceOrBadInput;
  outs() << objects << (objects == 1 ? " object" : " objects") << " of warmc, "
         << shared << " shared " << (shared == 1 ? "symbol" : "symbols")
         << ", no different types\n";
  return 0;
}

int warm::warmLinkCheckMain(int argc, char **argv) {
  InitLLVM init(argc, argv);
  cl::OptionCategory category("warm-link-check");
  cl::list<std::string> paths(cl::Positional, cl::OneOrMore,
                              cl::desc("FILE..."), cl::cat(category));
  cl::HideUnrelatedOptions(category);
  if (!cl::ParseCommandLineOptions(
          argc, argv,
          "compares the types of what objects export and import: objects of "
          "warmc, archives of\nthem, and the image that they are linked to\n",
          &errs()))
    return badUsage;
  return Check().run(std::vector<std::string>(paths.begin(), paths.end()));
}
