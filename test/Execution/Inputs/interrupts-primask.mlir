// For Armv6-M, which has no basepri.
cortexm.func @irq_lock() -> !cortexm.gpr<r0> {
  %key = cortexm.mrs primask : !cortexm.gpr
  cortexm.cpsid i
  cortexm.ret %key in [0] : !cortexm.gpr
}
cortexm.func @irq_unlock(%key: !cortexm.gpr<r0>) {
  cortexm.msr primask, %key : !cortexm.gpr<r0>
  cortexm.isb
  cortexm.ret in []
}
