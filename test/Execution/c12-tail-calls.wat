;; c12: a call whose results are returned leaves no frame behind. Arguments change
;; places, registers are saved and given back in front of the jump, results are one
;; or two words.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=8
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=8 --warmc-flags=-Os
;; RUN: %compare_with_node %s --target=cortex-m33 --auto=8 "--warmc-flags=--reserve=r2,r3,r5,r6,r8"
;; RUN: warmc %s --target=cortex-m4 -S -o - | grep -v '[.]cfi' | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 -g -o %t.o
;; RUN: python3 %S/../Tools/warmc/Inputs/check_frames.py %t.o | FileCheck %s --check-prefix=FRAMES
;; FRAMES: 5 functions, {{[0-9]+}} instructions, 0 wrong
(module
  (func $mix (export "mix") (param i32 i32 i32 i32) (result i64)
    local.get 0
    local.get 1
    i32.const 3
    i32.mul
    i32.add
    i64.extend_i32_u
    i64.const 32
    i64.shl
    local.get 2
    local.get 3
    i32.const 5
    i32.mul
    i32.xor
    local.get 0
    local.get 1
    i32.rotl
    local.get 2
    i32.mul
    local.get 3
    i32.sub
    local.get 1
    i32.add
    i32.xor
    i64.extend_i32_u
    i64.or)
  ;; CHECK-LABEL: {{^}}permuted:
  ;; CHECK-NOT:     push
  ;; CHECK:         b.w mix
  (func (export "permuted") (param i32 i32 i32 i32) (result i64)
    local.get 1
    local.get 2
    local.get 3
    local.get 0
    call $mix)
  ;; CHECK-LABEL: {{^}}saved:
  ;; CHECK:         push {[[REGISTERS:.*lr]]}
  ;; CHECK:         pop {[[REGISTERS]]}
  ;; CHECK-NEXT:    b.w mix
  (func (export "saved") (param i32 i32) (result i64)
    local.get 0
    local.get 1
    local.get 0
    local.get 1
    call $mix
    i32.wrap_i64
    local.get 0
    local.get 1
    i32.const 7
    call $mix)

  (func $many (export "many") (param i32 i32 i32 i32 i32 i64) (result i64)
    local.get 0
    local.get 1
    local.get 2
    local.get 3
    call $mix
    local.get 3
    local.get 4
    local.get 0
    local.get 2
    call $mix
    i64.mul
    local.get 5
    i64.add)
  (func (export "on_the_stack") (param i32 i64) (result i64)
    local.get 0
    local.get 0
    local.get 0
    local.get 0
    local.get 0
    i32.const 1
    i32.add
    local.get 1
    call $many))
