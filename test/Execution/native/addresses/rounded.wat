;; A bump allocator rounds addresses up: a mask of low bits, or a tag in them,
;; makes no number of an address.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" \
;; RUN:   --invoke distance 1 --invoke distance 9 --invoke tagged | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - | FileCheck %s --check-prefix=CODE
;; CHECK:      distance(1) = 8
;; CHECK-NEXT: distance(9) = 16
;; CHECK-NEXT: tagged() = 98
;; CODE-LABEL: take:
;; CODE:       #:lower16:__warm_rounded_static
(module
  (memory 2)
  (global $__stack_pointer (mut i32) (i32.const 65536))
  (global (export "__data_end") i32 (i32.const 65808))
  (data (i32.const 65536) "abcd")
  (func (export "frame") (result i32) (local $frame i32)
    (global.set $__stack_pointer
      (local.tee $frame (i32.sub (global.get $__stack_pointer) (i32.const 16))))
    (global.set $__stack_pointer (i32.add (local.get $frame) (i32.const 16)))
    (i32.const 1))
  (func $take (export "take") (param $used i32) (result i32)
    (i32.and (i32.add (local.get $used) (i32.const 65543)) (i32.const -8)))
  (func (export "distance") (param $used i32) (result i32)
    (i32.sub (call $take (local.get $used)) (i32.const 65536)))
  (func $tag (param $p i32) (result i32)
    (i32.or (local.get $p) (i32.const 1)))
  (func (export "tagged") (result i32)
    (i32.load8_u (call $tag (i32.const 65536)))))
