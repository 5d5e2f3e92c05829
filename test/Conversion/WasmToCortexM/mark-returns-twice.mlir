// RUN: warm-opt %s --warm-mark-returns-twice="native-pointer-abi=true names=save,checkpoint" | FileCheck %s
// RUN: warm-opt %s --warm-mark-returns-twice="native-pointer-abi=true names=save,checkpoint" \
// RUN:   --cortexm-set-target=cpu=cortex-m4 \
// RUN:   --convert-wasm-to-cortexm=native-pointer-abi=true | FileCheck %s --check-prefix=CODE

wasm.memory private @m 1
wasm.func private @setjmp(i32) -> i32 attributes {import_module = "env", import_name = "setjmp"}
wasm.func private @saving(i32) -> i32 attributes {import_module = "env", import_name = "save"}
wasm.func private @checkpoint() -> i32 attributes {import_module = "env", import_name = "kernel_checkpoint"}
wasm.func private @_setjmp(i32) -> i32 attributes {import_module = "env", import_name = "other"}
wasm.func private @use(i32) -> i32 attributes {import_module = "env", import_name = "use"}
wasm.func private @longjmp(i32, i32) attributes {import_module = "env", import_name = "longjmp"}

// By the name in the object file, by that in the module, by the option.
// CHECK-LABEL: wasm.func @f
// CODE-LABEL: cortexm.func @f
wasm.func @f(%x: i32) -> i32 attributes {exports = ["f"]} {
  // CHECK: wasm.call @setjmp({{.*}}) {wasm.returns_twice}
  // CODE: bl @setjmp({{.*}}) in [0] out [0] {cortexm.returns_twice}
  %a = wasm.call @setjmp(%x) : (i32) -> i32
  // CHECK: wasm.call @saving({{.*}}) {wasm.returns_twice}
  // CODE: bl @save({{.*}}) in [0] out [0] {cortexm.returns_twice}
  %b = wasm.call @saving(%a) : (i32) -> i32
  // CHECK: wasm.call @checkpoint() {wasm.returns_twice}
  %c = wasm.call @checkpoint() : () -> i32
  // CHECK: wasm.call @_setjmp({{.*}}) {wasm.returns_twice}
  %d = wasm.call @_setjmp(%b) : (i32) -> i32
  // CHECK: wasm.call @use(%{{.*}}) :
  // CODE: bl @use(%{{.*}}) in [0] out [0] :
  %e = wasm.call @use(%d) : (i32) -> i32
  wasm.return %e : i32
}

// Behind longjmp nothing is executed.
// CHECK-LABEL: wasm.func @throw
wasm.func @throw(%x: i32) -> i32 attributes {exports = ["throw"]} {
  wasm.cond_br %x, ^throw, ^on
^throw:
  // CHECK: wasm.call @longjmp
  // CHECK-NEXT: wasm.unreachable
  // CHECK-NOT: wasm.call @use
  wasm.call @longjmp(%x, %x) : (i32, i32) -> ()
  %a = wasm.call @use(%x) : (i32) -> i32
  wasm.call @longjmp(%x, %a) : (i32, i32) -> ()
  wasm.br ^behind(%a : i32)
^behind(%b: i32):
  wasm.return %b : i32
^on:
  // CHECK: wasm.return
  wasm.return %x : i32
}

// A function of the module that has such a name is like any other.
// CHECK-LABEL: wasm.func private @vfork
wasm.func private @vfork() -> i32 {
  %0 = wasm.const 1 : i32
  wasm.return %0 : i32
}
// CHECK-LABEL: wasm.func @own
wasm.func @own() -> i32 attributes {exports = ["own"]} {
  // CHECK: wasm.call @vfork() :
  %0 = wasm.call @vfork() : () -> i32
  wasm.return %0 : i32
}
