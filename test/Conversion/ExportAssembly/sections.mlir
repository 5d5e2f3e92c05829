// RUN: warm-translate --cortexm-to-asm %s | FileCheck %s
// RUN: warm-translate --cortexm-to-elf %s | llvm-readelf -h -s -S - | FileCheck %s --check-prefix=ELF

// What linkers keep, types that follow from a section's name, and names for
// debuggers only.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK: .section .text.f,"axR",%progbits
cortexm.func private @f() attributes {phase = #cortexm.phase<final>, cortexm.retain} {
  cortexm.bx_lr
}
// CHECK: .section .init_entries,"aR",%progbits
cortexm.data "private" @entry "rodata" size 4 align 4 relocations [[0, @f, 0]] {section = ".init_entries", cortexm.retain}
// CHECK: .section .settings,"awR",%progbits
cortexm.data "private" @settings "data" size 4 align 4 {section = ".settings", cortexm.retain}
// CHECK: .section .noinit,"aw",%nobits
cortexm.data "private" @kept "bss" size 4 align 4 {section = ".noinit"}
// CHECK: .section .preinit_array,"aw",%preinit_array
cortexm.data "private" @early "data" size 4 align 4 {section = ".preinit_array"}
// CHECK: .section .fini_array.10,"aw",%fini_array
cortexm.data "private" @late "data" size 4 align 4 {section = ".fini_array.10"}
// CHECK: .section .note.module,"a",%note
cortexm.data "private" @note "rodata" size 4 align 4 {section = ".note.module"}
// CHECK: .section .notes,"a",%progbits
cortexm.data "private" @notes "rodata" size 4 align 4 {section = ".notes"}

// CHECK: .section .bss.joined,"aw",%nobits
// CHECK: joined:
// CHECK-NEXT: .zero 24
// CHECK-NEXT: .type lists,%object
// CHECK-NEXT: .size lists, 12
// CHECK-NEXT: .set lists, joined+0
// CHECK-NEXT: .type "r0",%object
// CHECK-NEXT: .size "r0", 4
// CHECK-NEXT: .set "r0", joined+12
cortexm.data "private" @joined "bss" size 24 align 4 {cortexm.locals = [["lists", 0, 12], ["r0", 12, 4]]}
}

// ELF: OS/ABI: UNIX - GNU
// ELF-DAG: .text.f PROGBITS {{.*}} AXR
// ELF-DAG: .init_entries PROGBITS {{.*}} AR
// ELF-DAG: .noinit NOBITS {{.*}} WA
// ELF-DAG: .note.module NOTE {{.*}} A
// ELF-DAG: 00000000 12 OBJECT LOCAL DEFAULT {{[0-9]+}} lists
// ELF-DAG: 0000000c 4 OBJECT LOCAL DEFAULT {{[0-9]+}} r0
