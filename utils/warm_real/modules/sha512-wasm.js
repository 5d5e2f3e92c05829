// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const made = require('sha512-wasm');

made.ready(() => {
  for (const size of [0, 3, 100, 1000])
    made().update(bytes(size)).update(bytes(5)).digest('hex');
});
