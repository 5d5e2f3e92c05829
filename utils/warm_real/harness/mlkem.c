//===- mlkem.c - keys from a seed, encapsulated and opened -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "harness.h"
int mlkem_keypair(unsigned level, uint8_t *pk, size_t pkSize, uint8_t *sk,
                  size_t skSize, const uint8_t *seed, size_t seedSize);
int mlkem_check_pk(unsigned level, const uint8_t *pk, size_t pkSize);
int mlkem_encaps(unsigned level, uint8_t *ct, size_t ctSize, uint8_t *ss,
                 size_t ssSize, const uint8_t *pk, size_t pkSize,
                 const uint8_t *coins, size_t coinsSize);
int mlkem_decaps(unsigned level, uint8_t *ss, size_t ssSize, const uint8_t *ct,
                 size_t ctSize, const uint8_t *sk, size_t skSize);

static uint8_t publicKey[1568], secretKey[3168], cipherText[1568];

static void exchange(unsigned level, size_t pk, size_t sk, size_t ct) {
  uint8_t seed[64], coins[32], ours[32], theirs[32];
  fillText(seed, sizeof seed, level);
  fillText(coins, sizeof coins, level + 1);
  report(
      (uint32_t)mlkem_keypair(level, publicKey, pk, secretKey, sk, seed, 64));
  reportBytes(publicKey, pk);
  reportBytes(secretKey, sk);
  report((uint32_t)mlkem_check_pk(level, publicKey, pk));
  report((uint32_t)mlkem_encaps(level, cipherText, ct, ours, 32, publicKey, pk,
                                coins, sizeof coins));
  reportBytes(cipherText, ct);
  reportBytes(ours, sizeof ours);
  cipherText[7] ^= level == 1024;
  report(
      (uint32_t)mlkem_decaps(level, theirs, 32, cipherText, ct, secretKey, sk));
  reportBytes(theirs, sizeof theirs);
}

void run(void) {
  exchange(512, 800, 1632, 768);
  exchange(768, 1184, 2400, 1088);
  exchange(1024, 1568, 3168, 1568);
}
