// Values in slots across a call that returns twice, and others behind it.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11]>} {
  cortexm.func private @setjmp()
  cortexm.func private @g()

  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %p, %q = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
    %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
    %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^round(%q : !cortexm.gpr)
  ^round(%n: !cortexm.gpr):
    %x = cortexm.ldr %n, 12 : (!cortexm.gpr) -> !cortexm.gpr
    %r0 = cortexm.bl @g(%x) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %r = cortexm.bl @setjmp(%r0) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr
  ^first:
    %d = cortexm.bl @g(%r) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %e = cortexm.bl @g(%d) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %f = cortexm.bl @g(%e) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %h = cortexm.bl @g(%f) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %s = cortexm.mla %d, %e, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %t = cortexm.mla %s, %h, %x : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.str %t, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.cbnz %t, ^next, ^stop : !cortexm.gpr
  ^next:
    cortexm.b ^round(%t : !cortexm.gpr)
  ^stop:
    cortexm.udf 0
  ^again:
    %i = cortexm.mla %a, %b, %c : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %j = cortexm.mla %i, %x, %n : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %k = cortexm.bl @g(%j) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.str %k, %q, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret %k in [0] : !cortexm.gpr
  }
}
