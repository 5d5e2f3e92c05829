;; Branches after which nothing differs, before and behind others on the same
;; values: machine code has none of them, and still is what the virtual code says.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30 --warmc-flags=-O0
;; RUN: %compare_with_node %s --target=cortex-m0 --auto=30 --warmc-flags=-O0
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30 --warmc-flags=-O2
(module
  (func (export "twice") (param i32 i32 i32) (result i32)
    (if (local.get 0) (then) (else))
    (if (local.get 1) (then) (else))
    (block (result i32) (local.get 2) (br_if 0 (local.get 0)) (drop) (i32.const 7))
    (local.set 2)
    (if (local.get 1) (then) (else))
    (local.get 2))

  (func (export "again") (param i32 i32 i32) (result i32)
    (if (local.get 0) (then) (else))
    (if (local.get 1) (then) (else))
    (block (result i32) (local.get 2) (br_if 0 (local.get 0)) (drop) (i32.const 7))
    (block (result i32) (local.get 2) (br_if 0 (local.get 1)) (drop) (i32.const 9))
    (i32.add)
    (if (local.get 0) (then) (else)))

  (func (export "dead") (param i32 i32 i64) (result i32) (local i32)
    (if (local.get 0) (then) (else))
    (if (local.get 1) (then) (else))
    (block (result i64) (local.get 2) (br_if 0 (local.get 0)) (drop) (i64.const 0))
    (local.set 3 (i64.ne (i64.const 0)))
    (drop (i32.shr_u (i32.const 0)
      (if (result i32) (i32.const 0)
        (then (i32.const 63))
        (else (block (result i32) (local.get 3) (br_if 0 (local.get 1)) (drop) (local.get 3))))))
    (i32.const 5)))
