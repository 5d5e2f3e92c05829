;; A pointer in a packed struct: a load of the word says that it is one.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" --invoke f | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -o %t.o 2>&1 | FileCheck %s --check-prefix=QUIET --allow-empty
;; CHECK: f() = 98
;; QUIET-NOT: 1033
(module
  (memory 2)
  (global (export "__data_end") i32 (i32.const 1040))
  (func (export "f") (result i32)
    (i32.load8_u (i32.load offset=1025 (i32.const 0))))
  (data (i32.const 1024) "\01\09\04\00\00\00\00\00abcd"))
