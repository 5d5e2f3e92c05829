// RUN: warm-opt %s --convert-wasm-to-cortexm | FileCheck %s

// A 64-bit parameter behind an odd number of 32-bit ones: it starts at an even
// register, else on the stack at a multiple of 8; no later i32 fills the gap.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// r1 stays free.
// CHECK-LABEL: cortexm.func private @one(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r2>, %arg2: !cortexm.gpr<r3>, %arg3: !cortexm.slot<in 0>)
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @one(%a: i32, %b: i64, %c: i32) { wasm.return }
// CHECK-LABEL: cortexm.func private @two(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>)
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @two(%a: i32, %b: i32, %c: i64, %d: i32) { wasm.return }
// r3 stays free; once one is on the stack, all are.
// CHECK-LABEL: cortexm.func private @three(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.slot<in 0>, %arg4: !cortexm.slot<in 1>, %arg5: !cortexm.slot<in 2>)
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: reload %{{.*}}<in 1>
// CHECK-NEXT: reload %{{.*}}<in 2>
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @three(%a: i32, %b: i32, %c: i32, %d: i64, %e: i32) { wasm.return }
// Word 1 stays free.
// CHECK-LABEL: cortexm.func private @five(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>, %arg5: !cortexm.slot<in 2>, %arg6: !cortexm.slot<in 3>, %arg7: !cortexm.slot<in 4>)
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: reload %{{.*}}<in 2>
// CHECK-NEXT: reload %{{.*}}<in 3>
// CHECK-NEXT: reload %{{.*}}<in 4>
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @five(%a: i64, %b: i64, %c: i32, %d: i64, %e: i32) { wasm.return }
// f64 is 64 bits wide, f32 is 32.
// CHECK-LABEL: cortexm.func private @floats(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r2>, %arg2: !cortexm.gpr<r3>, %arg3: !cortexm.slot<in 0>)
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @floats(%a: f32, %b: f64, %c: f32) { wasm.return }
// The address of the results is a parameter like any other.
// CHECK-LABEL: cortexm.func private @results(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r2>, %arg2: !cortexm.gpr<r3>)
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: mov_imm 0
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @results(%a: i64) -> (i64, i32) {
  %0 = wasm.const 0 : i32
  wasm.return %a, %0 : i64, i32
}
}
