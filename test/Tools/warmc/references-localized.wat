;; A type that one object keeps to itself is no other type for the rest of the
;; image: the link is an error, whichever object comes first.
;; REQUIRES: arm-none-eabi-gcc
;; RUN: warmc %s --target=cortex-m4 -o %t.o
;; RUN: warmc %s --target=cortex-m4 --module-name=other --rename=call=other -o %t.other.o
;; RUN: echo ".globl __warm_abi_2; .set __warm_abi_2, 1" | arm-none-eabi-as -mcpu=cortex-m4 -o %t.abi.o
;; RUN: arm-none-eabi-ld -e call %t.o %t.other.o %t.abi.o -o %t.elf
;; RUN: ld.lld -e call %t.o %t.other.o %t.abi.o -o %t.elf
;; RUN: arm-none-eabi-objcopy --localize-hidden %t.o
;; RUN: not arm-none-eabi-ld -e call %t.o %t.other.o %t.abi.o -o %t.elf
;; RUN: not arm-none-eabi-ld -e call %t.other.o %t.o %t.abi.o -o %t.elf
;; RUN: not ld.lld -e call %t.o %t.other.o %t.abi.o -o %t.elf
;; RUN: not ld.lld -e call %t.other.o %t.o %t.abi.o -o %t.elf
(module
  (table 1 1 funcref)
  (func (export "call") (param funcref)
    (table.set 0 (i32.const 0) (local.get 0))
    (call_indirect (i32.const 0))))
