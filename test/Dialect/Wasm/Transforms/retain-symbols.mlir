// RUN: warm-opt %s --wasm-retain-symbols="names=table,f" | FileCheck %s
// RUN: warm-opt %s --wasm-retain-symbols="used=true" | FileCheck %s --check-prefix=USED
// RUN: not warm-opt %s --wasm-retain-symbols="names=none" 2>&1 | FileCheck %s --check-prefix=NONE

// What is named is retained: linkers keep it.
// CHECK: wasm.data @".rodata.table" {{.*}} {align = 4 : i64, retain, symbols = {{.*}}, used}
// CHECK: wasm.data private @".noinit"
// CHECK-NOT: retain
// CHECK: wasm.func private @f() attributes {retain, used}

// So is what the program says is used.
// USED: wasm.data @".rodata.table"
// USED-NOT: retain
// USED: wasm.data private @".noinit" {{.*}} retain, section = ".noinit", used}
// USED: wasm.func private @f() {

// NONE: error: the module has no function or data 'none' to retain
module attributes {wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.data @".rodata.table" "\01\00\00\00" into @memory_0 attributes {align = 4 : i64, symbols = [#wasm.data_symbol<"table", 0, 4>]} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @".noinit" "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, locals = [#wasm.data_symbol<"kept", 0, 4>], section = ".noinit", used} {
    %0 = wasm.const 4 : i32
    wasm.yield %0 : i32
  }
  wasm.func private @f() {
    wasm.return
  }
}
