//===- zstd.c - levels, streams, a broken frame -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "zstd.h"
#include "harness.h"

static uint8_t text[30000], packed[32000], back[30000];

static void pack(ZSTD_CCtx *context, int level) {
  ZSTD_CCtx_reset(context, ZSTD_reset_session_and_parameters);
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 14);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  size_t size =
      ZSTD_compress2(context, packed, sizeof packed, text, sizeof text);
  report(size);
  reportBytes(packed, ZSTD_isError(size) ? 0 : size);
  report(ZSTD_decompress(back, sizeof back, packed, size));
  reportBytes(back, sizeof back);
  packed[size / 2] ^= 4;
  report(ZSTD_isError(ZSTD_decompress(back, sizeof back, packed, size)));
}

static void stream(ZSTD_CCtx *context) {
  ZSTD_CCtx_reset(context, ZSTD_reset_session_only);
  ZSTD_outBuffer out = {packed, sizeof packed, 0};
  for (size_t at = 0; at < sizeof text; at += 5000) {
    ZSTD_inBuffer in = {text + at, 5000, 0};
    ZSTD_EndDirective mode =
        at + 5000 == sizeof text ? ZSTD_e_end : ZSTD_e_flush;
    report(ZSTD_compressStream2(context, &out, &in, mode));
  }
  reportBytes(packed, out.pos);
  report(ZSTD_decompress(back, sizeof back, packed, out.pos));
  reportBytes(back, sizeof back);
}

void run(void) {
  fillText(text, sizeof text, 11);
  ZSTD_CCtx *context = ZSTD_createCCtx();
  static const int levels[] = {-3, 1, 5, 9, 16};
  for (size_t i = 0; i < sizeof levels / sizeof *levels; ++i)
    pack(context, levels[i]);
  stream(context);
  ZSTD_freeCCtx(context);
}
