;; Accesses to a device: as many as written, in their order, with their widths.
;; No two are merged to one of a pair or of several registers.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - | grep -v '[.]cfi' | FileCheck %s
;; RUN: warmc %s --target=cortex-m33 --native-pointer-abi -O0 -S -o - | grep -v '[.]cfi' | FileCheck %s
(module
  (memory 1)
  ;; CHECK-LABEL: {{^}}stores:
  ;; CHECK-NEXT: str r1, [r0, #0]
  ;; CHECK-NEXT: str r1, [r0, #4]
  ;; CHECK-NEXT: strb r1, [r0, #8]
  ;; CHECK-NEXT: strb r1, [r0, #9]
  ;; CHECK-NEXT: strh r1, [r0, #10]
  ;; CHECK-NEXT: str r1, [r0, #0]
  ;; CHECK-NEXT: bx lr
  (func (export "stores") (param $d i32) (param $v i32)
    (i32.store (local.get $d) (local.get $v))
    (i32.store offset=4 (local.get $d) (local.get $v))
    (i32.store8 offset=8 (local.get $d) (local.get $v))
    (i32.store8 offset=9 (local.get $d) (local.get $v))
    (i32.store16 offset=10 (local.get $d) (local.get $v))
    (i32.store (local.get $d) (local.get $v)))

  ;; What is loaded is loaded even if nobody wants it.
  ;; CHECK-LABEL: {{^}}loads:
  ;; CHECK-NEXT: ldr r{{[0-9]+}}, [r0, #0]
  ;; CHECK-NEXT: ldr r{{[0-9]+}}, [r0, #4]
  ;; CHECK-NEXT: ldrsb r{{[0-9]+}}, [r0, #8]
  ;; CHECK-NEXT: ldrh r{{[0-9]+}}, [r0, #10]
  ;; CHECK-NEXT: ldr r{{[0-9]+}}, [r0, #0]
  ;; CHECK-NEXT: bx lr
  (func (export "loads") (param $d i32)
    (drop (i32.load (local.get $d)))
    (drop (i32.load offset=4 (local.get $d)))
    (drop (i32.load8_s offset=8 (local.get $d)))
    (drop (i32.load16_u offset=10 (local.get $d)))
    (drop (i32.load (local.get $d))))

  ;; Read, write, read again: the store does not say what the load gives.
  ;; CHECK-LABEL: {{^}}read_back:
  ;; CHECK-NEXT: str r1, [r0, #0]
  ;; CHECK-NEXT: ldr r0, [r0, #0]
  ;; CHECK-NEXT: bx lr
  (func (export "read_back") (param $d i32) (param $v i32) (result i32)
    (i32.store (local.get $d) (local.get $v))
    (i32.load (local.get $d)))

  ;; A wider value whose bytes alone are wanted is loaded whole; a word that is
  ;; masked is no halfword.
  ;; CHECK-LABEL: {{^}}not_narrowed:
  ;; CHECK: ldr r{{[0-9]+}}, [r0, #0]
  ;; CHECK: bx lr
  (func (export "not_narrowed") (param $d i32) (result i32)
    (i32.and (i32.load (local.get $d)) (i32.const 255)))

  ;; Not moved out of the loop, nor the store behind it.
  ;; CHECK-LABEL: {{^}}feed:
  ;; CHECK: [[LOOP:[.]L[A-Z0-9_]+]]:
  ;; CHECK: ldr r{{[0-9]+}}, [r0, #4]
  ;; CHECK: str r{{[0-9]+}}, [r0, #0]
  ;; CHECK: b{{.*}} [[LOOP]]
  ;; CHECK: bx lr
  (func (export "feed") (param $d i32) (param $n i32)
    (loop
      (br_if 0 (i32.eqz (i32.load offset=4 (local.get $d))))
      (i32.store (local.get $d) (i32.const 0))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))
