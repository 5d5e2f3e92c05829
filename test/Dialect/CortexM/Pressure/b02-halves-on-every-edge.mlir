// RUN: warm-opt %s --convert-wasm-to-cortexm | FileCheck %s

// An i64 is passed to a block as two values, the low half first, on each kind
// of edge; conditional edges that pass one get a block of their own.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func private @branch
// CHECK-NEXT: %[[IN:.*]]:4 = parallel_copy
// CHECK-NEXT: cmp
// CHECK-NEXT: sbcs
// CHECK-NEXT: b_cond {{.*}}, ^[[L:bb[0-9]+]], ^[[R:bb[0-9]+]]
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: b ^[[JOIN:bb[0-9]+]](%[[IN]]#{{0|2}}, %[[IN]]#{{1|3}} : !cortexm.gpr, !cortexm.gpr)
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^[[JOIN]](%[[IN]]#{{0|2}}, %[[IN]]#{{1|3}} : !cortexm.gpr, !cortexm.gpr)
// CHECK-NEXT: ^[[JOIN]](%[[LO:.*]]: !cortexm.gpr, %[[HI:.*]]: !cortexm.gpr):
// CHECK-NEXT: ret %[[LO]], %[[HI]] in [0, 1]
// CHECK-NEXT: }
wasm.func private @branch(%a: i64, %b: i64) -> i64 {
  %0 = wasm.lt_s %a, %b : i64
  wasm.cond_br %0, ^join(%a : i64), ^join(%b : i64)
^join(%x: i64):
  wasm.return %x : i64
}

// CHECK-LABEL: cortexm.func private @loop
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: b ^[[HEAD:bb[0-9]+]](%[[IN]]#0, %[[IN]]#1 : !cortexm.gpr, !cortexm.gpr)
// CHECK-NEXT: ^[[HEAD]](%[[LO:.*]]: !cortexm.gpr, %[[HI:.*]]: !cortexm.gpr):
// CHECK-NEXT: %[[NLO:.*]], %[[C:.*]] = adds_imm %[[LO]], -1
// CHECK-NEXT: %[[NHI:.*]] = adc_imm %[[HI]], -1, %[[C]]
// CHECK-NEXT: orrs
// CHECK-NEXT: b_cond
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^[[HEAD]](%[[NLO]], %[[NHI]] : !cortexm.gpr, !cortexm.gpr)
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @loop(%a: i64) -> i64 {
  %c = wasm.const 1 : i64
  wasm.br ^head(%a : i64)
^head(%x: i64):
  %y = wasm.sub %x, %c : i64
  %z = wasm.eqz %y : i64
  wasm.cond_br %z, ^out, ^head(%y : i64)
^out:
  wasm.return %x : i64
}

// CHECK-LABEL: cortexm.func private @table
// CHECK-NEXT: %[[IN:.*]]:3 = parallel_copy
// CHECK-NEXT: cmp_imm
// CHECK-NEXT: b_cond
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: table_branch %[[IN]]#2, [^[[A:bb[0-9]+]], ^[[B:bb[0-9]+]], ^[[A]], ^[[C:bb[0-9]+]], ^[[B]]]
// CHECK-NEXT: ^[[C]]:
// CHECK-NEXT: b ^[[JOIN:bb[0-9]+]](%[[IN]]#0, %[[IN]]#0 : !cortexm.gpr, !cortexm.gpr)
// CHECK-NEXT: ^[[B]]:
// CHECK-NEXT: b ^[[JOIN]](%[[IN]]#0, %[[IN]]#1 : !cortexm.gpr, !cortexm.gpr)
// CHECK-NEXT: ^bb4:
// CHECK-NEXT: mov_imm 7
// CHECK-NEXT: mov_imm 0
// CHECK-NEXT: ret
// CHECK-NEXT: ^bb5:
// CHECK-NEXT: udf
// CHECK-NEXT: ^[[JOIN]](%[[LO:.*]]: !cortexm.gpr, %[[HI:.*]]: !cortexm.gpr):
// CHECK-NEXT: ret %[[LO]], %[[HI]] in [0, 1]
// CHECK-NEXT: }
wasm.func private @table(%a: i64, %i: i32) -> i64 {
  %c = wasm.const 7 : i64
  %n = wasm.const 32 : i64
  %h = wasm.shl %a, %n : i64
  %w = wasm.wrap %a : i64 to i32
  %l = wasm.extend_i32_u %w : i32 to i64
  %d = wasm.or %h, %l : i64
  wasm.br_table %i, [^x, ^y(%a : i64), ^x, ^y(%d : i64), ^y(%a : i64)], ^z
^x:
  wasm.return %c : i64
^z:
  wasm.unreachable
^y(%v: i64):
  wasm.return %v : i64
}

// CHECK-LABEL: cortexm.func private @select
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: %[[F:.*]] = cmp_imm
// CHECK-NEXT: %[[LO:.*]] = mov_cond ne, {{.*}}, %[[F]]
// CHECK-NEXT: %[[HI:.*]] = mov_cond ne, {{.*}}, %[[F]]
// CHECK-NEXT: ret %[[LO]], %[[HI]] in [0, 1]
// CHECK-NEXT: }
wasm.func private @select(%a: i64, %b: i64, %c: i32) -> i64 {
  %0 = wasm.select %c, %a, %b : i64
  wasm.return %0 : i64
}
}
