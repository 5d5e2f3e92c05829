;; Start functions, constructors of WASI reactors and what comes from imports have
;; been done when an export of the module runs, whoever does them.
;; RUN: split-file %s %t
;; RUN: warm-run %t/m.wat --target=cortex-m3 --link %t/base.s --invoke get 1 --invoke get 2 | FileCheck %s
;; RUN: warm-run %t/m.wat --target=cortex-m3 --warmc-flags=--init=lazy --link %t/base.s --invoke get 1 --invoke get 2 | FileCheck %s
;; RUN: warm-run %t/m.wat --target=cortex-m0 --warmc-flags=--init=lazy --link %t/base.s --invoke get 1 --invoke get 2 | FileCheck %s
;; CHECK:      get(1) = 1175
;; CHECK-NEXT: get(2) = 1176

;; RUN: warmc %t/m.wat --init=call --emit=c-header -o %t/m.h
;; RUN: warm-run %t/m.wat --target=cortex-m3 --warmc-flags=--init=call --link %t/base.s --link %t/host.c --invoke initialize --invoke get 1 --invoke get 2 | FileCheck %s
;; RUN: not warm-run %t/m.wat --target=cortex-m3 --warmc-flags=--init=call --link %t/base.s --stub-imports --invoke get 1 2>&1 | FileCheck %s --check-prefix=NOBODY
;; NOBODY: error: undefined: __warm_m_init_must_be_called

;--- m.wat
(module
  (import "env" "base" (global $base i32))
  (import "env" "host" (func $host))
  (global $copy (mut i32) (global.get $base))
  (global $count (mut i32) (i32.const 0))
  (memory 1)
  (data (global.get $base) "\05")
  (func $start
    ;; An export that is called meanwhile does not begin again.
    (global.set $count (call $get (i32.const 30))))
  (start $start)
  (func (export "_initialize")
    (global.set $count (i32.add (global.get $count) (i32.const 1000))))
  (func $get (export "get") (param i32) (result i32)
    (i32.add (local.get 0)
      (i32.add (global.get $count)
        (i32.add (i32.load8_u (global.get $copy)) (global.get $copy)))))
  (func (export "initialize") (call $host)))
;--- base.s
  .globl base
  .section .rodata.base, "a"
  .p2align 2
base: .word 67
;--- host.c
#include "m.h"
void host(void) { warm_m_init(); }
