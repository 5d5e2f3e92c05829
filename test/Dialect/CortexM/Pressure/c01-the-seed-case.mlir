// RUN: warm-opt %s --split-input-file --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// Three 64-bit values and a pointer live across two calls; the second call wants
// the results of the first one the other way round.
//
//   %p %a0 %a1 %b0 %b1 %c0 %c1 | bl -> %x: r0, %y: r1 | bl %y: r0, %x: r1 | all
!g = !cortexm.gpr
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>

// Seven registers that calls keep hold the seven values; r0 and r1 hold the two
// results, and there is no third register. No slot at all: exclusive ors swap
// them.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r2, r3, r11, r12, lr]>} {
cortexm.extern @first
cortexm.extern @second
// CHECK-LABEL: cortexm.func @no_scratch
// CHECK-NEXT: mov %
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[XY:.*]]:2 = bl @first
// CHECK-NEXT: %[[T:.*]] = eor
// CHECK-NEXT: %[[U:.*]] = eor
// CHECK-NEXT: %[[V:.*]] = eor
// CHECK-NEXT: bl @second
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @no_scratch(%r0: !r0) {
  %p = cortexm.parallel_copy %r0 : (!r0) -> !g
  %a0 = cortexm.ldr %p, 0 : (!g) -> !g
  %a1 = cortexm.ldr %p, 4 : (!g) -> !g
  %b0 = cortexm.ldr %p, 8 : (!g) -> !g
  %b1 = cortexm.ldr %p, 12 : (!g) -> !g
  %c0 = cortexm.ldr %p, 16 : (!g) -> !g
  %c1 = cortexm.ldr %p, 20 : (!g) -> !g
  %x, %y = cortexm.bl @first() in [] out [0, 1] : () -> (!g, !g)
  cortexm.bl @second(%y, %x) in [0, 1] out [] : (!g, !g) -> ()
  cortexm.str %a0, %p, 24 : (!g, !g) -> ()
  cortexm.str %a1, %p, 28 : (!g, !g) -> ()
  cortexm.str %b0, %p, 32 : (!g, !g) -> ()
  cortexm.str %b1, %p, 36 : (!g, !g) -> ()
  cortexm.str %c0, %p, 40 : (!g, !g) -> ()
  cortexm.str %c1, %p, 44 : (!g, !g) -> ()
  cortexm.ret in []
}
}

// -----

// One register fewer for what lives across the calls: the half needed last is
// stored, once, and reloaded, once. The results are swapped as before.
!g = !cortexm.gpr
!r0 = !cortexm.gpr<r0>
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r2, r3, r10, r11, r12, lr]>} {
cortexm.extern @first
cortexm.extern @second
// CHECK-LABEL: cortexm.func @one_slot
// CHECK-NEXT: mov %
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[C1:.*]] = ldr %{{.*}}, 20 :
// CHECK-NEXT: %[[S:.*]] = spill %[[C1]] : {{.*}} -> !cortexm.slot<local 0>
// CHECK-NEXT: bl @first
// CHECK-NEXT: eor
// CHECK-NEXT: eor
// CHECK-NEXT: eor
// CHECK-NEXT: bl @second
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str %{{.*}}, %{{.*}}, 40 :
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]], %{{.*}}, 44 :
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @one_slot(%r0: !r0) {
  %p = cortexm.parallel_copy %r0 : (!r0) -> !g
  %a0 = cortexm.ldr %p, 0 : (!g) -> !g
  %a1 = cortexm.ldr %p, 4 : (!g) -> !g
  %b0 = cortexm.ldr %p, 8 : (!g) -> !g
  %b1 = cortexm.ldr %p, 12 : (!g) -> !g
  %c0 = cortexm.ldr %p, 16 : (!g) -> !g
  %c1 = cortexm.ldr %p, 20 : (!g) -> !g
  %x, %y = cortexm.bl @first() in [] out [0, 1] : () -> (!g, !g)
  cortexm.bl @second(%y, %x) in [0, 1] out [] : (!g, !g) -> ()
  cortexm.str %a0, %p, 24 : (!g, !g) -> ()
  cortexm.str %a1, %p, 28 : (!g, !g) -> ()
  cortexm.str %b0, %p, 32 : (!g, !g) -> ()
  cortexm.str %b1, %p, 36 : (!g, !g) -> ()
  cortexm.str %c0, %p, 40 : (!g, !g) -> ()
  cortexm.str %c1, %p, 44 : (!g, !g) -> ()
  cortexm.ret in []
}
}
