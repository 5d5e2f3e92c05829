// RUN: warm-opt %s --cortexm-legalize-flags --verify-roundtrip | FileCheck %s

// CHECK-LABEL: cortexm.func @disjoint
// CHECK:         cmp
// CHECK-NEXT:    cset
// CHECK-NEXT:    cmp
// CHECK-NEXT:    cset
// CHECK-NEXT:    ret
cortexm.func @disjoint(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) {
  %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %f = cortexm.cmp %0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
  %x = cortexm.cset eq, %f : (!cortexm.flags) -> !cortexm.gpr
  %g = cortexm.cmp_imm %x, 5 : (!cortexm.gpr) -> !cortexm.flags
  %y = cortexm.cset lo, %g : (!cortexm.flags) -> !cortexm.gpr
  cortexm.ret %y in [0] : !cortexm.gpr
}

// A definition whose uses all got a repeated one disappears.
// CHECK-LABEL: cortexm.func @only_repeated
// CHECK:         parallel_copy
// CHECK-NEXT:    bl @only_repeated
// CHECK-NEXT:    %[[F:.*]] = cmp_imm %{{.*}}, 3
// CHECK-NEXT:    cset ne, %[[F]]
cortexm.func @only_repeated(%a: !cortexm.gpr<r0>) {
  %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr) -> !cortexm.flags
  %r = cortexm.bl @only_repeated(%0) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  %x = cortexm.cset ne, %f : (!cortexm.flags) -> !cortexm.gpr
  %y = cortexm.add %x, %r : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %y in [0] : !cortexm.gpr
}

// Flags do not cross blocks.
// CHECK-LABEL: cortexm.func @across_blocks
// CHECK:       ^bb1:
// CHECK-NEXT:    %[[F:.*]] = cmp_imm %{{.*}}, 7
// CHECK-NEXT:    cset hi, %[[F]]
cortexm.func @across_blocks(%a: !cortexm.gpr<r0>) {
  %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %f = cortexm.cmp_imm %0, 7 : (!cortexm.gpr) -> !cortexm.flags
  cortexm.b ^next
^next:
  %x = cortexm.cset hi, %f : (!cortexm.flags) -> !cortexm.gpr
  cortexm.ret %x in [0] : !cortexm.gpr
}

// A sum with carry that is repeated needs its carry repeated.
// CHECK-LABEL: cortexm.func @carry_chain
// CHECK:         %[[LO:.*]], %[[F:.*]] = adds
// CHECK-NEXT:    %[[HI:.*]], %{{.*}} = adcs %{{.*}}, %{{.*}}, %[[F]]
// CHECK-NEXT:    %[[H:.*]] = cmp_imm
// CHECK-NEXT:    cset eq, %[[H]]
// CHECK-NEXT:    %{{.*}}, %[[F2:.*]] = adds
// CHECK-NEXT:    %{{.*}}, %[[G2:.*]] = adcs %{{.*}}, %{{.*}}, %[[F2]]
// CHECK-NEXT:    cset vs, %[[G2]]
cortexm.func @carry_chain(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) {
  %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %lo, %f = cortexm.adds %0, %1 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
  %hi, %g = cortexm.adcs %1, %1, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> (!cortexm.gpr, !cortexm.flags)
  %h = cortexm.cmp_imm %hi, 1 : (!cortexm.gpr) -> !cortexm.flags
  %x = cortexm.cset eq, %h : (!cortexm.flags) -> !cortexm.gpr
  %y = cortexm.cset vs, %g : (!cortexm.flags) -> !cortexm.gpr
  %z = cortexm.add %x, %y : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %w = cortexm.add %z, %lo : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %w in [0] : !cortexm.gpr
}
