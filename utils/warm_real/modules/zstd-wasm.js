// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const zstd = require('@bokuweb/zstd-wasm');

zstd.init().then(() => {
  for (const level of [1, 3])
    zstd.decompress(zstd.compress(bytes(2000), level));
});
