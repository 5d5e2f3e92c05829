;; d01: a parameter is read after constants and values have wanted its register.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=6
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=6 --warmc-flags=--reserve=r3,r5,r6,r7,r8,r9,r10,r11
(module
  (func (export "late") (param i32 i32 i32 i32) (result i32) (local $v0 i32) (local $v1 i32) (local $v2 i32) (local $v3 i32) (local $v4 i32) (local $v5 i32) (local $v6 i32) (local $v7 i32) (local $v8 i32) (local $v9 i32) (local $v10 i32) (local $v11 i32)
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
(local.set $v10 (i32.mul (local.get 1) (i32.const 655373)))
(local.set $v11 (i32.mul (local.get 1) (i32.const 720910)))

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
(local.get $v10) i32.add (i32.const 15) i32.rotl
(local.get $v11) i32.add (i32.const 16) i32.rotl

    (i32.add (local.get 0)) (i32.xor (i32.const 0x7fabcdef)) (i32.sub (local.get 3)) (i32.add (local.get 2))))
