// Arguments on the stack, received and passed on; a call through a register; a
// loop that carries more than it has registers for.

module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r7, r8, r9, r10, r11]>} {
  cortexm.func private @g()
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>, %3: !cortexm.gpr<r3>, %4: !cortexm.slot<in 0>, %5: !cortexm.slot<in 1>, %6: !cortexm.slot<in 2>) {
    %a, %b, %c, %d = cortexm.parallel_copy %0, %1, %2, %3 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    %e = cortexm.reload %4 : (!cortexm.slot<in 0>) -> !cortexm.gpr
    %f = cortexm.reload %5 : (!cortexm.slot<in 1>) -> !cortexm.gpr
    %g = cortexm.reload %6 : (!cortexm.slot<in 2>) -> !cortexm.gpr
    %one = cortexm.mov_imm 1 : !cortexm.gpr
    cortexm.b ^loop(%a, %b, %c, %one : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^loop(%i: !cortexm.gpr, %j: !cortexm.gpr, %k: !cortexm.gpr, %l: !cortexm.gpr):
    %s0 = cortexm.spill %i : (!cortexm.gpr) -> !cortexm.slot<out 0>
    %s1 = cortexm.spill %g : (!cortexm.gpr) -> !cortexm.slot<out 1>
    %r, %t = cortexm.bl @g(%d, %e, %f, %l, %s0, %s1) in [0, 1, 2, 3] out [0, 1] : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.slot<out 0>, !cortexm.slot<out 1>) -> (!cortexm.gpr, !cortexm.gpr)
    %u = cortexm.blx %r(%t, %j) in [1, 0] out [0] : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %flags = cortexm.cmp_imm %u, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond ne, %flags, ^again, ^exit
  ^again:
    cortexm.b ^loop(%j, %i, %u, %k : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^exit:
    cortexm.cbz %k, ^x, ^y : !cortexm.gpr
  ^x:
    cortexm.ret %j, %i in [0, 1] : !cortexm.gpr, !cortexm.gpr
  ^y:
    cortexm.ret %g, %u in [0, 1] : !cortexm.gpr, !cortexm.gpr
  }
}
