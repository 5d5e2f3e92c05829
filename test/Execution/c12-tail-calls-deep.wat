;; c12: two functions that call each other in tail position a million times leave
;; nothing on the stack. (node runs out of stack.)
;; RUN: warm-run %s --target=cortex-m4 --invoke is_even 1000000 \
;; RUN:   | FileCheck %s --check-prefix=EVEN
;; RUN: warm-run %s --target=cortex-m33 --warmc-flags=-Os --invoke is_even 999999 \
;; RUN:   | FileCheck %s --check-prefix=ODD
;; RUN: warmc %s --target=cortex-m4 -S -o - | FileCheck %s
;; EVEN: is_even(1000000) = 1
;; ODD: is_even(999999) = 0
;; CHECK-LABEL: {{^}}is_even:
;; CHECK-NOT:     push
;; CHECK:         b.w is_odd
(module
  (func $is_even (export "is_even") (param i32) (result i32)
    local.get 0
    i32.eqz
    if (result i32)
      i32.const 1
    else
      local.get 0
      i32.const 1
      i32.sub
      call $is_odd
    end)
  (func $is_odd (export "is_odd") (param i32) (result i32)
    local.get 0
    i32.eqz
    if (result i32)
      i32.const 0
    else
      local.get 0
      i32.const 1
      i32.sub
      call $is_even
    end))
