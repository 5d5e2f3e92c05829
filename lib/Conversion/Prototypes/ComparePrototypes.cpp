//===- ComparePrototypes.cpp - a function on both sides -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two types are alike if a value of the one in an argument register or in that
// of a result means the same as the other. The caller extends what is narrower
// than a word as its own type says, and the callee relies on that: so widths
// and signs count for such types.
//
//===----------------------------------------------------------------------===//

#include "ComparePrototypes.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm;
using namespace warm::wasm;

static constexpr uint64_t wordSize = 4;

/// The scalar that a record is passed as.
static CTypeAttr strip(CTypeAttr type) {
  return type.getScalar() ? type.getScalar() : type;
}

static bool isInteger(CTypeAttr type) {
  return type.getKind() == CTypeKind::SignedInteger ||
         type.getKind() == CTypeKind::UnsignedInteger;
}

/// A whole word in a register, whatever it means.
static bool isWord(CTypeAttr type) {
  return type.getSize() == wordSize &&
         (isInteger(type) || type.getKind() == CTypeKind::Pointer ||
          type.getKind() == CTypeKind::Enumeration);
}

static bool areAlike(CTypeAttr module, CTypeAttr image) {
  module = strip(module);
  image = strip(image);
  if (module.getKind() == CTypeKind::Other ||
      image.getKind() == CTypeKind::Other || (isWord(module) && isWord(image)))
    return true;
  if (module.getSize() != image.getSize())
    return false;
  bool isWide = module.getSize() > wordSize;
  return module.getKind() == image.getKind() ||
         (isWide && isInteger(module) && isInteger(image));
}

static std::string describeMismatch(const Twine &what, CTypeAttr module,
                                    CTypeAttr image) {
  auto describe = [](CTypeAttr type) {
    return ("'" + type.getName().getValue() + "' of " + Twine(type.getSize()) +
            (type.getSize() == 1 ? " byte" : " bytes"))
        .str();
  };
  std::string text = (what + " is " + describe(module) + " in the module and " +
                      describe(image) + " in the image")
                         .str();
  if (module.getKind() == CTypeKind::Enumeration &&
      image.getKind() == CTypeKind::Enumeration)
    text += "; -fshort-enums for the module or -fno-short-enums for the image "
            "makes them alike";
  else if (module.getSize() == 1 && isInteger(module) && isInteger(image))
    text += "; -funsigned-char for the module or -fsigned-char for the image "
            "makes `char` alike";
  return text;
}

std::string warm::findMismatch(PrototypeAttr module, PrototypeAttr image) {
  if (module.getIsVariadic() != image.getIsVariadic())
    return ("it is variadic in the " +
            Twine(module.getIsVariadic() ? "module" : "image") + " only")
        .str();
  size_t here = module.getParameters().size();
  size_t there = image.getParameters().size();
  if (here != there)
    return ("it has " + Twine(here) +
            (here == 1 ? " parameter" : " parameters") + " in the module and " +
            Twine(there) + " in the image")
        .str();
  for (auto [i, types] : llvm::enumerate(
           llvm::zip(module.getParameters(), image.getParameters()))) {
    auto [ours, theirs] = types;
    if (!areAlike(ours, theirs))
      return describeMismatch("parameter " + Twine(i + 1), ours, theirs);
  }
  // A result that nobody takes does no harm.
  bool isTaken = module.getResult().getKind() != CTypeKind::Void;
  if (isTaken && !areAlike(module.getResult(), image.getResult()))
    return describeMismatch("the result", module.getResult(),
                            image.getResult());
  return "";
}

static CTypeAttr mergeTypes(CTypeAttr module, CTypeAttr image) {
  bool isAddress = strip(image).getKind() == CTypeKind::Pointer;
  return isAddress && isWord(strip(module)) ? image : module;
}

PrototypeAttr warm::merge(PrototypeAttr module, PrototypeAttr image) {
  SmallVector<CTypeAttr> parameters;
  for (auto [ours, theirs] :
       llvm::zip(module.getParameters(), image.getParameters()))
    parameters.push_back(mergeTypes(ours, theirs));
  return PrototypeAttr::get(module.getContext(), parameters,
                            module.getIsVariadic(),
                            mergeTypes(module.getResult(), image.getResult()),
                            module.getFile(), module.getLine());
}

std::string warm::formatPrototype(StringRef name, PrototypeAttr prototype) {
  std::string text;
  llvm::raw_string_ostream os(text);
  StringRef result = prototype.getResult().getName().getValue();
  os << result << (result.ends_with("*") ? "" : " ") << name << '(';
  llvm::interleaveComma(prototype.getParameters(), os, [&](CTypeAttr type) {
    os << type.getName().getValue();
  });
  if (prototype.getIsVariadic())
    os << (prototype.getParameters().empty() ? "..." : ", ...");
  else if (prototype.getParameters().empty())
    os << "void";
  os << ')';
  return text;
}
