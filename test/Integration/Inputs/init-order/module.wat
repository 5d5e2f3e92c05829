(module
  (memory 1)
  (data (i32.const 1024) "abcd")
  (global $seen (mut i32) (i32.const 0))
  (func $start
    (global.set $seen (i32.load (i32.const 1024)))
    (i32.store (i32.const 1024) (i32.const 7)))
  (start $start)
  (func (export "seen") (result i32) (global.get $seen))
  (func (export "stored") (result i32) (i32.load (i32.const 1024))))
