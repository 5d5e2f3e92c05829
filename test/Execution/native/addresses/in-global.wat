;; The address of data as the value of a constant global and of a variable one.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" \
;; RUN:   --invoke constant 1 --invoke variable 2 --invoke step --invoke variable 2 | FileCheck %s
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O0 --native-pointer-abi" \
;; RUN:   --invoke constant 1 --invoke variable 2 --invoke step --invoke variable 2 | FileCheck %s
;; CHECK:      constant(1) = 104
;; CHECK-NEXT: variable(2) = 105
;; CHECK-NEXT: step()
;; CHECK-NEXT: variable(2) = 106
(module
  (memory 2)
  (global $message i32 (i32.const 1024))
  (global $next (mut i32) (i32.const 1024))
  (global (export "__data_end") i32 (i32.const 1028))
  (data (i32.const 1024) "ghij")
  (func (export "constant") (param $i i32) (result i32)
    (i32.load8_u (i32.add (global.get $message) (local.get $i))))
  (func (export "variable") (param $i i32) (result i32)
    (i32.load8_u (i32.add (global.get $next) (local.get $i))))
  (func (export "step")
    (global.set $next (i32.add (global.get $next) (i32.const 1)))))
