// Slots and objects further from sp than a load or store reaches, with few and
// with no registers free for their addresses.

module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11]>} {
  cortexm.func private @g()
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>, %3: !cortexm.gpr<r3>, %4: !cortexm.slot<in 0>, %5: !cortexm.slot<in 1>) attributes {frame_objects = array<i32: 8192, 5000>} {
    %a, %b, %c, %d = cortexm.parallel_copy %0, %1, %2, %3 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    %e = cortexm.reload %4 : (!cortexm.slot<in 0>) -> !cortexm.gpr
    %f = cortexm.reload %5 : (!cortexm.slot<in 1>) -> !cortexm.gpr
    cortexm.str_sp %a, object 1 4000 : !cortexm.gpr
    cortexm.str_sp %b, object 1 4004 : !cortexm.gpr
    cortexm.strh_sp %c, object 0 8000 : !cortexm.gpr
    %g = cortexm.frame_address object 1 4100 : !cortexm.gpr
    %h = cortexm.frame_address object 0 16 : !cortexm.gpr
    %r = cortexm.bl @g(%g, %h) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %x = cortexm.ldr_sp object 1 4000 : !cortexm.gpr
    %y = cortexm.ldrsh_sp object 0 8000 : !cortexm.gpr
    cortexm.str_sp %r, object 1 4008 : !cortexm.gpr
    %s, %t = cortexm.umlal %x, %y, %a, %b : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
    %u = cortexm.add %c, %d : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %v = cortexm.add %e, %f : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %w = cortexm.add %u, %v : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.str_sp %w, object 0 8188 : !cortexm.gpr
    cortexm.ret %s, %t in [0, 1] : !cortexm.gpr, !cortexm.gpr
  }
}
