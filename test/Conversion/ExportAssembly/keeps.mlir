// RUN: warm-translate --cortexm-to-asm %s | FileCheck %s
// RUN: warm-translate --cortexm-to-elf %s -o %t.o
// RUN: llvm-readelf -r %t.o | FileCheck %s --check-prefix=ELF

// What linkers keep with a function or data, weak or not, that does not refer to it.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK:      f:
// CHECK-NEXT: .reloc ., R_ARM_NONE, word
// CHECK-NEXT: .reloc ., R_ARM_NONE, other
// ELF:        Relocation section '.rel.text.f'
// ELF:        00000000 {{.*}} R_ARM_NONE {{.*}} word
// ELF-NEXT:   00000000 {{.*}} R_ARM_NONE {{.*}} other
cortexm.func @f() attributes {phase = #cortexm.phase<final>, weak = ["f"], cortexm.keeps = [@word, @other]} {
  cortexm.ret in []
}
// CHECK:      data:
// CHECK-NEXT: .reloc ., R_ARM_NONE, word
// ELF:        Relocation section '.rel.rodata.data'
// ELF:        00000000 {{.*}} R_ARM_NONE {{.*}} word
cortexm.data @data "rodata" size 4 align 4 "abcd" {cortexm.keeps = [@word]}
cortexm.data "private" @word "rodata" size 4 align 4
cortexm.data "private" @other "rodata" size 4 align 4
}
