;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s

;; Behind br, return, br_table and unreachable the stack has any type. The code
;; is validated and not built: no block, no op of it.
(module
  ;; CHECK-LABEL: wasm.func private @behind_br
  ;; CHECK-NEXT: wasm.return %arg0
  ;; CHECK-NEXT: }
  (func $behind_br (param i32) (result i32)
    (block $out (result i32)
      (br $out (local.get 0))
      (i32.add) (i64.extend_i32_u) (i64.const 1) (i64.mul) (i32.wrap_i64)
      (br_if $out (i32.const 5))))
  ;; CHECK-LABEL: wasm.func private @behind_return
  ;; CHECK-NEXT: wasm.return %arg0
  ;; CHECK-NEXT: }
  (func $behind_return (param i32) (result i32)
    (return (local.get 0))
    (local.set 0) (select) (drop)
    (block (result i32) (i32.const 7)) (if (result i32) (then (unreachable) (f32.neg) (drop)) (else (i32.const 1)))
    (call_indirect (type $t) (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @behind_br_table
  ;; CHECK-NEXT: wasm.br_table %arg0, [^[[B:bb[0-9]+]], ^[[B]]], ^[[B]]
  ;; CHECK-NEXT: ^[[B]]:
  ;; CHECK-NEXT: wasm.return
  ;; CHECK-NEXT: }
  (func $behind_br_table (param i32)
    (block $b
      (br_table $b $b $b (local.get 0))
      (i64.store) (memory.grow) (global.set $g)
      (loop $l (unreachable) (br_if $l))))
  ;; One arm of an if ends: what follows it has the other one only.
  ;; CHECK-LABEL: wasm.func private @one_arm_ends
  ;; CHECK: wasm.cond_br %arg0, ^[[T:bb[0-9]+]], ^[[E:bb[0-9]+]]
  ;; CHECK: ^[[T]]:
  ;; CHECK-NEXT: wasm.unreachable
  ;; CHECK: ^[[E]]:
  ;; CHECK-NEXT: wasm.return %arg1
  (func $one_arm_ends (param i32 i64) (result i64)
    (if (result i64) (local.get 0)
      (then (unreachable) (i64.add))
      (else (local.get 1))))
  (type $t (func (param i32) (result i32)))
  (table 1 funcref)
  (memory 1)
  (global $g (mut i32) (i32.const 0)))
