// SysTick has priority 64.
cortexm.func @irq_lock() -> !cortexm.gpr<r0> {
  %key = cortexm.mrs basepri : !cortexm.gpr
  %level = cortexm.mov_imm 32 : !cortexm.gpr
  cortexm.msr basepri_max, %level : !cortexm.gpr
  cortexm.isb
  cortexm.ret %key in [0] : !cortexm.gpr
}
cortexm.func @irq_unlock(%key: !cortexm.gpr<r0>) {
  cortexm.msr basepri, %key : !cortexm.gpr<r0>
  cortexm.isb
  cortexm.ret in []
}
