//===- Manifest.cpp - what an output was made of --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nothing in it depends on the folder, the time or the machine.
//
//===----------------------------------------------------------------------===//

#include "Manifest.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SHA256.h"

using namespace llvm;
using namespace warm;

static std::string getHash(StringRef bytes) {
  return toHex(SHA256::hash(arrayRefFromStringRef(bytes)), /*LowerCase=*/true);
}

static void writeFile(json::OStream &json, StringRef path, StringRef bytes) {
  json.attribute("name", sys::path::filename(path));
  json.attribute("bytes", bytes.size());
  json.attribute("sha256", getHash(bytes));
}

static Error writeInput(json::OStream &json, StringRef path) {
  // What came from standard input cannot be read again.
  if (path == "-")
    return Error::success();
  auto file = MemoryBuffer::getFile(path);
  if (!file)
    return createStringError(file.getError(), "cannot read '" + path + "'");
  json.object([&] { writeFile(json, path, (*file)->getBuffer()); });
  return Error::success();
}

static StringRef getBinding(const object::ELFSymbolRef &symbol) {
  switch (symbol.getBinding()) {
  case ELF::STB_LOCAL:
    return "local";
  case ELF::STB_WEAK:
    return "weak";
  default:
    return "global";
  }
}

/// Functions, data, and what is undefined.
static Error writeSymbol(json::OStream &json,
                         const object::ELFSymbolRef &symbol) {
  uint8_t type = symbol.getELFType();
  Expected<StringRef> name = symbol.getName();
  if (!name)
    return name.takeError();
  Expected<uint32_t> flags = symbol.getFlags();
  if (!flags)
    return flags.takeError();
  bool isUndefined = *flags & object::SymbolRef::SF_Undefined;
  if (name->empty() ||
      (type != ELF::STT_FUNC && type != ELF::STT_OBJECT && !isUndefined))
    return Error::success();
  json.object([&] {
    json.attribute("symbol", *name);
    json.attribute("binding", getBinding(symbol));
    json.attribute("kind", isUndefined             ? "undefined"
                           : type == ELF::STT_FUNC ? "function"
                                                   : "data");
    json.attribute("bytes", symbol.getSize());
  });
  return Error::success();
}

static Error writeSymbols(json::OStream &json, StringRef object) {
  auto file =
      object::ObjectFile::createObjectFile(MemoryBufferRef(object, "object"));
  if (!file)
    return file.takeError();
  Error error = Error::success();
  for (object::ELFSymbolRef symbol :
       cast<object::ELFObjectFileBase>(**file).symbols())
    error = joinErrors(std::move(error), writeSymbol(json, symbol));
  return error;
}

Expected<std::string> warm::makeManifest(const DriverOptions &options,
                                         mlir::ModuleOp module,
                                         StringRef output) {
  std::string text;
  raw_string_ostream os(text);
  json::OStream json(os, /*IndentSize=*/2);
  Error error = Error::success();
  json.object([&] {
    json.attribute("warm", WARM_VERSION);
    json.attribute("llvm", LLVM_VERSION_STRING);
    json.attribute("target", options.target);
    json.attributeArray("flags", [&] {
      for (const std::string &flag : options.flags)
        json.value(flag);
    });
    json.attributeArray("inputs", [&] {
      for (const auto *paths : {&options.inputs, &options.otherInputs})
        for (const std::string &path : *paths)
          error = joinErrors(std::move(error), writeInput(json, path));
    });
    json.attributeObject("output",
                         [&] { writeFile(json, options.output, output); });
    json.attributeArray("left_out", [&] {
      if (auto names =
              module->getAttrOfType<mlir::ArrayAttr>(wasm::leftOutAttrName))
        for (StringRef name : names.getAsValueRange<mlir::StringAttr>())
          json.value(name);
    });
    json.attributeArray("symbols", [&] {
      if (options.emit == Emit::Object)
        error = joinErrors(std::move(error), writeSymbols(json, output));
    });
  });
  if (error)
    return std::move(error);
  return text + "\n";
}
