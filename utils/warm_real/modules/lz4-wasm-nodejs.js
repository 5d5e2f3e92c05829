// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const {compress, decompress} = require('lz4-wasm-nodejs');

for (const size of [0, 10, 500, 4000])
  decompress(compress(bytes(size)));
