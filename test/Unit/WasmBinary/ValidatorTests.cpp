//===- ValidatorTests.cpp - Rules of validation ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// One case for each kind of message; the breadth comes from the
// specification's test suite (SuiteTests.cpp).
//
//===----------------------------------------------------------------------===//

#include "TestModule.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace warm::wasm::binary;

constexpr uint8_t i32 = 0x7f, i64 = 0x7e, f32 = 0x7d, externref = 0x6f;

/// The message for a body of type [] -> results, without kind and offset.
static std::string body(const Bytes &results, const Bytes &instructions,
                        const Bytes &extra = {}) {
  return message(code(results, instructions, extra));
}

TEST(Validator, Types) {
  EXPECT_EQ(body({i32}, {0x41, 1}), "");
  EXPECT_EQ(body({i32}, {0x42, 1}),
            "type mismatch: expected i32, got i64 in end");
  EXPECT_EQ(body({i32}, {}), "type mismatch: expected i32, got nothing in end");
  EXPECT_EQ(body({}, {0x41, 1}),
            "type mismatch: 1 values remain on the stack at end");
  EXPECT_EQ(body({i32}, {0x41, 1, 0x42, 1, 0x6a}),
            "type mismatch: expected i32, got i64 in i32.add");
  EXPECT_EQ(body({}, {0x1a}),
            "type mismatch: expected a value, got nothing in drop");
}

TEST(Validator, OffsetIsTheInstruction) {
  Bytes bytes = code({i32}, {0x41, 1, 0x42, 1, 0x6a});
  EXPECT_EQ(check(bytes).substr(0, 14), "invalid: 0x1c:");
  EXPECT_EQ(bytes[0x1c], 0x6a);
}

TEST(Validator, UnknownIndices) {
  EXPECT_EQ(body({}, {0x20, 5}), "unknown local 5");
  EXPECT_EQ(body({}, {0x23, 0}), "unknown global 0");
  EXPECT_EQ(body({}, {0x10, 7}), "unknown function 7");
  EXPECT_EQ(body({}, {0x0c, 0}), "");
  EXPECT_EQ(body({}, {0x0c, 1}), "unknown label 1");
  EXPECT_EQ(body({}, {0x41, 0, 0x0e, 1, 3, 0}), "unknown label 3");
  EXPECT_EQ(body({}, {0x02, 9, 0x0b}), "unknown type 9");
  EXPECT_EQ(body({}, {0x41, 0, 0x11, 0, 0}), "unknown table 0");
  EXPECT_EQ(body({}, {0x41, 0, 0x28, 0, 0, 0x1a}), "unknown memory 0");
  EXPECT_EQ(body({}, {0xfc, 0x0d, 2}), "unknown elem segment 2");
}

TEST(Validator, Memory) {
  Bytes memory = section(5, {1, 0, 1});
  EXPECT_EQ(body({}, {0x41, 0, 0x28, 2, 0, 0x1a}, memory), "");
  EXPECT_EQ(body({}, {0x41, 0, 0x28, 3, 0, 0x1a}, memory),
            "alignment must not be larger than natural");
  EXPECT_EQ(body({}, {0x41, 0, 0x28, 32, 0, 0x1a}, memory),
            "alignment must not be larger than natural");
}

TEST(Validator, AtomicAccesses) {
  // i32.atomic.load, i64.atomic.rmw.add; the alignment is the width's.
  Bytes shared = section(5, {1, 3, 1, 2}), plain = section(5, {1, 0, 1});
  EXPECT_EQ(body({i32}, {0x41, 0, 0xfe, 0x10, 2, 0}, shared), "");
  EXPECT_EQ(body({i32}, {0x41, 0, 0xfe, 0x10, 2, 0}, plain), "");
  EXPECT_EQ(body({i32}, {0x41, 0, 0xfe, 0x10, 1, 0}, shared),
            "the alignment of an atomic access must be natural");
  EXPECT_EQ(body({i64}, {0x41, 0, 0x42, 0, 0xfe, 0x1f, 2, 0}, shared),
            "the alignment of an atomic access must be natural");
  EXPECT_EQ(body({i64}, {0x41, 0, 0x41, 0, 0xfe, 0x1f, 3, 0}, shared),
            "type mismatch: expected i64, got i32 in i64.atomic.rmw.add");
  EXPECT_EQ(body({i32}, {0x41, 0, 0xfe, 0x10, 2, 0}), "unknown memory 0");
  EXPECT_EQ(body({}, {0xfe, 0x03, 0x00}), "");
  EXPECT_EQ(body({}, {0xfe, 0x03, 0x01}), "zero byte expected");
  EXPECT_EQ(message(header() + section(5, {1, 2, 1})),
            "shared memory must have maximum");
}

TEST(Validator, Select) {
  EXPECT_EQ(body({i32}, {0x41, 1, 0x41, 2, 0x41, 3, 0x1b}), "");
  EXPECT_EQ(body({i32}, {0x41, 1, 0x42, 2, 0x41, 3, 0x1b}),
            "type mismatch: expected i32, got i64 in select");
  EXPECT_EQ(body({externref}, {0xd0, 0x6f, 0xd0, 0x6f, 0x41, 1, 0x1b}),
            "type mismatch: select of references needs a type");
  EXPECT_EQ(body({externref}, {0xd0, 0x6f, 0xd0, 0x6f, 0x41, 1, 0x1c, 1, 0x6f}),
            "");
  EXPECT_EQ(body({}, {0x1c, 0}), "invalid result arity: select with 0 types");
}

TEST(Validator, UnreachableCodeIsPolymorphic) {
  EXPECT_EQ(body({i32}, {0x00}), "");
  EXPECT_EQ(body({i32}, {0x00, 0x6a}), "");
  EXPECT_EQ(body({i32}, {0x00, 0x42, 1, 0x6a}),
            "type mismatch: expected i32, got i64 in i32.add");
  EXPECT_EQ(body({i32}, {0x00, 0x1b}), "");
  EXPECT_EQ(body({f32}, {0x00, 0x42, 1, 0x41, 1, 0x1b}),
            "type mismatch: expected f32, got i64 in end");
}

TEST(Validator, BlocksAndBranches) {
  EXPECT_EQ(body({}, {0x41, 0, 0x04, i32, 0x41, 1, 0x0b, 0x1a}),
            "type mismatch: if without else must have the same parameters [] "
            "and results [i32]");
  EXPECT_EQ(body({i32}, {0x02, i32, 0x41, 1, 0x0c, 0, 0x0b}), "");
  EXPECT_EQ(body({i32}, {0x02, i32, 0x0c, 0, 0x0b}),
            "type mismatch: expected i32, got nothing in br");
  EXPECT_EQ(body({}, {0x02, i32, 0x41, 0, 0x41, 0, 0x0e, 1, 1, 0, 0x0b, 0x1a}),
            "type mismatch: br_table labels take [i32] and []");
  EXPECT_EQ(body({}, {0x02, i32, 0x02, i64, 0x41, 0, 0x41, 0, 0x0e, 1, 0, 1,
                      0x0b, 0x1a, 0x41, 0, 0x0b, 0x1a}),
            "type mismatch: expected i64, got i32 in br_table");
}

TEST(Validator, Globals) {
  Bytes immutable = section(6, {1, i32, 0, 0x41, 0, 0x0b});
  EXPECT_EQ(body({}, {0x41, 0, 0x24, 0}, immutable),
            "global is immutable: global.set 0");
  auto global = [](const Bytes &init) {
    return message(header() +
                   section(6, Bytes{1, i32, 0} + init + Bytes{0x0b}));
  };
  EXPECT_EQ(global({0x41, 7}), "");
  EXPECT_EQ(global({0x42, 7}), "type mismatch: expected [i32], got [i64]");
  EXPECT_EQ(global({}), "type mismatch: expected [i32], got []");
  EXPECT_EQ(global({0x41, 7, 0x41, 8}),
            "type mismatch: expected [i32], got [i32 i32]");
  EXPECT_EQ(global({0x41, 7, 0x01}), "constant expression required, got nop");
  EXPECT_EQ(global({0x23, 0}), "unknown global 0");
  EXPECT_EQ(global({0x41, 7, 0x41, 8, 0x6a}),
            "constant expression required: i32.add (extended constant "
            "expressions) is not supported");
}

TEST(Validator, References) {
  EXPECT_EQ(body({}, {0xd2, 0, 0x1a}), "undeclared function reference 0");
  EXPECT_EQ(
      body({}, {0xd2, 0, 0x1a}, section(7, Bytes{1} + name("f") + Bytes{0, 0})),
      "");
  EXPECT_EQ(body({}, {0x41, 0, 0xd1, 0x1a}),
            "type mismatch: expected a reference, got i32 in ref.is_null");
  Bytes table = section(4, {1, externref, 0, 1});
  EXPECT_EQ(body({}, {0x41, 0, 0x11, 0, 0}, table),
            "type mismatch: expected a table of funcref, got a table of "
            "externref in call_indirect");
}

TEST(Validator, Module) {
  auto text = [](const Bytes &sections) { return check(header() + sections); };
  EXPECT_EQ(text(section(5, {1, 1, 2, 1})),
            "invalid: 0xb: size minimum must not be greater than maximum");
  EXPECT_EQ(text(section(5, Bytes{1, 0} + uleb(65537))),
            "invalid: 0xb: memory size must be at most 65536 pages (4 GiB)");
  EXPECT_EQ(text(section(5, {1, 0, 1}) +
                 section(7, Bytes{2} + name("m") + Bytes{2, 0} + name("m") +
                                Bytes{2, 0})),
            "invalid: 0x14: duplicate export name 'm'");
  EXPECT_EQ(text(section(7, Bytes{1} + name("f") + Bytes{0, 3})),
            "invalid: 0xb: unknown function 3");
  EXPECT_EQ(text(section(3, {1, 4}) + section(10, {1, 2, 0, 0x0b})),
            "invalid: 0xb: unknown type 4");
  EXPECT_EQ(text(section(11, {1, 0, 0x41, 0, 0x0b, 0})),
            "invalid: 0xb: unknown memory 0");
  EXPECT_EQ(text(section(1, {1, 0x60, 1, i32, 0}) + section(3, {1, 0}) +
                 section(8, {0}) + section(10, {1, 2, 0, 0x0b})),
            "invalid: 0x15: start function must have type [] -> []");
}

// Deep nesting takes memory, but no native stack.
TEST(Validator, DeepNesting) {
  Bytes instructions;
  constexpr unsigned depth = 500000;
  for (unsigned i = 0; i < depth; ++i)
    instructions.insert(instructions.end(), {0x02, 0x40});
  instructions.insert(instructions.end(), depth, 0x0b);
  EXPECT_EQ(body({}, instructions), "");
}
