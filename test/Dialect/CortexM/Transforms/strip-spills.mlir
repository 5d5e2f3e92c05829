// RUN: warm-opt %s -o %t.before.mlir
// RUN: warm-opt %s --cortexm-spill --cortexm-strip-spills -o %t.after.mlir
// RUN: diff %t.before.mlir %t.after.mlir
// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// What `cortexm-spill` has made is undone, to the letter: a value that is stored and
// loaded, a constant that is rematerialized, a block argument in a slot.
//
//   %a %b %c %d %k | ^left, ^right | ^join(%x %y %z %u) | all, %k
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @f
// CHECK: spill
// CHECK: b ^bb3({{.*}}!cortexm.slot
// CHECK: ^bb3({{.*}}!cortexm.slot
// CHECK: reload
// CHECK: mov_imm 7
cortexm.func @f(%r0: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<virtual>} {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %k = cortexm.mov_imm 7 : !cortexm.gpr
  cortexm.str %k, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %a, ^left, ^right : !cortexm.gpr
^left:
  cortexm.b ^join(%a, %b, %c, %d : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
^right:
  cortexm.b ^join(%b, %a, %d, %c : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
^join(%x: !cortexm.gpr, %y: !cortexm.gpr, %z: !cortexm.gpr, %u: !cortexm.gpr):
  cortexm.str %x, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %y, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %z, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %u, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %k, %p, 20 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
