// RUN: warm-opt %s --wasm-copy-segments --split-input-file | FileCheck %s
// RUN: warm-opt %s --wasm-copy-segments=mode=data --split-input-file --verify-diagnostics -o /dev/null

// Zeros around and between are not copied, shorter runs of them are; copies
// begin at words, and near segments are one.

// CHECK-LABEL: module @runs
// CHECK: wasm.memory private @memory
// CHECK: wasm.data private @contents "\00\00abcd"
// CHECK: wasm.data private @contents_0 "xyz\00\00\00\00\00ef"
// CHECK: wasm.data private @first ""
// CHECK: wasm.data private @zeros ""
// CHECK: wasm.constructor @copy_contents priority 0
// CHECK: wasm.constructor @other priority 0
// CHECK: wasm.func private @copy_contents
// CHECK: %[[D0:.*]] = wasm.const 1024 : i32
// CHECK: %[[N0:.*]] = wasm.const 6 : i32
// CHECK: wasm.memory_init @memory[%[[D0]]], @contents[%{{.*}}], %[[N0]]
// CHECK: %[[D1:.*]] = wasm.const 1096 : i32
// CHECK: wasm.memory_init @memory[%[[D1]]], @contents_0[
// CHECK-NOT: wasm.memory_init
// CHECK: wasm.return
module @runs {
  // expected-remark @below {{the memory takes 65536 bytes of flash, of which about 80 are needed: --memory-init=copy}}
  wasm.memory private @memory 1
  wasm.data private @first "\00\00abcd\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00xyz" into @memory {
    %0 = wasm.const 1024 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @second "ef" into @memory {
    %0 = wasm.const 1104 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @zeros "\00\00" into @memory {
    %0 = wasm.const 4096 : i32
    wasm.yield %0 : i32
  }
  wasm.constructor @other priority 0
  wasm.func private @other() {
    wasm.return
  }
}

// -----

// What overlaps is copied whole, in its order: zeros may be over something.

// CHECK-LABEL: module @overlap
// CHECK: wasm.data private @contents "abc"
// CHECK: wasm.data private @contents_0 "\00"
// CHECK: wasm.memory_init @memory[%{{.*}}], @contents[
// CHECK: wasm.memory_init @memory[%{{.*}}], @contents_0[
module @overlap {
  // expected-remark @below {{about 68 are needed}}
  wasm.memory private @memory 1
  wasm.data private @first "abc" into @memory {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @second "\00" into @memory {
    %0 = wasm.const 9 : i32
    wasm.yield %0 : i32
  }
}

// -----

// What follows a segment whose place is not known stays after it.

// CHECK-LABEL: module @unknown
// CHECK: wasm.data private @contents "a"
// CHECK: wasm.data private @first ""
// CHECK: wasm.data private @second "b" into @memory
// CHECK: wasm.data private @third "c" into @memory
module @unknown {
  wasm.global private @base : i32 attributes {import_module = "env", import_name = "base"}
  // expected-remark @below {{about 33 are needed}}
  wasm.memory private @memory 1
  wasm.data private @first "a" into @memory {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @second "b" into @memory {
    %0 = wasm.global_get @base : i32
    wasm.yield %0 : i32
  }
  wasm.data private @third "c" into @memory {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
}

// -----

// Nothing to copy; a memory of somebody else.

// CHECK-LABEL: module @none
// CHECK-NOT: constructor
module @none {
  wasm.memory private @memory 1
  wasm.memory private @imported 1 attributes {import_module = "env", import_name = "memory"}
  wasm.data private @data "a" into @imported {
    %0 = wasm.const 8 : i32
    wasm.yield %0 : i32
  }
}
