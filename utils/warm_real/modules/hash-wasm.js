// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {text} = require('./text.js');
const made = require('hash-wasm');

(async () => {
  for (const name of ['crc32', 'md4', 'md5', 'ripemd160', 'sha1', 'sha224', 'sha384', 'sha3', 'sm3',
    'blake2b', 'blake2s', 'blake3', 'whirlpool', 'xxhash64', 'xxhash3', 'adler32'])
    for (const size of [3, 200])
      await made[name](text(size));
  await made.pbkdf2({password: 'word', salt: text(16), iterations: 3, hashLength: 32,
    hashFunction: made.createSHA1()});
})();
