// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m33">} {
  // CHECK-LABEL: cortexm.func @special_registers
  cortexm.func @special_registers() {
    // CHECK: %[[KEY:.*]] = mrs primask : !cortexm.gpr
    %key = cortexm.mrs primask : !cortexm.gpr
    // CHECK: cpsid i
    cortexm.cpsid i
    // CHECK: cpsie if
    cortexm.cpsie if
    // CHECK: msr basepri_max, %[[KEY]] : !cortexm.gpr
    cortexm.msr basepri_max, %key : !cortexm.gpr
    cortexm.ret in []
  }

  // CHECK-LABEL: cortexm.func @barriers_and_events
  cortexm.func @barriers_and_events() {
    // CHECK-NEXT: dmb
    cortexm.dmb
    // CHECK-NEXT: dsb
    cortexm.dsb
    // CHECK-NEXT: isb
    cortexm.isb
    // CHECK-NEXT: wfi
    cortexm.wfi
    // CHECK-NEXT: wfe
    cortexm.wfe
    // CHECK-NEXT: sev
    cortexm.sev
    // CHECK-NEXT: yield
    cortexm.yield
    // CHECK-NEXT: bkpt 171
    cortexm.bkpt 171
    // CHECK-NEXT: clrex
    cortexm.clrex
    cortexm.ret in []
  }

  // CHECK-LABEL: cortexm.func @supervisor_call
  cortexm.func @supervisor_call(%a: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
    // CHECK: svc 2(%{{.*}}) in [0] out [0] : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %r = cortexm.svc 2(%a) in [0] out [0] : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.ret %r in [0] : !cortexm.gpr
  }

  // CHECK-LABEL: cortexm.func @exclusive
  cortexm.func @exclusive(%p: !cortexm.gpr<r0>, %v: !cortexm.gpr<r1>) {
    // CHECK: ldrexh %{{.*}} : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %0 = cortexm.ldrexh %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: strexh %{{.*}}, %{{.*}} : (!cortexm.gpr, !cortexm.gpr<r0>) -> !cortexm.gpr
    %1 = cortexm.strexh %0, %p : (!cortexm.gpr, !cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: ldaex
    %2 = cortexm.ldaex %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: stlexb
    %3 = cortexm.stlexb %2, %p : (!cortexm.gpr, !cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: stl %{{.*}}, %{{.*}} : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> ()
    cortexm.stl %v, %p : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> ()
    cortexm.ret in []
  }

  // CHECK-LABEL: cortexm.func @loops
  cortexm.func @loops(%p: !cortexm.gpr<r0>, %v: !cortexm.gpr<r1>) {
    // CHECK: atomic_rmw and 2 %{{.*}}, %{{.*}} : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    %0:3 = cortexm.atomic_rmw and 2 %p, %v : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    // CHECK: atomic_exchange ordered 4 %
    %1:2 = cortexm.atomic_exchange ordered 4 %p, %v : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // CHECK: atomic_compare_exchange 1 %
    %2:2 = cortexm.atomic_compare_exchange 1 %p, %v, %0#0 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.ret in []
  }
}
