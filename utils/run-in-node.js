// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reference side of compare-with-node. Standard input is JSON: `module` (a
// path), `imports` ([{module, field, params, results, number}]), `memory` (the
// name of an exported memory, or null) and `calls` ([{name, params, results,
// arguments}]). Values are bit patterns as decimal strings. The answer has for
// each call its `results` or its `trap`, and the `log` of imported calls made
// meanwhile; and the final `memory` as hexadecimal text.

'use strict';
const fs = require('fs');

const view = new DataView(new ArrayBuffer(8));

function fromBits(type, text) {
  const bits = BigInt(text);
  view.setBigUint64(0, BigInt.asUintN(64, bits), true);
  switch (type) {
    case 'i32': return view.getInt32(0, true);
    case 'i64': return view.getBigInt64(0, true);
    case 'f32': return view.getFloat32(0, true);
    default: return view.getFloat64(0, true);
  }
}

function toBits(type, value) {
  view.setBigUint64(0, 0n, true);
  switch (type) {
    case 'i32': view.setInt32(0, value, true); break;
    case 'i64': view.setBigInt64(0, value, true); break;
    case 'f32': view.setFloat32(0, value, true); break;
    default: view.setFloat64(0, value, true);
  }
  return view.getBigUint64(0, true).toString();
}

let log = [];
let imported = 0;

// The values imports return are those of the stubs compare-with-node writes.
function stub(entry) {
  return (...values) => {
    const bits = entry.params.map((type, i) => toBits(type, values[i]));
    log.push([entry.field, ...bits].join(' '));
    imported = Math.imul(imported + entry.number + 1, 0x9e3779b1) >>> 0;
    const results = entry.results.map((type) => fromBits(type,
        type.endsWith('64') ? BigInt(imported) << 16n : BigInt(imported >>> 8)));
    return results.length > 1 ? results : results[0];
  };
}

const request = JSON.parse(fs.readFileSync(0, 'utf8'));
const imports = {};
for (const entry of request.imports)
  (imports[entry.module] ??= {})[entry.field] = stub(entry);
const instance = new WebAssembly.Instance(
    new WebAssembly.Module(fs.readFileSync(request.module)), imports);

const answers = [];
for (const call of request.calls) {
  log = [];
  const answer = {};
  try {
    const values = call.arguments.map((bits, i) => fromBits(call.params[i], bits));
    const value = instance.exports[call.name](...values);
    const results = call.results.length > 1 ? [...value] : [value];
    answer.results = call.results.map((type, i) => toBits(type, results[i]));
  } catch (error) {
    answer.trap = error.message;
  }
  answer.log = log;
  answers.push(answer);
}
const memory = request.memory === null ? null :
    Buffer.from(instance.exports[request.memory].buffer).toString('hex');
process.stdout.write(JSON.stringify({answers, memory}));
