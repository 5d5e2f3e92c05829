//===- ed25519.c - points of an elliptic curve -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// It declares the types that the next one uses.
#include "common.h"

#include "ed25519.h"
#include "harness.h"

static const uint8_t generator[32] = {0x58, [1 ... 31] = 0x66};

static void show(Point *point) {
  uint8_t x[32], y[32];
  report((uint32_t)ed25519_get_xy(x, y, 32, point));
  reportBytes(x, sizeof x);
  reportBytes(y, sizeof y);
}

void run(void) {
  Point *point, *other;
  uint8_t scalar[32];
  report((uint32_t)ed25519_decode_point(&point, generator, 32, NULL));
  show(point);
  report((uint32_t)ed25519_clone(&other, point));
  fillText(scalar, sizeof scalar, 41);
  report((uint32_t)ed25519_scalar(other, scalar, sizeof scalar, 0x1234567890u));
  show(other);
  report((uint32_t)ed25519_add(other, point));
  report((uint32_t)ed25519_double(other));
  report((uint32_t)ed25519_neg(other));
  show(other);
  report((uint32_t)ed25519_cmp(other, point));
  report((uint32_t)ed25519_scalar_public(point, scalar + 5, 20));
  show(point);
}
