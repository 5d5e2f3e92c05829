// RUN: warm-opt --convert-wasm-to-cortexm --split-input-file --verify-diagnostics %s

// expected-error @+1 {{has no attribute 'cortexm.target' to compile for}}
module {
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-note @+1 {{the other one is here}}
wasm.func private @a(i32) attributes {import_module = "env", import_name = "same"}
// expected-error @+1 {{symbol 'same' names two functions}}
wasm.func @b() attributes {exports = ["same"]} {
  wasm.return
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-note @+1 {{the other one is here}}
wasm.func private @a(i32) attributes {import_module = "env", import_name = "second"}
// expected-error @+1 {{symbol 'second' names two functions}}
wasm.func @b() attributes {exports = ["first", "second"]} {
  wasm.return
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-note @+1 {{the other one is here}}
wasm.func private @a(i32) attributes {import_module = "a", import_name = "same"}
// One symbol cannot have both; --import-map tells them apart.
// expected-error @+1 {{symbol 'same' names two functions of different types}}
wasm.func private @b(i64) attributes {import_module = "b", import_name = "same"}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.memory private @mem 1
// expected-error @+1 {{data segment does not fit into its memory}}
wasm.data private @d "abc" into @mem {
  %0 = wasm.const 65534 : i32
  wasm.yield %0 : i32
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-error @+1 {{a memory of 4 GiB is not supported}}
wasm.memory private @mem 65536
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @t 1 : !wasm.funcref
// expected-error @+1 {{element segment does not fit into its table}}
wasm.elem private @e [@f, @f] : !wasm.funcref into @t {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.func private @f() {
  wasm.return
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-error @+1 {{the memory has initial contents, but what is in '.noinit.pool' has none}}
wasm.memory private @memory_0 1 attributes {section = ".noinit.pool"}
wasm.data private @data_0 "contents" into @memory_0 {
  %0 = wasm.const 16 : i32
  wasm.yield %0 : i32
}
wasm.func @f() -> i32 attributes {exports = ["f"]} {
  %0 = wasm.const 16 : i32
  %1 = wasm.load @memory_0[%0] align 4 : i32
  wasm.return %1 : i32
}
}
