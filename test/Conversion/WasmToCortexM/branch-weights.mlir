// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

// What is said of a branch is said of the instruction selected for it, whatever
// condition that tests.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: @word
// CHECK: cbnz %{{.*}} weights([1, 2000]), ^[[RARE:bb[0-9]+]], ^
// CHECK: ^[[RARE]]:
// CHECK: bl @rare
wasm.func private @rare() attributes {import_module = "env", import_name = "rare"}
wasm.func @word(%c: i32) {
  wasm.cond_br %c weights([1, 2000]), ^rare, ^often
^rare:
  wasm.call @rare() : () -> ()
  wasm.return
^often:
  wasm.return
}

// CHECK-LABEL: @compared
// CHECK: b_cond lt, %{{.*}} weights([2000, 1]), ^
wasm.func @compared(%a: i32, %b: i32) -> i32 {
  %c = wasm.lt_s %a, %b : i32
  wasm.cond_br %c weights([2000, 1]), ^often, ^rare
^often:
  wasm.return %a : i32
^rare:
  wasm.return %b : i32
}

// CHECK-LABEL: @bit
// CHECK: tst_imm %{{.*}}, 4
// CHECK-NEXT: b_cond ne, %{{.*}} weights([1, 64]), ^
wasm.func @bit(%a: i32) -> i32 {
  %four = wasm.const 4 : i32
  %c = wasm.and %a, %four : i32
  wasm.cond_br %c weights([1, 64]), ^rare, ^often
^often:
  wasm.return %a : i32
^rare:
  wasm.return %four : i32
}
}
