// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const fs = require('fs');
const {init, parse} = require('es-module-lexer');

init.then(() => {
  parse('import a, { b as c } from "./d"; export const e = import("f"), g = /h/; export * from "i";');
  parse(fs.readFileSync(__filename, 'utf8'));
});
