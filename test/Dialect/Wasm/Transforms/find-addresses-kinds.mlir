// RUN: warm-opt --wasm-find-addresses=static-size=64 %s --split-input-file --verify-diagnostics | FileCheck %s

// expected-warning@below {{1 constants may be addresses or numbers}}
module {
// One object of 64 bytes from 1024 on.
// CHECK: wasm.data private @static "abcd\00\00\00\00\08\04\00\00" into @memory_0
// CHECK-SAME: align = 16
// CHECK-SAME: relocations = [#wasm.relocation<8, @static, 8>]
// CHECK-SAME: size = 64
wasm.memory private @memory_0 2
wasm.data private @data_0 "abcd" into @memory_0 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
// expected-warning@below {{the word 1032 at address 1032 is taken as an address}}
wasm.data private @data_1 "\08\04\00\00" into @memory_0 {
  %0 = wasm.const 1032 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// The base of an access, of a copy.
// CHECK-LABEL: @bases
// CHECK: %[[A:.*]] = wasm.address_of @static + 2
// CHECK: wasm.load8_u @memory_0[%[[A]]]
// CHECK: %[[B:.*]] = wasm.address_of @static + 4
// CHECK: wasm.memory_fill @memory_0[%[[B]]], %{{.*}}, %c1030
wasm.func private @bases() -> i32 {
  %c1026 = wasm.const 1026 : i32
  %0 = wasm.load8_u @memory_0[%c1026] align 1 : i32
  %c1028 = wasm.const 1028 : i32
  %c1030 = wasm.const 1030 : i32
  wasm.memory_fill @memory_0[%c1028], %0, %c1030
  wasm.return %0 : i32
}

// A constant offset is an array's address if the operand is an index.
// CHECK-LABEL: @offsets
// CHECK: %[[A:.*]] = wasm.address_of @static + 16
// CHECK: %[[SUM:.*]] = wasm.add %[[A]], %{{.*}}
// CHECK: wasm.load @memory_0[%[[SUM]]] align 4
// CHECK: %[[SUM2:.*]] = wasm.add %{{.*}}, %{{.*}}
// CHECK: wasm.load @memory_0[%[[SUM2]]] align 4
wasm.func private @offsets(%i: i32) -> i32 {
  %c2 = wasm.const 2 : i32
  %i4 = wasm.shl %i, %c2 : i32
  %0 = wasm.load @memory_0[%i4 + 1040] align 4 : i32
  %c1044 = wasm.const 1044 : i32
  %sum = wasm.add %i4, %c1044 : i32
  %1 = wasm.load @memory_0[%sum] align 4 : i32
  %2 = wasm.add %0, %1 : i32
  wasm.return %2 : i32
}

// Multiplied, shifted, masked, compared with an index: numbers.
// CHECK-LABEL: @numbers
// CHECK-NOT: address_of
// CHECK: wasm.return
wasm.func private @numbers(%a: i32) -> i32 {
  %c1024 = wasm.const 1024 : i32
  %0 = wasm.mul %a, %c1024 : i32
  %1 = wasm.div_u %0, %c1024 : i32
  %2 = wasm.and %1, %c1024 : i32
  %3 = wasm.shl %c1024, %2 : i32
  %4 = wasm.lt_u %2, %c1024 : i32
  %5 = wasm.xor %3, %4 : i32
  wasm.return %5 : i32
}

// One constant, two uses.
// CHECK-LABEL: @each_use
// CHECK-DAG: %[[A:.*]] = wasm.address_of @static
// CHECK-DAG: %[[C:.*]] = wasm.const 1024
// CHECK: wasm.load @memory_0[%[[A]]]
// CHECK: wasm.mul %{{.*}}, %[[C]]
wasm.func private @each_use() -> i32 {
  %c1024 = wasm.const 1024 : i32
  %0 = wasm.load @memory_0[%c1024] align 4 : i32
  %1 = wasm.mul %0, %c1024 : i32
  wasm.return %1 : i32
}

// A loop over an array ends at the byte behind the last one.
// CHECK-LABEL: @end
// CHECK-DAG: %[[BEGIN:.*]] = wasm.address_of @static + 32
// CHECK-DAG: %[[END:.*]] = wasm.address_of @static + 64
// CHECK: wasm.br ^bb1(%[[BEGIN]] : i32)
// CHECK: wasm.ne %{{.*}}, %[[END]]
wasm.func private @end() {
  %begin = wasm.const 1056 : i32
  %end = wasm.const 1088 : i32
  %c4 = wasm.const 4 : i32
  wasm.br ^bb1(%begin : i32)
^bb1(%p: i32):
  wasm.store @memory_0[%p], %c4 align 4 : i32
  %next = wasm.add %p, %c4 : i32
  %more = wasm.ne %next, %end : i32
  wasm.cond_br %more, ^bb1(%next : i32), ^bb2
^bb2:
  wasm.return
}

// Outside: the numbers of a device and of nothing.
// CHECK-LABEL: @outside
// CHECK-NOT: address_of
// CHECK: wasm.return
wasm.func private @outside() -> i32 {
  %device = wasm.const 1073741824 : i32
  %0 = wasm.load @memory_0[%device] align 4 : i32
  %c12 = wasm.const 12 : i32
  wasm.call @use(%c12) : (i32) -> ()
  wasm.return %0 : i32
}
}

// -----

// expected-warning@below {{3 constants may be addresses or numbers}}
module {
// expected-warning@below {{the word 1024 at address 1024 is taken as an address}}
wasm.data private @data_0 "\00\04\00\00" into @memory_0 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
wasm.memory private @memory_0 2
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// CHECK-LABEL: @open
// CHECK: %[[A:.*]] = wasm.address_of @static + 4
// CHECK: wasm.call @use(%[[A]])
wasm.func private @open(%p: i32) -> i32 {
  %c1028 = wasm.const 1028 : i32
  // expected-warning@below {{in 'open' the constant 1028, argument 0 of 'use', is taken as an address}}
  wasm.call @use(%c1028) : (i32) -> ()
  // expected-warning@below {{in 'open' the offset 1032 is taken as an address}}
  %0 = wasm.load @memory_0[%p + 1032] align 4 : i32
  wasm.return %0 : i32
}
}

// -----

wasm.memory private @memory_0 2
wasm.data private @data_0 "abcd" into @memory_0 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
wasm.func private @heap() -> i32 {
  %c4096 = wasm.const 4096 : i32
  // expected-error@below {{the address 4096 is in linear memory but behind the static data}}
  %0 = wasm.load @memory_0[%c4096] align 4 : i32
  wasm.return %0 : i32
}

// -----

// expected-warning@below {{1 constants may be addresses or numbers}}
module {
// A segment without the zeros that its last word ends with.
// CHECK: wasm.data private @static "abcd\00\04\00\00" into @memory_0 attributes {{.*}}relocations = [#wasm.relocation<4, @static, 0>]
// expected-warning@below {{the word 1024 at address 1028 is taken as an address}}
wasm.data private @data_0 "abcd\00\04" into @memory_0 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
wasm.memory private @memory_0 2
}
