// RUN: warm-opt --convert-wasm-to-cortexm=native-pointer-abi=true %s | FileCheck %s
// RUN: not warm-opt --convert-wasm-to-cortexm %s 2>&1 | FileCheck %s --check-prefix=LINEAR

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

wasm.memory private @memory_0 2
wasm.data private @data_0 "abcdefgh" into @memory_0 attributes {relocations = [#wasm.relocation<4, @f, 0>], align = 16 : i64, size = 64 : i64} {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
wasm.extern private @errno

// Accesses around a symbol share its address.
// CHECK-LABEL: @f(
// CHECK: %[[A:.*]] = mov_sym @__warm_module_data_0 :
// CHECK: ldr %[[A]], 4
// CHECK: ldrb %[[A]], 9
wasm.func private @f() -> i32 {
  %0 = wasm.address_of @data_0 + 4
  %1 = wasm.load @memory_0[%0] align 4 : i32
  %2 = wasm.load8_u @memory_0[%0 + 5] align 1 : i32
  %3 = wasm.add %1, %2 : i32
  wasm.return %3 : i32
}

// A function's address is that of its code, data of other objects have symbols.
// CHECK-LABEL: @g(
// CHECK: mov_sym @f
// CHECK: mov_sym @errno
wasm.func private @g() -> i32 {
  %0 = wasm.address_of @f
  // LINEAR: error: the symbol 'errno' has no address in linear memory
  %1 = wasm.address_of @errno
  wasm.store @memory_0[%1], %0 align 4 : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @frame(
// CHECK-SAME: frame_objects = array<i32: 32>
// CHECK: str_sp %{{.*}}, object 0 20
// CHECK: ldrsh_sp object 0 6
// CHECK: frame_address object 0 8
wasm.func private @frame(%x: i32) -> i32 {
  %0 = wasm.stack_alloc 32
  wasm.store @memory_0[%0 + 20], %x align 4 : i32
  %1 = wasm.load16_s @memory_0[%0 + 6] align 2 : i32
  %c8 = wasm.const 8 : i32
  %2 = wasm.add %0, %c8 : i32
  %3 = wasm.add %2, %1 : i32
  wasm.return %3 : i32
}

// Memory never grows; growing by nothing says what the module declares.
// CHECK-LABEL: @grow(
// CHECK: %[[FAILURE:.*]] = mov_imm -1
// CHECK: mov_cond_imm eq, 2, %[[FAILURE]]
wasm.func private @grow(%n: i32) -> i32 {
  %0 = wasm.memory_grow @memory_0, %n
  wasm.return %0 : i32
}

// CHECK: cortexm.data "private" @__warm_module_data_0 "data" size 64 align 16 "abcd"
// CHECK-SAME: relocations {{\[}}[4, @f, 0]]
// CHECK: cortexm.extern @errno
}
