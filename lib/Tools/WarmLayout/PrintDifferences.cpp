//===- PrintDifferences.cpp - how two layouts of a struct differ ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Layouts.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;
using namespace warm::layout;

/// `12`, or `bit 13 of byte 12` for what does not begin with a byte.
static std::string describeOffset(const Field &field) {
  std::string byte = std::to_string(field.offset / 8);
  if (!field.isBitField)
    return byte;
  return "bit " + std::to_string(field.offset % 8) + " of byte " + byte;
}

static std::string describeSize(const Field &field) {
  return field.isBitField ? std::to_string(field.size) + " bits"
                          : std::to_string(field.size / 8) + " bytes";
}

namespace {

/// Prints the differences of one struct.
class Printer {
public:
  Printer(raw_ostream &os, StringRef name) : os(os), name(name) {}

  void compare(const Layout &wasm, const Layout &image);
  unsigned count = 0;

private:
  void compare(const Field &wasm, const Field &image);
  void print(StringRef path, const Twine &inWasm, const Twine &inImage) {
    start(path) << inWasm << " in wasm, " << inImage << " in image\n";
  }
  raw_ostream &start(StringRef path) {
    ++count;
    return os << name << (path.empty() ? "" : ".") << path << ": ";
  }

  raw_ostream &os;
  StringRef name;
};

} // namespace

void Printer::compare(const Field &wasm, const Field &image) {
  if (wasm.relativeOffset != image.relativeOffset ||
      wasm.isBitField != image.isBitField)
    print(wasm.path, describeOffset(wasm), describeOffset(image));
  if (wasm.size != image.size)
    print(wasm.path, describeSize(wasm), describeSize(image));
  if (wasm.isFloat != image.isFloat)
    print(wasm.path, wasm.isFloat ? "a float" : "no float",
          image.isFloat ? "a float" : "no float");
}

void Printer::compare(const Layout &wasm, const Layout &image) {
  StringMap<const Field *> others;
  for (const Field &field : image.fields)
    others[field.path] = &field;
  for (const Field &field : wasm.fields) {
    auto found = others.find(field.path);
    if (found == others.end()) {
      start(field.path) << "only in wasm\n";
      continue;
    }
    compare(field, *found->second);
    others.erase(found);
  }
  for (const Field &field : image.fields)
    if (others.contains(field.path))
      start(field.path) << "only in image\n";
  if (wasm.size != image.size)
    print("", Twine(wasm.size / 8) + " bytes",
          Twine(image.size / 8) + " bytes");
}

unsigned warm::layout::printDifferences(raw_ostream &os, StringRef name,
                                        const Layout &wasm,
                                        const Layout &image) {
  Printer printer(os, name);
  printer.compare(wasm, image);
  return printer.count;
}
