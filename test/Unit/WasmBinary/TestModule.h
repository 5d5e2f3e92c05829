//===- TestModule.h - Builds small modules for tests ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Modules are written down as bytes, so that malformed ones can be, too.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_WASMBINARY_TESTMODULE_H
#define WARM_TEST_UNIT_WASMBINARY_TESTMODULE_H

#include "warm/Conversion/ImportWasm/Decoder.h"
#include "warm/Conversion/ImportWasm/Validator.h"
#include <initializer_list>
#include <string>
#include <vector>

namespace warm::wasm::binary {

using Bytes = std::vector<uint8_t>;

/// Concatenates.
inline Bytes operator+(Bytes a, const Bytes &b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline Bytes uleb(uint64_t value) {
  Bytes bytes;
  do {
    uint8_t byte = value & 0x7f;
    value >>= 7;
    bytes.push_back(value ? byte | 0x80 : byte);
  } while (value);
  return bytes;
}

/// A length and the bytes.
inline Bytes sized(const Bytes &bytes) { return uleb(bytes.size()) + bytes; }

inline Bytes name(const std::string &text) {
  return sized(Bytes(text.begin(), text.end()));
}

inline Bytes section(uint8_t id, const Bytes &content) {
  return Bytes{id} + sized(content);
}

inline Bytes custom(const std::string &title, const Bytes &content) {
  return section(0, name(title) + content);
}

inline Bytes header() { return {0, 'a', 's', 'm', 1, 0, 0, 0}; }

/// A module with one function of the given type, `params` and `results` as
/// encoded types, and `code` with local declarations and `end`. `extra` stands
/// between the function and the code section.
inline Bytes oneFunction(const Bytes &params, const Bytes &results,
                         const Bytes &code, const Bytes &extra = {}) {
  return header() +
         section(1, Bytes{1, 0x60} + sized(params) + sized(results)) +
         section(3, {1, 0}) + extra + section(10, Bytes{1} + sized(code));
}

/// A function [] -> results with this code behind an empty declaration of
/// locals; `end` is added.
inline Bytes code(const Bytes &results, const Bytes &instructions,
                  const Bytes &extra = {}) {
  return oneFunction({}, results, Bytes{0} + instructions + Bytes{0x0b}, extra);
}

inline llvm::MemoryBufferRef bufferOf(const Bytes &bytes) {
  return llvm::MemoryBufferRef(
      llvm::StringRef(reinterpret_cast<const char *>(bytes.data()),
                      bytes.size()),
      "test");
}

/// "malformed: 0x8: text", "invalid: ...", "unsupported: ..." or "".
inline std::string describe(llvm::Error error) {
  std::string text;
  llvm::handleAllErrors(std::move(error), [&](const DecodeError &e) {
    static const char *const kinds[] = {"malformed", "invalid", "unsupported"};
    llvm::raw_string_ostream os(text);
    os << kinds[e.getKind()] << ": ";
    e.log(os);
  });
  return text;
}

/// Decodes and validates; "" if the module is valid.
inline std::string check(const Bytes &bytes) {
  llvm::Expected<Module> module = decodeModule(bufferOf(bytes));
  if (!module)
    return describe(module.takeError());
  return describe(validateModule(*module));
}

/// The message of a check without its kind and offset.
inline std::string message(const Bytes &bytes) {
  std::string text = check(bytes);
  return llvm::StringRef(text).split("0x").second.split(": ").second.str();
}

} // namespace warm::wasm::binary

#endif // WARM_TEST_UNIT_WASMBINARY_TESTMODULE_H
