// RUN: warm-opt %s --split-input-file --cortexm-assign-registers --cortexm-verify-allocation | FileCheck %s

// What a loop carries stays in its registers: the class of the parameter, the
// header's argument and the next value is put in r0 as a whole.
//
//   %x(r0) -> ^loop(%i, %sum) -> %i', %sum' -> ^loop
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @loop
  // CHECK:       ^bb1([[I:%.*]]: !cortexm.gpr<[[RI:r[0-9]+]]>, [[S:%.*]]: !cortexm.gpr<[[RS:r[0-9]+]]>):
  // CHECK-NOT:     parallel_copy
  // CHECK:         b ^bb1(%{{.*}}, %{{.*}} : !cortexm.gpr<[[RI]]>, !cortexm.gpr<[[RS]]>)
  cortexm.func @loop(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<spilled>} {
    %x = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %zero = cortexm.mov_imm 0 : !cortexm.gpr
    cortexm.b ^loop(%x, %zero : !cortexm.gpr, !cortexm.gpr)
  ^loop(%i: !cortexm.gpr, %sum: !cortexm.gpr):
    %sum1 = cortexm.add %sum, %i : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %i1 = cortexm.sub_imm %i, 1 : (!cortexm.gpr) -> !cortexm.gpr
    %f = cortexm.cmp_imm %i1, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond ne, %f, ^again, ^done
  ^again:
    cortexm.b ^loop(%i1, %sum1 : !cortexm.gpr, !cortexm.gpr)
  ^done:
    cortexm.ret %sum1 in [0] : !cortexm.gpr
  }
}

// -----

// The copy goes where it is cheapest: %x and what it is passed to live at once,
// so one of the two edges has a copy, the one outside the loop.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @outside
  // CHECK:         parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<[[R:r[0-9]+]]>
  // CHECK-NEXT:    b ^bb1
  // CHECK:       ^bb1(%{{.*}}: !cortexm.gpr<[[R]]>):
  // CHECK-NOT:     parallel_copy
  // CHECK:         b ^bb1(%{{.*}} : !cortexm.gpr<[[R]]>)
  cortexm.func @outside(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<spilled>} {
    %x = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.b ^loop(%x : !cortexm.gpr)
  ^loop(%i: !cortexm.gpr):
    %i1 = cortexm.add %i, %x : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %f = cortexm.cmp_imm %i1, 100 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond ne, %f, ^again, ^done
  ^again:
    cortexm.b ^loop(%i1 : !cortexm.gpr)
  ^done:
    cortexm.ret %x in [0] : !cortexm.gpr
  }
}

// -----

// A loop with a call keeps its counter in a register that calls preserve: what
// the counter begins with is made there, not moved there.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.extern @g
  // CHECK-LABEL: cortexm.func @counter_beside_a_call
  // CHECK-NEXT:    mov_imm 4 : <r4>
  // CHECK-NEXT:    b ^bb1(%{{.*}} : !cortexm.gpr<r4>)
  // CHECK-NOT:     parallel_copy
  // CHECK:         b ^bb1(%{{.*}} : !cortexm.gpr<r4>)
  cortexm.func @counter_beside_a_call() attributes {phase = #cortexm.phase<spilled>} {
    %n = cortexm.mov_imm 4 : !cortexm.gpr
    cortexm.b ^loop(%n : !cortexm.gpr)
  ^loop(%i: !cortexm.gpr):
    cortexm.bl @g() in [] out [] : () -> ()
    %i1 = cortexm.sub_imm %i, 1 : (!cortexm.gpr) -> !cortexm.gpr
    %f = cortexm.cmp_imm %i1, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond ne, %f, ^again, ^done
  ^again:
    cortexm.b ^loop(%i1 : !cortexm.gpr)
  ^done:
    cortexm.ret in []
  }
}
