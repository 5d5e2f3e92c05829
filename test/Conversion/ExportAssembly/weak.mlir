// RUN: warm-translate --cortexm-to-asm %s | FileCheck %s
// RUN: warm-translate --cortexm-to-elf %s | llvm-readelf -s -S - | FileCheck %s --check-prefix=ELF

// Names that may be defined elsewhere too, and names that may be defined
// nowhere. Start-up code's lists have a section type of their own.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK: .weak f
// CHECK: .globl g
// CHECK: .weak h
cortexm.func @f() attributes {phase = #cortexm.phase<final>, aliases = ["g", "h"], weak = ["f", "h"]} {
  cortexm.bl @maybe() in [] out [] : () -> ()
  cortexm.bx_lr
}
// CHECK: .weak maybe
cortexm.func private @maybe() attributes {weak = ["maybe"]}
// CHECK: .weak nowhere
cortexm.extern weak @nowhere
// CHECK: .weak d
// CHECK: .size d, 8
// CHECK: .globl inner
// CHECK: .size inner, 4
// CHECK: .set inner, d+4
cortexm.data @d "data" size 8 align 4 "abcdefgh" {aliases = [["inner", 4, 4]], weak = ["d"]}
// CHECK: .section .init_array.00101,"aw",%init_array
cortexm.data "private" @c "data" size 8 align 4 relocations [[0, @f, 0], [4, @nowhere, 0]] {section = ".init_array.00101"}
}

// ELF: .init_array.00101 INIT_ARRAY
// ELF-DAG: OBJECT WEAK DEFAULT {{.*}} d
// ELF-DAG: 4 OBJECT GLOBAL DEFAULT {{.*}} inner
// ELF-DAG: FUNC WEAK DEFAULT {{.*}} f
// ELF-DAG: FUNC GLOBAL DEFAULT {{.*}} g
// ELF-DAG: FUNC WEAK DEFAULT {{.*}} h
// ELF-DAG: NOTYPE WEAK DEFAULT UND maybe
// ELF-DAG: NOTYPE WEAK DEFAULT UND nowhere
