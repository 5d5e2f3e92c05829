;; b09, b10, b12: 64-bit accesses whose base is also the result, at offsets
;; around the limits of the encodings, and 64-bit globals.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30
;; RUN: %compare_with_node %s --target=cortex-m3 --invoke far 0 --invoke far 65528 \
;; RUN:   --invoke far 65529 --invoke far -1 --invoke beyond 0 --invoke at_4095 61433
(module
  (memory (export "memory") 2)
  (data (i32.const 4090) "\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f")
  (data (i32.const 65530) "\11\12\13\14\15\16\17\18\19\1a\1b\1c\1d\1e\1f")
  (global $g (mut i64) (i64.const 0x123456789abcdef0))
  (func (export "base_is_result") (param i32) (result i64)
    (i64.add (i64.load (i32.and (local.get 0) (i32.const 0xffff)))
      (i64.extend_i32_u (local.get 0))))
  (func (export "at_4095") (param i32) (result i64)
    (i64.load offset=4095 (i32.and (local.get 0) (i32.const 0xffff))))
  (func (export "at_4096") (param i32) (result i64)
    (i64.load offset=4096 (i32.and (local.get 0) (i32.const 0xff))))
  (func (export "far") (param i32) (result i64) (i64.load offset=65536 (local.get 0)))
  (func (export "beyond") (param i32) (result i64) (i64.load offset=4294967295 (local.get 0)))
  (func (export "store") (param i32 i64)
    (i64.store offset=1017 (i32.and (local.get 0) (i32.const 0xfff)) (local.get 1))
    (i64.store offset=4093 (i32.and (local.get 0) (i32.const 0xfff)) (local.get 1))
    (i64.store32 offset=65533 (i32.and (local.get 0) (i32.const 0xfff)) (local.get 1))
    (i64.store16 offset=70001 (i32.and (local.get 0) (i32.const 0xfff)) (local.get 1))
    (i64.store8 offset=80001 (i32.and (local.get 0) (i32.const 0xfff)) (local.get 1)))
  (func (export "narrow") (param i32) (result i64)
    (local.set 0 (i32.and (local.get 0) (i32.const 0xffff)))
    (i64.xor (i64.xor (i64.load8_s (local.get 0)) (i64.load8_u offset=1 (local.get 0)))
      (i64.xor (i64.xor (i64.load16_s (local.get 0)) (i64.load16_u offset=3 (local.get 0)))
        (i64.xor (i64.load32_s offset=5 (local.get 0)) (i64.load32_u (local.get 0))))))
  (func (export "swap_global") (param i64) (result i64)
    (global.get $g)
    (global.set $g (local.get 0))))
