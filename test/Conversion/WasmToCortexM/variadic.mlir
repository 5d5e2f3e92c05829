// RUN: warm-opt %s --convert-wasm-to-cortexm=native-pointer-abi | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// The registers behind the fixed parameters are stored right below what is on
// the stack.
// CHECK-LABEL: cortexm.func @one(
// CHECK-SAME:    !cortexm.gpr<r0>, %{{.*}}: !cortexm.gpr<r1>, %{{.*}}: !cortexm.gpr<r2>, %{{.*}}: !cortexm.gpr<r3>) -> !cortexm.gpr<r0>
// CHECK-SAME:    cortexm.argument_area
// CHECK-SAME:    frame_objects = array<i32: 16>
// CHECK-NEXT:    %[[R:.*]]:4 = parallel_copy
// CHECK-NEXT:    str_sp %[[R]]#1, object 0 4
// CHECK-NEXT:    str_sp %[[R]]#2, object 0 8
// CHECK-NEXT:    str_sp %[[R]]#3, object 0 12
// CHECK-NEXT:    frame_address object 0 4
wasm.func @one(%0: i32) -> i32 attributes {exports = ["one"], variadic} {
  %1 = wasm.variadic_arguments
  wasm.return %1 : i32
}

// A gap in front of a pair of words is not used for what follows.
// CHECK-LABEL: cortexm.func @full(
// CHECK-NOT:     str_sp
// CHECK:         frame_address object 0 16
wasm.func @full(%0: i32, %1: i64) -> i32 attributes {exports = ["full"], variadic} {
  %2 = wasm.variadic_arguments
  wasm.return %2 : i32
}

// CHECK-LABEL: cortexm.func @on_stack(
// CHECK:         frame_address object 0 28
wasm.func @on_stack(%0: i32, %1: i32, %2: i32, %3: i64, %4: i32) -> i32 attributes {exports = ["on_stack"], variadic} {
  %5 = wasm.variadic_arguments
  wasm.return %5 : i32
}
}
