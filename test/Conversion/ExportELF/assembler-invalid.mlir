// What only the assembler finds is an error as well, and no object is written.
// RUN: not warm-translate --cortexm-to-elf %s -o %t.o 2>&1 | FileCheck %s

// CHECK: error: assembler: symbol 'twice' is already defined
// CHECK-NEXT: module
// CHECK: note: in line {{[0-9]+}}: twice:
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @f() attributes {phase = #cortexm.phase<final>, aliases = ["twice"]} {
    cortexm.bx_lr
  }
  cortexm.func @twice() attributes {phase = #cortexm.phase<final>} {
    cortexm.bx_lr
  }
}
