// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// More constants, addresses and incoming stack arguments than registers: each
// is computed again where it is used, none is stored.
//
//   1 2 0x12345678 @data+4 frame[0] in[0] %p |      7, all used twice
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

cortexm.extern @data
// CHECK-LABEL: cortexm.func @a04
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_imm 1
// CHECK-NEXT: mov_imm 2
// CHECK-NEXT: reload %{{.*}}<in 0>
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: mov32 305419896
// CHECK-NEXT: str
// CHECK-NEXT: mov_sym @data + 4
// CHECK-NEXT: str
// CHECK-NEXT: frame_address object 0 0
// CHECK-NEXT: str
// CHECK-NEXT: str %{{.*}}, %{{.*}}, 20 :
// CHECK-NEXT: str
// CHECK-NEXT: %[[TWO:.*]] = mov_imm 2
// CHECK-NEXT: str %[[TWO]], %{{.*}}, 28 :
// CHECK-NEXT: %[[C:.*]] = mov32 305419896
// CHECK-NEXT: str %[[C]], %{{.*}}, 32 :
// CHECK-NEXT: %[[D:.*]] = mov_sym @data + 4
// CHECK-NEXT: str %[[D]], %{{.*}}, 36 :
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a04(%r0: !cortexm.gpr<r0>, %s: !cortexm.slot<in 0>)
    attributes {frame_objects = array<i32: 8>} {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.mov_imm 1 : !cortexm.gpr
  %b = cortexm.mov_imm 2 : !cortexm.gpr
  %c = cortexm.mov32 305419896 : !cortexm.gpr
  %d = cortexm.mov_sym @data + 4 : !cortexm.gpr
  %e = cortexm.frame_address object 0 0 : !cortexm.gpr
  %f = cortexm.reload %s : (!cortexm.slot<in 0>) -> !cortexm.gpr
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %d, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %e, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %f, %p, 20 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 24 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 28 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 32 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %d, %p, 36 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %e, %p, 40 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %f, %p, 44 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
