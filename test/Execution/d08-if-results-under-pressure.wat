;; d08: results of if and else, of every type, while ten values are live.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=6
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=6 --warmc-flags=--reserve=r3,r5,r6,r7,r8,r9,r10,r11
(module
  (func (export "if_i32") (param i32 i32) (result i32) (local $sum i32) (local $v0 i32) (local $v1 i32) (local $v2 i32) (local $v3 i32) (local $v4 i32) (local $v5 i32) (local $v6 i32) (local $v7 i32) (local $v8 i32) (local $v9 i32)
    (local.set $v0 (i32.mul (local.get 1) (i32.const 3)))
(local.set $v1 (i32.mul (local.get 1) (i32.const 65540)))
(local.set $v2 (i32.mul (local.get 1) (i32.const 131077)))
(local.set $v3 (i32.mul (local.get 1) (i32.const 196614)))
(local.set $v4 (i32.mul (local.get 1) (i32.const 262151)))
(local.set $v5 (i32.mul (local.get 1) (i32.const 327688)))
(local.set $v6 (i32.mul (local.get 1) (i32.const 393225)))
(local.set $v7 (i32.mul (local.get 1) (i32.const 458762)))
(local.set $v8 (i32.mul (local.get 1) (i32.const 524299)))
(local.set $v9 (i32.mul (local.get 1) (i32.const 589836)))

    (if (result i32) (i32.and (local.get 0) (i32.const 1)) (then (i32.add (local.get $v3) (local.get $v7))) (else (local.get 1)))
    (i32.const 0) (local.get $v0) i32.add (i32.const 5) i32.rotl
(local.get $v1) i32.add (i32.const 6) i32.rotl
(local.get $v2) i32.add (i32.const 7) i32.rotl
(local.get $v3) i32.add (i32.const 8) i32.rotl
(local.get $v4) i32.add (i32.const 9) i32.rotl
(local.get $v5) i32.add (i32.const 10) i32.rotl
(local.get $v6) i32.add (i32.const 11) i32.rotl
(local.get $v7) i32.add (i32.const 12) i32.rotl
(local.get $v8) i32.add (i32.const 13) i32.rotl
(local.get $v9) i32.add (i32.const 14) i32.rotl

    (if (i32.eq (i32.const 12345)) (then unreachable)))
  (func (export "if_i64") (param i32 i32) (result i64) (local $sum i32) (local $v0 i32) (local $v1 i32) (local $v2 i32) (local $v3 i32) (local $v4 i32) (local $v5 i32) (local $v6 i32) (local $v7 i32) (local $v8 i32) (local $v9 i32)
    (local.set $v0 (i32.mul (local.get 1) (i32.const 3)))
(local.set $v1 (i32.mul (local.get 1) (i32.const 65540)))
(local.set $v2 (i32.mul (local.get 1) (i32.const 131077)))
(local.set $v3 (i32.mul (local.get 1) (i32.const 196614)))
(local.set $v4 (i32.mul (local.get 1) (i32.const 262151)))
(local.set $v5 (i32.mul (local.get 1) (i32.const 327688)))
(local.set $v6 (i32.mul (local.get 1) (i32.const 393225)))
(local.set $v7 (i32.mul (local.get 1) (i32.const 458762)))
(local.set $v8 (i32.mul (local.get 1) (i32.const 524299)))
(local.set $v9 (i32.mul (local.get 1) (i32.const 589836)))

    (if (result i64) (i32.and (local.get 0) (i32.const 1)) (then (i64.mul (i64.extend_i32_s (local.get $v2)) (i64.extend_i32_u (local.get $v9)))) (else (i64.extend_i32_s (local.get 1))))
    (i32.const 0) (local.get $v0) i32.add (i32.const 5) i32.rotl
(local.get $v1) i32.add (i32.const 6) i32.rotl
(local.get $v2) i32.add (i32.const 7) i32.rotl
(local.get $v3) i32.add (i32.const 8) i32.rotl
(local.get $v4) i32.add (i32.const 9) i32.rotl
(local.get $v5) i32.add (i32.const 10) i32.rotl
(local.get $v6) i32.add (i32.const 11) i32.rotl
(local.get $v7) i32.add (i32.const 12) i32.rotl
(local.get $v8) i32.add (i32.const 13) i32.rotl
(local.get $v9) i32.add (i32.const 14) i32.rotl

    (if (i32.eq (i32.const 12345)) (then unreachable)))
  (func (export "if_f32") (param i32 i32) (result f32) (local $sum i32) (local $v0 i32) (local $v1 i32) (local $v2 i32) (local $v3 i32) (local $v4 i32) (local $v5 i32) (local $v6 i32) (local $v7 i32) (local $v8 i32) (local $v9 i32)
    (local.set $v0 (i32.mul (local.get 1) (i32.const 3)))
(local.set $v1 (i32.mul (local.get 1) (i32.const 65540)))
(local.set $v2 (i32.mul (local.get 1) (i32.const 131077)))
(local.set $v3 (i32.mul (local.get 1) (i32.const 196614)))
(local.set $v4 (i32.mul (local.get 1) (i32.const 262151)))
(local.set $v5 (i32.mul (local.get 1) (i32.const 327688)))
(local.set $v6 (i32.mul (local.get 1) (i32.const 393225)))
(local.set $v7 (i32.mul (local.get 1) (i32.const 458762)))
(local.set $v8 (i32.mul (local.get 1) (i32.const 524299)))
(local.set $v9 (i32.mul (local.get 1) (i32.const 589836)))

    (if (result f32) (i32.and (local.get 0) (i32.const 1)) (then (f32.convert_i32_s (local.get $v4))) (else (f32.const 1.5)))
    (i32.const 0) (local.get $v0) i32.add (i32.const 5) i32.rotl
(local.get $v1) i32.add (i32.const 6) i32.rotl
(local.get $v2) i32.add (i32.const 7) i32.rotl
(local.get $v3) i32.add (i32.const 8) i32.rotl
(local.get $v4) i32.add (i32.const 9) i32.rotl
(local.get $v5) i32.add (i32.const 10) i32.rotl
(local.get $v6) i32.add (i32.const 11) i32.rotl
(local.get $v7) i32.add (i32.const 12) i32.rotl
(local.get $v8) i32.add (i32.const 13) i32.rotl
(local.get $v9) i32.add (i32.const 14) i32.rotl

    (if (i32.eq (i32.const 12345)) (then unreachable)))
  (func (export "if_f64") (param i32 i32) (result f64) (local $sum i32) (local $v0 i32) (local $v1 i32) (local $v2 i32) (local $v3 i32) (local $v4 i32) (local $v5 i32) (local $v6 i32) (local $v7 i32) (local $v8 i32) (local $v9 i32)
    (local.set $v0 (i32.mul (local.get 1) (i32.const 3)))
(local.set $v1 (i32.mul (local.get 1) (i32.const 65540)))
(local.set $v2 (i32.mul (local.get 1) (i32.const 131077)))
(local.set $v3 (i32.mul (local.get 1) (i32.const 196614)))
(local.set $v4 (i32.mul (local.get 1) (i32.const 262151)))
(local.set $v5 (i32.mul (local.get 1) (i32.const 327688)))
(local.set $v6 (i32.mul (local.get 1) (i32.const 393225)))
(local.set $v7 (i32.mul (local.get 1) (i32.const 458762)))
(local.set $v8 (i32.mul (local.get 1) (i32.const 524299)))
(local.set $v9 (i32.mul (local.get 1) (i32.const 589836)))

    (if (result f64) (i32.and (local.get 0) (i32.const 1)) (then (f64.convert_i32_u (local.get $v5))) (else (f64.const -0.25)))
    (i32.const 0) (local.get $v0) i32.add (i32.const 5) i32.rotl
(local.get $v1) i32.add (i32.const 6) i32.rotl
(local.get $v2) i32.add (i32.const 7) i32.rotl
(local.get $v3) i32.add (i32.const 8) i32.rotl
(local.get $v4) i32.add (i32.const 9) i32.rotl
(local.get $v5) i32.add (i32.const 10) i32.rotl
(local.get $v6) i32.add (i32.const 11) i32.rotl
(local.get $v7) i32.add (i32.const 12) i32.rotl
(local.get $v8) i32.add (i32.const 13) i32.rotl
(local.get $v9) i32.add (i32.const 14) i32.rotl

    (if (i32.eq (i32.const 12345)) (then unreachable)))
)
