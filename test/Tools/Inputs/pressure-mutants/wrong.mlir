// RUN: warm-opt %S/code.mlir | FileCheck %s
// CHECK: @thrice
