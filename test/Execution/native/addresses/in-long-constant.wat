;; Two words in one i64 constant, stored at once: either half is an address.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" \
;; RUN:   --invoke low 1 --invoke high 2 --invoke both 3 --invoke size | FileCheck %s
;; CHECK:      low(1) = 104
;; CHECK-NEXT: high(2) = 105
;; CHECK-NEXT: both(3) = 212
;; CHECK-NEXT: size() = 2
(module
  (memory 2)
  (global (export "__data_end") i32 (i32.const 1056))
  (global $__stack_pointer (mut i32) (i32.const 65536))
  (data (i32.const 1024) "ghij\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00")
  (func (export "low") (param $i i32) (result i32)
    (i64.store (i32.const 1040) (i64.const 0x0000000200000400))
    (i32.load8_u (i32.add (i32.load (i32.const 1040)) (local.get $i))))
  (func (export "high") (param $i i32) (result i32)
    (i64.store (i32.const 1040) (i64.const 0x0000040000000002))
    (i32.load8_u (i32.add (i32.load (i32.const 1044)) (local.get $i))))
  (func (export "both") (param $i i32) (result i32)
    (i64.store (i32.const 1040) (i64.const 0x0000040000000400))
    (i32.add
      (i32.load8_u (i32.add (i32.load (i32.const 1040)) (local.get $i)))
      (i32.load8_u (i32.add (i32.load (i32.const 1044)) (local.get $i)))))
  (func (export "size") (result i32)
    (i64.store (i32.const 1048) (i64.const 0x0000000200000400))
    (i32.load (i32.const 1052))))
