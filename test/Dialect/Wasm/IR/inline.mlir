// RUN: warm-opt %s --inline | FileCheck %s

wasm.func private @one_block(%x: i32) -> i32 {
  %0 = wasm.mul %x, %x : i32
  wasm.return %0 : i32
}
wasm.func private @blocks(%c: i32, %x: i64) -> (i64, i32) {
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  wasm.return %x, %c : i64, i32
^bb2:
  %0 = wasm.add %x, %x : i64
  wasm.return %0, %c : i64, i32
}
wasm.func private @traps() {
  wasm.unreachable
}
wasm.func private @imported() attributes {import_module = "env", import_name = "f"}

// CHECK-LABEL: wasm.func @caller
// CHECK-SAME: (%[[C:[a-z0-9]+]]: i32, %[[X:[a-z0-9]+]]: i64)
wasm.func @caller(%c: i32, %x: i64) -> i64 {
  // CHECK-NEXT: %[[M:.*]] = wasm.mul %[[C]], %[[C]]
  %0 = wasm.call @one_block(%c) : (i32) -> i32
  // CHECK-NEXT: wasm.cond_br %[[M]], ^[[JOIN:bb[0-9]+]](%[[X]] : i64), ^[[B:bb[0-9]+]]
  // CHECK: ^[[B]]:
  // CHECK: wasm.br ^[[JOIN]](
  // CHECK: ^[[JOIN]](%[[R:[a-z0-9]+]]: i64):
  %1:2 = wasm.call @blocks(%0, %x) : (i32, i64) -> (i64, i32)
  // CHECK: wasm.call @imported
  wasm.call @imported() : () -> ()
  // CHECK: wasm.return %[[R]]
  wasm.return %1#0 : i64
}

// CHECK-LABEL: wasm.func @never_returns
wasm.func @never_returns() {
  // CHECK: wasm.unreachable
  wasm.call @traps() : () -> ()
  wasm.return
}
