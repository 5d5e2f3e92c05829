// RUN: warm-opt %s --cortexm-finalize | FileCheck %s
// RUN: sed 's/"cortex-m4"/"cortex-m4" for size/' %s | warm-opt --cortexm-finalize | FileCheck %s --check-prefix=SIZE

// What a branch hardly ever goes to stands last, with all that is reached from
// there only, unless the code is to be small: coming back takes a branch.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: @unlikely
  // CHECK: cbnz {{.*}}, ^bb2, ^bb1
  // CHECK-NEXT: ^bb1:
  // CHECK-NEXT: bx_lr
  // CHECK-NEXT: ^bb2:
  // CHECK-NEXT: str %{{.*}}, 4
  // CHECK: ^bb3:
  // CHECK-NEXT: str %{{.*}}, 8
  // SIZE-LABEL: @unlikely
  // SIZE: cbz {{.*}}, ^bb4, ^bb1
  // SIZE-NEXT: ^bb1:
  // SIZE-NEXT: str %{{.*}}, 4
  cortexm.func @unlikely(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<framed>} {
    cortexm.cbnz %a weights([1, 2000]), ^rare, ^often : !cortexm.gpr<r0>
  ^rare:
    cortexm.str %a, %a, 4 : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> ()
    cortexm.cbz %a, ^one, ^other : !cortexm.gpr<r0>
  ^one:
    cortexm.str %a, %a, 8 : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> ()
    cortexm.b ^often
  ^other:
    cortexm.str %a, %a, 12 : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> ()
    cortexm.b ^often
  ^often:
    cortexm.bx_lr
  }

  // One in ten is not rare.
  // CHECK-LABEL: @sometimes
  // CHECK: cbz {{.*}}, ^bb2, ^bb1
  // CHECK-NEXT: ^bb1:
  // CHECK-NEXT: str
  cortexm.func @sometimes(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<framed>} {
    cortexm.cbnz %a weights([1, 9]), ^rare, ^often : !cortexm.gpr<r0>
  ^rare:
    cortexm.str %a, %a, 4 : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> ()
    cortexm.b ^often
  ^often:
    cortexm.bx_lr
  }
}
