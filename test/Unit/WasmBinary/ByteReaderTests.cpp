//===- ByteReaderTests.cpp - Numbers and names ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Limits of LEB128 numbers and of UTF-8, at and around each boundary.
//
//===----------------------------------------------------------------------===//

#include "ByteReader.h"
#include "TestModule.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace warm::wasm::binary;

namespace {
/// Reads one number from bytes with a member function of ByteReader.
template <typename T> struct Read {
  Read(const Bytes &bytes, T (ByteReader::*method)()) {
    ByteReader reader(bytes, {0, bytes.size()});
    value = (reader.*method)();
    used = reader.offset();
    error = describe(reader.takeError());
  }
  T value;
  uint64_t used;
  std::string error;
};
} // namespace

static Read<uint32_t> u32(const Bytes &bytes) {
  return {bytes, &ByteReader::readU32};
}
static Read<int32_t> s32(const Bytes &bytes) {
  return {bytes, &ByteReader::readS32};
}
static Read<int64_t> s33(const Bytes &bytes) {
  return {bytes, &ByteReader::readS33};
}
static Read<int64_t> s64(const Bytes &bytes) {
  return {bytes, &ByteReader::readS64};
}
static Read<uint64_t> u64(const Bytes &bytes) {
  return {bytes, &ByteReader::readU64};
}

TEST(ByteReader, Unsigned) {
  EXPECT_EQ(u32({0x00}).value, 0u);
  EXPECT_EQ(u32({0x7f}).value, 127u);
  EXPECT_EQ(u32({0x80, 0x01}).value, 128u);
  EXPECT_EQ(u32({0xff, 0xff, 0xff, 0xff, 0x0f}).value, ~0u);
  // Padded with zeros, as linkers do.
  EXPECT_EQ(u32({0x83, 0x80, 0x80, 0x80, 0x00}).value, 3u);
  EXPECT_EQ(u32({0x83, 0x80, 0x80, 0x80, 0x00}).used, 5u);
  EXPECT_EQ(
      u64({0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}).value,
      ~uint64_t(0));
}

TEST(ByteReader, UnsignedErrors) {
  EXPECT_EQ(u32({}).error, "malformed: 0x0: unexpected end");
  EXPECT_EQ(u32({0x80}).error, "malformed: 0x1: unexpected end");
  EXPECT_EQ(u32({0xff, 0xff, 0xff, 0xff, 0x1f}).error,
            "malformed: 0x0: integer too large");
  EXPECT_EQ(u32({0x80, 0x80, 0x80, 0x80, 0x80, 0x00}).error,
            "malformed: 0x0: integer representation too long");
  EXPECT_EQ(
      u64({0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02}).error,
      "malformed: 0x0: integer too large");
}

TEST(ByteReader, Signed) {
  EXPECT_EQ(s32({0x7f}).value, -1);
  EXPECT_EQ(s32({0x3f}).value, 63);
  EXPECT_EQ(s32({0x40}).value, -64);
  EXPECT_EQ(s32({0x80, 0x80, 0x80, 0x80, 0x78}).value, INT32_MIN);
  EXPECT_EQ(s32({0xff, 0xff, 0xff, 0xff, 0x07}).value, INT32_MAX);
  EXPECT_EQ(s33({0x40}).value, -64);
  EXPECT_EQ(s33({0xff, 0xff, 0xff, 0xff, 0x0f}).value, 0xffffffffll);
  EXPECT_EQ(
      s64({0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f}).value,
      INT64_MIN);
  EXPECT_EQ(
      s64({0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00}).value,
      INT64_MAX);
}

TEST(ByteReader, SignedErrors) {
  // The unused bits of the last byte must repeat the sign.
  EXPECT_EQ(s32({0x80, 0x80, 0x80, 0x80, 0x08}).error,
            "malformed: 0x0: integer too large");
  EXPECT_EQ(s32({0xff, 0xff, 0xff, 0xff, 0x77}).error,
            "malformed: 0x0: integer too large");
  EXPECT_EQ(s32({0x80, 0x80, 0x80, 0x80, 0x80, 0x00}).error,
            "malformed: 0x0: integer representation too long");
  EXPECT_EQ(
      s64({0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01}).error,
      "malformed: 0x0: integer too large");
}

TEST(ByteReader, FirstErrorSticks) {
  Bytes bytes = {0x80};
  ByteReader reader(bytes, {0, 1});
  reader.readU32();
  reader.malformed(7, "another");
  EXPECT_EQ(reader.readByte(), 0);
  EXPECT_EQ(describe(reader.takeError()), "malformed: 0x1: unexpected end");
}

TEST(ByteReader, CountIsBounded) {
  Bytes bytes = {0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0};
  ByteReader reader(bytes, {0, bytes.size()});
  EXPECT_EQ(reader.readCount(), 0u);
  EXPECT_FALSE(reader.ok());
}

TEST(ByteReader, UTF8) {
  EXPECT_TRUE(isUTF8(""));
  EXPECT_TRUE(isUTF8("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"));
  EXPECT_TRUE(isUTF8("\xf4\x8f\xbf\xbf"));
  EXPECT_TRUE(isUTF8(StringRef("a\0b", 3)));
  EXPECT_FALSE(isUTF8("\x80"));
  EXPECT_FALSE(isUTF8("\xc3"));
  EXPECT_FALSE(isUTF8("\xc0\x80"));
  EXPECT_FALSE(isUTF8("\xed\xa0\x80"));
  EXPECT_FALSE(isUTF8("\xf4\x90\x80\x80"));
  EXPECT_FALSE(isUTF8("\xff"));
}
