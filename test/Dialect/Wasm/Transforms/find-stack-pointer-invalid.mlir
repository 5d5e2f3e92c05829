// RUN: warm-opt --wasm-find-stack-pointer="native-pointers=true" --split-input-file --verify-diagnostics %s
// RUN: warm-opt --wasm-find-stack-pointer --split-input-file %s | FileCheck %s
// RUN: not warm-opt --wasm-find-stack-pointer="stack-pointer=other" --split-input-file %s 2>&1 | FileCheck %s --check-prefix=OTHER
// RUN: warm-opt --wasm-find-stack-pointer="native-pointers=true stack-pointer=global_0" --split-input-file %s | FileCheck %s --check-prefix=NAMED

// Where linear memory stays, a stack in it needs nothing.
// CHECK: module attributes {wasm.stack_pointer}
// CHECK: module attributes {wasm.stack_pointer}
// OTHER: error: --stack-pointer: the module has no global 'other'
// NAMED: #wasm.stack_pointer<"global_0", 65528>

// No names: a frame below the global is accessed, without setting it.
wasm.memory private @memory_0 1
// expected-error@below {{'global_0' is used like a stack pointer, but the module has no names: say --stack-pointer=global_0 if it is one, else --stack-pointer=none}}
wasm.global private mutable @global_0 : i32 {
  %0 = wasm.const 65528 : i32
  wasm.yield %0 : i32
}
wasm.func private @leaf(%n: i32) {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @global_0 : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.br ^bb1(%frame : i32)
^bb1(%p: i32):
  wasm.store @memory_0[%p], %n align 4 : i32
  wasm.return
}

// -----

// It is set for the sake of a call, and a function restores what it is given.
// expected-error@below {{'global_0' is used like a stack pointer}}
wasm.global mutable @global_0 : i32 attributes {exports = ["c"]} {
  %0 = wasm.const 65528 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}
wasm.func private @frame() {
  %c-16 = wasm.const -16 : i32
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @global_0 : i32
  %frame = wasm.add %sp, %c-16 : i32
  wasm.global_set @global_0, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  %old = wasm.add %frame, %c16 : i32
  wasm.global_set @global_0, %old : i32
  wasm.return
}
wasm.func private @restore(%p: i32) {
  wasm.global_set @global_0, %p : i32
  wasm.return
}
