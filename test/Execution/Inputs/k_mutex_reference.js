// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// k_mutex_reference.js MODULE CASES: what k_mutex_driver.c prints, by node.
// CASES is JSON, a list of [owner, count, waiter].

'use strict';
const [, , path, cases] = process.argv;
const base = 1024, first = 4, words = 12, mutex = base + first * 4;
let lock = null, waiter = 0;

function line(name, ...values) {
  const texts = values.map((value) => value === mutex ? 'mutex' :
      value === lock ? 'lock' : (value >>> 0).toString(16));
  console.log(['>', name, ...texts].join(' '));
}

const env = {
  k_spin_lock: (a) => { lock = a; line('k_spin_lock', a); return 0xa0; },
  gale_w_current: () => { line('gale_w_current'); return 0x1111; },
  k_spin_unlock: (a, key) => line('k_spin_unlock', a, key),
  z_unpend_first_thread: (q) => { line('z_unpend_first_thread', q); return waiter; },
  arch_thread_return_value_set: (t, v) => line('arch_thread_return_value_set', t, v),
  z_ready_thread: (t) => line('z_ready_thread', t),
  z_reschedule: (a, key) => { line('z_reschedule', a, key); return 0x7777; },
};
const compiled = new WebAssembly.Module(require('fs').readFileSync(path));
const kernel = new WebAssembly.Instance(compiled, {env}).exports;
for (const [owner, count, firstWaiter] of JSON.parse(cases)) {
  const view = new Uint32Array(kernel.memory.buffer, base, words);
  for (let i = 0; i < words; ++i) view[i] = 0x01010101 * (i + 1);
  view[first + 2] = owner;
  view[first + 3] = count;
  waiter = firstWaiter;
  lock = null;
  const result = kernel.z_impl_k_mutex_unlock(mutex);
  console.log(['> memory', ...[...view].map((w) => w.toString(16))].join(' '));
  console.log(`= ${result >>> 0}`);
}
