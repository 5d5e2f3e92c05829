// RUN: warm-opt %s --wasm-rename-symbols="only-export=shared" | FileCheck %s

// Names that others do not know any more are still those of the source.
// CHECK: wasm.data @".data" {{.*}} attributes {locals = [#wasm.data_symbol<"own", 8, 4>, #wasm.data_symbol<"other", 4, 4>], symbols = [#wasm.data_symbol<"shared", 0, 4>]}
// CHECK: wasm.data private @".bss" {{.*}} attributes {locals = [#wasm.data_symbol<"gone", 0, 4>]}
module attributes {wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.data @".data" "abcdefghijkl" into @memory_0 attributes {symbols = [#wasm.data_symbol<"shared", 0, 4>, #wasm.data_symbol<"other", 4, 4>], locals = [#wasm.data_symbol<"own", 8, 4>]} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.data @".bss" "\00\00\00\00" into @memory_0 attributes {symbols = [#wasm.data_symbol<"gone", 0, 4>]} {
    %0 = wasm.const 12 : i32
    wasm.yield %0 : i32
  }
}
