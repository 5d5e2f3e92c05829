// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: @add
// CHECK: %[[IN:.*]]:4 = parallel_copy
// CHECK-NEXT: %[[LO:.*]], %[[CARRY:.*]] = adds %[[IN]]#0, %[[IN]]#2
// CHECK-NEXT: %[[HI:.*]] = adc %[[IN]]#1, %[[IN]]#3, %[[CARRY]]
// CHECK-NEXT: ret %[[LO]], %[[HI]] in [0, 1]
wasm.func private @add(%a: i64, %b: i64) -> i64 {
  %0 = wasm.add %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: @add_minus_5
// CHECK: subs_imm %{{.*}}, 5
// CHECK-NEXT: adc_imm %{{.*}}, -1,
wasm.func private @add_minus_5(%a: i64) -> i64 {
  %c = wasm.const -5 : i64
  %0 = wasm.add %a, %c : i64
  wasm.return %0 : i64
}

// Nothing is carried out of zero.
// CHECK-LABEL: @add_high_only
// CHECK-NOT: adds
// CHECK: add_imm %{{.*}}#1, 1
wasm.func private @add_high_only(%a: i64) -> i64 {
  %c = wasm.const 0x100000000 : i64
  %0 = wasm.add %a, %c : i64
  wasm.return %0 : i64
}

// Putting two halves together costs nothing.
// CHECK-LABEL: @pack
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: ret %[[IN]]#1, %[[IN]]#0 in [0, 1]
wasm.func private @pack(%hi: i32, %lo: i32) -> i64 {
  %c = wasm.const 32 : i64
  %0 = wasm.extend_i32_u %hi : i32 to i64
  %1 = wasm.shl %0, %c : i64
  %2 = wasm.extend_i32_u %lo : i32 to i64
  %3 = wasm.or %1, %2 : i64
  wasm.return %3 : i64
}

// CHECK-LABEL: @multiply
// CHECK: %[[LO:.*]], %[[HI:.*]] = umull
// CHECK-NEXT: %[[SUM:.*]] = mla %{{.*}}#0, %{{.*}}#3, %[[HI]]
// CHECK-NEXT: %[[TOP:.*]] = mla %{{.*}}#1, %{{.*}}#2, %[[SUM]]
// CHECK-NEXT: ret %[[LO]], %[[TOP]]
wasm.func private @multiply(%a: i64, %b: i64) -> i64 {
  %0 = wasm.mul %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: @multiply_signed_words
// CHECK: smull
// CHECK-NOT: mla
// CHECK: ret
wasm.func private @multiply_signed_words(%a: i32, %b: i32) -> i64 {
  %0 = wasm.extend_i32_s %a : i32 to i64
  %1 = wasm.extend_i32_s %b : i32 to i64
  %2 = wasm.mul %0, %1 : i64
  wasm.return %2 : i64
}

// CHECK-LABEL: @shift_by_constants
// CHECK: lsl_imm %{{.*}}#0, 5
// CHECK: lsl_imm %{{.*}}#1, 5
// CHECK: lsr_imm %{{.*}}#0, 27
wasm.func private @shift_by_constants(%a: i64) -> i64 {
  %c = wasm.const 5 : i64
  %0 = wasm.shl %a, %c : i64
  wasm.return %0 : i64
}

// Amounts outside 0 to 31 shift everything out: no branch.
// CHECK-LABEL: @shift_by_variable
// CHECK: %[[N:.*]] = and_imm %{{.*}}, 63
// CHECK: %[[BELOW:.*]] = rsb_imm %[[N]], 32
// CHECK: %[[ABOVE:.*]] = sub_imm %[[N]], 32
// CHECK: lsr %{{.*}}, %[[BELOW]]
// CHECK: lsl %{{.*}}, %[[ABOVE]]
wasm.func private @shift_by_variable(%a: i64, %n: i64) -> i64 {
  %0 = wasm.shl %a, %n : i64
  wasm.return %0 : i64
}

// The sign would be shifted in from both sides: one is chosen.
// CHECK-LABEL: @arithmetic_shift_by_variable
// CHECK: %[[FLAGS:.*]] = cmp_imm %{{.*}}, 32
// CHECK-NEXT: mov_cond hs
wasm.func private @arithmetic_shift_by_variable(%a: i64, %n: i64) -> i64 {
  %0 = wasm.shr_s %a, %n : i64
  wasm.return %0 : i64
}

// An amount below 64 is as it is; one below 128 is not.
// CHECK-LABEL: @shift_by_masked
// CHECK: %[[N:.*]] = and_imm %{{.*}}, 63
// CHECK-NOT: and_imm
// CHECK: ret
wasm.func private @shift_by_masked(%a: i64, %n: i64) -> i64 {
  %c = wasm.const 63 : i64
  %0 = wasm.and %n, %c : i64
  %1 = wasm.shr_u %a, %0 : i64
  wasm.return %1 : i64
}
// CHECK-LABEL: @shift_by_too_wide_a_mask
// CHECK: %[[M:.*]] = and_imm %{{.*}}, 127
// CHECK: and_imm %[[M]], 63
// CHECK: ret
wasm.func private @shift_by_too_wide_a_mask(%a: i64, %n: i64) -> i64 {
  %c = wasm.const 127 : i64
  %0 = wasm.and %n, %c : i64
  %1 = wasm.shr_u %a, %0 : i64
  wasm.return %1 : i64
}

// The low word counts only where the high one is zero, and then after 32.
// CHECK-LABEL: @count_leading_zeros
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK-DAG: %[[L:.*]] = clz %[[IN]]#0
// CHECK-DAG: %[[H:.*]] = clz %[[IN]]#1
// CHECK-DAG: %[[L32:.*]] = add_imm %[[L]], 32
// CHECK: %[[F:.*]] = cmp_imm %[[IN]]#1, 0
// CHECK-NEXT: mov_cond eq, %[[L32]], %[[H]], %[[F]]
wasm.func private @count_leading_zeros(%a: i64) -> i64 {
  %0 = wasm.clz %a : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: @count_leading_zeros_of_word
// CHECK: %[[L:.*]] = clz
// CHECK-NEXT: add_imm %[[L]], 32
// CHECK-NOT: clz
// CHECK: ret
wasm.func private @count_leading_zeros_of_word(%a: i32) -> i64 {
  %0 = wasm.extend_i32_u %a : i32 to i64
  %1 = wasm.clz %0 : i64
  wasm.return %1 : i64
}

// CHECK-LABEL: @rotate_by_32
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: ret %[[IN]]#1, %[[IN]]#0
wasm.func private @rotate_by_32(%a: i64) -> i64 {
  %c = wasm.const 32 : i64
  %0 = wasm.rotl %a, %c : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: @less_than
// CHECK: %[[BORROW:.*]] = cmp %{{.*}}#0, %{{.*}}#2
// CHECK-NEXT: %{{.*}}, %[[FLAGS:.*]] = sbcs %{{.*}}#1, %{{.*}}#3, %[[BORROW]]
// CHECK-NEXT: cset lt, %[[FLAGS]]
wasm.func private @less_than(%a: i64, %b: i64) -> i32 {
  %0 = wasm.lt_s %a, %b : i64
  wasm.return %0 : i32
}

// x > 9 is x >= 10.
// CHECK-LABEL: @greater_than_constant
// CHECK: cmp_imm %{{.*}}#0, 10
// CHECK-NEXT: sbcs_imm %{{.*}}#1, 0
// CHECK-NEXT: cset ge
wasm.func private @greater_than_constant(%a: i64) -> i32 {
  %c = wasm.const 9 : i64
  %0 = wasm.gt_s %a, %c : i64
  wasm.return %0 : i32
}

// The carry is that of the constant itself: 0x1001 is not encodable, and the
// comparison with 0x1000 that would do for 32 bits is wrong here.
// CHECK-LABEL: @less_than_odd_constant
// CHECK: %[[C:.*]] = mov_imm 4097
// CHECK: cmp %{{.*}}#0, %[[C]]
// CHECK-NEXT: sbcs_imm %{{.*}}#1, 0
// CHECK-NEXT: cset lo
wasm.func private @less_than_odd_constant(%a: i64) -> i32 {
  %c = wasm.const 4097 : i64
  %0 = wasm.lt_u %a, %c : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: @is_negative
// CHECK: %[[FLAGS:.*]] = cmp_imm %{{.*}}#1, 0
// CHECK-NEXT: cset lt, %[[FLAGS]]
wasm.func private @is_negative(%a: i64) -> i32 {
  %c = wasm.const 0 : i64
  %0 = wasm.lt_s %a, %c : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: @equal
// CHECK: %[[LO:.*]] = eor %{{.*}}#0, %{{.*}}#2
// CHECK: %[[HI:.*]] = eor %{{.*}}#1, %{{.*}}#3
// CHECK: %{{.*}}, %[[FLAGS:.*]] = orrs %[[LO]], %[[HI]]
// CHECK: cset eq, %[[FLAGS]]
wasm.func private @equal(%a: i64, %b: i64) -> i32 {
  %0 = wasm.eq %a, %b : i64
  wasm.return %0 : i32
}
}
