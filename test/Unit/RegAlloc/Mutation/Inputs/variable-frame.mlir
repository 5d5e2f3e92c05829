// Room on the stack for as many bytes as the program says, in a loop; a frame
// object and spilled values beside it, arguments of a callee below it.

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.slot<in 0>) attributes {frame_objects = array<i32: 12>, frame_pointer = #cortexm.register<r7>} {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %in = cortexm.reload %2 : (!cortexm.slot<in 0>) -> !cortexm.gpr
    %first = cortexm.stack_top : !cortexm.gpr
    cortexm.str_sp %a, object 0 4 : !cortexm.gpr
    cortexm.b ^loop(%a : !cortexm.gpr)
  ^loop(%n: !cortexm.gpr):
    %size = cortexm.and_imm %n, 112 : (!cortexm.gpr) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %size : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %more = cortexm.sub_imm %new, 16 : (!cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %more : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.str %b, %more, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.str %n, %more, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
    %out0 = cortexm.spill %in : (!cortexm.gpr) -> !cortexm.slot<out 0>
    %out1 = cortexm.spill %n : (!cortexm.gpr) -> !cortexm.slot<out 1>
    %r = cortexm.bl @g(%more, %a, %b, %n, %out0, %out1) in [0, 1, 2, 3] out [0] : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.slot<out 0>, !cortexm.slot<out 1>) -> !cortexm.gpr
    %x = cortexm.ldr %more, 8 : (!cortexm.gpr) -> !cortexm.gpr
    %y = cortexm.ldr_sp object 0 4 : !cortexm.gpr
    %z = cortexm.eor %x, %r : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %c = cortexm.cmp_imm %z, 9 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond hi, %c, ^again, ^done
  ^again:
    cortexm.b ^loop(%z : !cortexm.gpr)
  ^done:
    %gone = cortexm.set_stack_top %first : (!cortexm.gpr) -> !cortexm.gpr
    %w = cortexm.bl @g(%x, %y) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %sum = cortexm.add %w, %in : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %sum in [0] : !cortexm.gpr
  }
}
