//===- RuntimeTests.cpp - libwarmrt against the host's floats ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every function over all pairs of edge cases, over random bit patterns, and
// over random numbers near the limits of the integer types. The host's results
// are exact for these operations; what it leaves open (the sign of zero in min
// and max, the payload of a NaN) is checked by the words of the specification.
//
//===----------------------------------------------------------------------===//

#include "HostTrap.h"
#include "warm_runtime.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

jmp_buf warmHostTrap;

namespace {

template <typename Float> struct Format;
template <> struct Format<float> {
  using Bits = uint32_t;
  static constexpr int fraction = 23;
};
template <> struct Format<double> {
  using Bits = uint64_t;
  static constexpr int fraction = 52;
};
template <typename Float> using BitsOf = typename Format<Float>::Bits;

template <typename Float> Float toFloat(BitsOf<Float> bits) {
  Float value;
  memcpy(&value, &bits, sizeof(value));
  return value;
}

template <typename Float> BitsOf<Float> toBits(Float value) {
  BitsOf<Float> bits;
  memcpy(&bits, &value, sizeof(value));
  return bits;
}

/// Edge cases of both signs: zeros, subnormals, powers of two and their
/// neighbours, halves, limits, infinity, quiet and signalling NaNs.
template <typename Float> std::vector<BitsOf<Float>> edgeCases() {
  using Bits = BitsOf<Float>;
  constexpr int fraction = Format<Float>::fraction;
  const Bits leading = Bits(1) << fraction, one = toBits(Float(1));
  const Bits infinity = toBits(std::numeric_limits<Float>::infinity());
  std::vector<Bits> cases = {0, 1, 2, leading - 1, leading, leading + 1};
  for (int exponent = -3; exponent <= 66; ++exponent)
    for (int delta : {-1, 0, 1})
      cases.push_back(one + Bits(exponent) * leading + Bits(delta));
  for (Float value : {0.25, 0.75, 1.5, 2.5, 3.5, 4.5, 5.5, 1e9, 2147483647.5})
    for (int delta : {-1, 0, 1})
      cases.push_back(toBits(value) + Bits(delta));
  for (Bits bits :
       {infinity - 1, infinity, infinity + 1, infinity + leading / 2,
        infinity + leading / 2 + 5, infinity + leading - 1})
    cases.push_back(bits);
  const Bits sign = Bits(1) << (sizeof(Bits) * 8 - 1);
  for (size_t i = 0, count = cases.size(); i < count; ++i)
    cases.push_back(cases[i] | sign);
  return cases;
}

/// Edge cases, random bits, and random numbers of a size that rounds.
template <typename Float> std::vector<BitsOf<Float>> samples() {
  std::vector<BitsOf<Float>> result = edgeCases<Float>();
  std::mt19937_64 random(1);
  for (int i = 0; i < 200000; ++i)
    result.push_back(BitsOf<Float>(random()));
  for (int i = 0; i < 200000; ++i) {
    int exponent = int(random() % 72) - 4;
    Float significand = Float(int64_t(random())) / Float(9.3e18);
    result.push_back(toBits(std::ldexp(significand, exponent)));
  }
  return result;
}

template <typename Float> bool isQuietNaN(BitsOf<Float> bits) {
  return std::isnan(toFloat<Float>(bits)) &&
         (bits >> (Format<Float>::fraction - 1) & 1);
}

/// A NaN result is quiet, and canonical when the operands' payloads were.
template <typename Float>
void expectSame(BitsOf<Float> actual, Float expected, BitsOf<Float> operand) {
  if (std::isnan(expected))
    EXPECT_TRUE(isQuietNaN<Float>(actual)) << std::hex << operand;
  else
    EXPECT_EQ(actual, toBits(expected)) << std::hex << operand;
}

template <typename Float, typename Actual, typename Expected>
void checkUnary(Actual actual, Expected expected) {
  for (BitsOf<Float> bits : samples<Float>())
    expectSame<Float>(actual(bits), expected(toFloat<Float>(bits)), bits);
}

template <typename Float> Float minimum(Float a, Float b) {
  if (std::isnan(a) || std::isnan(b))
    return std::numeric_limits<Float>::quiet_NaN();
  if (a == b)
    return std::signbit(a) ? a : b;
  return a < b ? a : b;
}

template <typename Float> Float maximum(Float a, Float b) {
  if (std::isnan(a) || std::isnan(b))
    return std::numeric_limits<Float>::quiet_NaN();
  if (a == b)
    return std::signbit(a) ? b : a;
  return a > b ? a : b;
}

template <typename Float, typename Actual, typename Expected>
void checkBinary(Actual actual, Expected expected) {
  for (BitsOf<Float> a : edgeCases<Float>())
    for (BitsOf<Float> b : edgeCases<Float>())
      expectSame<Float>(actual(a, b),
                        expected(toFloat<Float>(a), toFloat<Float>(b)), a);
}

/// What a truncation gives: a value, or a trap's code.
template <typename Int> struct Truncated {
  int trap;
  Int value;
};

template <typename Int, typename Float> Truncated<Int> truncated(Float x) {
  using Limits = std::numeric_limits<Int>;
  if (std::isnan(x))
    return {4, 0};
  // Both are powers of two or zero, hence exact.
  Float above = std::ldexp(Float(1), Limits::digits);
  Float rounded = std::trunc(x);
  if (rounded >= above)
    return {3, Limits::max()};
  if (rounded < Float(Limits::min()))
    return {3, Limits::min()};
  return {0, Int(rounded)};
}

template <typename Int, typename Float, typename Trapping, typename Saturating>
void checkTruncation(Trapping trapping, Saturating saturating) {
  for (BitsOf<Float> bits : samples<Float>()) {
    Truncated<Int> expected = truncated<Int>(toFloat<Float>(bits));
    EXPECT_EQ(Int(saturating(bits)), expected.value) << std::hex << bits;
    volatile Int value = 0;
    int trap = setjmp(warmHostTrap);
    if (trap == 0)
      value = Int(trapping(bits));
    EXPECT_EQ(trap, expected.trap) << std::hex << bits;
    if (trap == 0) {
      EXPECT_EQ(value, expected.value) << std::hex << bits;
    }
  }
}

} // namespace

TEST(Runtime, RoundsF32) {
  checkUnary<float>(__warm_f32_ceil, [](float x) { return std::ceil(x); });
  checkUnary<float>(__warm_f32_floor, [](float x) { return std::floor(x); });
  checkUnary<float>(__warm_f32_trunc, [](float x) { return std::trunc(x); });
  checkUnary<float>(__warm_f32_nearest,
                    [](float x) { return std::nearbyint(x); });
}

TEST(Runtime, RoundsF64) {
  checkUnary<double>(__warm_f64_ceil, [](double x) { return std::ceil(x); });
  checkUnary<double>(__warm_f64_floor, [](double x) { return std::floor(x); });
  checkUnary<double>(__warm_f64_trunc, [](double x) { return std::trunc(x); });
  checkUnary<double>(__warm_f64_nearest,
                     [](double x) { return std::nearbyint(x); });
}

TEST(Runtime, TakesSquareRoots) {
  checkUnary<float>(__warm_f32_sqrt, [](float x) { return std::sqrt(x); });
  checkUnary<double>(__warm_f64_sqrt, [](double x) { return std::sqrt(x); });
}

TEST(Runtime, GivesCanonicalNaNs) {
  EXPECT_EQ(__warm_f32_sqrt(toBits(-1.0f)), 0x7fc00000u);
  EXPECT_EQ(__warm_f64_sqrt(toBits(-1.0)), 0x7ff8000000000000u);
  EXPECT_EQ(__warm_f32_min(0x7fc00000u, 0x7fc00000u), 0x7fc00000u);
  EXPECT_EQ(__warm_f64_max(0, 0xfff8000000000000u), 0xfff8000000000000u);
}

TEST(Runtime, ComparesWithMinAndMax) {
  checkBinary<float>(__warm_f32_min, minimum<float>);
  checkBinary<float>(__warm_f32_max, maximum<float>);
  checkBinary<double>(__warm_f64_min, minimum<double>);
  checkBinary<double>(__warm_f64_max, maximum<double>);
}

TEST(Runtime, TruncatesF32) {
  checkTruncation<int32_t, float>(__warm_i32_trunc_f32_s,
                                  __warm_i32_trunc_sat_f32_s);
  checkTruncation<uint32_t, float>(__warm_i32_trunc_f32_u,
                                   __warm_i32_trunc_sat_f32_u);
  checkTruncation<int64_t, float>(__warm_i64_trunc_f32_s,
                                  __warm_i64_trunc_sat_f32_s);
  checkTruncation<uint64_t, float>(__warm_i64_trunc_f32_u,
                                   __warm_i64_trunc_sat_f32_u);
}

TEST(Runtime, TruncatesF64) {
  checkTruncation<int32_t, double>(__warm_i32_trunc_f64_s,
                                   __warm_i32_trunc_sat_f64_s);
  checkTruncation<uint32_t, double>(__warm_i32_trunc_f64_u,
                                    __warm_i32_trunc_sat_f64_u);
  checkTruncation<int64_t, double>(__warm_i64_trunc_f64_s,
                                   __warm_i64_trunc_sat_f64_s);
  checkTruncation<uint64_t, double>(__warm_i64_trunc_f64_u,
                                    __warm_i64_trunc_sat_f64_u);
}
