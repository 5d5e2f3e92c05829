// RUN: echo nothing | FileCheck %s
// CHECK: nothing
