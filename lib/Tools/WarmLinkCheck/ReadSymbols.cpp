//===- ReadSymbols.cpp - what files say of symbols ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The keys of `.warm.meta` that matter here: `functions` and `data` of the
// object, the global ones under all their names, `imports` and `importedData`.
//
//===----------------------------------------------------------------------===//

#include "Symbols.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace warm::linkcheck;

static Expected<StringRef> findMeta(const object::ELFObjectFileBase &object) {
  for (object::SectionRef section : object.sections()) {
    Expected<StringRef> name = section.getName();
    if (!name)
      return name.takeError();
    if (*name == ".warm.meta")
      return section.getContents();
  }
  return StringRef();
}

namespace {

/// Collects symbols from the JSON text.
class MetaReader {
public:
  MetaReader(StringRef file, std::vector<TypedSymbol> &symbols)
      : file(file), symbols(symbols) {}
  void read(const json::Object &meta);

private:
  void readList(const json::Array *list, bool isImport);
  void add(StringRef name, StringRef type, bool isImport) {
    symbols.push_back({name.str(), type.str(), isImport, file.str()});
  }

  StringRef file;
  std::vector<TypedSymbol> &symbols;
};

} // namespace

void MetaReader::readList(const json::Array *list, bool isImport) {
  if (!list)
    return;
  for (const json::Value &value : *list) {
    const json::Object *entry = value.getAsObject();
    std::optional<StringRef> name =
        entry ? entry->getString("symbol") : std::nullopt;
    std::optional<StringRef> type =
        entry ? entry->getString("signature") : std::nullopt;
    if (!name || !type || (!isImport && entry->getBoolean("global") == false))
      continue;
    add(*name, *type, isImport);
    if (const json::Array *aliases = entry->getArray("aliases"))
      for (const json::Value &alias : *aliases)
        if (std::optional<StringRef> text = alias.getAsString())
          add(*text, *type, isImport);
  }
}

void MetaReader::read(const json::Object &meta) {
  readList(meta.getArray("functions"), /*isImport=*/false);
  readList(meta.getArray("data"), /*isImport=*/false);
  readList(meta.getArray("imports"), /*isImport=*/true);
  readList(meta.getArray("importedData"), /*isImport=*/true);
}

Expected<std::vector<TypedSymbol>>
warm::linkcheck::readTypedSymbols(const object::ELFObjectFileBase &object,
                                  StringRef file) {
  std::vector<TypedSymbol> symbols;
  Expected<StringRef> text = findMeta(object);
  if (!text)
    return text.takeError();
  if (text->empty())
    return symbols;
  Expected<json::Value> value = json::parse(*text);
  if (!value)
    return value.takeError();
  const json::Object *meta = value->getAsObject();
  if (!meta || meta->getInteger("format") != 1)
    return createStringError("its .warm.meta is of another version of Warm");
  MetaReader(file, symbols).read(*meta);
  return symbols;
}

Expected<std::map<std::string, bool>>
warm::linkcheck::readImageSymbols(const object::ELFObjectFileBase &image) {
  std::map<std::string, bool> symbols;
  for (object::ELFSymbolRef symbol : image.symbols()) {
    Expected<StringRef> name = symbol.getName();
    Expected<uint32_t> flags = symbol.getFlags();
    if (!name)
      return name.takeError();
    if (!flags)
      return flags.takeError();
    uint8_t type = symbol.getELFType();
    bool isKnown = type == ELF::STT_FUNC || type == ELF::STT_OBJECT;
    if (isKnown && (*flags & object::SymbolRef::SF_Global))
      symbols[name->str()] = type == ELF::STT_FUNC;
  }
  return symbols;
}
