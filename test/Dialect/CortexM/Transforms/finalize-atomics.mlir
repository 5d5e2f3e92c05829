// RUN: warm-opt %s --cortexm-finalize | FileCheck %s
// RUN: warm-opt %s --cortexm-finalize | warm-translate --cortexm-to-asm | FileCheck %s --check-prefix=ASM

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>
!r3 = !cortexm.gpr<r3>
!r12 = !cortexm.gpr<r12>

module attributes {cortexm.target = #cortexm.target<"cortex-m33">} {

// CHECK-LABEL: cortexm.func @modify
// CHECK:         fallthrough ^[[LOOP:.*]]
// CHECK-NEXT:  ^[[LOOP]]:
// CHECK-NEXT:    %[[OLD:.*]] = ldrexh %arg0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r2>
// CHECK-NEXT:    %[[NEW:.*]] = eor %[[OLD]], %arg1
// CHECK-NEXT:    %[[STATUS:.*]] = strexh %[[NEW]], %arg0 : (!cortexm.gpr<r3>, !cortexm.gpr<r0>) -> !cortexm.gpr<r12>
// CHECK-NEXT:    %[[F:.*]] = cmp_imm %[[STATUS]], 0
// CHECK-NEXT:    b_cond ne, %[[F]], ^[[LOOP]], ^[[REST:.*]]
// CHECK-NEXT:  ^[[REST]]:
// CHECK-NEXT:    mov %[[OLD]]
// CHECK-NEXT:    bx_lr
// ASM-LABEL: modify:
// ASM:       [[LOOP:.L.*]]:
// ASM-NEXT:  ldrexh r2, [r0]
// ASM-NEXT:  eor r3, r2, r1
// ASM-NEXT:  strexh r12, r3, [r0]
// ASM-NEXT:  cmp r12, #0
// ASM-NEXT:  bne [[LOOP]]
cortexm.func @modify(%p: !r0, %v: !r1) attributes {phase = #cortexm.phase<framed>} {
  %0:3 = cortexm.atomic_rmw xor 2 %p, %v : (!r0, !r1) -> (!r2, !r3, !r12)
  %1 = cortexm.mov %0#0 : (!r2) -> !r0
  cortexm.bx_lr %1 : !r0
}

// CHECK-LABEL: cortexm.func @exchange
// CHECK:         %[[OLD:.*]] = ldaexb %arg0
// CHECK-NEXT:    %[[STATUS:.*]] = stlexb %arg1, %arg0
// CHECK-NEXT:    cmp_imm %[[STATUS]], 0
cortexm.func @exchange(%p: !r0, %v: !r1) attributes {phase = #cortexm.phase<framed>} {
  %0:2 = cortexm.atomic_exchange ordered 1 %p, %v : (!r0, !r1) -> (!r2, !r3)
  %1 = cortexm.mov %0#0 : (!r2) -> !r0
  cortexm.bx_lr %1 : !r0
}

// CHECK-LABEL: cortexm.func @compare_exchange
// CHECK:       ^[[LOOP:bb[0-9]+]]:
// CHECK-NEXT:    %[[OLD:.*]] = ldrex %arg0
// CHECK-NEXT:    %[[F:.*]] = cmp %[[OLD]], %arg1
// CHECK-NEXT:    b_cond ne, %[[F]], ^[[REST:.*]], ^[[STORE:.*]]
// CHECK-NEXT:  ^[[STORE]]:
// CHECK-NEXT:    %[[STATUS:.*]] = strex %arg2, %arg0
// CHECK-NEXT:    %[[G:.*]] = cmp_imm %[[STATUS]], 0
// CHECK-NEXT:    b_cond ne, %[[G]], ^[[LOOP]], ^[[REST]]
// CHECK-NEXT:  ^[[REST]]:
// CHECK-NEXT:    mov %[[OLD]]
cortexm.func @compare_exchange(%p: !r0, %e: !r1, %v: !r2) attributes {phase = #cortexm.phase<framed>} {
  %0:2 = cortexm.atomic_compare_exchange 4 %p, %e, %v : (!r0, !r1, !r2) -> (!r3, !r12)
  %1 = cortexm.mov %0#0 : (!r3) -> !r0
  cortexm.bx_lr %1 : !r0
}
}
