;; Whatever the names of exports and imports are, C calls and defines them by the
;; header: gcc and clang compile and assemble it, GNU ld and LLD link it, and the
;; right functions are called.
;; REQUIRES: clang-22
;; RUN: split-file %s %t
;; RUN: warmc %t/m.wat --emit=c-header -o %t/m.h
;; RUN: warm-run %t/m.wat --target=cortex-m3 --link %t/host.c --invoke run | FileCheck %s
;; RUN: clang-22 --target=thumbv7m-none-eabi -fshort-enums -O2 -Wall -Werror -c %t/host.c -o %t/clang.o
;; RUN: warm-run %t/m.wat --target=cortex-m3 --link %t/clang.o --invoke run | FileCheck %s
;; RUN: clang-22 --target=thumbv7m-none-eabi -fno-integrated-as -fno-addrsig -S -O2 %t/host.c -o %t/host.s
;; RUN: warm-run %t/m.wat --target=cortex-m3 --link %t/host.s --invoke run | FileCheck %s
;; CHECK: run() = 87654321

;; `main`, which is a symbol where the user says so, with both linkers.
;; RUN: warmc %t/main.wat --target=cortex-m3 --only-export=main -o %t/main.o
;; RUN: warmc %t/main.wat --only-export=main --emit=c-header -o %t/main.h
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m3 -mthumb -Wall -Werror -c %t/start.c -o %t/gcc.o
;; RUN: clang-22 --target=thumbv7m-none-eabi -Wall -Werror -c %t/start.c -o %t/clang.o
;; RUN: arm-none-eabi-ld -e start %t/gcc.o %t/main.o -o %t/a.elf && ld.lld -e start %t/gcc.o %t/main.o -o %t/a.elf
;; RUN: arm-none-eabi-ld -e start %t/clang.o %t/main.o -o %t/a.elf && ld.lld -e start %t/clang.o %t/main.o -o %t/a.elf

;--- m.wat
(module
  (import "env" "a b" (func $host (result i32)))
  (import "env" "+" (func $plus (param i32) (result i32)))
  (func (export "") (result i32) (i32.const 1))
  (func (export "$d") (result i32) (i32.const 20))
  (func (export ".Lfoo") (result i32) (i32.const 300))
  (func (export "\c3\a9") (result i32) (i32.const 4000))
  (func (export "int") (result i32) (i32.const 50000))
  (func (export "r0") (result i32) (i32.const 600000))
  (func (export "0x1") (result i32) (i32.const 7000000))
  (func (export "a$b..41") (result i32) (i32.const 80000000))
  (func (export "run") (result i32) (call $plus (call $host))))
;--- host.c
#include "m.h"
int a_20b(void) {
  return warm_() + _24d() + _2eLfoo() + _c3_a9() + warm_int() + r0() +
         warm_0x1() + a_24b_2e_2e41();
}
int _2b(int x) { return x; }
;--- main.wat
(module (func (export "main") (param i64) (result i32) (i32.const 1)))
;--- start.c
#include "main.h"
int start(void) { return warm_main(2); }
