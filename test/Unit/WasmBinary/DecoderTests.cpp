//===- DecoderTests.cpp - Sections and their errors -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// One case for each rule of the binary format that the decoder enforces.
//
//===----------------------------------------------------------------------===//

#include "TestModule.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace warm::wasm::binary;

TEST(Decoder, Header) {
  EXPECT_EQ(check(header()), "");
  EXPECT_EQ(check({}), "malformed: 0x0: unexpected end");
  EXPECT_EQ(check({0, 'a', 's', 'x', 1, 0, 0, 0}),
            "malformed: 0x0: magic header not detected");
  EXPECT_EQ(check({0, 'a', 's', 'm', 1, 0, 0}),
            "malformed: 0x4: unexpected end");
  EXPECT_EQ(check({0, 'a', 's', 'm', 2, 0, 0, 0}),
            "malformed: 0x4: unknown binary version");
  EXPECT_EQ(check({0, 'a', 's', 'm', 13, 0, 1, 0}),
            "unsupported: 0x4: components are not supported");
}

TEST(Decoder, SectionOrder) {
  Bytes types = section(1, {0}), imports = section(2, {0});
  EXPECT_EQ(check(header() + types + imports), "");
  EXPECT_NE(check(header() + imports + types)
                .find("unexpected content after last section"),
            std::string::npos);
  EXPECT_NE(check(header() + types + types).find("unexpected content"),
            std::string::npos);
  // The data count stands before the code.
  EXPECT_EQ(check(header() + section(12, {0}) + section(10, {0})), "");
  EXPECT_NE(check(header() + section(10, {0}) + section(12, {0})), "");
  EXPECT_EQ(check(header() + section(14, {0})),
            "malformed: 0x8: malformed section id 14");
}

TEST(Decoder, SectionSize) {
  EXPECT_EQ(check(header() + Bytes{1, 5, 0}),
            "malformed: 0x9: length out of bounds: section of 5 bytes");
  EXPECT_EQ(check(header() + section(1, {0, 0})),
            "malformed: 0xb: section size mismatch");
  EXPECT_EQ(check(header() + section(1, {1, 0x60})),
            "malformed: 0xc: unexpected end");
}

TEST(Decoder, CustomSectionName) {
  EXPECT_EQ(check(header() + custom("any", {1, 2, 3})), "");
  EXPECT_EQ(check(header() + section(0, {1, 0xff})),
            "malformed: 0xb: malformed UTF-8 encoding");
  EXPECT_EQ(check(header() + section(0, {})), "malformed: 0xa: unexpected end");
}

TEST(Decoder, Counts) {
  Bytes types = section(1, {1, 0x60, 0, 0});
  const char *lengths = "function and code section have inconsistent lengths";
  EXPECT_NE(check(header() + types + section(3, {1, 0})).find(lengths),
            std::string::npos);
  EXPECT_NE(
      check(header() + types + section(10, {1, 2, 0, 0x0b})).find(lengths),
      std::string::npos);
  EXPECT_NE(check(header() + section(12, {1})).find("data count"),
            std::string::npos);
  EXPECT_NE(
      check(header() + section(12, {1}) + section(11, {0})).find("data count"),
      std::string::npos);
  // A count that cannot fit is refused before anything is allocated.
  EXPECT_NE(check(header() + section(1, {0xff, 0xff, 0xff, 0xff, 0x0f}))
                .find("unexpected end"),
            std::string::npos);
}

TEST(Decoder, Bodies) {
  EXPECT_EQ(check(code({}, {})), "");
  // `end` is missing; too many of them; else without if.
  EXPECT_NE(check(oneFunction({}, {}, {0, 0x01})).find("unexpected end"),
            std::string::npos);
  EXPECT_NE(check(code({}, {0x0b})).find("END opcode expected"),
            std::string::npos);
  EXPECT_NE(check(code({}, {0x05})).find("else without if"), std::string::npos);
  EXPECT_NE(check(code({}, {0x41, 0x01, 0x04, 0x40, 0x05, 0x05, 0x0b}))
                .find("else without if"),
            std::string::npos);
  EXPECT_EQ(check(code({}, {0xff})), "malformed: 0x17: illegal opcode 0xff");
  EXPECT_EQ(check(code({}, {0xfc, 0x40})),
            "malformed: 0x17: illegal opcode 0xfc 0x40");
  EXPECT_EQ(check(code({}, {0xfc, 0x09, 0x00})),
            "malformed: 0x17: data count section required");
}

TEST(Decoder, Locals) {
  // 2^31 and 2^31 of them.
  Bytes half = {0x80, 0x80, 0x80, 0x80, 0x08, 0x7f};
  EXPECT_NE(check(oneFunction({}, {}, Bytes{2} + half + half + Bytes{0x0b}))
                .find("too many locals"),
            std::string::npos);
  EXPECT_EQ(
      check(oneFunction({}, {}, Bytes{1} + uleb(50000) + Bytes{0x7f, 0x0b})),
      "");
  EXPECT_EQ(
      check(oneFunction({}, {}, Bytes{1} + uleb(50001) + Bytes{0x7f, 0x0b})),
      "unsupported: 0x16: too many locals: 50001 are not supported (at "
      "most 50000)");
}

TEST(Decoder, Unsupported) {
  EXPECT_EQ(check(code({}, {0xfd, 0x0c})),
            "unsupported: 0x17: instruction 0xfd 0x0c (SIMD) is not supported");
  EXPECT_EQ(check(code({}, {0xfe, 0x00})),
            "unsupported: 0x17: instruction memory.atomic.notify (waking other "
            "threads) is not supported");
  EXPECT_EQ(check(code({}, {0x12, 0x00})),
            "unsupported: 0x17: instruction return_call (tail calls) is not "
            "supported");
  EXPECT_EQ(check(code({}, {0x06, 0x40})),
            "unsupported: 0x17: instruction try (exception handling) is not "
            "supported");
  EXPECT_NE(check(header() + section(1, {1, 0x60, 1, 0x7b, 0}))
                .find("type v128 (SIMD) is not supported"),
            std::string::npos);
  EXPECT_NE(check(header() + section(5, {1, 4, 1}))
                .find("(memory64) is not supported"),
            std::string::npos);
  EXPECT_NE(check(header() + section(5, {2, 0, 1, 0, 1}))
                .find("multiple memories are not supported"),
            std::string::npos);
  EXPECT_NE(check(header() + section(13, {0})).find("is not supported"),
            std::string::npos);
}

TEST(Decoder, FunctionOffsets) {
  Bytes bytes = oneFunction({0x7f}, {0x7f}, {1, 2, 0x7e, 0x20, 0, 0x0b});
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  ASSERT_EQ(module.functions.size(), 1u);
  const Function &function = module.functions[0];
  EXPECT_EQ(function.numLocals, 2u);
  EXPECT_EQ(bytes[function.entryOffset], 6);
  EXPECT_EQ(function.body.begin, function.entryOffset + 1);
  EXPECT_EQ(bytes[function.codeBegin], 0x20);
  EXPECT_EQ(function.body.end, bytes.size());
}

TEST(Decoder, Segments) {
  Bytes elems = section(
      9, Bytes{3} +
             // Passive, function indices; declarative; active with expressions.
             Bytes{1, 0, 1, 0} + Bytes{3, 0, 1, 0} +
             Bytes{4, 0x41, 2, 0x0b, 2, 0xd2, 0, 0x0b, 0xd0, 0x70, 0x0b});
  Bytes bytes =
      header() + section(1, {1, 0x60, 0, 0}) + section(3, {1, 0}) +
      section(4, {1, 0x70, 0, 5}) + section(5, {1, 0, 1}) + elems +
      section(10, {1, 2, 0, 0x0b}) +
      section(11, Bytes{3, 0, 0x41, 8, 0x0b, 2, 'h', 'i'} + Bytes{1, 1, 'x'} +
                      Bytes{2, 0, 0x41, 9, 0x0b, 0});
  EXPECT_EQ(check(bytes), "");
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  ASSERT_EQ(module.elems.size(), 3u);
  EXPECT_EQ(module.elems[0].mode, SegmentMode::Passive);
  EXPECT_EQ(module.elems[1].mode, SegmentMode::Declarative);
  EXPECT_EQ(module.elems[2].mode, SegmentMode::Active);
  EXPECT_EQ(module.elems[2].tableOffset.value().bits, 2u);
  EXPECT_EQ(module.elems[2].elements[1].value().opcode, Opcode::RefNull);
  EXPECT_TRUE(module.declaredFunctions.test(0));
  ASSERT_EQ(module.datas.size(), 3u);
  EXPECT_EQ(module.datas[0].memoryOffset.value().bits, 8u);
  EXPECT_EQ(module.datas[1].mode, SegmentMode::Passive);
  EXPECT_EQ(bytes[module.datas[1].bytesOffset], 'x');
  EXPECT_EQ(module.datas[2].mode, SegmentMode::Active);
  EXPECT_EQ(module.datas[2].memoryOffset.value().bits, 9u);
}

TEST(Decoder, Names) {
  Bytes functions = Bytes{1} + sized(Bytes{1, 0} + name("main"));
  Bytes locals = Bytes{2} + sized(Bytes{1, 0, 1, 0} + name("x"));
  Bytes title = Bytes{0} + sized(name("demo"));
  Bytes body = oneFunction({0x7f}, {}, {0, 0x0b});
  Bytes bytes = body + custom("name", title + functions + locals);
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  EXPECT_EQ(module.names.module, "demo");
  EXPECT_EQ(module.names.functions.lookup(0), "main");
  EXPECT_EQ(module.names.functions.lookup(1), "");
  EXPECT_EQ(module.names.local(0, 0), "x");
  EXPECT_EQ(module.names.local(0, 1), "");
  EXPECT_TRUE(module.warnings.empty());
}

TEST(Decoder, MalformedNamesAreAWarning) {
  Bytes wrong = Bytes{1} + sized(Bytes{1, 9} + name("nobody"));
  Bytes title = Bytes{0} + sized(name("demo"));
  Bytes bytes = code({}, {}) + custom("name", wrong + title + Bytes{7});
  EXPECT_EQ(check(bytes), "");
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  EXPECT_EQ(module.names.module, "demo");
  ASSERT_EQ(module.warnings.size(), 2u);
  EXPECT_EQ(module.warnings[0].message,
            "section 'name': there is nothing with index 9");
}

TEST(Decoder, NamesOutOfOrder) {
  Bytes types = section(1, {1, 0x60, 0, 0});
  Bytes two = section(3, {2, 0, 0}) + section(10, {2, 2, 0, 0x0b, 2, 0, 0x0b});
  Bytes functions = Bytes{1} + sized(Bytes{3, 1} + name("b") + Bytes{0} +
                                     name("a") + Bytes{1} + name("c"));
  Bytes bytes = header() + types + two + custom("name", functions);
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  EXPECT_EQ(module.names.functions.size(), 1u);
  EXPECT_EQ(module.names.functions.lookup(1), "b");
  EXPECT_EQ(module.names.functions.lookup(0), "");
}

TEST(Decoder, BranchHints) {
  // The br_if is the byte 0x5 of the function's entry.
  Bytes body = {0, 0x02, 0x40, 0x41, 1, 0x0d, 0, 0x0b, 0x0b};
  Bytes bytes = oneFunction(
      {}, {}, body, custom("metadata.code.branch_hint", {1, 0, 1, 5, 1, 1}));
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  uint64_t offset = module.functions[0].body.begin + 5;
  EXPECT_EQ(bytes[offset], 0x0d);
  EXPECT_EQ(module.branchHint(offset), std::optional<bool>(true));
  EXPECT_EQ(module.branchHint(offset + 1), std::nullopt);
}
