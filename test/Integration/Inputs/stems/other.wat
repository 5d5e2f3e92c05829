(module
  (import "env" "codec" (func $codec (param i64) (result i64)))
  (func (export "other") (result i64) (call $codec (i64.const 1))))
