// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// Six loop-carried values rotate on the back edge; three registers, one of them
// for the pointer. Five are in slots and change places: six loads, six stores. (One
// more than there are slots: a cycle of slots wants a third place to begin with.)
//
//   ^loop(%a %b %c %d %e %f) -> ^loop(%b %c %d %e %f %a)
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @a17
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 1>
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 2>
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 3>
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 4>
// CHECK-NEXT: spill {{.*}}<local 5>
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb1({{.*}}: !cortexm.gpr<r2>, {{.*}}<local 1>, {{.*}}<local 2>, {{.*}}<local 3>, {{.*}}<local 4>, {{.*}}<local 5>):
// CHECK-NEXT: ldr
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: reload {{.*}}<local 1>
// CHECK-NEXT: reload {{.*}}<local 2>
// CHECK-NEXT: spill {{.*}}<local 1>
// CHECK-NEXT: reload {{.*}}<local 3>
// CHECK-NEXT: spill {{.*}}<local 2>
// CHECK-NEXT: reload {{.*}}<local 4>
// CHECK-NEXT: spill {{.*}}<local 3>
// CHECK-NEXT: reload {{.*}}<local 5>
// CHECK-NEXT: spill {{.*}}<local 4>
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: spill {{.*}}<local 5>
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 1>
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 2>
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 3>
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 4>
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 5>
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @a17(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %a0 = cortexm.ldr %p, 0 : (!g) -> !g
  %b0 = cortexm.ldr %p, 4 : (!g) -> !g
  %c0 = cortexm.ldr %p, 8 : (!g) -> !g
  %d0 = cortexm.ldr %p, 12 : (!g) -> !g
  %e0 = cortexm.ldr %p, 16 : (!g) -> !g
  %f0 = cortexm.ldr %p, 20 : (!g) -> !g
  cortexm.b ^loop(%a0, %b0, %c0, %d0, %e0, %f0 : !g, !g, !g, !g, !g, !g)
^loop(%a: !g, %b: !g, %c: !g, %d: !g, %e: !g, %f: !g):
  %x = cortexm.ldr %p, 24 : (!g) -> !g
  cortexm.cbz %x, ^out, ^again : !g
^again:
  cortexm.b ^loop(%b, %c, %d, %e, %f, %a : !g, !g, !g, !g, !g, !g)
^out:
  cortexm.str %a, %p, 0 : (!g, !g) -> ()
  cortexm.str %b, %p, 4 : (!g, !g) -> ()
  cortexm.str %c, %p, 8 : (!g, !g) -> ()
  cortexm.str %d, %p, 12 : (!g, !g) -> ()
  cortexm.str %e, %p, 16 : (!g, !g) -> ()
  cortexm.str %f, %p, 20 : (!g, !g) -> ()
  cortexm.ret in []
}
}
