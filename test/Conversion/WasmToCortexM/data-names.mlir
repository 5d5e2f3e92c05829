// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m native-pointer-abi=true" | FileCheck %s

// Data have the names of their source. What others know comes first; local names
// that repeat, or that something else has, get a number.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">, wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.func private @log() attributes {import_module = "env", import_name = "log"}
  wasm.func private @step() {
    wasm.return
  }
  wasm.func @use() -> i32 attributes {exports = ["use"]} {
    %0 = wasm.address_of @".data.x"
    %1 = wasm.address_of @".data.x.1"
    %2 = wasm.address_of @".bss.log"
    %3 = wasm.address_of @".bss.step"
    %4 = wasm.address_of @".bss.mine"
    %5 = wasm.address_of @".data"
    %6 = wasm.address_of @".rodata..L.str"
    wasm.call @log() : () -> ()
    wasm.call @step() : () -> ()
    %7 = wasm.add %0, %1 : i32
    %8 = wasm.add %7, %2 : i32
    %9 = wasm.add %8, %3 : i32
    %10 = wasm.add %9, %4 : i32
    %11 = wasm.add %10, %5 : i32
    %12 = wasm.add %11, %6 : i32
    wasm.return %12 : i32
  }
  // CHECK: cortexm.data "private" @x "data"
  wasm.data private @".data.x" "\01" into @memory_0 attributes {align = 1 : i64, locals = [#wasm.data_symbol<"x", 0, 1>]} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @x.1 "data"
  wasm.data private @".data.x.1" "\02" into @memory_0 attributes {align = 1 : i64, locals = [#wasm.data_symbol<"x", 0, 1>]} {
    %0 = wasm.const 1 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @log.1 "bss"
  wasm.data private @".bss.log" "\00" into @memory_0 attributes {align = 1 : i64, locals = [#wasm.data_symbol<"log", 0, 1>]} {
    %0 = wasm.const 2 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @step.1 "bss"
  wasm.data private @".bss.step" "\00" into @memory_0 attributes {align = 1 : i64, locals = [#wasm.data_symbol<"step", 0, 1>]} {
    %0 = wasm.const 3 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @__warm_mine.1 "bss"
  wasm.data private @".bss.mine" "\00" into @memory_0 attributes {align = 1 : i64, locals = [#wasm.data_symbol<"__warm_mine", 0, 1>]} {
    %0 = wasm.const 4 : i32
    wasm.yield %0 : i32
  }
  // Several in one: their places are symbols too.
  // CHECK: cortexm.data "private" @__warm_m_.data "data" size 8 align 4 "abcdefgh" {aliases = {{\[\[}}"shared", 0, 4]], cortexm.locals = {{\[\[}}"own", 4, 4]]}
  wasm.data @".data" "abcdefgh" into @memory_0 attributes {align = 4 : i64, symbols = [#wasm.data_symbol<"shared", 0, 4>], locals = [#wasm.data_symbol<"own", 4, 4>]} {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
  // CHECK: cortexm.data "private" @__warm_m_.rodata..L.str "rodata"
  wasm.data private @".rodata..L.str" "a" into @memory_0 attributes {align = 1 : i64} {
    %0 = wasm.const 16 : i32
    wasm.yield %0 : i32
  }
}
