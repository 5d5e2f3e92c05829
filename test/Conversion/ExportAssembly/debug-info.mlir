// RUN: warm-translate --cortexm-to-asm --cortexm-debug-info --cortexm-call-frames %s | FileCheck %s
// RUN: warm-translate --cortexm-to-elf --cortexm-debug-info --cortexm-call-frames %s -o %t.o
// RUN: llvm-dwarfdump --debug-line --debug-info %t.o | FileCheck %s --check-prefix=DWARF
// RUN: llvm-dwarfdump --debug-frame %t.o | FileCheck %s --check-prefix=FRAME

// Without source, the module's byte offsets are in place of lines. A position
// that stays is not repeated.

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
// CHECK-NEXT: .loc 1 423 0
// CHECK-NEXT: pop {r4, pc}
// CHECK-NEXT: .cfi_endproc
// CHECK-NEXT: .Lend0:

// With source, what has no line of its own takes the one before, or the first.
// CHECK: source:
// CHECK-NEXT: .Lbegin1:
// CHECK-NEXT: .cfi_startproc
// CHECK-NEXT: .file 2 "mutex.c"
// CHECK-NEXT: .loc 2 12 3
// CHECK-NEXT: push {r4, lr}
// CHECK-NEXT: nop
// CHECK-NEXT: .loc 2 13 5
// CHECK-NEXT: nop
// CHECK-NEXT: nop
// CHECK-NEXT: pop {r4, pc}

// DWARF: DW_TAG_compile_unit
// DWARF: DW_AT_name ("dir/mutex.wasm")
// DWARF: DW_AT_ranges
// DWARF-NEXT: [0x00000000, 0x00000006)
// DWARF: DW_TAG_subprogram
// DWARF-NEXT: DW_AT_name ("f")
// DWARF-NEXT: DW_AT_external (0x01)
// DWARF-NEXT: DW_AT_low_pc (0x00000000)
// DWARF-NEXT: DW_AT_high_pc (0x00000006)
// DWARF: 0x0000000000000000 419 0 1
// DWARF: 0x0000000000000004 423 0 1
// FRAME: FDE
// FRAME: DW_CFA_advance_loc: 2
// FRAME-NEXT: DW_CFA_def_cfa_offset: +8
// FRAME-NEXT: DW_CFA_offset: LR -4

#module = loc("dir/mutex.wasm":1:0)
#code = loc("dir/mutex.wasm":1:419)
#end = loc("dir/mutex.wasm":1:423)
#source = loc(fused["mutex.c":12:3, "dir/mutex.wasm":1:430])
#later = loc(fused["mutex.c":13:5, "dir/mutex.wasm":1:433])
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @f() attributes {phase = #cortexm.phase<final>} {
    cortexm.push {r4, lr} {cortexm.cfi = ["def_cfa_offset 8", "offset lr, -4"]} loc(#code)
    cortexm.nop loc(#code)
    cortexm.pop_return {r4, pc} loc(#end)
  } loc(#code)
  cortexm.func @source() attributes {phase = #cortexm.phase<final>} {
    cortexm.push {r4, lr} loc(#code)
    cortexm.nop loc(#source)
    cortexm.nop loc(#later)
    cortexm.nop loc(#code)
    cortexm.pop_return {r4, pc} loc(unknown)
  } loc(#code)
} loc(#module)
