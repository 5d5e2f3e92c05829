// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m" %s | FileCheck %s

// Bytes and bits in another order, as LLVM writes them without an instruction.
module attributes {cortexm.target = #cortexm.target<"cortex-m3">} {
// CHECK-LABEL: @bytes
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %[[R:.*]] = rev %[[X]]
// CHECK-NEXT:    ret %[[R]]
wasm.func private @bytes(%x: i32) -> i32 {
  %mask = wasm.const 16711935 : i32
  %c8 = wasm.const 8 : i32
  %c24 = wasm.const 24 : i32
  %0 = wasm.and %x, %mask : i32
  %1 = wasm.rotr %0, %c8 : i32
  %2 = wasm.rotr %x, %c24 : i32
  %3 = wasm.and %2, %mask : i32
  %4 = wasm.or %1, %3 : i32
  wasm.return %4 : i32
}

// CHECK-LABEL: @bytes_of_halves
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %[[R:.*]] = rev16 %[[X]]
// CHECK-NEXT:    ret %[[R]]
wasm.func private @bytes_of_halves(%x: i32) -> i32 {
  %mask = wasm.const 16711935 : i32
  %c8 = wasm.const 8 : i32
  %0 = wasm.and %x, %mask : i32
  %1 = wasm.shl %0, %c8 : i32
  %2 = wasm.shr_u %x, %c8 : i32
  %3 = wasm.and %2, %mask : i32
  %4 = wasm.or %3, %1 : i32
  wasm.return %4 : i32
}

// The other bits are zero.
// CHECK-LABEL: @half
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %[[R:.*]] = rev16 %[[X]]
// CHECK-NEXT:    %[[Z:.*]] = uxth %[[R]]
// CHECK-NEXT:    ret %[[Z]]
wasm.func private @half(%x: i32) -> i32 {
  %c8 = wasm.const 8 : i32
  %c255 = wasm.const 255 : i32
  %0 = wasm.and %x, %c255 : i32
  %1 = wasm.shl %0, %c8 : i32
  %2 = wasm.shr_u %x, %c8 : i32
  %3 = wasm.and %2, %c255 : i32
  %4 = wasm.or %1, %3 : i32
  wasm.return %4 : i32
}

// CHECK-LABEL: @bits
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %[[R:.*]] = rbit %[[X]]
// CHECK-NEXT:    ret %[[R]]
wasm.func private @bits(%x: i32) -> i32 {
  %c1 = wasm.const 1 : i32
  %c2 = wasm.const 2 : i32
  %c4 = wasm.const 4 : i32
  %c8 = wasm.const 8 : i32
  %c16 = wasm.const 16 : i32
  %m1 = wasm.const 1431655765 : i32
  %m2 = wasm.const 858993459 : i32
  %m4 = wasm.const 252645135 : i32
  %m8 = wasm.const 16711935 : i32
  %0 = wasm.shr_u %x, %c1 : i32
  %1 = wasm.and %0, %m1 : i32
  %2 = wasm.and %x, %m1 : i32
  %3 = wasm.shl %2, %c1 : i32
  %a = wasm.or %1, %3 : i32
  %4 = wasm.shr_u %a, %c2 : i32
  %5 = wasm.and %4, %m2 : i32
  %6 = wasm.and %a, %m2 : i32
  %7 = wasm.shl %6, %c2 : i32
  %b = wasm.or %5, %7 : i32
  %8 = wasm.shr_u %b, %c4 : i32
  %9 = wasm.and %8, %m4 : i32
  %10 = wasm.and %b, %m4 : i32
  %11 = wasm.shl %10, %c4 : i32
  %c = wasm.or %9, %11 : i32
  %12 = wasm.shr_u %c, %c8 : i32
  %13 = wasm.and %12, %m8 : i32
  %14 = wasm.and %c, %m8 : i32
  %15 = wasm.shl %14, %c8 : i32
  %d = wasm.or %13, %15 : i32
  %r = wasm.rotl %d, %c16 : i32
  %16 = wasm.shl %d, %c16 : i32
  %17 = wasm.shr_u %d, %c16 : i32
  %e = wasm.or %16, %17 : i32
  wasm.return %e : i32
}

// Words change places as well; what is not used goes.
// CHECK-LABEL: @words
// CHECK:         %[[X:.*]]:2 = parallel_copy
// CHECK-NEXT:    %[[LOW:.*]] = rev %[[X]]#1
// CHECK-NEXT:    %[[HIGH:.*]] = rev %[[X]]#0
// CHECK-NEXT:    ret %[[LOW]], %[[HIGH]]
wasm.func private @words(%x: i64) -> i64 {
  %m1 = wasm.const 71777214294589695 : i64
  %m2 = wasm.const 281470681808895 : i64
  %c8 = wasm.const 8 : i64
  %c16 = wasm.const 16 : i64
  %c32 = wasm.const 32 : i64
  %0 = wasm.and %x, %m1 : i64
  %1 = wasm.shl %0, %c8 : i64
  %2 = wasm.shr_u %x, %c8 : i64
  %3 = wasm.and %2, %m1 : i64
  %a = wasm.or %1, %3 : i64
  %4 = wasm.and %a, %m2 : i64
  %5 = wasm.shl %4, %c16 : i64
  %6 = wasm.shr_u %a, %c16 : i64
  %7 = wasm.and %6, %m2 : i64
  %b = wasm.or %5, %7 : i64
  %8 = wasm.shl %b, %c32 : i64
  %9 = wasm.shr_u %b, %c32 : i64
  %c = wasm.or %8, %9 : i64
  wasm.return %c : i64
}

// The bits of two values, and bits in an order that no instruction makes.
// CHECK-LABEL: @others
// CHECK-NOT:     rev
// CHECK-NOT:     rbit
// CHECK:         ret
wasm.func private @others(%x: i32, %y: i32) -> (i32, i32) {
  %mask = wasm.const 16711935 : i32
  %c8 = wasm.const 8 : i32
  %c16 = wasm.const 16 : i32
  %0 = wasm.and %x, %mask : i32
  %1 = wasm.shl %0, %c8 : i32
  %2 = wasm.shr_u %y, %c8 : i32
  %3 = wasm.and %2, %mask : i32
  %4 = wasm.or %3, %1 : i32
  %5 = wasm.shl %x, %c16 : i32
  %6 = wasm.shr_u %x, %c8 : i32
  %7 = wasm.and %6, %mask : i32
  %8 = wasm.or %5, %7 : i32
  wasm.return %4, %8 : i32, i32
}
}
