//===- heatshrink.c - pack and unpack in small pieces -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "harness.h"
#include "heatshrink_decoder.h"
#include "heatshrink_encoder.h"

static uint8_t text[2000], packed[2400], back[2000];

static size_t encode(heatshrink_encoder *encoder) {
  size_t at = 0, size = 0, count;
  while (at < sizeof text) {
    report((uint32_t)heatshrink_encoder_sink(encoder, text + at,
                                             sizeof text - at, &count));
    at += count;
    if (at == sizeof text)
      report((uint32_t)heatshrink_encoder_finish(encoder));
    HSE_poll_res status;
    do {
      status = heatshrink_encoder_poll(encoder, packed + size, 30, &count);
      size += count;
    } while (status == HSER_POLL_MORE);
  }
  report((uint32_t)heatshrink_encoder_finish(encoder));
  return size;
}

static void decode(heatshrink_decoder *decoder, size_t size) {
  size_t at = 0, made = 0, count;
  while (at < size) {
    report((uint32_t)heatshrink_decoder_sink(decoder, packed + at, size - at,
                                             &count));
    at += count;
    HSD_poll_res status;
    do {
      status = heatshrink_decoder_poll(decoder, back + made, sizeof back - made,
                                       &count);
      made += count;
    } while (status == HSDR_POLL_MORE && made < sizeof back);
  }
  report((uint32_t)heatshrink_decoder_finish(decoder));
  report(made);
  reportBytes(back, made);
}

void run(void) {
  fillText(text, sizeof text, 3);
  for (uint8_t window = 5; window < 11; window += 2) {
    heatshrink_encoder *encoder = heatshrink_encoder_alloc(window, 4);
    size_t size = encode(encoder);
    report(size);
    reportBytes(packed, size);
    heatshrink_encoder_free(encoder);
    heatshrink_decoder *decoder = heatshrink_decoder_alloc(64, window, 4);
    decode(decoder, size);
    heatshrink_decoder_free(decoder);
  }
}
