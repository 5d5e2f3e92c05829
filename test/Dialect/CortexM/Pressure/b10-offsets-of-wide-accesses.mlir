// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" | FileCheck %s
// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" --cortexm-combine --cortexm-split-critical-edges \
// RUN:   --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation

// Both words of an i64 must be within the 12 bits of offset that loads have:
// where the second one is not, neither is the first.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.memory private @mem 4

// CHECK-LABEL: cortexm.func private @at_4088
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[B:.*]] = mov_sym @__warm_m_mem :
// CHECK-NEXT: %[[P:.*]] = add %[[B]]
// CHECK-NEXT: ldr %[[P]], 4088
// CHECK-NEXT: ldr %[[P]], 4092
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @at_4088(%a: i32) -> i64 {
  %0 = wasm.load @mem[%a + 4088] align 8 : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @at_4095
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_sym
// CHECK-NEXT: add
// CHECK-NEXT: ldr %[[P:.*]], [[#FIRST:]] :
// CHECK-NEXT: ldr %[[P]], [[#FIRST + 4]] :
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @at_4095(%a: i32) -> i64 {
  %0 = wasm.load @mem[%a + 4095] align 1 : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @at_65536
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_sym
// CHECK-NEXT: add_imm
// CHECK-NEXT: add
// CHECK-NEXT: ldr %[[P:.*]], [[#FIRST:]] :
// CHECK-NEXT: ldr %[[P]], [[#FIRST + 4]] :
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @at_65536(%a: i32) -> i64 {
  %0 = wasm.load @mem[%a + 65536] align 8 : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @store_4093
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_sym
// CHECK-NEXT: add
// CHECK-NEXT: str %{{.*}}, %[[P:.*]], [[#FIRST:]] :
// CHECK-NEXT: str %{{.*}}, %[[P]], [[#FIRST + 4]] :
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @store_4093(%a: i32, %b: i64) {
  wasm.store @mem[%a + 4093], %b align 1 : i64
  wasm.return
}
}
