// RUN: warm-opt %s --split-input-file --warm-mark-returns-twice="native-pointer-abi=true" --verify-diagnostics

wasm.table private @t 1 : !wasm.funcref
wasm.func private @setjmp(i32) -> i32 attributes {import_module = "env", import_name = "setjmp"}
wasm.func @address() -> !wasm.funcref attributes {exports = ["f"]} {
  // expected-error @below {{takes the address of 'setjmp', which returns twice}}
  %0 = wasm.ref_func @setjmp
  wasm.return %0 : !wasm.funcref
}

// -----

wasm.func private @setjmp(i32) -> i32 attributes {import_module = "env", import_name = "setjmp"}
wasm.func @f(%x: i32) -> i32 attributes {exports = ["f"]} {
  %0 = wasm.call @setjmp(%x) : (i32) -> i32
  wasm.return %0 : i32
}
module @import_bodies {
  // expected-error @below {{'setjmp' returns twice, but nothing that its body calls does}}
  cortexm.func @setjmp(%0: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
    %1 = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.ret %1 in [0] : !cortexm.gpr
  }
}
