;; d13: endless loops of nothing but branches compile, and do not end.
;; RUN: not warm-run %s --target=cortex-m3 --timeout=0.2 --invoke one --invoke two --invoke ten \
;; RUN:   --invoke sometimes 1 --invoke sometimes 0 2>&1 | FileCheck %s
;; CHECK-DAG: error: it ran out of time{{[[:space:]]}}note: in one()
;; CHECK-DAG: error: it ran out of time{{[[:space:]]}}note: in two()
;; CHECK-DAG: error: it ran out of time{{[[:space:]]}}note: in ten()
;; CHECK-DAG: error: it ran out of time{{[[:space:]]}}note: in sometimes(1)
;; CHECK-DAG: sometimes(0) = 7
(module
  (func (export "one") (loop (br 0)))
  (func (export "two") (loop (loop (br 1))))
  (func (export "ten")
    (loop (loop (loop (loop (loop (loop (loop (loop (loop (loop (br 9))))))))))))
  (func (export "sometimes") (param i32) (result i32)
    (if (local.get 0) (then (loop (loop (br 1)))))
    (i32.const 7)))
