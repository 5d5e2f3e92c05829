// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const brotli = require('brotli-wasm');

for (const quality of [1, 4])
  brotli.decompress(brotli.compress(bytes(1500), {quality}));
