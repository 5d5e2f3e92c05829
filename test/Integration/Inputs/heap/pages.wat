(module
  (memory 1)
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "pages") (result i32) (memory.size))
  (func (export "first_byte") (param i32) (result i32)
    (i32.load8_u (i32.shl (local.get 0) (i32.const 16)))))
