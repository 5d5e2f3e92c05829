;; What an atomic access of a half or a byte adds is no address, though it is in
;; the region where static data may be.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - 2>&1 | FileCheck %s
;; CHECK-NOT: warning
;; CHECK-NOT: static
;; CHECK: half:
(module (memory 1 1 shared)
  (func (export "half") (param $p i32) (result i32)
    (i32.atomic.rmw16.sub_u (local.get $p) (i32.const 0xffff)))
  (func (export "swap") (param $p i32) (result i32)
    (i32.atomic.rmw16.cmpxchg_u (local.get $p) (i32.const 0x1234) (i32.const 0x4321))))
