// RUN: warm-translate --cortexm-to-elf %s -o %t.o
// RUN: llvm-readelf -S %t.o | FileCheck %s --check-prefix=SECTION
// RUN: llvm-objcopy --dump-section .warm.meta=%t.json %t.o && python3 -m json.tool %t.json | FileCheck %s

// What tools want to know; linkers drop it.
// SECTION: .warm.meta PROGBITS 00000000 {{[0-9a-f]+ [0-9a-f]+}} 00 E 0 0 1

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK: "format": 1,
// CHECK: "core": "cortex-m4",
// CHECK: "functions": [
// CHECK: "symbol": "f",
// CHECK-NEXT: "global": true,
// CHECK-NEXT: "signature": "(i32,)->()",
// CHECK-NEXT: "size": 12,
// CHECK-NEXT: "stack": 16,
// CHECK-NEXT: "variableStack": false,
// CHECK-NEXT: "calls": [
// CHECK-NEXT: "g"
// CHECK-NEXT: ],
// CHECK-NEXT: "callsIndirectly": false,
// CHECK-NEXT: "traps": [
// CHECK: "offset": 10,
// CHECK-NEXT: "code": 2
cortexm.func @f() attributes {phase = #cortexm.phase<final>, cortexm.frame_size = 16 : i32, cortexm.signature = "(i32,)->()"} {
  %a = cortexm.mov_imm 1 {s} : !cortexm.gpr<r4>
  cortexm.bl @g() in [] out [] : () -> ()
  cortexm.bl @g() in [] out [] : () -> ()
  cortexm.udf 2
}
// CHECK: "imports": [
// CHECK: "symbol": "g",
// CHECK-NEXT: "signature": "()->()"
cortexm.func private @g() attributes {cortexm.signature = "()->()"}
}
