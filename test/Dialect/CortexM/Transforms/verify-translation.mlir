// RUN: warm-opt %s --split-input-file --cortexm-verify-implementations -o /dev/null

// Each @f does what its @v does, though not in the same form.

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // A comparison with zero in a branch, the condition inverted, a block that
  // only passes values left out; two exclusive ors more than needed.
  //
  //     entry              entry: cbnz
  //     /   \              /   \
  //  left  right       left   |
  //     \   /              \  |
  //     join               join
  cortexm.func @diamond_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %f = cortexm.cmp_imm %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.flags
    cortexm.b_cond eq, %f, ^left, ^right
  ^left:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr
    cortexm.b ^join(%a : !cortexm.gpr)
  ^right:
    %b = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr
    cortexm.b ^join(%b : !cortexm.gpr)
  ^join(%c: !cortexm.gpr):
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @diamond(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @diamond_v, phase = #cortexm.phase<final>} {
    cortexm.cbnz %0, ^join, ^left : !cortexm.gpr<r0>
  ^left:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.fallthrough ^join
  ^join:
    %c = cortexm.live_in : !cortexm.gpr<r1>
    %2 = cortexm.live_in : !cortexm.gpr<r2>
    %3 = cortexm.eor %c, %2 : (!cortexm.gpr<r1>, !cortexm.gpr<r2>) -> !cortexm.gpr<r1>
    %4 = cortexm.eor %2, %3 : (!cortexm.gpr<r2>, !cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    %5 = cortexm.mov %4 : (!cortexm.gpr<r2>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  }
}

// -----

// A value kept on the stack, a constant made twice, a trap out of line.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @calls_v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %seven = cortexm.mov_imm 7 : !cortexm.gpr
    %f = cortexm.cmp %a, %seven : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    cortexm.trap_if hi, %f, 4
    cortexm.bl @g(%seven) in [0] out [] : (!cortexm.gpr) -> ()
    %b = cortexm.add %a, %seven : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @calls(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @calls_v, phase = #cortexm.phase<final>} {
    cortexm.push {r3, lr}
    cortexm.str_sp %0, 0 : !cortexm.gpr<r0>
    %1 = cortexm.mov_imm 7 : !cortexm.gpr<r1>
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.b_cond hi, %f, ^trap, ^rest
  ^rest:
    %2 = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bl @g(%2) in [0] out [] : (!cortexm.gpr<r0>) -> ()
    %3 = cortexm.ldr_sp 0 : !cortexm.gpr<r2>
    %4 = cortexm.mov_imm 7 {s} : !cortexm.gpr<r0>
    %5 = cortexm.add %3, %4 {s} : (!cortexm.gpr<r2>, !cortexm.gpr<r0>) -> !cortexm.gpr<r0>
    cortexm.pop_return {r3, pc}
  ^trap:
    cortexm.udf 4
  }
}
