// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func private @add(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>) -> !cortexm.gpr<r0>
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy %arg0, %arg1
// CHECK-NEXT: %[[SUM:.*]] = add %[[IN]]#0, %[[IN]]#1
// CHECK-NEXT: ret %[[SUM]] in [0]
wasm.func private @add(%a: i32, %b: i32) -> i32 {
  %0 = wasm.add %a, %b : i32
  wasm.return %0 : i32
}

// An immediate is added or subtracted, whichever can be encoded.
// CHECK-LABEL: @add_immediates
// CHECK: sub_imm %{{.*}}, 1 :
// CHECK: add_imm %{{.*}}, 4095 :
// CHECK: add_imm %{{.*}}, 16711935 :
// CHECK: %[[BIG:.*]] = mov32 74565 :
// CHECK: add %{{.*}}, %[[BIG]] :
wasm.func private @add_immediates(%a: i32) -> i32 {
  %c0 = wasm.const -1 : i32
  %c1 = wasm.const 4095 : i32
  %c2 = wasm.const 0x00ff00ff : i32
  %c3 = wasm.const 0x12345 : i32
  %0 = wasm.add %a, %c0 : i32
  %1 = wasm.add %0, %c1 : i32
  %2 = wasm.add %1, %c2 : i32
  %3 = wasm.add %2, %c3 : i32
  wasm.return %3 : i32
}

// CHECK-LABEL: @sub_from_constant
// CHECK: rsb_imm %{{.*}}, 10 :
wasm.func private @sub_from_constant(%a: i32) -> i32 {
  %c = wasm.const 10 : i32
  %0 = wasm.sub %c, %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @masks
// CHECK: uxtb
// CHECK: uxth
// CHECK: bic_imm %{{.*}}, 255 :
// CHECK: ubfx %{{.*}}, 0, 10 :
// CHECK: mvn
wasm.func private @masks(%a: i32) -> (i32, i32, i32, i32, i32) {
  %c0 = wasm.const 0xff : i32
  %c1 = wasm.const 0xffff : i32
  %c2 = wasm.const 0xffffff00 : i32
  %c3 = wasm.const 0x3ff : i32
  %c4 = wasm.const -1 : i32
  %0 = wasm.and %a, %c0 : i32
  %1 = wasm.and %a, %c1 : i32
  %2 = wasm.and %a, %c2 : i32
  %3 = wasm.and %a, %c3 : i32
  %4 = wasm.xor %a, %c4 : i32
  wasm.return %0, %1, %2, %3, %4 : i32, i32, i32, i32, i32
}

// The instruction takes a byte, wasm five bits: a variable amount is masked,
// unless it has been. A rotation is the same modulo 32.
// CHECK-LABEL: @shift_amounts
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK: %[[N:.*]] = and_imm %[[IN]]#1, 31
// CHECK: lsl %[[IN]]#0, %[[N]]
// CHECK: %[[M:.*]] = and_imm %[[IN]]#1, 15
// CHECK: lsr %{{.*}}, %[[M]]
// CHECK: ror %{{.*}}, %[[IN]]#1
// CHECK: %[[NEGATED:.*]] = rsb_imm %[[IN]]#1, 0
// CHECK: ror %{{.*}}, %[[NEGATED]]
// CHECK: asr_imm %{{.*}}, 1 :
wasm.func private @shift_amounts(%a: i32, %n: i32) -> i32 {
  %c15 = wasm.const 15 : i32
  %c33 = wasm.const 33 : i32
  %0 = wasm.shl %a, %n : i32
  %m = wasm.and %n, %c15 : i32
  %1 = wasm.shr_u %0, %m : i32
  %2 = wasm.rotr %1, %n : i32
  %3 = wasm.rotl %2, %n : i32
  %4 = wasm.shr_s %3, %c33 : i32
  wasm.return %4 : i32
}

// CHECK-LABEL: @bits
// CHECK: clz
// CHECK: %[[R:.*]] = rbit
// CHECK: clz %[[R]]
// CHECK: sxtb
// CHECK: sxth
wasm.func private @bits(%a: i32) -> (i32, i32, i32, i32) {
  %0 = wasm.clz %a : i32
  %1 = wasm.ctz %a : i32
  %2 = wasm.extend8_s %a : i32
  %3 = wasm.extend16_s %a : i32
  wasm.return %0, %1, %2, %3 : i32, i32, i32, i32
}

// CHECK-LABEL: @multiply_by_constants
// CHECK: lsl_imm %{{.*}}, 3 :
// CHECK: add %[[A:.*]], %[[A]], <lsl 2> :
// CHECK: rsb %[[A]], %[[A]], <lsl 3> :
wasm.func private @multiply_by_constants(%a: i32) -> (i32, i32, i32) {
  %c8 = wasm.const 8 : i32
  %c5 = wasm.const 5 : i32
  %c7 = wasm.const 7 : i32
  %0 = wasm.mul %a, %c8 : i32
  %1 = wasm.mul %a, %c5 : i32
  %2 = wasm.mul %a, %c7 : i32
  wasm.return %0, %1, %2 : i32, i32, i32
}

// Folding leaves nothing behind.
// CHECK-LABEL: @known
// CHECK-NEXT: %[[C:.*]] = mov_imm 42
// CHECK-NEXT: ret %[[C]]
wasm.func private @known() -> i32 {
  %c6 = wasm.const 6 : i32
  %c7 = wasm.const 7 : i32
  %0 = wasm.mul %c6, %c7 : i32
  wasm.return %0 : i32
}
}
