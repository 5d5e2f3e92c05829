// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reference side of compare-with-node and fuzz. Standard input is JSON:
// `cases`, each with `module` (a path), `imports` ([{module, field, params,
// results, number}]), `memory` (the name of an exported memory, or null),
// `memoryPages` (how much of it to look at), `globals` ([{name, type}]) and
// `calls` ([{name, params, results, arguments}]). Values are bit patterns as
// decimal strings. The answer has for each case: per call its `results` or its
// `trap`, and the `log` of imported calls made meanwhile; the final values of
// the globals; and of the `memory` its size in `bytes` and, for `wholeMemory`,
// the hexadecimal `text`, otherwise a checksum `sum`.

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

// The values imports return are those of the stubs in warm_compare/stubs.py.
function stub(entry) {
  return (...values) => {
    const bits = entry.params.map((type, i) => toBits(type, values[i]));
    log.push([entry.number, ...bits].join(' '));
    imported = Math.imul(imported + entry.number + 1, 0x9e3779b1) >>> 0;
    const results = entry.results.map((type) => fromBits(type,
        type.endsWith('64') ? BigInt(imported) << 16n : BigInt(imported >>> 8)));
    return results.length > 1 ? results : results[0];
  };
}

function perform(instance, call) {
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
  return answer;
}

// FNV-1a over words, as warm_checksum in warm_compare/stubs.py.
function checksum(buffer, bytes) {
  let sum = 0x811c9dc5;
  for (const word of new Uint32Array(buffer, 0, bytes / 4))
    sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}

function readMemory(memory, pages, whole) {
  const bytes = Math.min(memory.buffer.byteLength, pages * 65536);
  return whole ?
      {bytes, text: Buffer.from(memory.buffer, 0, bytes).toString('hex')} :
      {bytes, sum: checksum(memory.buffer, bytes)};
}

function run(request, whole) {
  imported = 0;
  const imports = {};
  for (const entry of request.imports)
    (imports[entry.module] ??= {})[entry.field] = stub(entry);
  const instance = new WebAssembly.Instance(
      new WebAssembly.Module(fs.readFileSync(request.module)), imports);
  const answers = request.calls.map((call) => perform(instance, call));
  const globals = request.globals.map(
      ({name, type}) => toBits(type, instance.exports[name].value));
  const memory = request.memory === null ? null :
      readMemory(instance.exports[request.memory], request.memoryPages, whole);
  return {answers, globals, memory};
}

const {cases, wholeMemory} = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(cases.map((c) => run(c, wholeMemory))));
