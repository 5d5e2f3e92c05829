// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: @div_u
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: %[[FLAGS:.*]] = cmp_imm %[[IN]]#1, 0
// CHECK-NEXT: trap_if eq, %[[FLAGS]], 2
// CHECK-NEXT: udiv %[[IN]]#0, %[[IN]]#1
wasm.func private @div_u(%a: i32, %b: i32) -> i32 {
  %0 = wasm.div_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @div_s
// CHECK: trap_if eq, %{{.*}}, 2
// CHECK: eor_imm %{{.*}}#0, -2147483648
// CHECK: mvn %{{.*}}#1
// CHECK: orrs
// CHECK: trap_if eq, %{{.*}}, 3
// CHECK: sdiv
wasm.func private @div_s(%a: i32, %b: i32) -> i32 {
  %0 = wasm.div_s %a, %b : i32
  wasm.return %0 : i32
}

// The remainder of the least number by -1 is 0: no overflow.
// CHECK-LABEL: @rem_s
// CHECK: trap_if eq, %{{.*}}, 2
// CHECK-NOT: trap_if
// CHECK: %[[Q:.*]] = sdiv %[[A:.*]], %[[B:.*]] :
// CHECK-NEXT: mls %[[Q]], %[[B]], %[[A]]
wasm.func private @rem_s(%a: i32, %b: i32) -> i32 {
  %0 = wasm.rem_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @div_u_by_10
// CHECK-NOT: trap_if
// CHECK: %[[M:.*]] = mov{{.*}} -858993459
// CHECK: %{{.*}}, %[[HI:.*]] = umull %{{.*}}, %[[M]]
// CHECK-NEXT: lsr_imm %[[HI]], 3
wasm.func private @div_u_by_10(%a: i32) -> i32 {
  %c = wasm.const 10 : i32
  %0 = wasm.div_u %a, %c : i32
  wasm.return %0 : i32
}

// The multiplier for 7 has 33 bits.
// CHECK-LABEL: @div_u_by_7
// CHECK: %{{.*}}, %[[HI:.*]] = umull %[[A:.*]], %{{.*}} :
// CHECK-NEXT: %[[REST:.*]] = sub %[[A]], %[[HI]]
// CHECK-NEXT: %[[HALF:.*]] = lsr_imm %[[REST]], 1
// CHECK-NEXT: %[[SUM:.*]] = add %[[HALF]], %[[HI]]
// CHECK-NEXT: lsr_imm %[[SUM]], 2
wasm.func private @div_u_by_7(%a: i32) -> i32 {
  %c = wasm.const 7 : i32
  %0 = wasm.div_u %a, %c : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @div_s_by_8
// CHECK: %[[SIGN:.*]] = asr_imm %[[A:.*]], 31
// CHECK-NEXT: %[[BIAS:.*]] = lsr_imm %[[SIGN]], 29
// CHECK-NEXT: %[[SUM:.*]] = add %[[A]], %[[BIAS]]
// CHECK-NEXT: asr_imm %[[SUM]], 3
wasm.func private @div_s_by_8(%a: i32) -> i32 {
  %c = wasm.const 8 : i32
  %0 = wasm.div_s %a, %c : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @div_s_by_minus_1
// CHECK: trap_if eq, %{{.*}}, 3
wasm.func private @div_s_by_minus_1(%a: i32) -> i32 {
  %c = wasm.const -1 : i32
  %0 = wasm.div_s %a, %c : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @div_by_zero
// CHECK: udf 2
wasm.func private @div_by_zero(%a: i32) -> i32 {
  %c = wasm.const 0 : i32
  %0 = wasm.div_u %a, %c : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @div_64
// CHECK: orrs
// CHECK: trap_if eq, %{{.*}}, 2
// CHECK: orrs
// CHECK: trap_if eq, %{{.*}}, 3
// CHECK: %[[R:.*]]:4 = bl @__aeabi_ldivmod({{.*}}) in [0, 1, 2, 3] out [0, 1, 2, 3]
// CHECK: ret %[[R]]#0, %[[R]]#1 in [0, 1]
wasm.func private @div_64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.div_s %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: @rem_u_64
// CHECK: trap_if eq, %{{.*}}, 2
// CHECK-NOT: trap_if
// CHECK: %[[R:.*]]:4 = bl @__aeabi_uldivmod
// CHECK: ret %[[R]]#2, %[[R]]#3 in [0, 1]
wasm.func private @rem_u_64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.rem_u %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: @div_s_64_by_16
// CHECK-NOT: bl
// CHECK: adds
// CHECK: adc
wasm.func private @div_s_64_by_16(%a: i64) -> i64 {
  %c = wasm.const 16 : i64
  %0 = wasm.div_s %a, %c : i64
  wasm.return %0 : i64
}
}
