;; What the branch-hint section calls unlikely stands behind the rest.
;; REQUIRES: wat2wasm
;; RUN: wat2wasm --enable-annotations --enable-code-metadata %s -o %t.wasm
;; RUN: warmc %t.wasm --target=cortex-m4 -S -o - | FileCheck %s
;; RUN: warmc %t.wasm --target=cortex-m4 -O0 -S -o - | FileCheck %s --check-prefix=O0
;; CHECK-LABEL: f:
;; CHECK: cbnz r0, [[RARE:\.L.*]]
;; CHECK: bx lr
;; CHECK: [[RARE]]:
;; CHECK-NEXT: str
;; CHECK-NEXT: b .L
;; O0-LABEL: f:
;; O0: cbnz r{{[0-9]+}}, [[RARE:\.L.*]]
;; O0: bx lr
;; O0: [[RARE]]:
(module
  (memory 1)
  (func (export "f") (param i32) (result i32)
    (local.get 0)
    (@metadata.code.branch_hint "\00")
    (if (then (i32.store (i32.const 0) (local.get 0))))
    (i32.load (i32.const 4))))
