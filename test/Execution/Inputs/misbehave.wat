;; The types of what misbehave.c defines.
(module
  (func (export "add") (param i32 i32) (result i32) unreachable)
  (func (export "mixed") (param i32 i64 i64 i32) (result i64) unreachable)
  (func (export "three") (param i64) (result i32 i64 f32) unreachable)
  (func (export "scale") (param f64 f32) (result f64) unreachable)
  (func (export "stop"))
  (func (export "deep") (param i32) (result i32) unreachable)
  (func (export "deep_and_wide") (param i32) (result i32) unreachable)
  (func (export "spin"))
  (func (export "clobber"))
  (func (export "unbalance"))
  (func (export "wild")))
