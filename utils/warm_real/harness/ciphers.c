//===- ciphers.c - AES, counter mode, SHA-2 -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "block_base.h"
#include "harness.h"

struct Sha;
typedef BlockBase Counter;

int AES_start_operation(const uint8_t key[], size_t length, BlockBase **result);
int AES_stop_operation(BlockBase *state);
int CTR_start_operation(BlockBase *cipher, uint8_t block[], size_t length,
                        size_t prefix, unsigned counterLength,
                        unsigned littleEndian, Counter **result);
int CTR_encrypt(Counter *state, const uint8_t *in, uint8_t *out, size_t size);
int SHA256_init(struct Sha **result);
int SHA256_update(struct Sha *state, const uint8_t *in, size_t size);
int SHA256_digest(const struct Sha *state, uint8_t *digest, size_t size);
int SHA512_init(struct Sha **result, size_t size);
int SHA512_update(struct Sha *state, const uint8_t *in, size_t size);
int SHA512_digest(const struct Sha *state, uint8_t *digest, size_t size);

static uint8_t text[4096], out[4096], key[32], digest[64];

static void encrypt(size_t keySize) {
  BlockBase *cipher;
  report((uint32_t)AES_start_operation(key, keySize, &cipher));
  // Through the function pointers that the cipher has filled in.
  report((uint32_t)cipher->encrypt(cipher, text, out, sizeof text));
  reportBytes(out, sizeof out);
  report((uint32_t)cipher->decrypt(cipher, out, out, sizeof out));
  reportBytes(out, sizeof out);
  report((uint32_t)cipher->encrypt(cipher, text, out, 17));
  Counter *counter;
  uint8_t block[16] = {1, 2, 3};
  report((uint32_t)CTR_start_operation(cipher, block, 16, 12, 4, 0, &counter));
  for (size_t at = 0; at + 100 < sizeof text; at += 100)
    report((uint32_t)CTR_encrypt(counter, text + at, out + at, 100));
  reportBytes(out, sizeof out);
}

static void hash(size_t step) {
  struct Sha *small, *large;
  report((uint32_t)SHA256_init(&small));
  report((uint32_t)SHA512_init(&large, 48));
  for (size_t at = 0; at + step < sizeof text; at += step) {
    SHA256_update(small, text + at, step);
    SHA512_update(large, text + at, step);
  }
  report((uint32_t)SHA256_digest(small, digest, 32));
  reportBytes(digest, 32);
  report((uint32_t)SHA512_digest(large, digest, 48));
  reportBytes(digest, 48);
}

void run(void) {
  fillText(text, sizeof text, 31);
  fillText(key, sizeof key, 32);
  for (size_t size = 16; size <= 40; size += 8)
    if (size <= sizeof key)
      encrypt(size);
  hash(13);
  hash(200);
}
