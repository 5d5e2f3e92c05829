;; Bodies for imports are inlined: no call is left.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --import-body=%S/Inputs/bodies.mlir -S -o - | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - | FileCheck %s --check-prefix=CALLS
;; The tools do the same in steps.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --import-body=%S/Inputs/bodies.mlir -o %t.o
;; RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=SYMBOLS
;; CALLS-COUNT-7: bl
;; SYMBOLS-NOT: UND {{(mmio_|irq_|current_|twice)}}
;; SYMBOLS: UND kernel
;; SYMBOLS-NOT: UND {{(mmio_|irq_|current_|twice)}}
(module
  (import "env" "mmio_read32" (func $read (param i32) (result i32)))
  (import "env" "mmio_write32" (func $write (param i32 i32)))
  (import "env" "irq_lock" (func $lock (result i32)))
  (import "env" "irq_unlock" (func $unlock (param i32)))
  (import "env" "current_thread" (func $current (result i32)))
  (import "env" "twice" (func $twice (param i32) (result i32)))
  (memory 1)

  ;; CHECK-LABEL: status:
  ;; CHECK-NEXT: ldr r0, [r0, #0]
  ;; CHECK-NEXT: bx lr
  (func (export "status") (param i32) (result i32)
    (call $read (local.get 0)))

  ;; CHECK-LABEL: clear_twice:
  ;; CHECK: str
  ;; CHECK-NEXT: str
  ;; CHECK-NEXT: bx lr
  (func (export "clear_twice") (param i32)
    (call $write (local.get 0) (i32.const 0))
    (call $write (local.get 0) (i32.const 0)))

  ;; The counter is read and written between the two changes of basepri.
  ;; CHECK-LABEL: locked_add:
  ;; CHECK: mrs [[KEY:r[0-9]+]], basepri
  ;; CHECK: msr basepri_max, r
  ;; CHECK: isb
  ;; CHECK: ldr
  ;; CHECK: str
  ;; CHECK: msr basepri, [[KEY]]
  ;; CHECK: isb
  ;; CHECK: bx lr
  (func (export "locked_add") (param $p i32) (param $n i32)
    (local $key i32)
    (local.set $key (call $lock))
    (i32.store (local.get $p) (i32.add (i32.load (local.get $p)) (local.get $n)))
    (call $unlock (local.get $key)))

  ;; CHECK-LABEL: me:
  ;; CHECK: movw [[K:r[0-9]+]], #:lower16:kernel+8
  ;; CHECK: movt [[K]], #:upper16:kernel+8
  ;; CHECK: ldr r0, {{\[}}[[K]]
  ;; CHECK: bx lr
  (func (export "me") (result i32)
    (call $current))

  ;; CHECK-LABEL: four:
  ;; CHECK-NEXT: lsls
  ;; CHECK-NEXT: lsls
  ;; CHECK-NEXT: bx lr
  (func (export "four") (param i32) (result i32)
    (i32.shl (call $twice (local.get 0)) (i32.const 1))))
