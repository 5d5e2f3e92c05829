// RUN: warm-opt %s --convert-wasm-to-cortexm | FileCheck %s

// 64-bit division calls a helper; what traps is checked before, in the order of
// the specification: x / 0 (code 2), then the least number / -1 (code 3). Its
// remainder is 0: no trap, but the helper must not be asked for a quotient that
// does not fit.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func private @div_s
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: orrs
// CHECK-NEXT: trap_if eq, %{{.*}}, 2
// CHECK-NEXT: and
// CHECK-NEXT: mvn
// CHECK-NEXT: eor_imm
// CHECK-NEXT: orr
// CHECK-NEXT: orrs
// CHECK-NEXT: trap_if eq, %{{.*}}, 3
// CHECK-NEXT: bl @__aeabi_ldivmod
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @div_s(%a: i64, %b: i64) -> i64 {
  %0 = wasm.div_s %a, %b : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @rem_s
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: orrs
// CHECK-NEXT: trap_if eq, %{{.*}}, 2
// CHECK-NEXT: %[[R:.*]]:4 = bl @__aeabi_ldivmod
// CHECK-NEXT: ret %[[R]]#2, %[[R]]#3
// CHECK-NEXT: }
wasm.func private @rem_s(%a: i64, %b: i64) -> i64 {
  %0 = wasm.rem_s %a, %b : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @div_u
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: orrs
// CHECK-NEXT: trap_if eq, %{{.*}}, 2
// CHECK-NEXT: bl @__aeabi_uldivmod
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @div_u(%a: i64, %b: i64) -> i64 {
  %0 = wasm.div_u %a, %b : i64
  wasm.return %0 : i64
}
// Negation, unless it is the least number.
// CHECK-LABEL: cortexm.func private @by_minus_1
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: eor_imm
// CHECK-NEXT: orrs
// CHECK-NEXT: trap_if {{.*}}, 3
// CHECK-NEXT: mov_imm -1
// CHECK-NEXT: bl @__aeabi_ldivmod
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @by_minus_1(%a: i64) -> i64 {
  %c = wasm.const -1 : i64
  %0 = wasm.div_s %a, %c : i64
  wasm.return %0 : i64
}
// No quotient by another number overflows.
// CHECK-LABEL: cortexm.func private @by_5
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_imm 5
// CHECK-NEXT: mov_imm 0
// CHECK-NEXT: bl @__aeabi_ldivmod
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @by_5(%a: i64) -> i64 {
  %c = wasm.const 5 : i64
  %0 = wasm.div_s %a, %c : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @by_0
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: udf 2
// CHECK-NEXT: }
wasm.func private @by_0(%a: i64) -> i64 {
  %c = wasm.const 0 : i64
  %0 = wasm.div_u %a, %c : i64
  wasm.return %0 : i64
}
}
