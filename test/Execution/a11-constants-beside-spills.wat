;; a11: constants that are folded away or computed again stand where values are
;; stored: the stores stay. All of it is one line of text, one place in a source.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30 --warmc-flags="--reserve=r4,r5,r6,r7,r8,r9,r10,r11 -g"
;; RUN: warmc %s --target=cortex-m4 --reserve=r4,r5,r6,r7,r8,r9,r10,r11 -S -o - | FileCheck %s
;; CHECK-LABEL: f:
;; CHECK: str r{{[0-9]+}}, [sp
(module
  (import "env" "use" (func $use (param i32 i32 i32) (result i32)))
  (func (export "f") (param $a i32) (param $b i32) (param $c i32) (result i32) (local $d i32) (local $e i32)
    (local.set $d (i32.add (local.get $a) (i32.const 0x12345678))) (local.set $e (i32.xor (local.get $b) (i32.const 255))) (drop (call $use (i32.const 7) (i32.const 0x12345678) (local.get $c))) (drop (call $use (local.get $d) (i32.const 7) (local.get $e))) (i32.add (i32.sub (i32.add (local.get $a) (i32.const 7)) (i32.xor (local.get $b) (i32.const 0x12345678))) (i32.sub (i32.xor (local.get $d) (i32.const 255)) (i32.mul (local.get $e) (local.get $c))))))
