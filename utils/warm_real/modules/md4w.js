// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const fs = require('fs');
const path = require('path');
const {text} = require('./text.js');

const folder = path.join(process.env.NODE_PATH, 'md4w', 'js');
import(path.join(folder, 'md4w.js')).then((made) => {
  made.initWasm(new WebAssembly.Module(fs.readFileSync(path.join(folder, 'md4w-small.wasm'))));
  const page = `# Title\n\n* one\n* _two_ <b>\n\n| a | b |\n|---|---|\n| ${text(40)} | x |\n`;
  made.mdToHtml(`${page}\n\`\`\`c\nint a;\n\`\`\`\n${text(700)}`);
  made.mdToJSON(page);
});
