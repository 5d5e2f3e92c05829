;; What a prologue does, for exceptions and backtraces on the device.

;; RUN: warmc %s --target=cortex-m4 -funwind-tables -o %t.o
;; RUN: llvm-readelf -u %t.o | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 -o %t.o
;; RUN: llvm-readelf -SW %t.o | FileCheck %s --check-prefix=NONE
;; NONE-NOT: ARM.exidx
;; NONE: .debug_frame
;; NONE-NOT: ARM.exidx
;; NONE-NOT: .debug_line

;; CHECK: SectionName: .ARM.exidx.text.leaf
;; CHECK: Opcodes [
;; CHECK-NEXT: 0xB0 ; finish
;; CHECK: SectionName: .ARM.exidx.text.stack
;; CHECK: vsp = vsp + 12
;; CHECK-NEXT: pop {r4, r5, lr}
;; CHECK-NEXT: finish
(module
  (import "env" "g" (func $g (param i64 i64 i64 i32) (result i64)))
  (memory 1)
  (func (export "leaf") (param i32) (result i32)
    (i32.add (local.get 0) (i32.const 5)))
  (func (export "stack") (param i32 i64) (result i64)
    (i64.add
      (call $g (local.get 1) (local.get 1) (i64.const 1) (local.get 0))
      (local.get 1))))
