// RUN: warm-opt --wasm-link-objects --split-input-file %s | FileCheck %s

// Functions and data that one object imports and another defines become one;
// memory, table and stack pointer are shared; other names are made unique.

// CHECK-NOT: module {{.*}}{
// CHECK: module attributes {wasm.object, wasm.relocatable} {
module {
  module attributes {wasm.object, wasm.relocatable} {
    // CHECK: wasm.memory private @memory_0 1
    wasm.memory private @memory_0 1
    // CHECK: wasm.table private @table_0 1
    wasm.table private @table_0 1 : !wasm.funcref
    // CHECK-NOT: wasm.elem
    wasm.elem private @elem_0 [@helper] : !wasm.funcref into @table_0 {
      %c1 = wasm.const 1 : i32
      wasm.yield %c1 : i32
    }
    // CHECK: wasm.global private mutable @__stack_pointer : i32
    wasm.global private mutable @__stack_pointer : i32 attributes {import_module = "env", import_name = "__stack_pointer"}
    wasm.extern private @tab
    // CHECK: wasm.extern private @nowhere
    wasm.extern private @nowhere
    // CHECK: wasm.data private @".data.fp" "\01\00\00\00\00\00\00\00" into @memory_0
    // CHECK-SAME: relocations = [#wasm.relocation<0, @helper, 0>, #wasm.relocation<4, @".data", 12>]
    wasm.data private @".data.fp" "\01\00\00\00\00\00\00\00" into @memory_0 attributes {relocations = [#wasm.relocation<0, @helper, 0>, #wasm.relocation<4, @tab, 4>]} {
      %c0 = wasm.const 0 : i32
      wasm.yield %c0 : i32
    }
    // CHECK-NOT: wasm.func private @helper(
    wasm.func private @helper(i32) -> i32 attributes {import_module = "env", import_name = "helper"}
    // CHECK: wasm.func private @other(i32) attributes {import_module = "env", import_name = "other"}
    wasm.func private @other(i32) attributes {import_module = "env", import_name = "other"}
    // CHECK-LABEL: wasm.func @main
    // CHECK: wasm.address_of @".data" + 9
    // CHECK: wasm.address_of @nowhere
    // CHECK: wasm.call @helper(
    // CHECK: wasm.call @local(
    // CHECK: wasm.global_get @__stack_pointer
    wasm.func @main(%x: i32) -> i32 attributes {exports = ["main"]} {
      %0 = wasm.address_of @tab + 1
      %1 = wasm.address_of @nowhere
      %2 = wasm.add %0, %1 : i32
      %3 = wasm.call @helper(%2) : (i32) -> i32
      %4 = wasm.call @local(%3) : (i32) -> i32
      wasm.call @other(%4) : (i32) -> ()
      %5 = wasm.global_get @__stack_pointer : i32
      wasm.return %5 : i32
    }
    // CHECK: wasm.func private @local
    wasm.func private @local(%x: i32) -> i32 {
      wasm.return %x : i32
    }
  }
  // CHECK-NOT: wasm.memory
  // CHECK-NOT: wasm.table
  // CHECK-NOT: wasm.global
  module attributes {wasm.object, wasm.relocatable} {
    wasm.memory private @memory_0 1
    wasm.table private @t 1 : !wasm.funcref
    wasm.global private mutable @sp : i32 attributes {import_module = "env", import_name = "__stack_pointer"}
    // CHECK: wasm.data @".data" "abcdefghijklmnop" into @memory_0
    wasm.data @".data" "abcdefghijklmnop" into @memory_0 attributes {symbols = [#wasm.data_symbol<"tab", 8, 4>]} {
      %c0 = wasm.const 0 : i32
      wasm.yield %c0 : i32
    }
    wasm.func private @other(i32) attributes {import_module = "env", import_name = "other"}
    // CHECK-NOT: wasm.func private @other
    // CHECK: wasm.func private @local.1
    wasm.func private @local(%x: i32) -> i32 {
      %0 = wasm.global_get @sp : i32
      wasm.return %0 : i32
    }
    // CHECK: wasm.func @helper(%{{.*}}) -> i32 attributes {exports = ["helper"]}
    // CHECK: wasm.call @local.1(
    // CHECK: wasm.call @other(
    // CHECK: wasm.call_indirect @table_0
    wasm.func @helper(%x: i32) -> i32 attributes {exports = ["helper"]} {
      %0 = wasm.call @local(%x) : (i32) -> i32
      wasm.call @other(%0) : (i32) -> ()
      %1 = wasm.call_indirect @t[%0](%x) : (i32) -> i32
      wasm.return %1 : i32
    }
  }
}

// -----

// A weak definition gives way to one that is not, else to the first one. What
// its own object does with it, it does with the other.
//
// CHECK: module attributes {wasm.object, wasm.relocatable} {
module {
  module attributes {wasm.object, wasm.relocatable} {
    wasm.memory private @memory_0 1
    // CHECK-NOT: "weak"
    wasm.data @v "weak" into @memory_0 attributes {symbols = [#wasm.data_symbol<"v", 0, 4>], weak = ["v"]} {
      %c0 = wasm.const 0 : i32
      wasm.yield %c0 : i32
    }
    wasm.func @f() -> i32 attributes {exports = ["f"], weak = ["f"]} {
      %0 = wasm.const 1 : i32
      wasm.return %0 : i32
    }
    // CHECK: wasm.func @first
    // CHECK-SAME: weak = ["first"]
    wasm.func @first() attributes {exports = ["first"], weak = ["first"]} {
      wasm.return
    }
    // CHECK-LABEL: wasm.func @user
    // CHECK: wasm.call @f.1()
    // CHECK: wasm.address_of @v.1 + 2
    wasm.func @user() -> i32 attributes {exports = ["user"]} {
      %0 = wasm.call @f() : () -> i32
      %1 = wasm.address_of @v + 2
      wasm.return %1 : i32
    }
  }
  module attributes {wasm.object, wasm.relocatable} {
    wasm.memory private @memory_0 1
    // CHECK: wasm.data @v.1 "kept"
    wasm.data @v "kept" into @memory_0 attributes {symbols = [#wasm.data_symbol<"v", 0, 4>]} {
      %c0 = wasm.const 0 : i32
      wasm.yield %c0 : i32
    }
    // CHECK: wasm.func @f.1
    // CHECK-NEXT: wasm.const 2
    wasm.func @f() -> i32 attributes {exports = ["f"]} {
      %0 = wasm.const 2 : i32
      wasm.return %0 : i32
    }
    // CHECK-NOT: @first.1
    wasm.func @first() attributes {exports = ["first"], weak = ["first"]} {
      wasm.return
    }
  }
}

// -----

// An undefined name is weak only where all objects say so. A function with a
// module name of its own is imported from there, whoever has one of that name.
//
// CHECK: module attributes {wasm.object, wasm.relocatable} {
module {
  module attributes {wasm.object, wasm.relocatable} {
    // CHECK: wasm.extern private @d
    wasm.extern private weak @d
    // CHECK: wasm.func private @g() attributes {import_module = "env", import_name = "g"}
    wasm.func private @g() attributes {import_module = "env", import_name = "g", weak = ["g"]}
    // CHECK: wasm.func private @h() attributes {import_module = "env", import_name = "h", weak = ["h"]}
    wasm.func private @h() attributes {import_module = "env", import_name = "h", weak = ["h"]}
    // CHECK: wasm.func private @k() attributes {import_module = "kernel", import_name = "user"}
    wasm.func private @k() attributes {import_module = "kernel", import_name = "user"}
    wasm.func @user() attributes {exports = ["user"]} {
      %0 = wasm.address_of @d
      wasm.call @g() : () -> ()
      wasm.call @h() : () -> ()
      wasm.call @k() : () -> ()
      wasm.return
    }
  }
  module attributes {wasm.object, wasm.relocatable} {
    wasm.extern private @d
    wasm.func private @g() attributes {import_module = "env", import_name = "g"}
    wasm.func @second() -> i32 attributes {exports = ["second"]} {
      %0 = wasm.address_of @d
      wasm.call @g() : () -> ()
      wasm.return %0 : i32
    }
  }
}
