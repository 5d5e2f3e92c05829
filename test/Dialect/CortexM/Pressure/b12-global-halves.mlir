// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" | FileCheck %s

// A global of 64 bits: two words, low first, both with their initial value, both
// read and both written.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.global private mutable @g : i64 {
  %0 = wasm.const 0x0102030405060708 : i64
  wasm.yield %0 : i64
}

// CHECK-LABEL: cortexm.func private @set
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: %[[P:.*]] = mov_sym @__warm_m_g
// CHECK-NEXT: str %[[IN]]#0, %[[P]], 0
// CHECK-NEXT: str %[[IN]]#1, %[[P]], 4
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
wasm.func private @set(%a: i64) {
  wasm.global_set @g, %a : i64
  wasm.return
}
// CHECK-LABEL: cortexm.func private @get
// CHECK-NEXT: %[[P:.*]] = mov_sym @__warm_m_g
// CHECK-NEXT: %[[L:.*]] = ldr %[[P]], 0
// CHECK-NEXT: %[[H:.*]] = ldr %[[P]], 4
// CHECK-NEXT: ret %[[L]], %[[H]]
// CHECK-NEXT: }
wasm.func private @get() -> i64 {
  %0 = wasm.global_get @g : i64
  wasm.return %0 : i64
}
// CHECK: cortexm.data "private" @__warm_m_g "data" size 8 align 8 "\08\07\06\05\04\03\02\01"
}
