;; Atomic accesses of the threads proposal.
;; RUN: split-file %s %t
;; RUN: warm-translate --wasm-to-mlir %t/all.wat | FileCheck %s
;; RUN: not warm-translate --wasm-to-mlir %t/wait.wat 2>&1 | FileCheck %s --check-prefix=WAIT
;; RUN: not warm-translate --wasm-to-mlir %t/notify.wat 2>&1 | FileCheck %s --check-prefix=NOTIFY
;; WAIT: error: instruction memory.atomic.wait32 (waiting for other threads) is not supported
;; NOTIFY: error: instruction memory.atomic.notify (waking other threads) is not supported

;; CHECK: wasm.memory private @memory_0 1 to 2 attributes {shared}
;; CHECK-LABEL: wasm.func @all
;; CHECK: wasm.check_bounds @memory_0[%[[A:.*]] + 4] size 2
;; CHECK-NEXT: wasm.atomic_load @memory_0[%[[A]] + 4] bytes 2 : i64
;; CHECK: wasm.atomic_store @memory_0[%[[A]]], %[[V:.*]] bytes 1 : i32
;; CHECK: wasm.atomic_rmw add @memory_0[%[[A]]], %[[V]] bytes 4 : i32
;; CHECK: wasm.atomic_rmw sub @memory_0[%[[A]]], %{{.*}} bytes 8 : i64
;; CHECK: wasm.atomic_rmw and @memory_0[%[[A]]], %[[V]] bytes 1 : i32
;; CHECK: wasm.atomic_rmw or @memory_0[%[[A]]], %[[V]] bytes 2 : i32
;; CHECK: wasm.atomic_rmw xor @memory_0[%[[A]]], %{{.*}} bytes 4 : i64
;; CHECK: wasm.atomic_rmw xchg @memory_0[%[[A]]], %{{.*}} bytes 4 : i64
;; CHECK: wasm.atomic_cmpxchg @memory_0[%[[A]]], %[[V]], %{{.*}} bytes 2 : i32
;; CHECK: wasm.atomic_fence
;--- all.wat
(module
  (memory 1 2 shared)
  (func $all (export "all") (param i32 i32 i64)
    (drop (i64.atomic.load16_u offset=4 (local.get 0)))
    (i32.atomic.store8 (local.get 0) (local.get 1))
    (drop (i32.atomic.rmw.add (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw.sub (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw8.and_u (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw16.or_u (local.get 0) (local.get 1)))
    (drop (i64.atomic.rmw32.xor_u (local.get 0) (local.get 2)))
    (drop (i64.atomic.rmw32.xchg_u (local.get 0) (local.get 2)))
    (drop (i32.atomic.rmw16.cmpxchg_u (local.get 0) (local.get 1) (i32.const 7)))
    (atomic.fence)))
;--- wait.wat
(module
  (memory 1 1 shared)
  (func (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const 0)))))
;--- notify.wat
(module
  (memory 1 1 shared)
  (func (drop (memory.atomic.notify (i32.const 0) (i32.const 0)))))
