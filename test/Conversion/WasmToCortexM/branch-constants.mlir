// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// Each argument gets a constant of its own, to be made where it is wanted; a
// large one is made once.
// CHECK-LABEL: @passed
// CHECK: %[[LARGE:.*]] = mov32 305419896
// CHECK: %[[A:.*]] = mov_imm 0
// CHECK: %[[B:.*]] = mov_imm 0
// CHECK: b ^bb1(%[[LARGE]], %[[A]], %[[B]], %[[LARGE]]
wasm.func private @passed(%x: i32) -> i32 {
  %c0 = wasm.const 0 : i32
  %large = wasm.const 305419896 : i32
  wasm.br ^bb1(%large, %c0, %c0, %large : i32, i32, i32, i32)
^bb1(%a: i32, %b: i32, %c: i32, %d: i32):
  %0 = wasm.add %a, %b : i32
  %1 = wasm.mul %0, %c : i32
  %2 = wasm.sub %1, %d : i32
  %3 = wasm.ne %2, %x : i32
  wasm.cond_br %3, ^bb1(%a, %1, %2, %d : i32, i32, i32, i32), ^bb2
^bb2:
  wasm.return %2 : i32
}
}
