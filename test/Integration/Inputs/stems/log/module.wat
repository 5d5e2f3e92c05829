(module
  (global $value (mut i32) (i32.const 0))
  (func $start (global.set $value (i32.const 2)))
  (start $start)
  (func (export "log") (result i32) (global.get $value)))
