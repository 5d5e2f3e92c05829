// RUN: warm-opt --canonicalize %s | FileCheck %s

// What holds is not checked; what fails does so when the program runs.
// CHECK-LABEL: wasm.func @checks
// CHECK-NEXT: %[[C8:.*]] = wasm.const 8
// CHECK-NEXT: %[[C7:.*]] = wasm.const 7
// CHECK-NEXT: wasm.check_stack %[[C8]], %[[C7]]
// CHECK-NEXT: wasm.check_stack %{{.*}}, %[[C7]]
// CHECK-NEXT: wasm.return
wasm.func @checks(%x: i32) {
  %c8 = wasm.const 8 : i32
  %c7 = wasm.const 7 : i32
  wasm.check_stack %c7, %c7
  wasm.check_stack %c8, %c7
  wasm.check_stack %x, %c7
  wasm.return
}
