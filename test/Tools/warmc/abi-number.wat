;; Objects of different ABI numbers do not link, if they share conventions of Warm's
;; own: references, memories, tables and helpers. The runtime library and the C header
;; define the number. What an object keeps to itself asks for nothing.
;; REQUIRES: arm-none-eabi-gcc
;; RUN: split-file %s %t
;; RUN: warmc %t/shares.wat --target=cortex-m4 -o %t/shares.o
;; RUN: warmc %t/shares.wat --target=cortex-m4 --module-name=again --rename=call=again -o %t/again.o
;; RUN: warmc %t/imports.wat --target=cortex-m4 -o %t/imports.o
;; RUN: warmc %t/exports.wat --target=cortex-m4 --rename=memory=memory -o %t/exports.o
;; RUN: warmc %t/helpers.wat --target=cortex-m4 -o %t/helpers.o
;; RUN: warmc %t/private.wat --target=cortex-m4 -o %t/private.o
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -c %t/other.s -o %t/other.o
;; RUN: llvm-nm -u %t/shares.o %t/imports.o %t/exports.o %t/helpers.o | FileCheck %s --check-prefix=UNDEFINED
;; UNDEFINED-COUNT-4: U __warm_abi_2
;; RUN: llvm-nm -u %t/private.o | FileCheck %s --check-prefix=PRIVATE --allow-empty
;; PRIVATE-NOT: __warm_abi

;; The library defines it, for all of them.
;; RUN: arm-none-eabi-ld -e call %t/shares.o %t/again.o %t/private.o %t/imports.o %t/exports.o %t/helpers.o $(warmc --print-runtime --target=cortex-m4) -o %t/gnu.elf
;; RUN: ld.lld --gc-sections -e call %t/shares.o %t/again.o %t/private.o %t/imports.o %t/exports.o %t/helpers.o $(warmc --print-runtime --target=cortex-m4) -o %t/lld.elf
;; RUN: arm-none-eabi-ld -e private %t/other.o %t/private.o -o %t/gnu.elf
;; RUN: ld.lld -e private %t/other.o %t/private.o -o %t/lld.elf

;; So do headers, however many.
;; RUN: warmc %t/imports.wat --emit=c-header -o %t/imports.h
;; RUN: warmc %t/shares.wat --emit=c-header -o %t/shares.h
;; RUN: warmc %t/private.wat --emit=c-header -o - | FileCheck %s --check-prefix=PRIVATE
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -Wall -Werror -c %t/host.c -o %t/host.o
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -Wall -Werror -c %t/again.c -o %t/again_c.o
;; RUN: arm-none-eabi-ld -e call %t/shares.o %t/imports.o %t/host.o %t/again_c.o -o %t/gnu.elf
;; RUN: ld.lld -e call %t/shares.o %t/imports.o %t/host.o %t/again_c.o -o %t/lld.elf

;; Another number does not, whatever of the object an image uses.
;; RUN: not arm-none-eabi-ld -e call %t/shares.o %t/other.o -o %t/gnu.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: not ld.lld -e call %t/shares.o %t/other.o -o %t/lld.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; RUN: not arm-none-eabi-ld --gc-sections -e load %t/imports.o %t/other.o -o %t/gnu.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: not ld.lld --gc-sections -e load %t/imports.o %t/other.o -o %t/lld.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; RUN: arm-none-eabi-ld -r %t/shares.o -o %t/merged.o
;; RUN: not arm-none-eabi-ld -e call %t/merged.o %t/other.o -o %t/gnu.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: ld.lld -r %t/shares.o -o %t/merged.o
;; RUN: not ld.lld -e call %t/merged.o %t/other.o -o %t/lld.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; GNU: undefined reference to `__warm_abi_2'
;; LLD: undefined symbol: __warm_abi_2

;--- shares.wat
(module
  (table 1 1 funcref)
  (func (export "call") (param funcref)
    (table.set 0 (i32.const 0) (local.get 0))
    (call_indirect (i32.const 0))))
;--- imports.wat
(module
  (import "env" "memory" (memory 1))
  (func (export "load") (result i32) (i32.load (memory.size))))
;--- exports.wat
(module
  (memory (export "memory") 1)
  (func (export "store") (param i32) (i32.store (i32.const 0) (local.get 0))))
;--- helpers.wat
(module (func (export "root") (param f32) (result f32) (f32.sqrt (local.get 0))))
;--- private.wat
(module
  (memory 1)
  (table 1 1 funcref)
  (func $f)
  (elem declare func $f)
  (func (export "private") (param i32)
    (table.set 0 (i32.const 0) (ref.func $f))
    (i32.store (local.get 0) (i32.const 1))
    (call_indirect (i32.const 0))))
;--- host.c
#include "imports.h"
#include "shares.h"
unsigned char memory[65536] __attribute__((aligned(8)));
unsigned memory_size __asm__("memory.size") = sizeof memory;
const unsigned memory_limit __asm__("memory.limit") = sizeof memory;
;--- again.c
#include "imports.h"
;--- other.s
  .globl __warm_abi_3
  .hidden __warm_abi_3
  .set __warm_abi_3, 1
  .globl memory, memory.size, memory.limit
memory: .word 0
memory.size: .word 0
memory.limit: .word 0
