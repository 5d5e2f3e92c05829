// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bytes with some repetition, always the same, and what keeps them from being
// optimized away.

'use strict';
const words = 'the quick brown fox jumps over a lazy dog again and again';

exports.text = (size, seed = 1) => {
  let text = '';
  for (let state = seed; text.length < size;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += words.substr((state >>> 8) % 40, 1 + (state >>> 20) % 12);
  }
  return text.slice(0, size);
};
exports.bytes = (size, seed) => new Uint8Array(Buffer.from(exports.text(size, seed)));
