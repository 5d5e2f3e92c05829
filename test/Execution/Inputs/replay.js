// For replay-modules.test: uses $MODULE, with $HIDDEN in a way that is not recorded.
'use strict';
const fs = require('fs');

let exported;
const host = {
  log(at, wide, half) {
    new Uint8Array(exported.memory.buffer)[at + 1] ^= 0x5a;
    return exported.half(at) + Number(wide) * half;
  },
};
const module_ = new WebAssembly.Module(fs.readFileSync(process.env.MODULE));
exported = new WebAssembly.Instance(module_, {host}).exports;
exported.calls();
new Uint8Array(exported.memory.buffer).fill(7, 4090, 4110);
exported.step(4096, -5n);
exported.half(NaN);
exported.grow();
exported.step(65536 + 8, 1n << 40n);
if (process.env.HIDDEN)
  exported.table.get(0)();
exported.calls();
