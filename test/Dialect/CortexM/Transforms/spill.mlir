// RUN: warm-opt %s --cortexm-spill | FileCheck %s
// RUN: warm-opt %s --cortexm-spill --cortexm-strip-spills | FileCheck %s --check-prefix=STRIP

module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// Nothing to do but the phase.
// CHECK-LABEL: cortexm.func @fits
// CHECK-SAME: phase = #cortexm.phase<spilled>
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ret
// STRIP-LABEL: cortexm.func @fits
// STRIP-SAME: phase = #cortexm.phase<virtual>
cortexm.func @fits(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.ret %p in [0] : !cortexm.gpr
}

// Five block arguments, four registers: two arguments are slots from the start,
// as one register stays free to move slots. What is passed to them is stored on
// the edge, the constant after it has been computed there.
//
//   %a %b %c |  ^left: 7   |  ^join(%v %w %x %y %z): use %v %w, %x %y, %z
//            |  ^right: %e |
//
// CHECK-LABEL: cortexm.func @slot_arguments
// CHECK: ^bb1:
// CHECK: %[[S1:.*]] = spill %
// CHECK-NEXT: %[[K:.*]] = mov_imm 7
// CHECK-NEXT: %[[S2:.*]] = spill %[[K]]
// CHECK-NEXT: b ^bb3({{.*}}, %[[S1]], %[[S2]] : {{.*}}, !cortexm.slot, !cortexm.slot)
// CHECK: ^bb2:
// CHECK-NEXT: %[[E:.*]] = ldr
// CHECK: %[[T1:.*]] = spill %
// CHECK: %[[T2:.*]] = spill %[[E]]
// CHECK-NEXT: b ^bb3({{.*}}, %[[T1]], %[[T2]] : {{.*}}, !cortexm.slot, !cortexm.slot)
// CHECK: ^bb3(%[[V:.*]]: !cortexm.gpr, %[[W:.*]]: !cortexm.gpr, %[[X:.*]]: !cortexm.gpr, %[[Y:.*]]: !cortexm.slot, %[[Z:.*]]: !cortexm.slot):
// CHECK-NEXT: str %[[V]], %[[W]]
// CHECK-NEXT: %[[RY:.*]] = reload %[[Y]]
// CHECK-NEXT: str %[[X]], %[[RY]]
// CHECK-NEXT: %[[RZ:.*]] = reload %[[Z]]
// CHECK-NEXT: ret %[[RZ]]
//
// STRIP-LABEL: cortexm.func @slot_arguments
// STRIP-NOT: {{= spill|= reload|slot}}
// STRIP: b ^bb3(%[[A:.*]], %[[B:.*]], %[[C:.*]], %[[A]], %[[K:.*]] : !cortexm.gpr
// STRIP: b ^bb3(%[[B]], %[[C]], %[[A]], %[[B]], %[[E:.*]] : !cortexm.gpr
// STRIP: ^bb3(%[[V:.*]]: !cortexm.gpr, %[[W:.*]]: !cortexm.gpr, %[[X:.*]]: !cortexm.gpr, %[[Y:.*]]: !cortexm.gpr, %[[Z:.*]]: !cortexm.gpr):
// STRIP-NEXT: str %[[V]], %[[W]]
// STRIP-NEXT: str %[[X]], %[[Y]]
// STRIP-NEXT: ret %[[Z]]
cortexm.func @slot_arguments(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %a, ^left, ^right : !cortexm.gpr
^left:
  %k = cortexm.mov_imm 7 : !cortexm.gpr
  cortexm.b ^join(%a, %b, %c, %a, %k : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
^right:
  %e = cortexm.ldr %a, 20 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b ^join(%b, %c, %a, %b, %e : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
^join(%v: !cortexm.gpr, %w: !cortexm.gpr, %x: !cortexm.gpr, %y: !cortexm.gpr, %z: !cortexm.gpr):
  cortexm.str %v, %w, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %x, %y, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret %z in [0] : !cortexm.gpr
}

// A tied operand that lives on takes a second register.
// CHECK-LABEL: cortexm.func @tied_operand_lives_on
// CHECK: %[[C:.*]] = ldr %{{.*}}, 8 :
// CHECK-NEXT: %[[S:.*]] = spill
// CHECK-NEXT: bfi
// CHECK: reload %[[S]]
cortexm.func @tied_operand_lives_on(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.bfi %a, %b, 0, 8 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %d, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}

// The same where another operand ends: five registers while the instruction
// reads, though four values live behind it.
//
//   %p %a %b %c | bfi %a, %b | %p %a %c %d
//
// CHECK-LABEL: cortexm.func @tied_operand_lives_on_another_ends
// CHECK: spill
// CHECK: bfi
// CHECK: reload
// CHECK: ret in []
cortexm.func @tied_operand_lives_on_another_ends(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.bfi %a, %b, 0, 8 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %d, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}

// A constant that is used sooner leaves rather than a value that would have to
// be stored.
//
//   %p %a 77 %x %y |      5, next uses in the order %x %y 77 %a
//
// CHECK-LABEL: cortexm.func @constant_leaves_first
// CHECK-NOT: = spill
// CHECK-COUNT-2: mov_imm 77
// CHECK-NOT: {{= spill|= reload}}
// CHECK: ret in []
cortexm.func @constant_leaves_first(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.mov_imm 77 : !cortexm.gpr
  cortexm.str %c, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %x = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %y = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %x, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %y, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}

// Stack arguments are stored where they are passed, one after the other.
// CHECK-LABEL: cortexm.func @stack_arguments
// CHECK: spill {{.*}} -> !cortexm.slot<out 0>
// CHECK: spill {{.*}} -> !cortexm.slot<out 1>
// CHECK-NOT: spill
// CHECK: bl @callee
cortexm.func @stack_arguments(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %e = cortexm.ldr %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
  %f = cortexm.ldr %p, 20 : (!cortexm.gpr) -> !cortexm.gpr
  %o0 = cortexm.spill %e : (!cortexm.gpr) -> !cortexm.slot<out 0>
  %o1 = cortexm.spill %f : (!cortexm.gpr) -> !cortexm.slot<out 1>
  cortexm.bl @callee(%a, %b, %c, %d, %o0, %o1) in [0, 1, 2, 3] out []
      : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.slot<out 0>, !cortexm.slot<out 1>) -> ()
  cortexm.ret in []
}
cortexm.extern @callee
}
