// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const argon2 = require('argon2-browser');

argon2.hash({pass: 'word', salt: 'some salt', time: 1, mem: 64, hashLen: 24, type: argon2.ArgonType.Argon2id})
    .catch((error) => console.error(error));
