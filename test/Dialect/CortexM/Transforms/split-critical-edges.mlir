// RUN: warm-opt %s --cortexm-split-critical-edges --verify-roundtrip | FileCheck %s

// d07: the edge from the entry to ^join, which has another predecessor, gets a
// block, so that copies for it stand neither before the branch nor in ^join.
//
//   entry ---> ^join
//     |         ^
//     v         |
//   ^other -----+
//
// CHECK-LABEL: cortexm.func @critical
// CHECK:         b_cond eq, %{{.*}}, ^[[EDGE:bb[0-9]+]], ^[[OTHER:bb[0-9]+]]
// CHECK-NEXT:  ^[[EDGE]]:
// CHECK-NEXT:    b ^[[JOIN:bb[0-9]+]]
// CHECK-NEXT:  ^[[OTHER]]:
// CHECK:         b ^[[JOIN]]
// CHECK-NEXT:  ^[[JOIN]]:
cortexm.func @critical(%a: !cortexm.gpr<r0>) {
  %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %f = cortexm.cmp_imm %0, 1 : (!cortexm.gpr) -> !cortexm.flags
  cortexm.b_cond eq, %f, ^join, ^other
^other:
  %1 = cortexm.add_imm %0, 1 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b ^join
^join:
  cortexm.ret %0 in [0] : !cortexm.gpr
}

// Both edges of the branch go to one block.
// CHECK-LABEL: cortexm.func @both_ways
// CHECK:         cbz %{{.*}}, ^[[A:bb[0-9]+]], ^[[B:bb[0-9]+]]
// CHECK-NEXT:  ^[[A]]:
// CHECK-NEXT:    b ^[[C:bb[0-9]+]]
// CHECK-NEXT:  ^[[B]]:
// CHECK-NEXT:    b ^[[C]]
cortexm.func @both_ways(%a: !cortexm.gpr<r0>) {
  %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.cbz %0, ^next, ^next : !cortexm.gpr
^next:
  cortexm.ret %0 in [0] : !cortexm.gpr
}

// Each entry of a table is an edge; ^b is reached by one alone.
// CHECK-LABEL: cortexm.func @table
// CHECK:         table_branch %{{.*}}, [^[[E0:bb[0-9]+]], ^[[B:bb[0-9]+]], ^[[E2:bb[0-9]+]]]
// CHECK-NEXT:  ^[[E0]]:
// CHECK-NEXT:    b ^[[A:bb[0-9]+]]
// CHECK-NEXT:  ^[[E2]]:
// CHECK-NEXT:    b ^[[A]]
// CHECK-NEXT:  ^[[A]]:
// CHECK-NEXT:    ret
// CHECK-NEXT:  ^[[B]]:
cortexm.func @table(%a: !cortexm.gpr<r0>) {
  %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.table_branch %0, [^a, ^b, ^a] : !cortexm.gpr
^a:
  cortexm.ret %0 in [0] : !cortexm.gpr
^b:
  cortexm.ret %0 in [0] : !cortexm.gpr
}

// An edge from a block with one successor stays; what nothing reaches goes.
// CHECK-LABEL: cortexm.func @nothing_to_do
// CHECK-NEXT:    b ^bb1
// CHECK-NEXT:  ^bb1:
// CHECK-NEXT:    b ^bb1
// CHECK-NEXT:  }
cortexm.func @nothing_to_do() {
  cortexm.b ^loop
^loop:
  cortexm.b ^loop
^unreachable:
  cortexm.udf 0
}
