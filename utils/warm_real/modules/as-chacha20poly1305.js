// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {bytes} = require('./text.js');
const {newInstance, ChaCha20Poly1305} = require('@chainsafe/as-chacha20poly1305');

const cipher = new ChaCha20Poly1305(newInstance());
for (const size of [0, 17, 64, 300, 1000]) {
  const sealed = cipher.seal(bytes(32), bytes(12), bytes(size), bytes(20));
  cipher.open(bytes(32), bytes(12), sealed, bytes(20));
}
