;; A bump allocator in a module that accesses nothing itself: the sum that is
;; rounded is an address of the static data, which its memory says.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - 2>&1 | FileCheck %s
;; CHECK: warning: in 'func_1' the constant 65543, operand 1 of 'add', is taken as an address
;; CHECK-LABEL: take:
;; CHECK: __warm_{{.*}}static
(module (memory 2) (global $__stack_pointer (mut i32) (i32.const 65536)) (global (export "__data_end") i32 (i32.const 65808))
 (func (export "sp") (result i32) (local i32) (global.set $__stack_pointer (local.tee 0 (i32.sub (global.get $__stack_pointer) (i32.const 16)))) (global.set $__stack_pointer (i32.add (local.get 0) (i32.const 16))) (i32.const 1))
 (func (export "take") (param i32) (result i32) (i32.and (i32.add (local.get 0) (i32.const 65543)) (i32.const -8))))
