// RUN: python3 %S/Inputs/table.py 1000 | warm-opt --convert-wasm-to-cortexm --cortexm-split-critical-edges \
// RUN:   --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-lower-frame --cortexm-finalize > %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: FileCheck %s --check-prefix=ALL < %t.mlir

// A thousand ways: one compare for the default, one jump through a table, which
// reads the index only and wants no register for it.
// CHECK-LABEL: cortexm.func private @table
// CHECK: %[[F:.*]] = cmp_imm %arg0, 1000
// CHECK-NEXT: b_cond hs, %[[F]]
// CHECK-NOT: {{cmp|mov_sym|push}}
// CHECK: tbh %arg0, [
// CHECK-NOT: {{cmp|tbh|tbb}}
// CHECK: }

// All lines: those three instructions, the two of each of the thousand blocks, the
// default's return, and 1002 labels.
// ALL-LABEL: cortexm.func private @table
// ALL-COUNT-3006: {{^ [%a-z^]}}
// ALL-NOT: {{^ [%a-z^]}}
