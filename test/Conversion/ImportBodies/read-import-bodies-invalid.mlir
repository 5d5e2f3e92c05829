// RUN: split-file %s %t
// RUN: not warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/machine.mlir 2>&1 | FileCheck %s --check-prefix=MACHINE
// RUN: not warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/wasm.mlir 2>&1 | FileCheck %s --check-prefix=WASM
// RUN: not warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/right.mlir,%t/right.mlir 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/data.mlir 2>&1 | FileCheck %s --check-prefix=DATA
// RUN: not warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/nowhere.mlir 2>&1 | FileCheck %s --check-prefix=NOWHERE

// A body has the signature of its import, in machine code by the calling convention.
// MACHINE: machine.mlir:1:1: error: the body of 'f' is a '(!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r0>', the import a '(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>'
// MACHINE: module.mlir:1:1: note: imported here as '(i32) -> i32'
// WASM: wasm.mlir:1:1: error: the body of 'f' is a '(i64) -> i32', the import a '(i32) -> i32'
// TWICE: right.mlir:1:1: error: 'f' has a body already
// DATA: data.mlir:1:1: error: is no function, nor something to declare for one
// NOWHERE: error: {{.*}}nowhere.mlir

//--- module.mlir
wasm.func private @f(i32) -> i32 attributes {import_module = "env", import_name = "f"}
//--- machine.mlir
cortexm.func @f(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  cortexm.ret %a in [0] : !cortexm.gpr<r0>
}
//--- wasm.mlir
wasm.func @f(%a: i64) -> i32 {
  %0 = wasm.const 1 : i32
  wasm.return %0 : i32
}
//--- right.mlir
cortexm.func @f(%a: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  cortexm.ret %a in [0] : !cortexm.gpr<r0>
}
//--- data.mlir
cortexm.data @d "data" size 2 align 4 "ab"
