;; A memory smaller than the module declares: the checks that the declared size
;; would make superfluous are there, and stop accesses at the size that is real.
;; RUN: warm-run %s --target=cortex-m3 --warmc-flags=--memory-size=5000 \
;; RUN:   --invoke load 4996 --invoke pages --invoke grow 0 --invoke grow 1 \
;; RUN:   --invoke fill 4990 10 --invoke load 4996 | FileCheck %s
;; CHECK:      load(4996) = 0
;; CHECK-NEXT: pages() = 0
;; CHECK-NEXT: grow(0) = 0
;; CHECK-NEXT: grow(1) = -1
;; CHECK-NEXT: fill(4990, 10)
;; CHECK-NEXT: load(4996) = 117901063
;; RUN: not warm-run %s --target=cortex-m3 --warmc-flags=--memory-size=5000 --invoke load 4997 2>&1 | FileCheck %s --check-prefix=TRAP
;; RUN: not warm-run %s --target=cortex-m3 --warmc-flags=--memory-size=5000 --invoke constant 2>&1 | FileCheck %s --check-prefix=TRAP
;; RUN: not warm-run %s --target=cortex-m3 --warmc-flags=--memory-size=5000 --invoke fill 4990 11 2>&1 | FileCheck %s --check-prefix=TRAP
;; TRAP: error: trap: out of bounds memory access
(module
  (memory 1 2)
  (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "constant") (result i32) (i32.load (i32.const 6000)))
  (func (export "pages") (result i32) (memory.size))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "fill") (param i32 i32)
    (memory.fill (local.get 0) (i32.const 7) (local.get 1))))
