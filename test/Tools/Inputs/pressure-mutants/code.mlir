module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func @twice(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.add %p, %p : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %a in [0] : !cortexm.gpr
}
}
