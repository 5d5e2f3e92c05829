// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

'use strict';
const {SourceMapConsumer, SourceMapGenerator} = require('source-map');

const made = new SourceMapGenerator({file: 'out.js'});
for (let i = 0; i < 200; ++i) {
  const original = {line: 1 + (i * 7) % 50, column: (i * 3) % 20};
  made.addMapping({generated: {line: 1 + (i >> 2), column: (i & 3) * 9}, original, source: `s${i % 3}.js`});
}
new SourceMapConsumer(made.toJSON()).then((consumer) => {
  for (let line = 1; line < 50; line += 5) {
    consumer.originalPositionFor({line, column: 12});
    consumer.allGeneratedPositionsFor({source: 's1.js', line, column: 0});
  }
  consumer.eachMapping(() => {});
  consumer.destroy();
});
