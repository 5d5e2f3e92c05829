//===- lz4.c - blocks, high compression, frames -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "lz4.h"
#include "harness.h"
#include "lz4frame.h"
#include "lz4hc.h"

static uint8_t text[20000], packed[24000], back[20000];

static void unpack(int size) {
  report((uint32_t)size);
  reportBytes(packed, size > 0 ? (size_t)size : 0);
  report((uint32_t)LZ4_decompress_safe((char *)packed, (char *)back, size,
                                       sizeof back));
  reportBytes(back, sizeof back);
}

static void packFrame(void) {
  LZ4F_preferences_t preferences = {
      .frameInfo = {.blockMode = LZ4F_blockIndependent,
                    .contentChecksumFlag = LZ4F_contentChecksumEnabled},
      .compressionLevel = 4};
  size_t size = LZ4F_compressFrame(packed, sizeof packed, text, sizeof text,
                                   &preferences);
  report(size);
  reportBytes(packed, size);
  LZ4F_dctx *context;
  report(LZ4F_createDecompressionContext(&context, LZ4F_VERSION));
  size_t taken = size, given = sizeof back;
  report(LZ4F_decompress(context, back, &given, packed, &taken, NULL));
  report(taken);
  reportBytes(back, given);
  packed[50] ^= 1;
  taken = size, given = sizeof back;
  LZ4F_resetDecompressionContext(context);
  report(LZ4F_isError(
      LZ4F_decompress(context, back, &given, packed, &taken, NULL)));
  report(LZ4F_freeDecompressionContext(context));
}

void run(void) {
  char *in = (char *)text, *out = (char *)packed;
  fillText(text, sizeof text, 5);
  for (int speed = 1; speed < 20; speed += 9)
    unpack(LZ4_compress_fast(in, out, sizeof text, sizeof packed, speed));
  for (int level = 3; level < 13; level += 3)
    unpack(LZ4_compress_HC(in, out, sizeof text, sizeof packed, level));
  packFrame();
}
