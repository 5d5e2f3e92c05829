// Objects on the stack of several sizes, read and written directly and through
// their addresses; conditional values; a table.

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {frame_objects = array<i32: 12, 40>} {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.str_sp %a, object 0 4 : !cortexm.gpr
    cortexm.strb_sp %b, object 1 8 : !cortexm.gpr
    %p = cortexm.frame_address object 1 0 : !cortexm.gpr
    %q = cortexm.add_imm %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.str %b, %q, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    %r = cortexm.bl @g(%p, %a) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %x = cortexm.ldr_sp object 0 4 : !cortexm.gpr
    %y = cortexm.ldrb_sp object 1 8 : !cortexm.gpr
    %f = cortexm.cmp %x, %r : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    %k = cortexm.lsl_imm %x, 1 : (!cortexm.gpr) -> !cortexm.gpr
    %l = cortexm.add_imm %y, 3 : (!cortexm.gpr) -> !cortexm.gpr
    %less = cortexm.cset lt, %f : (!cortexm.flags) -> !cortexm.gpr
    %z = cortexm.mov_cond ge, %x, %y, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    cortexm.str %k, %l, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    %index = cortexm.and_imm %z, 3 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.table_branch %index, [^zero, ^one, ^zero2, ^three] : !cortexm.gpr
  ^zero:
    cortexm.b ^join(%less : !cortexm.gpr)
  ^one:
    %m = cortexm.ldr %q, 8 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^join(%m : !cortexm.gpr)
  ^zero2:
    %n = cortexm.mov_imm 7 : !cortexm.gpr
    cortexm.b ^join(%n : !cortexm.gpr)
  ^three:
    %f2 = cortexm.cmp_imm %b, 9 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.trap_if hi, %f2, 3
    cortexm.b ^join(%y : !cortexm.gpr)
  ^join(%w: !cortexm.gpr):
    %sum = cortexm.add %w, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %sum in [0] : !cortexm.gpr
  }
}
