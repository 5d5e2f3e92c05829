;; Any access may be one to a device: none is removed, merged or moved.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --assume-nonvolatile -S -o - | FileCheck %s --check-prefix=FREE
(module
  (import "env" "call" (func $call))
  (memory 1)
  (func (export "device") (param $base i32) (result i32)
    ;; CHECK-LABEL: device:
    ;; CHECK: mov [[BASE:r[0-9]+]], r0
    ;; CHECK: ldr{{.*}}[[BASE]], #0
    ;; CHECK: ldr{{.*}}[[BASE]], #0
    ;; CHECK: str{{.*}}[[BASE]]
    ;; CHECK: str{{.*}}[[BASE]]
    ;; CHECK: bl{{.*}}call
    ;; CHECK: ldr{{.*}}[[BASE]], #4
    ;; CHECK: ldr{{.*}}[[BASE]], #4
    ;; CHECK: ldrb{{.*}}[[BASE]], #8
    ;; CHECK: ldr{{.*}}[[BASE]], #12
    ;; CHECK: ldr{{.*}}[[BASE]], #16
    ;; CHECK: pop
    ;; FREE-LABEL: device:
    ;; FREE: bl{{.*}}call
    ;; FREE: ldr{{.*}}#4
    ;; FREE-NOT: ldr
    ;; FREE: pop
    (drop (i32.load (local.get $base)))
    (drop (i32.load (local.get $base)))
    (i32.store (local.get $base) (i32.const 1))
    (i32.store (local.get $base) (i32.const 1))
    (call $call)
    (i32.add (i32.load offset=4 (local.get $base))
             (i32.load offset=4 (local.get $base)))
    (drop (i32.load8_u offset=8 (local.get $base)))
    (drop (i64.load offset=12 (local.get $base))))
  (func (export "wait") (param $flag i32)
    ;; CHECK-LABEL: wait:
    ;; CHECK: [[LOOP:[.]L[A-Z0-9_]+]]:
    ;; CHECK-NEXT: ldr
    ;; CHECK: b{{.*}}[[LOOP]]
    ;; CHECK: bx
    (loop (br_if 0 (i32.eqz (i32.load (local.get $flag)))))))
