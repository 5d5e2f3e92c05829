// RUN: warm-translate --cortexm-to-asm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m3">} {

// CHECK:      .section .rodata.text,"a",%progbits
// CHECK-NEXT: .p2align 0
// CHECK-NEXT: .globl text
// CHECK-NEXT: .type text,%object
// CHECK-NEXT: .size text, 12
// CHECK-NEXT: text:
// CHECK-NEXT: .ascii "say \042x\134y\042\012.."
// CHECK-EMPTY:
// CHECK-NEXT: .section
cortexm.data @text "rodata" size 12 align 1 "say \22x\\y\22\0A.."

// Bytes that are no text are numbers; short runs of zeros stay among them, long
// ones and what lies behind the bytes do not.
// CHECK:      .data.bytes,"aw",%progbits
// CHECK-NEXT: .p2align 2
// CHECK-NOT:  .globl
// CHECK:      bytes:
// CHECK-NEXT: .byte 255,0,0,1
// CHECK-NEXT: .zero 9
// CHECK-NEXT: .byte 128
// CHECK-NEXT: .zero 6
cortexm.data "private" @bytes "data" size 20 align 4 "\FF\00\00\01\00\00\00\00\00\00\00\00\00\80"

// Addresses, in any order, in the midst of bytes and of zeros behind them.
// CHECK:      .rodata.addresses
// CHECK:      addresses:
// CHECK-NEXT: .byte 1,2,3,4
// CHECK-NEXT: .word text
// CHECK-NEXT: .byte 9
// CHECK-NEXT: .zero 7
// CHECK-NEXT: .word bytes+4
// CHECK-NEXT: .word "odd name"-1
// CHECK-EMPTY:
// CHECK-NEXT: .section
cortexm.data @addresses "rodata" size 24 align 4 "\01\02\03\04\FF\FF\FF\FF\09"
    relocations [[20, @"odd name", -1], [4, @text, 0], [16, @bytes, 4]]
cortexm.extern @"odd name"

// CHECK:      .bss.zeros,"aw",%nobits
// CHECK:      zeros:
// CHECK-NEXT: .zero 4096
cortexm.data "private" @zeros "bss" size 4096 align 8

// CHECK:      .section .dma,"aw",%progbits
// CHECK:      placed:
// CHECK:      .globl inner
// CHECK-NEXT: .type inner,%object
// CHECK-NEXT: .size inner, 4
// CHECK-NEXT: .set inner, placed+12
cortexm.data @placed "data" size 16 align 4 {section = ".dma", aliases = [["inner", 12, 4]]}

}
