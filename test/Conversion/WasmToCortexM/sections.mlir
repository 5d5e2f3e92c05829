// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m native-pointer-abi=true" --split-input-file --verify-diagnostics | FileCheck %s

// What is in one section agrees: contents, writable, kept.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">, wasm.relocatable} {
  wasm.memory private @memory_0 1
  // CHECK: cortexm.data "private" @zero "data" size 4 align 4 {cortexm.retain, section = ".settings"}
  wasm.data private @a "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"zero", 0, 4>], section = ".settings"} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @fixed "data" size 4 align 4 "\01" {cortexm.retain, section = ".settings"}
  wasm.data private @b "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"fixed", 0, 4>], constant, used, retain, section = ".settings"} {
    %0 = wasm.const 4 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @kept "bss" size 4 align 4 {section = ".noinit.x"}
  wasm.data private @c "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"kept", 0, 4>], section = ".noinit.x"} {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @vectors "rodata" size 4 align 4 "\01" {section = ".vectors"}
  wasm.data private @d "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"vectors", 0, 4>], constant, section = ".vectors"} {
    %0 = wasm.const 12 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @stays "data"
  // CHECK-NOT: cortexm.data
  wasm.data private @e "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"stays", 0, 4>], used} {
    %0 = wasm.const 16 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @f "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"goes", 0, 4>]} {
    %0 = wasm.const 20 : i32
    wasm.yield %0 : i32
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">, wasm.relocatable} {
  wasm.memory private @memory_0 1
  // expected-error @+1 {{'kept' has an initial value, or is constant, but what is in '.noinit' has none}}
  wasm.data private @c "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"kept", 0, 4>], section = ".noinit"} {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">, wasm.relocatable} {
  wasm.memory private @memory_0 1
  // expected-error @+1 {{'kept' is in the section '.fast' of a function}}
  wasm.data private @c "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"kept", 0, 4>], section = ".fast"} {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
  // expected-note @+1 {{'f' is here}}
  wasm.func @f() attributes {exports = ["f"], section = ".fast"} {
    wasm.return
  }
}
