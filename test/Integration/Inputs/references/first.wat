;; Makes references, holds a table for others, and calls what they put there.
(module
  (type $unary (func (param i32) (result i32)))
  (table $shared (export "shared") 6 6 funcref)
  (elem (table $shared) (i32.const 0) func $double $wide)
  (elem declare func $double $wide)
  (func $double (type $unary) (i32.shl (local.get 0) (i32.const 1)))
  (func $wide (param i64) (result i32) (i32.wrap_i64 (local.get 0)))
  (func (export "double_reference") (result funcref) (ref.func $double))
  (func (export "wide_reference") (result funcref) (ref.func $wide))
  (func (export "first_call") (param i32 i32) (result i32)
    (call_indirect $shared (type $unary) (local.get 1) (local.get 0))))
