// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// An import is a symbol under its field name, an export under its name; the
// bytes that are no identifier are escaped. Further exports are aliases.
// CHECK: cortexm.func private @log..20it(!cortexm.gpr<r0>)
wasm.func private @log(i32) attributes {import_module = "env", import_name = "log it"}
// CHECK: cortexm.func @first() attributes {{.*}}aliases = ["second"]
// CHECK: bl @log..20it
wasm.func private @exported() attributes {exports = ["first", "second"]} {
  %c = wasm.const 1 : i32
  wasm.call @log(%c) : (i32) -> ()
  wasm.return
}

// A 64-bit argument starts at an even register; what comes behind is not put
// into the gap. Stack arguments are 8-byte aligned.
// CHECK-LABEL: @gaps(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r2>, %arg2: !cortexm.gpr<r3>, %arg3: !cortexm.slot<in 0>, %arg4: !cortexm.slot<in 2>, %arg5: !cortexm.slot<in 3>)
// CHECK-NEXT: parallel_copy %arg0, %arg1, %arg2
// CHECK-NEXT: reload %arg3
wasm.func private @gaps(%a: i32, %b: i64, %c: i32, %d: i64) -> i32 {
  wasm.return %c : i32
}

// CHECK-LABEL: @caller
// CHECK: %[[S0:.*]] = spill %{{.*}} -> !cortexm.slot<out 0>
// CHECK: %[[S2:.*]] = spill %{{.*}} -> !cortexm.slot<out 2>
// CHECK: %[[S3:.*]] = spill %{{.*}} -> !cortexm.slot<out 3>
// CHECK-NEXT: bl @gaps(%{{.*}}, %{{.*}}, %{{.*}}, %[[S0]], %[[S2]], %[[S3]]) in [0, 2, 3] out [0]
wasm.func private @caller(%a: i32, %b: i64) -> i32 {
  %0 = wasm.call @gaps(%a, %b, %a, %b) : (i32, i64, i32, i64) -> i32
  wasm.return %0 : i32
}

// c08: several results are a struct; its address is the first argument.
// CHECK-LABEL: @two_results(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>)
// CHECK: %[[IN:.*]]:4 = parallel_copy
// CHECK: str %[[IN]]#1, %[[IN]]#0, 0
// CHECK: str %[[IN]]#2, %[[IN]]#0, 8
// CHECK: str %[[IN]]#3, %[[IN]]#0, 12
// CHECK: ret in []
wasm.func private @two_results(%a: i32, %b: i64) -> (i32, i64) {
  wasm.return %a, %b : i32, i64
}

// CHECK-LABEL: @takes_two
// CHECK-SAME: frame_objects = array<i32: 16>
// CHECK: %[[ADDRESS:.*]] = frame_address object 0 0
// CHECK: bl @two_results(%[[ADDRESS]], %{{.*}}) in [0, 1, 2, 3] out []
// CHECK: ldr_sp object 0 0
// CHECK: %[[LO:.*]] = ldr_sp object 0 8
// CHECK: %[[HI:.*]] = ldr_sp object 0 12
// CHECK: ret %[[LO]], %[[HI]]
wasm.func private @takes_two(%a: i32, %b: i64) -> i64 {
  %0, %1 = wasm.call @two_results(%a, %b) : (i32, i64) -> (i32, i64)
  wasm.return %1 : i64
}
}
