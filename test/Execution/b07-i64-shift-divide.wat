;; b07, b08: shifts and rotates by every kind of amount; division with its traps.
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=100
;; RUN: %compare_with_node %s --target=cortex-m4 --invoke div_s 0x8000000000000000 -1 \
;; RUN:   --invoke rem_s 0x8000000000000000 -1 --invoke div_s 1 0 --invoke div_u 1 0 \
;; RUN:   --invoke rem_s 1 0 --invoke rem_u 0 0 --invoke shl -1 0 --invoke shl -1 63 \
;; RUN:   --invoke shr_u -1 32 --invoke shr_s 0x8000000000000000 32 --invoke rotl 1 33
(module
  (func (export "shl") (param i64 i64) (result i64) (i64.shl (local.get 0) (local.get 1)))
  (func (export "shr_s") (param i64 i64) (result i64) (i64.shr_s (local.get 0) (local.get 1)))
  (func (export "shr_u") (param i64 i64) (result i64) (i64.shr_u (local.get 0) (local.get 1)))
  (func (export "rotl") (param i64 i64) (result i64) (i64.rotl (local.get 0) (local.get 1)))
  (func (export "rotr") (param i64 i64) (result i64) (i64.rotr (local.get 0) (local.get 1)))
  (func (export "div_s") (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))
  (func (export "div_u") (param i64 i64) (result i64) (i64.div_u (local.get 0) (local.get 1)))
  (func (export "rem_s") (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  (func (export "rem_u") (param i64 i64) (result i64) (i64.rem_u (local.get 0) (local.get 1)))
  (func (export "by_constants") (param i64) (result i64)
    (i64.xor (i64.xor (i64.shl (local.get 0) (i64.const 1)) (i64.shl (local.get 0) (i64.const 32)))
      (i64.xor (i64.xor (i64.shr_u (local.get 0) (i64.const 31)) (i64.shr_s (local.get 0) (i64.const 33)))
        (i64.xor (i64.rotl (local.get 0) (i64.const 32)) (i64.rotr (local.get 0) (i64.const 63))))))
  (func (export "count") (param i64) (result i64)
    (i64.add (i64.clz (local.get 0))
      (i64.add (i64.mul (i64.ctz (local.get 0)) (i64.const 100))
        (i64.mul (i64.popcnt (local.get 0)) (i64.const 10000)))))
  (func (export "extend") (param i64) (result i64)
    (i64.xor (i64.extend8_s (local.get 0))
      (i64.xor (i64.extend16_s (local.get 0)) (i64.extend32_s (local.get 0))))))
