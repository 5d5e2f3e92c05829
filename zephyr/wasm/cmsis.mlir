//===- cmsis.mlir - bodies for cmsis_for_wasm.h ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CMSIS-Core's functions for instructions that C has no words for: for
// --import-body. Those of registers that a core has not are errors where they
// are called.
//
//===----------------------------------------------------------------------===//

cortexm.func @__enable_irq() {
  cortexm.cpsie i
  cortexm.ret in []
}
cortexm.func @__disable_irq() {
  cortexm.cpsid i
  cortexm.ret in []
}
cortexm.func @__enable_fault_irq() {
  cortexm.cpsie f
  cortexm.ret in []
}
cortexm.func @__disable_fault_irq() {
  cortexm.cpsid f
  cortexm.ret in []
}
cortexm.func @__ISB() {
  cortexm.isb
  cortexm.ret in []
}
cortexm.func @__DSB() {
  cortexm.dsb
  cortexm.ret in []
}
cortexm.func @__DMB() {
  cortexm.dmb
  cortexm.ret in []
}
cortexm.func @__NOP() {
  cortexm.nop
  cortexm.ret in []
}
cortexm.func @__WFI() {
  cortexm.wfi
  cortexm.ret in []
}
cortexm.func @__WFE() {
  cortexm.wfe
  cortexm.ret in []
}
cortexm.func @__SEV() {
  cortexm.sev
  cortexm.ret in []
}
cortexm.func @__get_PRIMASK() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs primask : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_BASEPRI() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs basepri : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_FAULTMASK() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs faultmask : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_CONTROL() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs control : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_IPSR() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs ipsr : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_xPSR() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs xpsr : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_PSP() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs psp : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__get_MSP() -> !cortexm.gpr<r0> {
  %value = cortexm.mrs msp : !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @__set_PRIMASK(%value: !cortexm.gpr<r0>) {
  cortexm.msr primask, %value : !cortexm.gpr<r0>
  cortexm.ret in []
}
cortexm.func @__set_BASEPRI(%value: !cortexm.gpr<r0>) {
  cortexm.msr basepri, %value : !cortexm.gpr<r0>
  cortexm.ret in []
}
cortexm.func @__set_BASEPRI_MAX(%value: !cortexm.gpr<r0>) {
  cortexm.msr basepri_max, %value : !cortexm.gpr<r0>
  cortexm.ret in []
}
cortexm.func @__set_FAULTMASK(%value: !cortexm.gpr<r0>) {
  cortexm.msr faultmask, %value : !cortexm.gpr<r0>
  cortexm.ret in []
}
cortexm.func @__set_PSP(%value: !cortexm.gpr<r0>) {
  cortexm.msr psp, %value : !cortexm.gpr<r0>
  cortexm.ret in []
}
cortexm.func @__set_MSP(%value: !cortexm.gpr<r0>) {
  cortexm.msr msp, %value : !cortexm.gpr<r0>
  cortexm.ret in []
}
// A new value is certain to be used behind the barrier.
cortexm.func @__set_CONTROL(%value: !cortexm.gpr<r0>) {
  cortexm.msr control, %value : !cortexm.gpr<r0>
  cortexm.isb
  cortexm.ret in []
}
