// What two_threads.c has as functions: `running` is the thread's number.
cortexm.extern @running

cortexm.func @k_spin_lock(%lock: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %0 = cortexm.mov_sym @running : !cortexm.gpr
  %1 = cortexm.ldr %0, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %key = cortexm.add_imm %1, 160 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %key in [0] : !cortexm.gpr
}
cortexm.func @gale_w_current() -> !cortexm.gpr<r0> {
  %0 = cortexm.mov_sym @running : !cortexm.gpr
  %1 = cortexm.ldr %0, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = cortexm.add_imm %1, 4096 : (!cortexm.gpr) -> !cortexm.gpr
  %thread = cortexm.add_imm %2, 273 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %thread in [0] : !cortexm.gpr
}
// A function of C that is called from a body.
cortexm.func private @count_ready(!cortexm.gpr<r0>)
cortexm.func @z_ready_thread(%thread: !cortexm.gpr<r0>) {
  cortexm.bl @count_ready(%thread) in [0] out [] : (!cortexm.gpr<r0>) -> ()
  cortexm.ret in []
}
