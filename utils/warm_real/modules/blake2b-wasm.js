// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const made = require('blake2b-wasm');

made.ready(() => {
  for (const size of [0, 3, 128, 1000])
    made(40, bytes(32)).update(bytes(size)).update(bytes(5)).digest('hex');
});
