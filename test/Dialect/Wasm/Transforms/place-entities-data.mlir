// RUN: warm-opt %s --wasm-place-entities="section=table:.vectors,count:.fast native-pointers=true" | FileCheck %s
// RUN: warm-opt %s --wasm-place-entities 2>&1 | FileCheck %s --check-prefix=LOST
// RUN: not warm-opt %s --wasm-place-entities="section=table:.vectors" 2>&1 | FileCheck %s --check-prefix=MEMORY
// RUN: not warm-opt %s --wasm-place-entities="section=inner:.vectors native-pointers=true" 2>&1 | FileCheck %s --check-prefix=PART
// RUN: not warm-opt %s --wasm-place-entities="section=twice:.vectors native-pointers=true" 2>&1 | FileCheck %s --check-prefix=SEVERAL
// RUN: not warm-opt %s --wasm-place-entities="section=kept:.vectors native-pointers=true" 2>&1 | FileCheck %s --check-prefix=BOTH

// CHECK: wasm.data @".rodata.table" {{.*}} section = ".vectors"
// CHECK: wasm.data private @".bss.count" {{.*}} section = ".fast"
// CHECK: wasm.data private @".noinit" {{.*}} section = ".noinit", used}

// LOST: warning: the section '.noinit' is lost: it needs native pointers, and a module with relocations
// LOST: wasm.data private @".noinit" {{.*}} attributes {align = 4 : i64, locals = [#wasm.data_symbol<"kept", 0, 4>], used}

// MEMORY: error: 'table' is a part of the memory: its section needs native pointers, or is that of --memory-section
// PART: error: 'inner' is a part of the segment '.data', and nothing else than all of it is what one can place in '.vectors': compile the objects, or link with --no-merge-data-segments
// SEVERAL: error: the module has several 'twice': which one to place in '.vectors' is not said
// SEVERAL: note: another one is here
// BOTH: error: 'kept' is to be both in '.noinit' and in '.vectors'
module attributes {wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.data @".rodata.table" "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, symbols = [#wasm.data_symbol<"table", 0, 4>]} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @".bss.count" "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"count", 0, 4>]} {
    %0 = wasm.const 4 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @".data" "\01\00\00\00\02\00\00\00\03\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"inner", 0, 4>, #wasm.data_symbol<"twice", 4, 4>, #wasm.data_symbol<"twice", 8, 4>]} {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @".noinit" "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"kept", 0, 4>], section = ".noinit", used} {
    %0 = wasm.const 20 : i32
    wasm.yield %0 : i32
  }
  wasm.func private @f() {
    wasm.return
  }
}
