// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-legalize-flags --cortexm-keep-virtual-code \
// RUN:   --cortexm-split-live-ranges --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation --cortexm-verify-translation | FileCheck %s

// Slots that are live across a call that returns twice stay as they are as long
// as it may return again: what is spilled meanwhile has places of its
// own. Two registers are left for what lives across calls.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {

cortexm.func private @setjmp(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
cortexm.func private @g(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>

// The first return's way ends in a trap, so that %a to %d are not live there:
// %x and %y could have their slots otherwise.
//
//         setjmp
//         /    \
//     x, y    a, b, c, d
//      |        |
//     g, udf   ret
//
// CHECK-LABEL: cortexm.func @first_way
// CHECK-NEXT: mov %
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 1>
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 2>
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @setjmp
// CHECK-NEXT: cbnz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 3>
// CHECK-NEXT: bl @g
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @g
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @g
// CHECK-NEXT: spill {{.*}}<local 4>
// CHECK-NEXT: bl @g
// CHECK-NEXT: reload {{.*}}<local 4>
// CHECK-NEXT: mla
// CHECK-NEXT: reload {{.*}}<local 3>
// CHECK-NEXT: mla
// CHECK-NEXT: bl @g
// CHECK-NEXT: udf
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: reload {{.*}}<local 1>
// CHECK-NEXT: mla
// CHECK-NEXT: reload {{.*}}<local 2>
// CHECK-NEXT: mla
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @first_way(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbnz %r, ^again, ^first : !cortexm.gpr
^first:
  %v = cortexm.ldr %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
  %x = cortexm.bl @g(%v) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  %y = cortexm.bl @g(%x) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  %z = cortexm.bl @g(%y) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  %w = cortexm.bl @g(%z) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  %s = cortexm.mla %x, %y, %z : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %t = cortexm.mla %s, %w, %v : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %u = cortexm.bl @g(%t) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.udf 0
^again:
  %e = cortexm.mla %a, %b, %c : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %f = cortexm.mla %e, %d, %p : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %f in [0] : !cortexm.gpr
}

// Behind the last call nothing leads back: there the slots are free.
// CHECK-LABEL: cortexm.func @last_call
// CHECK-NEXT: mov %
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @setjmp
// CHECK-NEXT: cbnz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: b ^bb5
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: bl @g
// CHECK-NEXT: cbnz
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: b ^bb5
// CHECK-NEXT: ^bb4:
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: ^bb5:
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: mla
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @last_call(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbnz %r, ^again, ^first : !cortexm.gpr
^first:
  %x = cortexm.bl @g(%r) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbnz %x, ^again, ^out : !cortexm.gpr
^out:
  %c = cortexm.ldr %x, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.ldr %x, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %e = cortexm.ldr %x, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %f = cortexm.ldr %x, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %h = cortexm.ldr %x, 16 : (!cortexm.gpr) -> !cortexm.gpr
  %i = cortexm.ldr %x, 20 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %c, %x, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %d, %x, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %e, %x, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %f, %x, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h, %x, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %i, %x, 20 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
^again:
  %m = cortexm.mla %a, %b, %p : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %m in [0] : !cortexm.gpr
}

// In a loop %x is stored in front of @setjmp, not where it is made: @g may lead
// back to the round before.
// CHECK-LABEL: cortexm.func @loop
// CHECK-NEXT: mov %
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb1(
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 1>
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @g
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: reload {{.*}}<local 1>
// CHECK-NEXT: mov %
// CHECK-NEXT: spill {{.*}}<local 2>
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: bl @setjmp
// CHECK-NEXT: reload {{.*}}<local 2>
// CHECK-NEXT: mla
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: str
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: mov %
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @loop(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.b ^loop
^loop:
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %y = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %z = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @g(%x) in [0] out [] : (!cortexm.gpr) -> ()
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  %m = cortexm.mla %x, %y, %z : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %m, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %r, ^loop, ^end : !cortexm.gpr
^end:
  cortexm.ret in []
}
}
