// RUN: warm-translate --cortexm-to-asm --cortexm-debug-info %s | FileCheck %s
// RUN: warm-translate --cortexm-to-elf --cortexm-debug-info %s -o %t.o
// RUN: llvm-dwarfdump --debug-line --debug-info %t.o | FileCheck %s --check-prefix=DWARF
// RUN: llvm-dwarfdump --debug-frame %t.o | FileCheck %s --check-prefix=FRAME

// An instruction is at its source line where the module says so, else at the
// module's byte offset in place of a line. A position that stays is not
// repeated.

// CHECK: .cfi_sections .debug_frame
// CHECK: f:
// CHECK-NEXT: .Lbegin0:
// CHECK-NEXT: .cfi_startproc
// CHECK-NEXT: .file 1 "dir/mutex.wasm"
// CHECK-NEXT: .loc 1 419 0
// CHECK-NEXT: push {r4, lr}
// CHECK-NEXT: .cfi_def_cfa_offset 8
// CHECK-NEXT: .cfi_offset lr, -4
// CHECK-NEXT: nop
// CHECK-NEXT: .file 2 "mutex.c"
// CHECK-NEXT: .loc 2 12 3
// CHECK-NEXT: nop
// CHECK-NEXT: pop {r4, pc}
// CHECK-NEXT: .cfi_endproc
// CHECK-NEXT: .Lend0:

// DWARF: DW_TAG_compile_unit
// DWARF: DW_AT_name ("dir/mutex.wasm")
// DWARF: DW_AT_ranges
// DWARF-NEXT: [0x00000000, 0x00000008)
// DWARF: DW_TAG_subprogram
// DWARF-NEXT: DW_AT_name ("f")
// DWARF-NEXT: DW_AT_external (0x01)
// DWARF-NEXT: DW_AT_low_pc (0x00000000)
// DWARF-NEXT: DW_AT_high_pc (0x00000008)
// DWARF: 0x0000000000000000 419 0 1
// DWARF: 0x0000000000000004 12 3 2
// FRAME: FDE
// FRAME: DW_CFA_advance_loc: 2
// FRAME-NEXT: DW_CFA_def_cfa_offset: +8
// FRAME-NEXT: DW_CFA_offset: LR -4

#module = loc("dir/mutex.wasm":1:0)
#code = loc("dir/mutex.wasm":1:419)
#source = loc(fused["mutex.c":12:3, "dir/mutex.wasm":1:423])
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @f() attributes {phase = #cortexm.phase<final>} {
    cortexm.push {r4, lr} {cortexm.cfi = ["def_cfa_offset 8", "offset lr, -4"]} loc(#code)
    cortexm.nop loc(#code)
    cortexm.nop loc(#source)
    cortexm.pop_return {r4, pc} loc(#source)
  } loc(#code)
} loc(#module)
