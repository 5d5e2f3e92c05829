// RUN: warm-opt %s --convert-wasm-to-cortexm | FileCheck %s
// RUN: warm-opt %s --convert-wasm-to-cortexm --cortexm-split-critical-edges --cortexm-legalize-flags \
// RUN:   --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation | FileCheck %s --check-prefix=PLACED

// i64 arguments in registers, on the stack, mixed with i32; a gap is a register
// or a word that nobody writes.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.func private @callee(i32, i64, i32, i64, i64) attributes {import_module = "env", import_name = "callee"}

// CHECK-LABEL: cortexm.func private @caller
// CHECK-NEXT: %[[IN:.*]]:3 = parallel_copy
// CHECK-NEXT: %[[S0:.*]] = spill %[[IN]]#2 : (!cortexm.gpr) -> !cortexm.slot<out 0>
// CHECK-NEXT: %[[S2:.*]] = spill %[[IN]]#0 : (!cortexm.gpr) -> !cortexm.slot<out 2>
// CHECK-NEXT: %[[S3:.*]] = spill %[[IN]]#1 : (!cortexm.gpr) -> !cortexm.slot<out 3>
// CHECK-NEXT: %[[S4:.*]] = spill %[[IN]]#0 : (!cortexm.gpr) -> !cortexm.slot<out 4>
// CHECK-NEXT: %[[S5:.*]] = spill %[[IN]]#1 : (!cortexm.gpr) -> !cortexm.slot<out 5>
// CHECK-NEXT: bl @callee(%[[IN]]#2, %[[IN]]#0, %[[IN]]#1, %[[S0]], %[[S2]], %[[S3]], %[[S4]], %[[S5]]) in [0, 2, 3] out []
// CHECK-NEXT: ret in []
// CHECK-NEXT: }

// In registers: the pair goes from r0:r1 to r2:r3, the word the other way.
// PLACED-LABEL: cortexm.func private @caller
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: spill {{.*}}<out 0>
// PLACED-NEXT: spill {{.*}}<out 2>
// PLACED-NEXT: spill {{.*}}<out 3>
// PLACED-NEXT: spill {{.*}}<out 4>
// PLACED-NEXT: spill {{.*}}<out 5>
// PLACED-NEXT: bl @callee({{.*}}) in [0, 2, 3] out [] : (!cortexm.gpr<r0>, !cortexm.gpr<r2>, !cortexm.gpr<r3>, !cortexm.slot<out 0>, !cortexm.slot<out 2>, !cortexm.slot<out 3>, !cortexm.slot<out 4>, !cortexm.slot<out 5>)
// PLACED-NEXT: ret
// PLACED-NEXT: }
wasm.func private @caller(%a: i64, %b: i32) {
  wasm.call @callee(%b, %a, %b, %a, %a) : (i32, i64, i32, i64, i64) -> ()
  wasm.return
}
}
