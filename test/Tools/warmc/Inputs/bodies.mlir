// Bodies for the imports of a driver that runs in an RTOS's threads.

// What the kernel has at a known address.
cortexm.extern @kernel

// A device's register: one load, one store, never removed or moved.
cortexm.func @mmio_read32(%address: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %value = cortexm.ldr %address, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @mmio_write32(%address: !cortexm.gpr<r0>, %value: !cortexm.gpr<r1>) {
  cortexm.str %value, %address, 0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> ()
  cortexm.ret in []
}

// Holds back interrupts of priority 32 and below; gives what was held back.
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

// The current thread: a word of the kernel's state.
cortexm.func @current_thread() -> !cortexm.gpr<r0> {
  %kernel = cortexm.mov_sym @kernel + 8 : !cortexm.gpr
  %thread = cortexm.ldr %kernel, 0 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %thread in [0] : !cortexm.gpr
}

// A call of the kernel by an exception.
cortexm.func @sys_call(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %r = cortexm.svc 3(%a, %b) in [0, 1] out [0] : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr
  cortexm.ret %r in [0] : !cortexm.gpr
}

// Written in wasm ops.
wasm.func @twice(%x: i32) -> i32 {
  %0 = wasm.const 1 : i32
  %1 = wasm.shl %x, %0 : i32
  wasm.return %1 : i32
}
