;; b08: the least number divided by -1 traps, its remainder is 0; x / 0 traps.
;; The number may be a constant or not, and may be known to be harmless.
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=60 --invoke div_s 0x8000000000000000 -1 \
;; RUN:   --invoke rem_s 0x8000000000000000 -1 --invoke div_s 0x8000000000000000 0 \
;; RUN:   --invoke div_s 0x8000000000000001 -1 --invoke div_s 0x80000000 -1 \
;; RUN:   --invoke div_s 0x8000000000000000 0xffffffff --invoke rem_s 5 0 --invoke rem_u 5 0 \
;; RUN:   --invoke div_u 0x8000000000000000 -1 --invoke div_u 5 0x100000000 --invoke div_u 5 0
;; RUN: warm-run %s --target=cortex-m4 --invoke rem_s 0x8000000000000000 -1 | FileCheck %s --check-prefix=REM
;; REM: rem_s(0x8000000000000000, -1) = 0
;; RUN: not warm-run %s --target=cortex-m4 --invoke div_s 0x8000000000000000 -1 --invoke div_u 1 0 2>&1 \
;; RUN:   | FileCheck %s --check-prefix=TRAP
;; TRAP: trap: integer overflow
;; TRAP: trap: integer divide by zero
(module
  (func (export "div_s") (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))
  (func (export "div_u") (param i64 i64) (result i64) (i64.div_u (local.get 0) (local.get 1)))
  (func (export "rem_s") (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func (export "rem_u") (param i64 i64) (result i64) (i64.rem_u (local.get 0) (local.get 1)))
  (func (export "by_minus_1") (param i64) (result i64) (i64.div_s (local.get 0) (i64.const -1)))
  (func (export "rem_by_minus_1") (param i64) (result i64) (i64.rem_s (local.get 0) (i64.const -1)))
  (func (export "by_0") (param i64) (result i64) (i64.div_s (local.get 0) (i64.const 0)))
  (func (export "rem_by_0") (param i64) (result i64) (i64.rem_u (local.get 0) (i64.const 0)))
  (func (export "least") (param i64) (result i64) (i64.div_s (i64.const 0x8000000000000000) (local.get 0)))
  (func (export "rem_least") (param i64) (result i64) (i64.rem_s (i64.const 0x8000000000000000) (local.get 0)))
  (func (export "never_least") (param i64 i64) (result i64)
    (i64.div_s (i64.shr_s (local.get 0) (i64.const 1)) (local.get 1)))
  (func (export "never_0") (param i64 i64) (result i64)
    (i64.div_s (local.get 0) (i64.or (local.get 1) (i64.const 1)))))
