;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s

;; A local that one path sets is zero on the other; one that is set on all paths
;; before it is read has no zero.
(module
  ;; CHECK-LABEL: wasm.func private @one_path
  ;; CHECK: %[[ZERO:.*]] = wasm.const 0 : i64
  ;; CHECK: wasm.cond_br %arg0, ^[[THEN:bb[0-9]+]], ^[[JOIN:bb[0-9]+]](%[[ZERO]] : i64)
  ;; CHECK: ^[[THEN]]:
  ;; CHECK: %[[NINE:.*]] = wasm.const 9 : i64
  ;; CHECK: wasm.br ^[[JOIN]](%[[NINE]] : i64)
  ;; CHECK: ^[[JOIN]](%[[X:.*]]: i64):
  ;; CHECK-NEXT: wasm.return %[[X]]
  (func $one_path (param $c i32) (result i64) (local $x i64)
    (if (local.get $c) (then (local.set $x (i64.const 9))))
    (local.get $x))
  ;; CHECK-LABEL: wasm.func private @both_paths
  ;; CHECK-NOT: wasm.const 0
  ;; CHECK: wasm.return
  (func $both_paths (param $c i32) (result i64) (local $x i64)
    (if (local.get $c)
      (then (local.set $x (i64.const 9)))
      (else (local.set $x (i64.const 8))))
    (local.get $x))
  ;; In the first round of a loop it is zero, too.
  ;; CHECK-LABEL: wasm.func private @first_round
  ;; CHECK: %[[ZERO:.*]] = wasm.const 0 : i32
  ;; CHECK: wasm.br ^[[LOOP:bb[0-9]+]](%arg0, %[[ZERO]] : i32, i32)
  ;; CHECK: ^[[LOOP]](%[[N:.*]]: i32, %[[X:.*]]: i32):
  ;; CHECK: %[[M:.*]] = wasm.sub %[[N]], %[[X]]
  ;; CHECK: wasm.cond_br %[[M]], ^[[LOOP]](%[[M]], %[[N]] : i32, i32), ^
  (func $first_round (param $n i32) (result i32) (local $x i32) (local $t i32)
    (loop $again
      (local.set $t (local.get $n))
      (local.set $n (i32.sub (local.get $n) (local.get $x)))
      (local.set $x (local.get $t))
      (br_if $again (local.get $n)))
    (local.get $x)))
