// RUN: warm-opt %s --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: wasm.func @constants
wasm.func @constants() -> (i32, i32, i32, i32, i32, i32) {
  %a = wasm.const 0x80000000 : i32
  %b = wasm.const 33 : i32
  %c3 = wasm.const 3 : i32
  // CHECK-DAG: %[[ADD:.*]] = wasm.const -2147483645 : i32
  %0 = wasm.add %a, %c3 : i32
  // A shift by 33 is a shift by 1.
  // CHECK-DAG: %[[SHL:.*]] = wasm.const 6 : i32
  %1 = wasm.shl %c3, %b : i32
  // CHECK-DAG: %[[SHR:.*]] = wasm.const -1073741824 : i32
  %2 = wasm.shr_s %a, %b : i32
  // CHECK-DAG: %[[ROTR:.*]] = wasm.const 1073741824 : i32
  %3 = wasm.rotr %a, %b : i32
  // CHECK-DAG: %[[CLZ:.*]] = wasm.const 30 : i32
  %4 = wasm.clz %c3 : i32
  // CHECK-DAG: %[[CTZ:.*]] = wasm.const 31 : i32
  %5 = wasm.ctz %a : i32
  // CHECK: wasm.return %[[ADD]], %[[SHL]], %[[SHR]], %[[ROTR]], %[[CLZ]], %[[CTZ]]
  wasm.return %0, %1, %2, %3, %4, %5 : i32, i32, i32, i32, i32, i32
}

// CHECK-LABEL: wasm.func @zero_bits
wasm.func @zero_bits() -> (i64, i64, i64) {
  %z = wasm.const 0 : i64
  // CHECK-DAG: %[[W:.*]] = wasm.const 64 : i64
  %0 = wasm.clz %z : i64
  %1 = wasm.ctz %z : i64
  // CHECK-DAG: %[[Z:.*]] = wasm.const 0 : i64
  %2 = wasm.popcnt %z : i64
  // CHECK: wasm.return %[[W]], %[[W]], %[[Z]]
  wasm.return %0, %1, %2 : i64, i64, i64
}

// CHECK-LABEL: wasm.func @sign_extension
wasm.func @sign_extension() -> (i32, i32, i64) {
  %a = wasm.const 0x180 : i32
  %b = wasm.const 0x18000 : i32
  %c = wasm.const 0x180000000 : i64
  // CHECK-DAG: wasm.const -128 : i32
  %0 = wasm.extend8_s %a : i32
  // CHECK-DAG: wasm.const -32768 : i32
  %1 = wasm.extend16_s %b : i32
  // CHECK-DAG: wasm.const -2147483648 : i64
  %2 = wasm.extend32_s %c : i64
  wasm.return %0, %1, %2 : i32, i32, i64
}

// CHECK-LABEL: wasm.func @identities
// CHECK-SAME: (%[[X:[a-z0-9]+]]: i32)
wasm.func @identities(%x: i32) -> (i32, i32, i32, i32, i32, i32) {
  %c0 = wasm.const 0 : i32
  %c1 = wasm.const 1 : i32
  %cm1 = wasm.const -1 : i32
  %c32 = wasm.const 32 : i32
  %0 = wasm.add %c0, %x : i32
  %1 = wasm.mul %x, %c1 : i32
  %2 = wasm.and %x, %cm1 : i32
  %3 = wasm.or %x, %x : i32
  %4 = wasm.rotl %x, %c32 : i32
  %5 = wasm.div_u %x, %c1 : i32
  // CHECK-NEXT: wasm.return %[[X]], %[[X]], %[[X]], %[[X]], %[[X]], %[[X]]
  wasm.return %0, %1, %2, %3, %4, %5 : i32, i32, i32, i32, i32, i32
}

// CHECK-LABEL: wasm.func @absorbing
wasm.func @absorbing(%x: i32) -> (i32, i32, i32, i32) {
  %c0 = wasm.const 0 : i32
  // CHECK: %[[Z:.*]] = wasm.const 0 : i32
  %0 = wasm.sub %x, %x : i32
  %1 = wasm.xor %x, %x : i32
  %2 = wasm.mul %x, %c0 : i32
  %3 = wasm.and %x, %c0 : i32
  // CHECK-NEXT: wasm.return %[[Z]], %[[Z]], %[[Z]], %[[Z]]
  wasm.return %0, %1, %2, %3 : i32, i32, i32, i32
}

// Divisions that trap stay.
// CHECK-LABEL: wasm.func @traps
wasm.func @traps() {
  %min = wasm.const 0x80000000 : i32
  %cm1 = wasm.const -1 : i32
  %c0 = wasm.const 0 : i32
  // CHECK: wasm.div_s %{{.*}}, %{{.*}} : i32
  %0 = wasm.div_s %min, %cm1 : i32
  // CHECK: wasm.div_u
  %1 = wasm.div_u %min, %c0 : i32
  // CHECK: wasm.rem_s
  %2 = wasm.rem_s %min, %c0 : i32
  // CHECK: wasm.rem_u
  %3 = wasm.rem_u %min, %c0 : i32
  wasm.return
}

// A division that may trap stays though its result is not used; one that
// cannot goes.
// CHECK-LABEL: wasm.func @dead_division
wasm.func @dead_division(%x: i32, %y: i32) {
  %c7 = wasm.const 7 : i32
  %cm1 = wasm.const -1 : i32
  // CHECK-NEXT: %[[M1:.*]] = wasm.const -1
  // CHECK-NEXT: wasm.div_s %{{.*}}, %[[M1]]
  %0 = wasm.div_s %x, %cm1 : i32
  // CHECK-NEXT: wasm.rem_u %{{.*}}, %{{.*}}
  %1 = wasm.rem_u %x, %y : i32
  %2 = wasm.div_s %x, %c7 : i32
  %3 = wasm.rem_s %x, %cm1 : i32
  // CHECK-NEXT: wasm.return
  wasm.return
}

// CHECK-LABEL: wasm.func @divisions
wasm.func @divisions(%x: i32) -> (i32, i32, i32) {
  %a = wasm.const -7 : i32
  %b = wasm.const 2 : i32
  %cm1 = wasm.const -1 : i32
  // CHECK-DAG: %[[Q:.*]] = wasm.const -3 : i32
  %0 = wasm.div_s %a, %b : i32
  // CHECK-DAG: %[[R:.*]] = wasm.const -1 : i32
  %1 = wasm.rem_s %a, %b : i32
  // CHECK-DAG: %[[Z:.*]] = wasm.const 0 : i32
  %2 = wasm.rem_s %x, %cm1 : i32
  // CHECK: wasm.return %[[Q]], %[[R]], %[[Z]]
  wasm.return %0, %1, %2 : i32, i32, i32
}

// CHECK-LABEL: wasm.func @compares
wasm.func @compares(%x: i64) -> (i32, i32, i32, i32, i32) {
  %a = wasm.const -1 : i64
  %b = wasm.const 1 : i64
  // CHECK-DAG: %[[F:.*]] = wasm.const 0 : i32
  // CHECK-DAG: %[[T:.*]] = wasm.const 1 : i32
  %0 = wasm.lt_s %a, %b : i64
  %1 = wasm.lt_u %a, %b : i64
  %2 = wasm.le_u %x, %x : i64
  %3 = wasm.gt_s %x, %x : i64
  %4 = wasm.eqz %a : i64
  // CHECK: wasm.return %[[T]], %[[F]], %[[T]], %[[F]], %[[F]]
  wasm.return %0, %1, %2, %3, %4 : i32, i32, i32, i32, i32
}

// CHECK-LABEL: wasm.func @negated_compares
wasm.func @negated_compares(%x: i64, %y: i64, %f: f32) -> (i32, i32, i32) {
  // CHECK-DAG: %[[GE:.*]] = wasm.ge_s
  %0 = wasm.lt_s %x, %y : i64
  %1 = wasm.eqz %0 : i32
  // CHECK-DAG: %[[NE:.*]] = wasm.ne
  %2 = wasm.eq %x, %y : i64
  %3 = wasm.eqz %2 : i32
  // There is no opposite of a float comparison: a NaN is neither.
  // CHECK: %[[LT:.*]] = wasm.lt
  // CHECK-NEXT: %[[NOT:.*]] = wasm.eqz %[[LT]]
  %4 = wasm.lt %f, %f : f32
  %5 = wasm.eqz %4 : i32
  // CHECK: wasm.return %[[GE]], %[[NE]], %[[NOT]]
  wasm.return %1, %3, %5 : i32, i32, i32
}

// CHECK-LABEL: wasm.func @selects
// CHECK-SAME: (%[[C:[a-z0-9]+]]: i32, %[[X:[a-z0-9]+]]: i64, %[[Y:[a-z0-9]+]]: i64)
wasm.func @selects(%c: i32, %x: i64, %y: i64) -> (i64, i64, i64, i64) {
  %c0 = wasm.const 0 : i32
  %c5 = wasm.const 5 : i32
  %0 = wasm.select %c, %x, %x : i64
  %1 = wasm.select %c0, %x, %y : i64
  %2 = wasm.select %c5, %x, %y : i64
  // CHECK-NEXT: %[[S:.*]] = wasm.select %[[C]], %[[Y]], %[[X]]
  %not = wasm.eqz %c : i32
  %3 = wasm.select %not, %x, %y : i64
  // CHECK-NEXT: wasm.return %[[X]], %[[Y]], %[[X]], %[[S]]
  wasm.return %0, %1, %2, %3 : i64, i64, i64, i64
}

// CHECK-LABEL: wasm.func @conversions
// CHECK-SAME: (%[[X:[a-z0-9]+]]: i32)
wasm.func @conversions(%x: i32) -> (i32, i64, i64) {
  %m = wasm.const -2 : i32
  %0 = wasm.extend_i32_u %x : i32 to i64
  %1 = wasm.wrap %0 : i64 to i32
  // CHECK-DAG: %[[S:.*]] = wasm.const -2 : i64
  %2 = wasm.extend_i32_s %m : i32 to i64
  // CHECK-DAG: %[[U:.*]] = wasm.const 4294967294 : i64
  %3 = wasm.extend_i32_u %m : i32 to i64
  // CHECK: wasm.return %[[X]], %[[S]], %[[U]]
  wasm.return %1, %2, %3 : i32, i64, i64
}

// CHECK-LABEL: wasm.func @references
wasm.func @references() -> (i32, i32) {
  %0 = wasm.ref_null : !wasm.externref
  %1 = wasm.ref_func @references
  // CHECK-DAG: %[[T:.*]] = wasm.const 1 : i32
  %2 = wasm.ref_is_null %0 : !wasm.externref
  // CHECK-DAG: %[[F:.*]] = wasm.const 0 : i32
  %3 = wasm.ref_is_null %1 : !wasm.funcref
  // CHECK: wasm.return %[[T]], %[[F]]
  wasm.return %2, %3 : i32, i32
}
