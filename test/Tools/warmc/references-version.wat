;; Objects that mean different things by a function reference do not link, if
;; references pass between them and others. What keeps them to itself links.
;; REQUIRES: arm-none-eabi-gcc
;; RUN: split-file %s %t
;; RUN: warmc %t/shares.wat --target=cortex-m4 -o %t/shares.o
;; RUN: warmc %t/shares.wat --target=cortex-m4 --module-name=again --rename=call=again -o %t/again.o
;; RUN: warmc %t/private.wat --target=cortex-m4 -o %t/private.o
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -c %t/other.s -o %t/other.o
;; RUN: arm-none-eabi-ld -e call %t/shares.o %t/again.o %t/private.o -o %t/gnu.elf
;; RUN: ld.lld -e call %t/shares.o %t/again.o %t/private.o -o %t/lld.elf
;; RUN: arm-none-eabi-ld -e private %t/other.o %t/private.o -o %t/gnu.elf
;; RUN: ld.lld -e private %t/other.o %t/private.o -o %t/lld.elf
;; RUN: not arm-none-eabi-ld -e call %t/shares.o %t/other.o -o %t/gnu.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: not ld.lld -e call %t/shares.o %t/other.o -o %t/lld.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; RUN: arm-none-eabi-ld -r %t/shares.o -o %t/merged.o
;; RUN: not arm-none-eabi-ld -e call %t/merged.o %t/other.o -o %t/gnu.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: ld.lld -r %t/shares.o -o %t/merged.o
;; RUN: not ld.lld -e call %t/merged.o %t/other.o -o %t/lld.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; GNU: multiple definition of `__warm_references'
;; LLD: duplicate symbol: __warm_references

;--- shares.wat
(module
  (table 1 1 funcref)
  (func (export "call") (param funcref)
    (table.set 0 (i32.const 0) (local.get 0))
    (call_indirect (i32.const 0))))
;--- private.wat
(module
  (table 1 1 funcref)
  (func $f)
  (elem declare func $f)
  (func (export "private") (param i32)
    (table.set 0 (i32.const 0) (ref.func $f))
    (call_indirect (i32.const 0))))
;--- other.s
  .globl __warm_references
  .hidden __warm_references
  .set __warm_references, 3
