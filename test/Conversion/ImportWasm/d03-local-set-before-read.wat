;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s

;; A local that is on the stack is the value it had then, whatever is set later.
(module
  ;; CHECK-LABEL: wasm.func private @old_value
  ;; CHECK: %[[S:.*]] = wasm.add %arg1, %{{.*}} : i32
  ;; CHECK-NEXT: %[[D:.*]] = wasm.sub %arg0, %[[S]] : i32
  ;; CHECK-NEXT: wasm.return %[[D]]
  (func $old_value (param $x i32) (param $y i32) (result i32)
    (local.get $x)
    (local.set $x (i32.add (local.get $y) (i32.const 7)))
    (i32.sub (local.get $x)))
  ;; CHECK-LABEL: wasm.func private @swap
  ;; CHECK-NEXT: wasm.return %arg1, %arg0 : i32, i32
  (func $swap (param $x i32) (param $y i32) (result i32 i32)
    (local.get $x) (local.get $y) (local.set $x) (local.set $y)
    (local.get $x) (local.get $y))
  ;; The value on the stack goes into a block and out of it again.
  ;; CHECK-LABEL: wasm.func private @through_block
  ;; CHECK: wasm.cond_br %arg1, ^[[THEN:bb[0-9]+]], ^[[JOIN:bb[0-9]+]](%arg0 : i32)
  ;; CHECK: ^[[THEN]]:
  ;; CHECK: wasm.br ^[[JOIN]](%c9 : i32)
  ;; CHECK: ^[[JOIN]](%[[X:.*]]: i32):
  ;; CHECK-NEXT: wasm.return %arg0, %[[X]] : i32, i32
  (func $through_block (param $x i32) (param $c i32) (result i32 i32)
    (local.get $x)
    (if (local.get $c) (then (local.set $x (i32.const 9))))
    (local.get $x)))
