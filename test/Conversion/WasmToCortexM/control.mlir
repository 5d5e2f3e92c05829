// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// The comparison is part of the branch; conditional edges that pass values get
// blocks.
// CHECK-LABEL: @compare_and_branch
// CHECK: %[[FLAGS:.*]] = cmp %[[A:.*]], %[[B:.*]] :
// CHECK-NEXT: b_cond lt, %[[FLAGS]], ^[[TRUE:.*]], ^[[FALSE:.*]]
// CHECK-DAG: ^[[TRUE]]:
// CHECK-DAG: b ^[[JOIN:.*]](%[[A]] : !cortexm.gpr)
// CHECK-DAG: ^[[FALSE]]:
// CHECK-DAG: b ^[[JOIN]](%[[B]] : !cortexm.gpr)
wasm.func private @compare_and_branch(%a: i32, %b: i32) -> i32 {
  %0 = wasm.lt_s %a, %b : i32
  wasm.cond_br %0, ^bb1(%a : i32), ^bb1(%b : i32)
^bb1(%r: i32):
  wasm.return %r : i32
}

// CHECK-LABEL: @branch_if_zero
// CHECK: cbz %{{.*}}, ^bb1, ^bb2
wasm.func private @branch_if_zero(%a: i32) {
  %0 = wasm.eqz %a : i32
  wasm.cond_br %0, ^bb1, ^bb2
^bb1:
  wasm.unreachable
^bb2:
  wasm.return
}

// eqz of a comparison is the inverse condition.
// CHECK-LABEL: @inverted
// CHECK: %[[FLAGS:.*]] = cmp_imm %{{.*}}, 7
// CHECK-NEXT: b_cond ls, %[[FLAGS]]
wasm.func private @inverted(%a: i32) {
  %c = wasm.const 7 : i32
  %0 = wasm.gt_u %a, %c : i32
  %1 = wasm.eqz %0 : i32
  wasm.cond_br %1, ^bb1, ^bb2
^bb1:
  wasm.unreachable
^bb2:
  wasm.return
}

// x > 0x1000 can be encoded, x >= 0x1001 not.
// CHECK-LABEL: @adjusted_constant
// CHECK: cmp_imm %{{.*}}, 4096
// CHECK-NEXT: b_cond gt
wasm.func private @adjusted_constant(%a: i32) {
  %c = wasm.const 4097 : i32
  %0 = wasm.ge_s %a, %c : i32
  wasm.cond_br %0, ^bb1, ^bb2
^bb1:
  wasm.unreachable
^bb2:
  wasm.return
}

// Each use of the flags compares anew.
// CHECK-LABEL: @condition_used_twice
// CHECK: %[[F1:.*]] = cmp
// CHECK-NEXT: mov_cond lt, %{{.*}}, %[[F1]]
// CHECK: %[[F2:.*]] = cmp
// CHECK-NEXT: b_cond lt, %[[F2]]
wasm.func private @condition_used_twice(%a: i32, %b: i32) -> i32 {
  %0 = wasm.lt_s %a, %b : i32
  %1 = wasm.select %0, %a, %b : i32
  wasm.cond_br %0, ^bb1, ^bb2
^bb1:
  wasm.unreachable
^bb2:
  wasm.return %1 : i32
}

// CHECK-LABEL: @select_constants
// CHECK: %[[OTHERWISE:.*]] = mov_imm 3
// CHECK-NEXT: %[[FLAGS:.*]] = cmp_imm
// CHECK-NEXT: mov_cond_imm ne, 2, %[[OTHERWISE]], %[[FLAGS]]
wasm.func private @select_constants(%a: i32) -> i32 {
  %c2 = wasm.const 2 : i32
  %c3 = wasm.const 3 : i32
  %0 = wasm.select %a, %c2, %c3 : i32
  wasm.return %0 : i32
}

// Two halves, one comparison.
// CHECK-LABEL: @select_64
// CHECK: %[[FLAGS:.*]] = cmp_imm
// CHECK-NEXT: mov_cond ne, %{{.*}}, %[[FLAGS]]
// CHECK-NEXT: mov_cond ne, %{{.*}}, %[[FLAGS]]
// CHECK-NEXT: ret
wasm.func private @select_64(%a: i64, %b: i64, %c: i32) -> i64 {
  %0 = wasm.select %c, %a, %b : i64
  wasm.return %0 : i64
}

// Zero is told by the number of leading zeros.
// CHECK-LABEL: @eqz_value
// CHECK: %[[N:.*]] = clz
// CHECK-NEXT: lsr_imm %[[N]], 5
wasm.func private @eqz_value(%a: i32) -> i32 {
  %0 = wasm.eqz %a : i32
  wasm.return %0 : i32
}

// Few cases are compared one by one; those of the default are none.
// CHECK-LABEL: @few_cases
// CHECK: cbz %[[I:.*]], ^{{.*}}, ^[[NEXT:.*]] :
// CHECK: ^[[NEXT]]:
// CHECK-NEXT: %[[FLAGS:.*]] = cmp_imm %[[I]], 2
// CHECK-NEXT: b_cond eq, %[[FLAGS]]
// CHECK-NOT: table_branch
wasm.func private @few_cases(%i: i32) -> i32 {
  %c1 = wasm.const 1 : i32
  %c2 = wasm.const 2 : i32
  wasm.br_table %i, [^bb1, ^bb3, ^bb2, ^bb3], ^bb3
^bb1:
  wasm.return %c1 : i32
^bb2:
  wasm.return %c2 : i32
^bb3:
  wasm.return %i : i32
}

// CHECK-LABEL: @many_cases
// CHECK: %[[FLAGS:.*]] = cmp_imm %[[I:.*]], 5
// CHECK-NEXT: b_cond hs, %[[FLAGS]], ^[[DEFAULT:.*]], ^[[TABLE:.*]]
// CHECK: ^[[TABLE]]:
// CHECK-NEXT: table_branch %[[I]], [^[[ONE:.*]], ^[[TWO:.*]], ^[[ONE]], ^[[TWO]], ^[[ONE]]]
wasm.func private @many_cases(%i: i32) -> i32 {
  %c1 = wasm.const 1 : i32
  %c2 = wasm.const 2 : i32
  wasm.br_table %i, [^bb1, ^bb2, ^bb1, ^bb2, ^bb1], ^bb3
^bb1:
  wasm.return %c1 : i32
^bb2:
  wasm.return %c2 : i32
^bb3:
  wasm.return %i : i32
}

// CHECK-LABEL: @unreachable
// CHECK-NEXT: udf 0
wasm.func private @unreachable() {
  wasm.unreachable
}
}
