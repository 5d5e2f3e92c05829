;; f05: code for Armv6-M on a core that has nothing else. The results are those
;; of other cores (%compare_with_node compares them with node's).
;; REQUIRES: arm-none-eabi-gcc
;; RUN: warmc %s --target=cortex-m0 --memory-size=1024 -o %t.o
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb -Os -Wall -ffreestanding -nostartfiles \
;; RUN:   %S/Inputs/microbit.c %t.o %libraries/libwarmrt-cortex-m0.a -T %S/Inputs/microbit.ld -o %t.elf
;; RUN: qemu-system-arm -M microbit -nographic -monitor none -serial none \
;; RUN:   -semihosting-config enable=on,target=native -kernel %t.elf 2>&1 | FileCheck %s
;; RUN: %compare_with_node %s --target=cortex-m0 --invoke digest 1000 7 \
;; RUN:   --invoke wide 1311768467463790320 4294967550 --invoke choose 3 --invoke choose 11
;; RUN: warm-run %s --target=cortex-m4 --invoke digest 1000 7 | FileCheck %s --check-prefix=M4
;; CHECK:      digest 0x000000007b4e0d25
;; CHECK-NEXT: wide 0x00000000dcbb485c
;; CHECK-NEXT: choose 0x000000005ca3c6c1
;; CHECK-NEXT: count 0x00000000000013ba
;; M4: digest(1000, 7) = 2068712741
(module
  (memory 1)
  (global $calls (mut i32) (i32.const 0))
  ;; Divisions, products, shifts by registers, memory, conditional values.
  (func (export "digest") (param $n i32) (param $seed i32) (result i32)
    (local $i i32) (local $h i32)
    (local.set $h (local.get $seed))
    (loop $next
      (local.set $h (i32.xor (i32.mul (local.get $h) (i32.const 0x01000193))
        (i32.rotl (local.get $i) (local.get $h))))
      (local.set $h (i32.add (local.get $h)
        (i32.div_u (local.get $h) (i32.add (local.get $i) (i32.const 3)))))
      (local.set $h (select (i32.clz (local.get $h)) (local.get $h)
        (i32.eqz (i32.and (local.get $h) (i32.const 255)))))
      (i32.store8 (i32.and (local.get $i) (i32.const 63)) (local.get $h))
      (local.set $h (i32.add (local.get $h)
        (i32.load16_s offset=2 (i32.and (local.get $h) (i32.const 60)))))
      (br_if $next (i32.lt_u
        (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.get $h))
  ;; 64 bits.
  (func (export "wide") (param $a i64) (param $b i64) (result i64)
    (i64.xor
      (i64.rem_u (i64.mul (local.get $a) (local.get $b)) (i64.add (local.get $b) (i64.const 5)))
      (i64.rotr (i64.shr_s (local.get $a) (local.get $b)) (i64.ctz (local.get $a)))))
  ;; A table of targets, and constants that are no bytes.
  (func (export "choose") (param $i i32) (result i32)
    (block $d (block $c (block $b (block $a
      (br_table $a $b $c $a $d $b $d $c $d (local.get $i)))
      (return (i32.const 0x12345678)))
      (return (i32.const -2)))
      (return (i32.sub (local.get $i) (i32.const 1000))))
    (i32.shl (local.get $i) (i32.const 20)))
  ;; Atomic operations, by the runtime.
  (func (export "count") (param $n i32) (result i32)
    (loop $next
      (drop (i32.atomic.rmw.add offset=256 (i32.const 0) (local.get $n)))
      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (i32.atomic.load offset=256 (i32.const 0)))
)
