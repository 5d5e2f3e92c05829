// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {text, bytes} = require('./text.js');

require('xxhash-wasm')().then(({h32, h64Raw, create64}) => {
  for (const size of [0, 1, 7, 31, 32, 33, 1000])
    h32(text(size), size), h64Raw(bytes(size), 5n);
  create64(3n).update(text(100)).update(bytes(77)).digest();
});
