// RUN: warm-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: wasm.func @arithmetic
wasm.func @arithmetic() -> (f32, f64, f32, f64, f32) {
  %a = wasm.const 1.5 : f32
  %b = wasm.const 0.1 : f64
  %c = wasm.const 0.2 : f64
  %d = wasm.const 2.0 : f32
  // CHECK-DAG: wasm.const 2.250000e+00 : f32
  %0 = wasm.mul %a, %a : f32
  // CHECK-DAG: wasm.const 0.30000000000000004 : f64
  %1 = wasm.add %b, %c : f64
  // CHECK-DAG: wasm.const 1.41421354 : f32
  %2 = wasm.sqrt %d : f32
  // CHECK-DAG: wasm.const 5.000000e-01 : f64
  %3 = wasm.div %b, %c : f64
  // Ties go to even.
  // CHECK-DAG: wasm.const 2.000000e+00 : f32
  %4 = wasm.nearest %a : f32
  wasm.return %0, %1, %2, %3, %4 : f32, f64, f32, f64, f32
}

// A signalling NaN must come out quiet: none of these is an identity.
// CHECK-LABEL: wasm.func @no_identities
wasm.func @no_identities(%x: f32) -> (f32, f32, f32, f32, i32) {
  %c0 = wasm.const 0.0 : f32
  %cm0 = wasm.const -0.0 : f32
  %c1 = wasm.const 1.0 : f32
  // CHECK: wasm.mul
  %0 = wasm.mul %x, %c1 : f32
  // CHECK: wasm.add
  %1 = wasm.add %x, %cm0 : f32
  // CHECK: wasm.sub
  %2 = wasm.sub %x, %c0 : f32
  // CHECK: wasm.sub
  %3 = wasm.sub %x, %x : f32
  // CHECK: wasm.eq
  %4 = wasm.eq %x, %x : f32
  wasm.return %0, %1, %2, %3, %4 : f32, f32, f32, f32, i32
}

// What is a NaN, or takes one, stays for the target.
// CHECK-LABEL: wasm.func @nans
wasm.func @nans() -> (f32, f32, f64, f32, f32) {
  %c0 = wasm.const 0.0 : f32
  %cm1 = wasm.const -1.0 : f32
  %nan = wasm.const 0x7FA00000 : f32
  // CHECK: wasm.div
  %0 = wasm.div %c0, %c0 : f32
  // CHECK: wasm.sqrt
  %1 = wasm.sqrt %cm1 : f32
  // CHECK: wasm.promote
  %2 = wasm.promote %nan : f32 to f64
  // CHECK: wasm.min
  %3 = wasm.min %nan, %c0 : f32
  // CHECK: wasm.ceil
  %4 = wasm.ceil %nan : f32
  wasm.return %0, %1, %2, %3, %4 : f32, f32, f64, f32, f32
}

// Operations on the sign bit are exact for NaNs.
// CHECK-LABEL: wasm.func @sign_bit
wasm.func @sign_bit() -> (f32, f32, f32, i32) {
  %nan = wasm.const 0xFFA00001 : f32
  %cm0 = wasm.const -0.0 : f32
  // CHECK-DAG: %[[ABS:.*]] = wasm.const 0x7FA00001 : f32
  %0 = wasm.abs %nan : f32
  %1 = wasm.neg %nan : f32
  // CHECK-DAG: %[[COPY:.*]] = wasm.const 0xFFA00001 : f32
  %2 = wasm.copysign %0, %cm0 : f32
  // CHECK-DAG: %[[BITS:.*]] = wasm.const -6291455 : i32
  %3 = wasm.reinterpret %nan : f32 to i32
  // CHECK: wasm.return %[[ABS]], %[[ABS]], %[[COPY]], %[[BITS]]
  wasm.return %0, %1, %2, %3 : f32, f32, f32, i32
}

// CHECK-LABEL: wasm.func @zeros
wasm.func @zeros() -> (f64, f64, i32) {
  %p = wasm.const 0.0 : f64
  %n = wasm.const -0.0 : f64
  // CHECK-DAG: %[[MIN:.*]] = wasm.const -0.000000e+00 : f64
  %0 = wasm.min %p, %n : f64
  // CHECK-DAG: %[[MAX:.*]] = wasm.const 0.000000e+00 : f64
  %1 = wasm.max %n, %p : f64
  // CHECK-DAG: %[[EQ:.*]] = wasm.const 1 : i32
  %2 = wasm.eq %p, %n : f64
  // CHECK: wasm.return %[[MIN]], %[[MAX]], %[[EQ]]
  wasm.return %0, %1, %2 : f64, f64, i32
}

// CHECK-LABEL: wasm.func @compares
wasm.func @compares() -> (i32, i32, i32) {
  %a = wasm.const 1.0 : f32
  %nan = wasm.const 0x7FC00000 : f32
  // CHECK-DAG: %[[F:.*]] = wasm.const 0 : i32
  %0 = wasm.ge %a, %nan : f32
  %1 = wasm.eq %nan, %nan : f32
  // CHECK-DAG: %[[T:.*]] = wasm.const 1 : i32
  %2 = wasm.ne %nan, %nan : f32
  // CHECK: wasm.return %[[F]], %[[F]], %[[T]]
  wasm.return %0, %1, %2 : i32, i32, i32
}

// Truncations fold where they do not trap; the saturating ones always.
// CHECK-LABEL: wasm.func @truncations
wasm.func @truncations() -> (i32, i32, i32, i32, i32, i64) {
  %a = wasm.const -1.9 : f64
  %big = wasm.const 4294967296.0 : f64
  %nan = wasm.const 0x7FF8000000000000 : f64
  // CHECK-DAG: %[[A:.*]] = wasm.const -1 : i32
  %0 = wasm.trunc_s %a : f64 to i32
  // CHECK: %[[B:.*]] = wasm.trunc_u
  %1 = wasm.trunc_u %a : f64 to i32
  // CHECK: %[[C:.*]] = wasm.trunc_s
  %2 = wasm.trunc_s %big : f64 to i32
  %3 = wasm.trunc_sat_u %big : f64 to i32
  %4 = wasm.trunc_sat_s %nan : f64 to i32
  %5 = wasm.trunc_u %big : f64 to i64
  // CHECK: wasm.return %[[A]], %[[B]], %[[C]], %[[A]], %c0, %c4294967296_i64
  wasm.return %0, %1, %2, %3, %4, %5 : i32, i32, i32, i32, i32, i64
}

// CHECK-LABEL: wasm.func @conversions
wasm.func @conversions() -> (f32, f64, f32) {
  %m = wasm.const -1 : i32
  %a = wasm.const 0.1 : f64
  // CHECK-DAG: wasm.const -1.000000e+00 : f32
  %0 = wasm.convert_s %m : i32 to f32
  // CHECK-DAG: wasm.const 0x41EFFFFFFFE00000 : f64
  %1 = wasm.convert_u %m : i32 to f64
  // CHECK-DAG: wasm.const 1.000000e-01 : f32
  %2 = wasm.demote %a : f64 to f32
  wasm.return %0, %1, %2 : f32, f64, f32
}
