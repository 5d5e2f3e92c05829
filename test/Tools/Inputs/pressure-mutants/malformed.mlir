// RUN: warm-opt %S/code.mlir | FileCheck %s
// MUTANTS-FREE stores
// CHECK: @twice
