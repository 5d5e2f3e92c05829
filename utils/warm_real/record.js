// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// record.js OUTPUT SCRIPT: runs SCRIPT, which uses a package, and writes down what
// passes between JavaScript and each WebAssembly module that it instantiates: to
// OUTPUT/N.wasm the module, to OUTPUT/N.json its events in their order:
//
//   ["write", at, hex]             JavaScript changed the memory
//   ["call", export, arguments]    and called an export
//   ["import", number, arguments]  which called an import (writes and calls follow)
//   ["answer", value]              that returned
//   ["return", value, pages]       the export returned; pages that were changed
//                                  since, by wasm, as [number, checksum]
//
// Only calls of exports that JavaScript makes through the instance are seen.
// Recording stops at a call that throws, and at LIMIT bytes of writes.

'use strict';
const fs = require('fs');
const path = require('path');

const PAGE = 4096;
/// A board has no more memory; what is beyond is not looked at.
const MOST = 12 << 20;
const LIMIT = 700000;
const EVENTS = 6000;
const [output, script] = process.argv.slice(2).map((name) => path.resolve(name));
const traces = [];
const view = new DataView(new ArrayBuffer(8));

/// Any value as what it is as a number: its bits as a double, or an integer.
function encode(value) {
  if (typeof value === 'bigint')
    return {big: value.toString()};
  view.setFloat64(0, Number(value));
  return {double: view.getBigUint64(0).toString(16)};
}

/// FNV-1a over words.
function checksum(bytes) {
  let sum = 0x811c9dc5;
  for (const word of new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4))
    sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}

class Trace {
  constructor(binary) {
    Object.assign(this, {binary, events: [], size: 0, memory: null, stopped: false});
    this.known = new Uint8Array(0); // The memory as it was when last looked at.
    this.touched = new Set(); // Pages that wasm has changed in the outermost call.
    this.depth = 0;
    this.good = 0; // Events up to the end of the last complete outermost call.
  }

  now() {
    const {buffer} = this.memory ?? {buffer: new ArrayBuffer(0)};
    return new Uint8Array(buffer, 0, Math.min(buffer.byteLength, MOST));
  }

  /// Numbers of the pages that are not as they were; then they are.
  changes(now, visit) {
    if (now.length > this.known.length) {
      const grown = new Uint8Array(now.length);
      grown.set(this.known);
      this.known = grown;
    }
    for (let at = 0; at < now.length; at += PAGE) {
      const before = this.known.subarray(at, at + PAGE), after = now.subarray(at, at + PAGE);
      if (Buffer.compare(before, after) !== 0)
        visit(at, before, after);
      before.set(after);
    }
  }

  writesOfJavaScript() {
    this.changes(this.now(), (at, before, after) => {
      let first = 0, last = PAGE;
      while (before[first] === after[first]) ++first;
      while (before[last - 1] === after[last - 1]) --last;
      this.size += last - first;
      this.events.push(['write', at + first, Buffer.from(after.subarray(first, last)).toString('hex')]);
    });
  }

  writesOfModule() {
    this.changes(this.now(), (at) => this.touched.add(at / PAGE));
  }

  enter(name, values) {
    this.writesOfJavaScript();
    this.events.push(['call', name, values.map(encode)]);
    ++this.depth;
  }

  leave(value) {
    this.writesOfModule();
    --this.depth;
    const now = this.now();
    const pages = [...this.touched].map((n) => [n, checksum(now.slice(n * PAGE, (n + 1) * PAGE))]);
    this.events.push(['return', encode(value), this.depth ? [] : pages]);
    if (this.depth)
      return;
    this.touched.clear();
    this.good = this.events.length;
    this.end = {end: now.length, sum: checksum(now.slice())};
    this.stopped ||= this.size > LIMIT || this.events.length > EVENTS;
  }
}

function wrapExport(trace, name, called) {
  return (...values) => {
    if (trace.stopped)
      return called(...values);
    trace.enter(name, values);
    try {
      const value = called(...values);
      if (!trace.stopped)
        trace.leave(value);
      return value;
    } catch (error) {
      trace.stopped = true;
      throw error;
    }
  };
}

function wrapImport(trace, number, called) {
  return (...values) => {
    if (trace.stopped)
      return called(...values);
    if (trace.depth === 0)
      trace.stopped = true; // Called through a table, or while it starts.
    trace.writesOfModule();
    trace.events.push(['import', number, values.map(encode)]);
    const value = called(...values);
    trace.writesOfJavaScript();
    trace.events.push(['answer', encode(value)]);
    return value;
  };
}

const {Instance, Module} = WebAssembly;
const binaries = new WeakMap();

WebAssembly.Module = new Proxy(Module, {
  construct(target, [bytes]) {
    const module = new target(bytes);
    binaries.set(module, ArrayBuffer.isView(bytes) ?
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.from(bytes));
    return module;
  },
});

function record(module, imports) {
  const trace = new Trace(binaries.get(module));
  const wrapped = {};
  Module.imports(module).forEach(({module: from, name, kind}, number) => {
    const given = imports[from][name];
    (wrapped[from] ??= {})[name] = kind === 'function' ? wrapImport(trace, number, given) : given;
    if (kind === 'memory')
      trace.memory = given;
  });
  const instance = new Instance(module, wrapped);
  const exports = Object.create(null);
  for (const [name, value] of Object.entries(instance.exports)) {
    exports[name] = typeof value === 'function' ? wrapExport(trace, name, value) : value;
    if (value instanceof WebAssembly.Memory)
      trace.memory = value;
  }
  trace.known = trace.now().slice();
  trace.initial = trace.known.length;
  traces.push(trace);
  return Object.create(Instance.prototype, {exports: {value: Object.freeze(exports)}});
}

WebAssembly.Instance = new Proxy(Instance, {
  construct(_, [module, imports]) { return record(module, imports); },
});
WebAssembly.compile = async (bytes) => new WebAssembly.Module(bytes);
WebAssembly.instantiateStreaming = undefined;
WebAssembly.instantiate = async (given, imports) => {
  if (given instanceof Module)
    return record(given, imports);
  const module = new WebAssembly.Module(given);
  return {module, instance: record(module, imports)};
};

process.on('exit', () => {
  traces.forEach(({binary, events, good, initial, end}, number) => {
    if (good === 0)
      return;
    fs.writeFileSync(path.join(output, `${number}.wasm`), binary);
    const text = JSON.stringify({events: events.slice(0, good), initial, ...end});
    fs.writeFileSync(path.join(output, `${number}.json`), text);
  });
});
require(script);
