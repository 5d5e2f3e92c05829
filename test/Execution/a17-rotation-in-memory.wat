;; a17: twelve loop-carried values rotate, swap and fan out on the back edge, most
;; of them in memory.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=20 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11,r12,lr
(module
  (func (export "rotate") (param $n i32) (param $a i32) (param $b i32) (param $c i32) (result i32)
    (local $d i32) (local $e i32) (local $f i32) (local $g i32) (local $h i32) (local $i i32) (local $j i32) (local $k i32)
    (local $l i32) (local $t i32)
    (local.set $n (i32.add (i32.and (local.get $n) (i32.const 31)) (i32.const 1)))
    (local.set $d (i32.add (local.get $a) (i32.const 1))) (local.set $e (i32.add (local.get $b) (i32.const 2)))
    (local.set $f (i32.add (local.get $c) (i32.const 3))) (local.set $g (i32.mul (local.get $a) (i32.const 4)))
    (local.set $h (i32.mul (local.get $b) (i32.const 5))) (local.set $i (i32.mul (local.get $c) (i32.const 6)))
    (local.set $j (i32.sub (i32.const 7) (local.get $a))) (local.set $k (i32.sub (i32.const 8) (local.get $b)))
    (local.set $l (i32.sub (i32.const 9) (local.get $c)))
    (loop $again
      (if (i32.and (local.get $n) (i32.const 1))
        (then ;; all twelve, by one
          (local.set $t (local.get $a)) (local.set $a (local.get $b)) (local.set $b (local.get $c))
          (local.set $c (local.get $d)) (local.set $d (local.get $e)) (local.set $e (local.get $f))
          (local.set $f (local.get $g)) (local.set $g (local.get $h)) (local.set $h (local.get $i))
          (local.set $i (local.get $j)) (local.set $j (local.get $k)) (local.set $k (local.get $l))
          (local.set $l (local.get $t)))
        (else ;; three swaps, and one value to two places
          (local.set $t (local.get $a)) (local.set $a (local.get $l)) (local.set $l (local.get $t))
          (local.set $t (local.get $d)) (local.set $d (local.get $i)) (local.set $i (local.get $t))
          (local.set $t (local.get $f)) (local.set $f (local.get $g)) (local.set $g (local.get $t))
          (local.set $b (i32.add (local.get $b) (local.get $k)))
          (local.set $k (local.get $e)) (local.set $h (local.get $e))))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.const 0)
    (i32.xor (local.get $a)) (i32.rotl (i32.const 3)) (i32.xor (local.get $b)) (i32.rotl (i32.const 3))
    (i32.xor (local.get $c)) (i32.rotl (i32.const 3)) (i32.xor (local.get $d)) (i32.rotl (i32.const 3))
    (i32.xor (local.get $e)) (i32.rotl (i32.const 3)) (i32.xor (local.get $f)) (i32.rotl (i32.const 3))
    (i32.xor (local.get $g)) (i32.rotl (i32.const 3)) (i32.xor (local.get $h)) (i32.rotl (i32.const 3))
    (i32.xor (local.get $i)) (i32.rotl (i32.const 3)) (i32.xor (local.get $j)) (i32.rotl (i32.const 3))
    (i32.xor (local.get $k)) (i32.rotl (i32.const 3)) (i32.xor (local.get $l))))
