// RUN: split-file %s %t
// RUN: warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/bodies.mlir | FileCheck %s
// RUN: warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/bodies.mlir,%t/more.mlir \
// RUN:   | FileCheck %s --check-prefix=MORE
// RUN: warm-opt %t/module.mlir --warm-read-import-bodies=files=%t/unused.mlir 2>&1 \
// RUN:   | FileCheck %s --check-prefix=UNUSED

// A body of wasm is inlined: neither the import nor the call is left. A body of
// machine code waits in a nested module, without what the file has for other imports.
// An import without a body stays.
// CHECK-NOT: @twice
// CHECK: wasm.func private @read(i32) -> i32 attributes {import_module = "env", import_name = "read"}
// CHECK-NEXT: wasm.func private @log(i32)
// CHECK-LABEL: wasm.func @f
// CHECK-NEXT: %[[V:.*]] = wasm.call @read(%arg0)
// CHECK-NEXT: %[[ONE:.*]] = wasm.const 1 : i32
// CHECK-NEXT: %[[W:.*]] = wasm.shl %[[V]], %[[ONE]]
// CHECK-NEXT: wasm.call @log(%[[W]])
// CHECK-NEXT: wasm.return %[[W]]
// CHECK: module @import_bodies {
// CHECK-NEXT: cortexm.func @read(%arg0: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
// CHECK-NEXT: %[[R:.*]] = ldr %arg0
// CHECK-NEXT: ret %[[R]] in [0]
// CHECK-NOT: {{@counter|@count}}

// Bodies come from several files, with what they declare.
// MORE: module @import_bodies {
// MORE-NEXT: cortexm.func @read
// MORE: cortexm.extern @port
// MORE: cortexm.func @log
// MORE-NEXT: mov_sym @port

// UNUSED: unused.mlir:1:1: warning: no body is used: the module imports no function 'raed' (nearest: 'read')
// UNUSED-NOT: @import_bodies

//--- module.mlir
wasm.func private @read(i32) -> i32 attributes {import_module = "env", import_name = "read"}
wasm.func private @twice(i32) -> i32 attributes {import_module = "env", import_name = "twice"}
wasm.func private @log(i32) attributes {import_module = "env", import_name = "log"}

wasm.func @f(%p: i32) -> i32 {
  %0 = wasm.call @read(%p) : (i32) -> i32
  %1 = wasm.call @twice(%0) : (i32) -> i32
  wasm.call @log(%1) : (i32) -> ()
  wasm.return %1 : i32
}
//--- bodies.mlir
cortexm.extern @counter
cortexm.func @read(%address: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %value = cortexm.ldr %address, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.ret %value in [0] : !cortexm.gpr
}
cortexm.func @count() -> !cortexm.gpr<r0> {
  %counter = cortexm.mov_sym @counter : !cortexm.gpr
  cortexm.ret %counter in [0] : !cortexm.gpr
}
wasm.func @twice(%x: i32) -> i32 {
  %0 = wasm.const 1 : i32
  %1 = wasm.shl %x, %0 : i32
  wasm.return %1 : i32
}
//--- more.mlir
cortexm.extern @port
cortexm.func @log(%value: !cortexm.gpr<r0>) {
  %port = cortexm.mov_sym @port : !cortexm.gpr
  cortexm.str %value, %port, 0 : (!cortexm.gpr<r0>, !cortexm.gpr) -> ()
  cortexm.ret in []
}
//--- unused.mlir
cortexm.func @raed(%address: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  cortexm.ret %address in [0] : !cortexm.gpr<r0>
}
