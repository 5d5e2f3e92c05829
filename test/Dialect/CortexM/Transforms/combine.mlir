// RUN: warm-opt --cortexm-combine %s | FileCheck %s

// CHECK-LABEL: @shifted_operand
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: %[[SUM:.*]] = add %[[IN]]#0, %[[IN]]#1, <lsl 5>
// CHECK-NEXT: ret %[[SUM]]
cortexm.func @shifted_operand(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = lsl_imm %0#1, 5 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = add %0#0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  ret %2 in [0] : !cortexm.gpr
}

// A shift with another user stays, and is used.
// CHECK-LABEL: @shift_used_twice
// CHECK: %[[SHIFT:.*]] = lsl_imm
// CHECK: add %{{.*}}, %[[SHIFT]] :
cortexm.func @shift_used_twice(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>) {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = lsl_imm %0#1, 5 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = add %0#0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  ret %2, %1 in [0, 1] : !cortexm.gpr, !cortexm.gpr
}

// The minuend is shifted: the operands change places.
// CHECK-LABEL: @shifted_minuend
// CHECK: rsb %{{.*}}#1, %{{.*}}#0, <lsr 3>
cortexm.func @shifted_minuend(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = lsr_imm %0#0, 3 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = sub %1, %0#1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  ret %2 in [0] : !cortexm.gpr
}

// CHECK-LABEL: @indexed_load
// CHECK: ldr_reg %{{.*}}#0, %{{.*}}#1 lsl 2
cortexm.func @indexed_load(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = lsl_imm %0#1, 2 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = add %0#0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %3 = ldr %2, 0 : (!cortexm.gpr) -> !cortexm.gpr
  ret %3 in [0] : !cortexm.gpr
}

// No load scales by 16.
// CHECK-LABEL: @index_scale_too_big
// CHECK: %[[INDEX:.*]] = lsl_imm %{{.*}}, 4
// CHECK-NEXT: ldr_reg %{{.*}}, %[[INDEX]] :
cortexm.func @index_scale_too_big(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = lsl_imm %0#1, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = add %0#0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %3 = ldr %2, 0 : (!cortexm.gpr) -> !cortexm.gpr
  ret %3 in [0] : !cortexm.gpr
}

// A load without a use may have an effect on a device.
// CHECK-LABEL: @unused_load
// CHECK: ldr %
cortexm.func @unused_load(%a: !cortexm.gpr<r0>) {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = ldr %0, 0 : (!cortexm.gpr) -> !cortexm.gpr
  ret in []
}

// CHECK-LABEL: @multiply_add
// CHECK: %[[IN:.*]]:3 = parallel_copy
// CHECK-NEXT: mla %[[IN]]#0, %[[IN]]#1, %[[IN]]#2
// CHECK-NEXT: mls %[[IN]]#0, %[[IN]]#2, %[[IN]]#1
cortexm.func @multiply_add(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>, %c: !cortexm.gpr<r2>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>) {
  %0:3 = parallel_copy %a, %b, %c : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  %1 = mul %0#0, %0#1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %2 = add %1, %0#2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %3 = mul %0#0, %0#2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %4 = sub %0#1, %3 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  ret %2, %4 in [0, 1] : !cortexm.gpr, !cortexm.gpr
}

// CHECK-LABEL: @bit_fields
// CHECK: ubfx %{{.*}}, 8, 8
// CHECK: ubfx %{{.*}}, 3, 5
// CHECK: sbfx %{{.*}}, 4, 8
// CHECK: ror_imm %{{.*}}, 25
cortexm.func @bit_fields(%a: !cortexm.gpr<r0>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = lsr_imm %0, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = uxtb %1 : (!cortexm.gpr) -> !cortexm.gpr
  %3 = lsr_imm %0, 3 : (!cortexm.gpr) -> !cortexm.gpr
  %4 = and_imm %3, 31 : (!cortexm.gpr) -> !cortexm.gpr
  %5 = lsl_imm %0, 20 : (!cortexm.gpr) -> !cortexm.gpr
  %6 = asr_imm %5, 24 : (!cortexm.gpr) -> !cortexm.gpr
  %7 = lsl_imm %0, 7 : (!cortexm.gpr) -> !cortexm.gpr
  %8 = lsr_imm %0, 25 : (!cortexm.gpr) -> !cortexm.gpr
  %9 = orr %7, %8 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  ret %2, %4, %6, %9 in [0, 1, 2, 3] : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr
}

// CHECK-LABEL: @test_bits
// CHECK: %[[FLAGS:.*]] = tst_imm %{{.*}}, 4
// CHECK-NEXT: b_cond ne, %[[FLAGS]], ^bb1, ^bb2
cortexm.func @test_bits(%a: !cortexm.gpr<r0>) {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = and_imm %0, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cbnz %1, ^bb1, ^bb2 : !cortexm.gpr
^bb1:
  udf 0
^bb2:
  ret in []
}

// `tst` says nothing about unsigned order.
// CHECK-LABEL: @compare_order_of_bits
// CHECK: cmp_imm
cortexm.func @compare_order_of_bits(%a: !cortexm.gpr<r0>) {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = and_imm %0, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = cmp_imm %1, 0 : (!cortexm.gpr) -> !cortexm.flags
  trap_if hi, %2, 1
  ret in []
}

// CHECK-LABEL: @count_down
// CHECK: ^bb1(%[[N:.*]]: !cortexm.gpr):
// CHECK: bl @f
// CHECK-NEXT: %[[LEFT:.*]], %[[FLAGS:.*]] = subs_imm %[[N]], 1
// CHECK-NEXT: b_cond ne, %[[FLAGS]], ^bb2, ^bb3
// CHECK: b ^bb1(%[[LEFT]]
cortexm.func @count_down(%a: !cortexm.gpr<r0>) {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  b ^bb1(%0 : !cortexm.gpr)
^bb1(%n: !cortexm.gpr):
  %1 = sub_imm %n, 1 : (!cortexm.gpr) -> !cortexm.gpr
  bl @f() in [] out [] : () -> ()
  cbnz %1, ^bb2, ^bb3 : !cortexm.gpr
^bb2:
  b ^bb1(%1 : !cortexm.gpr)
^bb3:
  ret in []
}
cortexm.func private @f()

// Stores take the low bits by themselves.
// CHECK-LABEL: @stored_extension
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: strb %[[IN]]#0, %[[IN]]#1, 3
cortexm.func @stored_extension(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = uxtb %0#0 : (!cortexm.gpr) -> !cortexm.gpr
  strb %1, %0#1, 3 : (!cortexm.gpr, !cortexm.gpr) -> ()
  ret in []
}

// CHECK-LABEL: @inverted_comparison
// CHECK: %[[R:.*]] = cset ge
// CHECK-NEXT: ret %[[R]]
cortexm.func @inverted_comparison(%a: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = cmp_imm %0, 5 : (!cortexm.gpr) -> !cortexm.flags
  %2 = cset lt, %1 : (!cortexm.flags) -> !cortexm.gpr
  %3 = eor_imm %2, 1 : (!cortexm.gpr) -> !cortexm.gpr
  ret %3 in [0] : !cortexm.gpr
}

// What does not fit: a load shifts its index by three at most; a bit field ends
// at bit 31, and starts at bit 0 or higher.
// CHECK-LABEL: @index_shifted_too_far
// CHECK: %[[SUM:.*]] = add %{{.*}}, %{{.*}}, <lsl 4>
// CHECK-NEXT: ldr %[[SUM]], 0
cortexm.func @index_shifted_too_far(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %0:2 = parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %1 = add %0#0, %0#1, <lsl 4> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %2 = ldr %1, 0 : (!cortexm.gpr) -> !cortexm.gpr
  ret %2 in [0] : !cortexm.gpr
}
// CHECK-LABEL: @field_beyond_the_word
// CHECK: %[[S:.*]] = lsr_imm %{{.*}}, 28
// CHECK-NEXT: uxtb %[[S]]
cortexm.func @field_beyond_the_word(%a: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = lsr_imm %0, 28 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = uxtb %1 : (!cortexm.gpr) -> !cortexm.gpr
  ret %2 in [0] : !cortexm.gpr
}
// CHECK-LABEL: @field_below_the_word
// CHECK: %[[S:.*]] = lsl_imm %{{.*}}, 10
// CHECK-NEXT: lsr_imm %[[S]], 5
cortexm.func @field_below_the_word(%a: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %0 = parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %1 = lsl_imm %0, 10 : (!cortexm.gpr) -> !cortexm.gpr
  %2 = lsr_imm %1, 5 : (!cortexm.gpr) -> !cortexm.gpr
  ret %2 in [0] : !cortexm.gpr
}
