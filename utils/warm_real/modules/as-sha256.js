// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const {digest, SHA256} = require('@chainsafe/as-sha256');

for (const size of [0, 32, 55, 56, 64, 200, 513])
  digest(bytes(size));
const hash = new SHA256().init();
for (let seed = 1; seed < 8; ++seed)
  hash.update(bytes(37 * seed, seed));
hash.final();
