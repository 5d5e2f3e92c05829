;; What other objects use without a call is not initialized by the first call.
;; RUN: warmc %s --target=cortex-m4 --init=lazy --rename=counter=counter -o %t.o 2>&1 | FileCheck %s
;; CHECK: warning: other objects may use 'counter' before the first call of an export initializes the module; they have to call its initialization function first [-Wlazy-storage]
;; RUN: not warmc %s --target=cortex-m4 --init=lazy --rename=counter=counter -Werror=lazy-storage -o %t.o
;; A symbol of the object only, or another mode, is none of that.
;; RUN: warmc %s --target=cortex-m4 --init=lazy -Werror -o %t.o
;; RUN: warmc %s --target=cortex-m4 --init=call --rename=counter=counter -Werror -o %t.o
;; RUN: not warmc %s --target=cortex-m4 --init=never -o %t.o 2>&1 | FileCheck %s --check-prefix=MODE
;; MODE: error: '--init=never': expected array, call, lazy
(module
  (global $counter (export "counter") (mut i32) (i32.const 0))
  (func $start (global.set $counter (i32.const 1)))
  (start $start)
  (func (export "get") (result i32) (global.get $counter)))
