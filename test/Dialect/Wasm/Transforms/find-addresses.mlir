// RUN: warm-opt --wasm-find-addresses=remarks %s 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: warm-opt --wasm-find-addresses %s 2>/dev/null | FileCheck %s

wasm.memory private @memory_0 2
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.global private @data_end : i32 attributes {exports = ["__data_end"]} {
  %0 = wasm.const 65664 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// Half of a long constant. (@ends has an address below 65536, so the data begin
// 16 bytes earlier.)
// CHECK-LABEL: @halves
// CHECK: %[[A:.*]] = wasm.address_of @static + 24
// CHECK: %[[LOW:.*]] = wasm.extend_i32_u %[[A]]
// CHECK: wasm.or %[[LOW]], %{{.*}}
// REMARK-DAG: remark: in 'halves' the constant 65544, operand 0 of 'wrap', is an address{{$}}
wasm.func @halves() -> i32 attributes {exports = ["halves"]} {
  %0 = wasm.const 8590000136 : i64
  %1 = wasm.wrap %0 : i64 to i32
  %2 = wasm.load8_u @memory_0[%1] align 1 : i32
  wasm.return %2 : i32
}

// One caller's number and another one's address.
// REMARK-DAG: remark: in 'callers' the constant 65552, argument 0 of 'min', is an address, with a warning
// REMARK-DAG: remark: in 'callers' the constant 65556, argument 0 of 'min', is an address, with a warning
// REMARK-DAG: remark: in 'callers' the constant 65560, argument 0 of 'read', is an address{{$}}
// REMARK-DAG: remark: in 'callers' the constant 65564, argument 0 of 'twice', is a number{{$}}
wasm.func private @min(%a: i32, %b: i32) -> i32 {
  %0 = wasm.lt_u %a, %b : i32
  %1 = wasm.select %0, %a, %b : i32
  wasm.return %1 : i32
}
wasm.func private @read(%p: i32) -> i32 {
  %0 = wasm.load @memory_0[%p] align 4 : i32
  wasm.return %0 : i32
}
wasm.func private @twice(%n: i32) -> i32 {
  %0 = wasm.mul %n, %n : i32
  wasm.return %0 : i32
}
wasm.func @callers(%p: i32, %n: i32) -> i32 attributes {exports = ["callers"]} {
  %c65552 = wasm.const 65552 : i32
  %c65556 = wasm.const 65556 : i32
  %c65560 = wasm.const 65560 : i32
  %c65564 = wasm.const 65564 : i32
  %0 = wasm.call @min(%c65552, %p) : (i32, i32) -> i32
  %1 = wasm.load @memory_0[%0] align 4 : i32
  %2 = wasm.call @min(%c65556, %n) : (i32, i32) -> i32
  %3 = wasm.mul %2, %n : i32
  %4 = wasm.call @read(%c65560) : (i32) -> i32
  %5 = wasm.call @twice(%c65564) : (i32) -> i32
  %6 = wasm.add %1, %3 : i32
  %7 = wasm.add %4, %5 : i32
  %8 = wasm.add %6, %7 : i32
  wasm.return %8 : i32
}

// An address that is hashed is one, and rounded, and tagged.
// REMARK-DAG: remark: in 'hashed' the constant 65568, operand 0 of 'add', is an address{{$}}
wasm.func @hashed(%i: i32) -> i32 attributes {exports = ["hashed"]} {
  %c65568 = wasm.const 65568 : i32
  %c8 = wasm.const -8 : i32
  %c1 = wasm.const 1 : i32
  %c4 = wasm.const 4 : i32
  %offset = wasm.mul %i, %c4 : i32
  %0 = wasm.add %c65568, %offset : i32
  %1 = wasm.and %0, %c8 : i32
  %2 = wasm.or %1, %c1 : i32
  %3 = wasm.load8_u @memory_0[%2] align 1 : i32
  %4 = wasm.mul %2, %c4 : i32
  %5 = wasm.add %3, %4 : i32
  wasm.return %5 : i32
}

// A loop whose index is always negative, and one whose index is never small.
// REMARK-DAG: remark: in 'ends' the constant 65700, operand 1 of 'add', is an address, with a warning
// REMARK-DAG: remark: in 'ends' the constant 65532, operand 1 of 'add', is an address, with a warning
// REMARK-DAG: remark: in 'ends' the constant 65600, operand 0 of 'eqz', is a number, of no use
wasm.func @ends(%i: i32) -> i32 attributes {exports = ["ends"]} {
  %c65700 = wasm.const 65700 : i32
  %c65532 = wasm.const 65532 : i32
  %c65600 = wasm.const 65600 : i32
  %c2 = wasm.const 2 : i32
  %i4 = wasm.shl %i, %c2 : i32
  %0 = wasm.add %i4, %c65700 : i32
  %1 = wasm.load @memory_0[%0] align 4 : i32
  %2 = wasm.add %i4, %c65532 : i32
  %3 = wasm.load @memory_0[%2] align 4 : i32
  %4 = wasm.add %1, %3 : i32
  %5 = wasm.eqz %c65600 : i32
  %6 = wasm.add %4, %5 : i32
  wasm.return %6 : i32
}

// Both, by what is certain.
// REMARK-DAG: warning: in 'both' the constant 65620, operand 1 of 'select', is used as an address and as a number: it is taken as an address
wasm.func @both(%size: i32) attributes {exports = ["both"]} {
  %c65620 = wasm.const 65620 : i32
  %c4 = wasm.const 4 : i32
  %0 = wasm.select %size, %c65620, %c4 : i32
  wasm.memory_fill @memory_0[%0], %c4, %0
  wasm.return
}

// A negated address is subtracted, a negative number is not.
// CHECK-LABEL: @differences
// CHECK: %[[BASE:.*]] = wasm.address_of @static + 80
// CHECK: wasm.sub %{{.*}}, %[[BASE]]
// REMARK-DAG: remark: in 'differences' the constant -65600 is an address{{$}}
wasm.func @differences(%p: i32) -> i32 attributes {exports = ["differences"]} {
  %minus = wasm.const -65600 : i32
  %c2 = wasm.const 2 : i32
  %0 = wasm.load @memory_0[%p] align 4 : i32
  %1 = wasm.add %p, %minus : i32
  %2 = wasm.shr_u %1, %c2 : i32
  %3 = wasm.add %0, %2 : i32
  wasm.return %3 : i32
}

// What is in a frame is what is loaded from there.
// REMARK-DAG: remark: in 'frame' the constant 65640, what is stored, is an address{{$}}
// REMARK-DAG: remark: in 'frame' the constant 65644, what is stored, is a number{{$}}
wasm.func @frame() -> i32 attributes {exports = ["frame"]} {
  %c16 = wasm.const 16 : i32
  %c65640 = wasm.const 65640 : i32
  %c65644 = wasm.const 65644 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %fp = wasm.sub %sp, %c16 : i32
  wasm.store @memory_0[%fp + 8], %c65640 align 4 : i32
  wasm.store @memory_0[%fp + 12], %c65644 align 4 : i32
  %0 = wasm.load @memory_0[%fp + 8] align 4 : i32
  %1 = wasm.load @memory_0[%0] align 4 : i32
  %2 = wasm.load @memory_0[%fp + 12] align 4 : i32
  %3 = wasm.mul %1, %2 : i32
  wasm.return %3 : i32
}
