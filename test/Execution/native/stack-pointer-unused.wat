;; The stack pointer has its name, but no function needs the stack: its value
;; still says where the static data is.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" --invoke f --invoke g 1 --invoke h 2 | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -o %t.o 2>&1 | FileCheck %s --check-prefix=SAID
;; RUN: arm-none-eabi-size -A %t.o | FileCheck %s --check-prefix=SIZE
;; CHECK: f() = 5000
;; CHECK: g(1) = 2000
;; CHECK: h(2) = 108
;; SAID-NOT: 5000
;; SAID-NOT: 2000
;; SIZE: {{data.* 20 }}
(module (memory 2) (global $__stack_pointer (mut i32) (i32.const 65536)) (global (export "__data_end") i32 (i32.const 65556))
 (data (i32.const 65536) "\01\00\00\00\d0\07\00\00hello\00\00\00ll\00\00")
 (func (export "f") (result i32) (i32.const 5000))
 (func (export "g") (param i32) (result i32) (i32.load offset=65536 (i32.shl (local.get 0) (i32.const 2))))
 (func (export "h") (param i32) (result i32) (i32.load8_u offset=65550 (local.get 0))))
