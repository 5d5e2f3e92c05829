;; For replay-modules.test: memory, imports that write to it, wide values, growth, and a
;; function that is called through the table only.
(module
  (import "host" "log" (func $log (param i32 i64 f32) (result f64)))
  (memory (export "memory") 1 2)
  (table (export "table") 1 1 funcref)
  (elem (i32.const 0) $count)
  (global $calls (mut i32) (i32.const 0))
  (func $count (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
  (func (export "calls") (result i32) (call $count) (global.get $calls))
  (func (export "step") (param $at i32) (param $wide i64) (result i64)
    (i64.store (local.get $at) (local.get $wide))
    (f64.store (i32.const 256)
      (call $log (local.get $at) (local.get $wide) (f32.const 0.5)))
    (i64.add (i64.load (local.get $at)) (i64.load (i32.const 256))))
  (func (export "half") (param f32) (result f64)
    (f64.div (f64.promote_f32 (local.get 0)) (f64.const 2)))
  (func (export "grow") (result i32) (memory.grow (i32.const 1))))
