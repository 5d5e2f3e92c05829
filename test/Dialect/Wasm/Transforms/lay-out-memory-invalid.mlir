// RUN: warm-opt --wasm-lay-out-memory --split-input-file --verify-diagnostics %s

module attributes {wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  // expected-error @+1 {{no object defines "other": data of the image have no address in linear memory; with native pointers they have}}
  wasm.extern private @other
  wasm.func @f() -> i32 {
    %0 = wasm.address_of @other
    wasm.return %0 : i32
  }
}

// -----

// expected-error @+1 {{takes the address of a function that the image may define, but has no table of its own for it}}
module attributes {wasm.relocatable} {
  wasm.func private @maybe() attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
  wasm.func @f() -> i32 {
    %0 = wasm.address_of @maybe
    wasm.return %0 : i32
  }
}

// -----

module attributes {wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.data private @large "" into @memory_0 attributes {align = 1 : i64, size = 4294966000 : i64} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  // expected-error @+1 {{static data do not fit into 4 GiB}}
  wasm.data private @small "" into @memory_0 attributes {align = 1 : i64, size = 1000 : i64} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
}
