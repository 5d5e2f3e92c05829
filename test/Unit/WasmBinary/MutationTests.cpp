//===- MutationTests.cpp - Random damage ----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// 10 000 modules made from a rich one by a few random changes, the same ones
// every time. None may crash; valid ones must keep what a walk promises.
//
//===----------------------------------------------------------------------===//

#include "MirrorVisitor.h"
#include "warm/Conversion/ImportWasm/InterfaceJSON.h"
#include "llvm/Support/raw_ostream.h"
#include <random>

using namespace llvm;
using namespace warm::wasm::binary;

/// A body with every kind of control and of immediate.
static Bytes richBody() {
  return {
      2,    2,    0x7f, 1,    0x7e,                // locals
      0x02, 0x40,                                  // block
      0x03, 0x7f,                                  // loop (result i32)
      0x20, 0,    0x41, 5,    0x6a, 0x22, 1,       // local.get, add, tee
      0x04, 0x7f,                                  // if (result i32)
      0x41, 1,    0x05, 0x41, 2,    0x0b,          // else, end
      0x0d, 1,    0x41, 0,    0x0b, 0x1a,          // br_if, end, drop
      0x41, 0,    0x0e, 1,    0,    0,             // br_table
      0x0b,                                        // end
      0x41, 8,    0x28, 2,    4,    0x1a,          // i32.load
      0x20, 0,    0x41, 0,    0x11, 1,    0,       // call_indirect
      0x1a, 0x23, 0,    0x41, 1,    0x6b, 0x24, 0, // globals
      0x44, 0,    0,    0,    0,    0,    0,    0,    0, 0x1a, // f64.const
      0xd0, 0x70, 0xd1, 0x1a, 0xd2, 0,    0x1a,                // references
      0x41, 0,    0x41, 0,    0x41, 0,    0xfc, 0x08, 0, 0,    // memory.init
      0x41, 0,    0x41, 0,    0x41, 0,    0xfc, 0x0a, 0, 0,    // memory.copy
      0x42, 0,    0x42, 1,    0x20, 0,    0x1b, 0xa7,          // select, wrap
      0x10, 0,    0x0b,                                        // call
  };
}

static Bytes richModule() {
  Bytes types = {2, 0x60, 1, 0x7f, 1, 0x7f, 0x60, 1, 0x7f, 1, 0x7f};
  Bytes exports = Bytes{2} + name("f") + Bytes{0, 1} + name("h") + Bytes{0, 0};
  Bytes elems = {2, 0, 0x41, 0, 0x0b, 1, 1, 5, 0x70, 1, 0xd2, 0, 0x0b};
  Bytes datas = {2, 0, 0x41, 4, 0x0b, 3, 'a', 'b', 'c', 1, 2, 'x', 'y'};
  Bytes symbols =
      Bytes{8} + sized(Bytes{3, 0, 0, 1} + name("f") + Bytes{0, 0x10, 0} +
                       Bytes{1, 0} + name("d") + Bytes{0, 1, 2});
  Bytes names = Bytes{1} + sized(Bytes{1, 1} + name("f")) + Bytes{2} +
                sized(Bytes{1, 1, 1, 0} + name("x"));
  return header() + section(1, types) +
         section(2, Bytes{1} + name("env") + name("host") + Bytes{0, 0}) +
         section(3, {1, 1}) + section(4, {1, 0x70, 1, 2, 4}) +
         section(5, {1, 1, 1, 2}) + section(6, {1, 0x7f, 1, 0x41, 9, 0x0b}) +
         section(7, exports) + section(9, elems) + section(12, {2}) +
         section(10, Bytes{1} + sized(richBody())) + section(11, datas) +
         custom("linking", Bytes{2} + symbols) +
         custom("reloc.CODE", {9, 2, 7, 3, 2, 3, 60, 2, 1}) +
         custom("name", names);
}

/// Changes, inserts, removes or repeats a few bytes.
static Bytes mutate(Bytes bytes, std::mt19937 &random) {
  static constexpr uint8_t interesting[] = {0,    1,    2,    0x0b, 0x40, 0x7f,
                                            0x80, 0xff, 0xfc, 0x05, 0x04, 0x03};
  for (unsigned i = 0, count = 1 + random() % 3; i < count; ++i) {
    size_t at = random() % bytes.size();
    size_t size = std::min<size_t>(1 + random() % 4, bytes.size() - at);
    Bytes piece(bytes.begin() + at, bytes.begin() + at + size);
    switch (random() % 5) {
    case 0:
      bytes[at] = random();
      break;
    case 1:
      bytes[at] = interesting[random() % std::size(interesting)];
      break;
    case 2:
      bytes[at] ^= 1u << random() % 8;
      break;
    case 3:
      bytes.insert(bytes.begin() + random() % bytes.size(), piece.begin(),
                   piece.end());
      break;
    case 4:
      if (bytes.size() > size + 1)
        bytes.erase(bytes.begin() + at, bytes.begin() + at + size);
      break;
    }
  }
  return bytes;
}

TEST(Mutation, NoCrash) {
  Bytes seed = richModule();
  ASSERT_EQ(check(seed), "");
  std::mt19937 random(20221109);
  unsigned valid = 0;
  for (unsigned i = 0; i < 10000; ++i) {
    Bytes bytes = mutate(seed, random);
    if (!check(bytes).empty())
      continue;
    ++valid;
    Module module = cantFail(decodeModule(bufferOf(bytes)));
    mirrorBodies(module);
    printInterfaceJSON(module, nulls());
  }
  // Both outcomes occur often.
  EXPECT_GT(valid, 500u);
  EXPECT_LT(valid, 9500u);
}

// Every prefix of a module ends in an error, not in a crash. Sections that end
// exactly there may leave a valid module.
TEST(Mutation, Truncated) {
  Bytes seed = richModule();
  for (size_t size = 0; size < seed.size(); ++size)
    check(Bytes(seed.begin(), seed.begin() + size));
}
