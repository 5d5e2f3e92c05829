;; b09: an i64 is loaded from where its own register points to: the first half
;; must not overwrite the address of the second. Lists of pointers, and stores
;; whose address and value are one.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=20 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11
(module
  (memory (export "memory") 2)
  ;; Cells of 16 bytes: the low half of the i64 is the next cell's address.
  (data (i32.const 0) "\20\00\00\00\11\22\33\44" "\01\02\03\04\05\06\07\08"
                      "\40\00\00\00\55\66\77\88" "\11\12\13\14\15\16\17\18"
                      "\10\00\00\00\99\aa\bb\cc" "\21\22\23\24\25\26\27\28"
                      "\30\00\00\00\dd\ee\ff\0f" "\31\32\33\34\35\36\37\38"
                      "\00\00\00\00\01\23\45\67" "\41\42\43\44\45\46\47\48")
  (func (export "load") (param i32) (result i64)
    (i64.load (i32.and (local.get 0) (i32.const 0x38))))
  (func (export "load_unaligned") (param i32) (result i64)
    (i64.load offset=3 align=1 (i32.and (local.get 0) (i32.const 0x3f))))
  (func (export "chase") (param $n i32) (param $x i64) (result i64)
    (local $sum i64)
    (local.set $n (i32.and (local.get $n) (i32.const 15)))
    (loop $again
      (local.set $x (i64.load (i32.wrap_i64 (i64.and (local.get $x) (i64.const 0x40)))))
      (local.set $sum (i64.add (i64.rotl (local.get $sum) (i64.const 9)) (local.get $x)))
      (br_if $again (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 1))) (i32.const 0))))
    (local.get $sum))
  (func (export "chase_high") (param $x i64) (result i64)
    (local.set $x (i64.load (i32.and (i32.wrap_i64 (i64.shr_u (local.get $x) (i64.const 32))) (i32.const 0x38))))
    (i64.load offset=8 (i32.and (i32.wrap_i64 (i64.shr_u (local.get $x) (i64.const 40))) (i32.const 0x30))))
  (func (export "extending") (param i32) (result i64)
    (local.set 0 (i32.and (local.get 0) (i32.const 0x38)))
    (i64.xor (i64.xor (i64.load8_s (local.get 0)) (i64.load16_s offset=6 (local.get 0)))
      (i64.xor (i64.load32_s offset=4 (local.get 0)) (i64.load32_u offset=12 (local.get 0)))))
  ;; The address is the low half of what is stored.
  (func (export "store_itself") (param i64)
    (local.set 0 (i64.and (local.get 0) (i64.const 0x7fffffff0000fff8)))
    (i64.store (i32.wrap_i64 (local.get 0)) (local.get 0)))
  (func (export "exchange") (param i32 i32)
    (local $t i64)
    (local.set 0 (i32.and (local.get 0) (i32.const 0xff8)))
    (local.set 1 (i32.and (local.get 1) (i32.const 0xff8)))
    (local.set $t (i64.load (local.get 0)))
    (i64.store (local.get 0) (i64.load (local.get 1)))
    (i64.store (local.get 1) (local.get $t))))
