// RUN: warm-translate --cortexm-to-asm %s | FileCheck %s
// RUN: warm-translate --cortexm-to-elf %s -o %t.o
// RUN: llvm-readelf -g -s -S -r %t.o | FileCheck %s --check-prefix=ELF

// Data that many objects define and an image has once.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK:      .section .rodata.__warm_type.i32.to,"aG",%progbits,__warm_type.i32.to,comdat
// CHECK-NEXT: .p2align 0
// CHECK-NEXT: .globl __warm_type.i32.to
// CHECK-NEXT: .hidden __warm_type.i32.to
// CHECK-NEXT: .type __warm_type.i32.to,%object
// CHECK-NEXT: .size __warm_type.i32.to, 1
// CHECK-NEXT: __warm_type.i32.to:
// CHECK-NEXT: .zero 1
cortexm.data @__warm_type.i32.to "rodata" size 1 align 1 {cortexm.comdat}

// The address is of whichever definition the linker keeps.
// CHECK: .word __warm_type.i32.to
cortexm.data "private" @use "rodata" size 4 align 4 relocations [[0, @__warm_type.i32.to, 0]]
}

// Neither mergeable nor writable.
// ELF-DAG: .rodata.__warm_type.i32.to PROGBITS {{[0-9a-f]+}} {{[0-9a-f]+}} 000001 00 AG
// ELF-DAG: R_ARM_ABS32 {{.*}} __warm_type.i32.to
// ELF-DAG: 1 OBJECT GLOBAL HIDDEN {{.*}} __warm_type.i32.to
// ELF:     COMDAT group section [{{ *[0-9]+}}] `.group' [__warm_type.i32.to]
