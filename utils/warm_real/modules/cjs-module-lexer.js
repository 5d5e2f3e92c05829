// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const fs = require('fs');
const path = require('path');

// Beside the main file, which is the same in JavaScript.
const main = require.resolve('cjs-module-lexer');
const {init, parse} = require(path.join(path.dirname(main), 'dist', 'lexer.js'));

init().then(() => {
  parse(fs.readFileSync(__filename, 'utf8'));
  parse('exports.a = 1; module.exports = { b, c: d, ...require("e") }; /* x */ `${1}`');
});
