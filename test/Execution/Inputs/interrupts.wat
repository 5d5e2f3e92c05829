;; What interrupts.c calls while its timer interrupts: each function counts `n`
;; times up in a word that the handler counts up as well.
(module
  (import "env" "irq_lock" (func $lock (result i32)))
  (import "env" "irq_unlock" (func $unlock (param i32)))
  (memory 1 1 shared)

  (func (export "count_plain") (param $p i32) (param $n i32)
    (loop
      (i32.store (local.get $p) (i32.add (i32.load (local.get $p)) (i32.const 1)))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  (func (export "count_add") (param $p i32) (param $n i32)
    (loop
      (drop (i32.atomic.rmw.add (local.get $p) (i32.const 1)))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  ;; The low half of the word, as long as it does not overflow.
  (func (export "count_half") (param $p i32) (param $n i32)
    (loop
      (drop (i32.atomic.rmw16.sub_u (local.get $p) (i32.const 0xffff)))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  (func (export "count_exchange") (param $p i32) (param $n i32) (local $old i32)
    (loop
      (loop
        (local.set $old (i32.load (local.get $p)))
        (br_if 0 (i32.ne (local.get $old)
          (i32.atomic.rmw.cmpxchg (local.get $p) (local.get $old)
            (i32.add (local.get $old) (i32.const 1))))))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  ;; A long, with the handler's in its low word.
  (func (export "count_long") (param $p i32) (param $n i32)
    (loop
      (drop (i64.atomic.rmw.add (local.get $p) (i64.const 1)))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  ;; Imports with bodies: between them nothing interrupts.
  (func (export "count_locked") (param $p i32) (param $n i32) (local $key i32)
    (loop
      (local.set $key (call $lock))
      (i32.store (local.get $p) (i32.add (i32.load (local.get $p)) (i32.const 1)))
      (call $unlock (local.get $key))
      (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))

  ;; Until the handler has written there.
  (func (export "wait_for") (param $flag i32) (result i32)
    (loop (br_if 0 (i32.eqz (i32.load (local.get $flag)))))
    (i32.load (local.get $flag)))

  ;; SysTick: reload, current, control, in this order; its flag is cleared by a
  ;; read, and its counter goes on between two.
  (func (export "poll_timer") (result i32)
    (local $first i32)
    (i32.store (i32.const 0xe000e010) (i32.const 0))
    (i32.store (i32.const 0xe000e014) (i32.const 5000))
    (i32.store (i32.const 0xe000e018) (i32.const 0))
    (i32.store (i32.const 0xe000e010) (i32.const 5))
    (loop
      (br_if 0 (i32.eqz (i32.and (i32.load (i32.const 0xe000e010))
                                 (i32.const 0x10000)))))
    (local.set $first (i32.load (i32.const 0xe000e018)))
    (i32.or
      (i32.and (i32.load (i32.const 0xe000e010)) (i32.const 0x10000))
      (i32.ne (local.get $first) (i32.load (i32.const 0xe000e018))))))
