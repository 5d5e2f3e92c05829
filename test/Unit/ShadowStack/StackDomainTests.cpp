//===- StackDomainTests.cpp - what a value is to the stack ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackDomain.h"
#include "gtest/gtest.h"
#include <vector>

using namespace warm::wasm;
using Kind = StackValue::Kind;

static StackValue address(StackOffset offset) {
  return StackValue::address({}, offset);
}
static StackValue number(StackOffset offset) {
  return StackValue::number(offset);
}
static StackValue both(StackOffset offset) { return {Kind::Both, {}, offset}; }
static const StackOffset any = StackOffset::any();

TEST(StackDomain, ConstantsAreExact) {
  EXPECT_EQ(address({-16}) + number({4}), address({-12}));
  EXPECT_EQ(number({4}) + address({-16}), address({-12}));
  EXPECT_EQ(address({-16}) - number({4}), address({-20}));
}

TEST(StackDomain, AnIndexKeepsTheLowerBound) {
  StackValue index = number(StackOffset::atLeast(0));
  EXPECT_EQ(address({-16}) + index, address(StackOffset::atLeast(-16)));
  EXPECT_EQ(address({-16}) - index, address(any));
  EXPECT_EQ(address({-16}) + StackValue::unknown(), both(any));
}

TEST(StackDomain, ADifferenceIsNoAddressOfTheStack) {
  EXPECT_EQ(address({-16}) - address({-4}), StackValue::unknown());
  EXPECT_EQ(StackValue::unknown() - address({-4}), StackValue::unknown());
  EXPECT_EQ(number({64}) - address({-4}), StackValue::unknown());
  // It may be one.
  EXPECT_EQ(address({-16}) - StackValue::unknown(), both(any));
  EXPECT_EQ(address({-16}) + address({-16}), both(any));
}

TEST(StackDomain, Masks) {
  EXPECT_EQ(maskAddress(address({-20}), number({-16}), 16), address({-32}));
  EXPECT_EQ(maskAddress(address({-20}), number({-64}), 16), address(any));
  EXPECT_EQ(maskAddress(address({-20}), number({7}), 16),
            number(StackOffset::atLeast(0)));
  EXPECT_EQ(maskAddress(number({7}), address({-20}), 16),
            number(StackOffset::atLeast(0)));
  EXPECT_EQ(maskAddress(address({-20}), StackValue::unknown(), 16), both(any));
}

TEST(StackDomain, Bits) {
  auto orBits = [](const StackValue &a, const StackValue &b) {
    return combineBits(a, b, 16, /*mayClear=*/false);
  };
  StackValue atLeast = address(StackOffset::atLeast(-12));
  EXPECT_EQ(orBits(address({-16}), number({4})), address({-12}));
  // The bit is set in the address, or not known to be zero.
  EXPECT_EQ(orBits(address({-12}), number({4})), atLeast);
  EXPECT_EQ(orBits(address({-12}), number({16})), atLeast);
  EXPECT_EQ(orBits(address({-12}), StackValue::unknown()),
            both(StackOffset::atLeast(-12)));
  EXPECT_EQ(combineBits(address({-12}), number({4}), 16, /*mayClear=*/true),
            address(any));
}

TEST(StackDomain, Join) {
  EXPECT_EQ(join(address({-16}), address({-8})),
            address(StackOffset::atLeast(-16)));
  EXPECT_EQ(join(address({-16}), number({0})), both({-16}));
  EXPECT_EQ(join(StackValue::unknown(), address({-16})), both({-16}));
  EXPECT_EQ(join(number({1}), number({2})), number(StackOffset::atLeast(1)));
  EXPECT_EQ(join(number({1}), StackValue::unknown()), StackValue::unknown());
}

/// The values that tests of laws are made of.
static std::vector<StackValue> samples() {
  std::vector<StackValue> values = {
      {}, StackValue::unknown(), StackValue::mixed()};
  for (StackOffset offset :
       {StackOffset{-16, true}, StackOffset{0, true}, StackOffset::atLeast(-16),
        StackOffset::atLeast(0), any})
    for (StackValue value : {address(offset), number(offset), both(offset)})
      values.push_back(value);
  return values;
}

TEST(StackDomain, JoinIsALattice) {
  for (const StackValue &a : samples()) {
    EXPECT_EQ(join(a, a), a);
    EXPECT_EQ(join(StackValue(), a), a);
    for (const StackValue &b : samples()) {
      EXPECT_EQ(join(a, b), join(b, a));
      EXPECT_EQ(join(join(a, b), b), join(a, b));
    }
  }
}

/// Whether all that `a` stands for `b` does too.
static bool isBelow(const StackValue &a, const StackValue &b) {
  return join(a, b) == b;
}

TEST(StackDomain, TransferFunctionsAreMonotone) {
  for (const StackValue &a : samples())
    for (const StackValue &b : samples())
      for (const StackValue &c : samples())
        if (isBelow(a, b)) {
          EXPECT_TRUE(isBelow(a + c, b + c));
          EXPECT_TRUE(isBelow(a - c, b - c));
          EXPECT_TRUE(isBelow(c - a, c - b));
          EXPECT_TRUE(isBelow(maskAddress(a, c, 16), maskAddress(b, c, 16)));
          for (bool mayClear : {false, true})
            EXPECT_TRUE(isBelow(combineBits(a, c, 16, mayClear),
                                combineBits(b, c, 16, mayClear)));
        }
}
