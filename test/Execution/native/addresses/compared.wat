;; Pointers that are compared with static data and with each other, in circles
;; and through selects: each comparison says the same of both.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" \
;; RUN:   --invoke below 1 2 --invoke below 2 1 --invoke which 0 1 --invoke which 1 1 | FileCheck %s
;; RUN: warm-run %s --target=cortex-m0 --warmc-flags="-O0 --native-pointer-abi" \
;; RUN:   --invoke below 1 2 --invoke below 2 1 --invoke which 0 1 --invoke which 1 1 | FileCheck %s
;; CHECK:      below(1, 2) = 1
;; CHECK-NEXT: below(2, 1) = 0
;; CHECK-NEXT: which(0, 1) = 0
;; CHECK-NEXT: which(1, 1) = 0
(module
  (memory 1)
  (global (export "__data_end") i32 (i32.const 1032))
  (data (i32.const 1024) "abcdefgh")
  (func (export "below") (param $p i32) (param $limit i32) (result i32)
    (i32.and
      (i32.lt_u (local.get $p) (i32.const 1028))
      (i32.lt_u (local.get $p) (local.get $limit))))
  (func (export "which") (param $second i32) (param $p i32) (result i32)
    (i32.eq
      (select (i32.const 1028) (i32.const 1024) (local.get $second))
      (local.get $p))))
