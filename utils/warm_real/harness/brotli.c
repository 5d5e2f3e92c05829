//===- brotli.c - qualities, windows, a broken stream -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "brotli/decode.h"
#include "brotli/encode.h"
#include "harness.h"

static uint8_t text[12000], packed[16000], back[12000];

static void pack(int quality, int window) {
  size_t size = sizeof packed, length = sizeof back;
  report((uint32_t)BrotliEncoderCompress(quality, window, BROTLI_MODE_TEXT,
                                         sizeof text, text, &size, packed));
  report(size);
  reportBytes(packed, size);
  report((uint32_t)BrotliDecoderDecompress(size, packed, &length, back));
  reportBytes(back, length);
  packed[size / 3] ^= 0x10;
  length = sizeof back;
  report((uint32_t)BrotliDecoderDecompress(size, packed, &length, back));
}

void run(void) {
  fillText(text, sizeof text, 21);
  pack(1, 14);
  pack(4, 15);
  pack(6, 12);
}
