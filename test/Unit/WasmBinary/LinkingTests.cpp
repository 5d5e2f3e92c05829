//===- LinkingTests.cpp - Symbols and relocations -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// A hand-written object: one function that loads from a data symbol.
//
//===----------------------------------------------------------------------===//

#include "TestModule.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace llvm::wasm;
using namespace warm::wasm::binary;

namespace {
/// The parts of the object that tests vary.
struct ObjectParts {
  Bytes symbols = Bytes{2} +
                  // 0: the function "f"; 1: "counter", 4 bytes at 4 of
                  // segment 0.
                  Bytes{0, 0, 0} + name("f") + Bytes{1, 0} + name("counter") +
                  Bytes{0, 4, 4};
  /// MEMORY_ADDR_LEB at offset 7 of the code section, symbol 1, addend 12.
  Bytes relocations = {1, 3, 7, 1, 12};
  Bytes version = {2};

  Bytes build() const {
    Bytes body = {0, 0x41, 0, 0x28, 2, 0x90, 0x80, 0x80, 0x80, 0, 0x1a, 0x0b};
    Bytes segments =
        Bytes{5} + sized(Bytes{1} + name(".data.counter") + Bytes{2, 0});
    Bytes data = section(11, Bytes{1, 0, 0x41, 0, 0x0b} + sized(Bytes(8)));
    return oneFunction({}, {}, body, section(5, {1, 0, 1})) + data +
           custom("linking", version + segments + Bytes{8} + sized(symbols)) +
           // Section 3 is the code.
           custom("reloc.CODE", Bytes{3} + relocations);
  }
};
} // namespace

TEST(Linking, SymbolsAndSegments) {
  Bytes bytes = ObjectParts().build();
  EXPECT_EQ(check(bytes), "");
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  const LinkingInfo &info = module.linking;
  EXPECT_TRUE(info.present);
  ASSERT_EQ(info.symbols.size(), 2u);
  EXPECT_EQ(info.symbols[0].kind, WASM_SYMBOL_TYPE_FUNCTION);
  EXPECT_EQ(info.symbols[0].name, "f");
  EXPECT_EQ(info.symbols[1].name, "counter");
  EXPECT_EQ(info.symbols[1].offset, 4u);
  EXPECT_EQ(info.symbols[1].size, 4u);
  ASSERT_EQ(info.segments.size(), 1u);
  EXPECT_EQ(info.segments[0].name, ".data.counter");
  EXPECT_EQ(info.segments[0].alignmentLog2, 2u);
}

TEST(Linking, RelocationOfAnImmediate) {
  Bytes bytes = ObjectParts().build();
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  uint64_t load = module.functions[0].codeBegin + 2;
  EXPECT_EQ(bytes[load], 0x28);
  ArrayRef<Relocation> found = module.linking.inRange(load, load + 7);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].type, R_WASM_MEMORY_ADDR_LEB);
  EXPECT_EQ(found[0].offset, load + 2);
  EXPECT_EQ(found[0].index, 1u);
  EXPECT_EQ(found[0].addend, 12);
  EXPECT_EQ(module.linking.find(load + 2), &found[0]);
  EXPECT_EQ(module.linking.find(load), nullptr);
  EXPECT_TRUE(module.linking.inRange(0, load).empty());
  EXPECT_EQ(toString(found[0].type), "R_WASM_MEMORY_ADDR_LEB");
}

TEST(Linking, Errors) {
  ObjectParts parts;
  parts.version = {1};
  EXPECT_EQ(message(parts.build()),
            "version 1 of the linking section is not supported");
  parts = {};
  parts.relocations = {1, 3, 8, 9, 0};
  EXPECT_EQ(message(parts.build()),
            "relocation names symbol 9, which does not exist");
  parts.relocations = {1, 3, 8, 0, 0};
  EXPECT_EQ(message(parts.build()),
            "R_WASM_MEMORY_ADDR_LEB names symbol 'f', which is "
            "of another kind");
  parts.relocations = {1, 3, 99, 1, 0};
  EXPECT_EQ(message(parts.build()), "relocation is outside of its section");
  parts.relocations = {1, 60, 8, 1, 0};
  EXPECT_EQ(message(parts.build()), "relocation type 60 is not supported");
  parts.relocations = {2, 3, 7, 1, 0, 3, 8, 1, 0};
  EXPECT_EQ(message(parts.build()), "two relocations patch the same bytes");
  parts = {};
  parts.symbols = Bytes{1, 0, 0, 7} + name("g");
  EXPECT_EQ(message(parts.build()),
            "symbol refers to index 7, which does not exist");
  parts.symbols = Bytes{1, 1, 0} + name("d") + Bytes{0, 9, 4};
  EXPECT_EQ(message(parts.build()), "symbol 'd' is outside of its segment");
  parts.symbols = Bytes{1, 0, 0x10, 0};
  EXPECT_EQ(message(parts.build()), "undefined symbol is not an import");
}

TEST(Linking, CanBeLeftOut) {
  ObjectParts parts;
  parts.version = {1};
  Bytes bytes = parts.build();
  DecodeOptions options;
  options.linking = false;
  Expected<Module> module = decodeModule(bufferOf(bytes), options);
  ASSERT_TRUE(bool(module));
  EXPECT_FALSE(module->linking.present);
}
