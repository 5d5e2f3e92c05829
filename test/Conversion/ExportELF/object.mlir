// RUN: warm-translate --cortexm-to-elf %s -o %t.o
// RUN: llvm-objdump -dr %t.o | FileCheck %s
// RUN: llvm-readelf -SsA %t.o | FileCheck %s --check-prefix=ELF

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK:      <caller>:
// CHECK-NEXT: b510 push {r4, lr}
// CHECK-NEXT: f240 0108 movw r1, #0x8
// CHECK-NEXT: R_ARM_THM_MOVW_ABS_NC table
// CHECK-NEXT: f2c0 0108 movt r1, #0x8
// CHECK-NEXT: R_ARM_THM_MOVT_ABS table
// CHECK-NEXT: f7ff fffe bl
// CHECK-NEXT: R_ARM_THM_CALL k_sched_lock
// CHECK-NEXT: bd10 pop {r4, pc}
cortexm.func @caller() attributes {phase = #cortexm.phase<final>} {
  cortexm.push {r4, lr}
  %0 = cortexm.mov_sym @table + 8 : !cortexm.gpr<r1>
  cortexm.bl @k_sched_lock(%0) in [1] out [] : (!cortexm.gpr<r1>) -> ()
  cortexm.pop_return {r4, pc}
}
cortexm.func private @k_sched_lock()
cortexm.data "private" @table "rodata" size 40 align 4 relocations [[36, @caller, 0]]

// A function's address is odd: Thumb. Only what is public is global.
// ELF-DAG: .text.caller PROGBITS {{.*}} AX
// ELF-DAG: .rodata.table PROGBITS {{.*}} A
// ELF-DAG: 00000001 16 FUNC GLOBAL DEFAULT {{.*}} caller
// ELF-DAG: 00000000 40 OBJECT LOCAL DEFAULT {{.*}} table
// ELF-DAG: NOTYPE GLOBAL DEFAULT UND k_sched_lock
// ELF-DAG: Value: cortex-m4
// ELF-DAG: TagName: ABI_VFP_args
}
