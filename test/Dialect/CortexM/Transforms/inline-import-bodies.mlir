// RUN: warm-opt %s --split-input-file --cortexm-inline-import-bodies --verify-diagnostics | FileCheck %s

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!gpr = !cortexm.gpr

// CHECK-NOT: @import_bodies
// CHECK-NOT: @read
// CHECK: cortexm.func private @log
// CHECK-NOT: @read
module {
  cortexm.func private @read(!r0) -> !r0
  cortexm.func private @choose(!r0, !r1) -> !r0
  cortexm.func private @fifth(!r0, !r1, !cortexm.gpr<r2>, !cortexm.gpr<r3>, !cortexm.slot<in 0>) -> !r0
  cortexm.func private @log(!r0)

  // The call is one load, of a virtual register.
  // CHECK-LABEL: @straight
  // CHECK-NEXT:    %[[A:.*]] = parallel_copy
  // CHECK-NEXT:    %[[V:.*]] = ldr %[[A]], 4 : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK-NEXT:    ret %[[V]]
  cortexm.func @straight(%r: !r0) -> !r0 {
    %a = cortexm.parallel_copy %r : (!r0) -> !gpr
    %v = cortexm.bl @read(%a) in [0] out [0] : (!gpr) -> !gpr
    cortexm.ret %v in [0] : !gpr
  }

  // A body with control flow: returns go on behind the call.
  // CHECK-LABEL: @branches
  // CHECK:         cbz %[[A:.*]], ^[[ZERO:.*]], ^[[OTHER:.*]] :
  // CHECK:       ^[[ZERO]]:
  // CHECK-NEXT:    b ^[[REST:.*]](%{{.*}} : !cortexm.gpr)
  // CHECK:       ^[[OTHER]]:
  // CHECK-NEXT:    bl @log(%[[A]])
  // CHECK-NEXT:    b ^[[REST]](%[[A]] : !cortexm.gpr)
  // CHECK:       ^[[REST]](%[[R:.*]]: !cortexm.gpr):
  // CHECK-NEXT:    add_imm %[[R]], 1
  cortexm.func @branches(%r: !r0, %s: !r1) -> !r0 {
    %a, %b = cortexm.parallel_copy %r, %s : (!r0, !r1) -> (!gpr, !gpr)
    %v = cortexm.bl @choose(%a, %b) in [0, 1] out [0] : (!gpr, !gpr) -> !gpr
    %w = cortexm.add_imm %v, 1 : (!gpr) -> !gpr
    cortexm.ret %w in [0] : !gpr
  }

  // An argument on the stack stays in its register; others are not made.
  // CHECK-LABEL: @stack
  // CHECK-NOT:     mov_imm
  // CHECK-NOT:     spill
  // CHECK:         ret %{{.*}} in [0]
  cortexm.func @stack(%r: !r0) -> !r0 {
    %a = cortexm.parallel_copy %r : (!r0) -> !gpr
    %0 = cortexm.mov_imm 7 : !gpr
    %s = cortexm.spill %a : (!gpr) -> !cortexm.slot<out 0>
    %v = cortexm.bl @fifth(%0, %0, %0, %0, %s) in [0, 1, 2, 3] out [0] : (!gpr, !gpr, !gpr, !gpr, !cortexm.slot<out 0>) -> !gpr
    cortexm.ret %v in [0] : !gpr
  }

  module @import_bodies {
    cortexm.func @read(%p: !r0) -> !r0 {
      %q = cortexm.parallel_copy %p : (!r0) -> !gpr
      %v = cortexm.ldr %q, 4 : (!gpr) -> !gpr
      cortexm.ret %v in [0] : !gpr
    }
    cortexm.func @choose(%p: !r0, %q: !r1) -> !r0 {
      %r = cortexm.mov %q : (!r1) -> !gpr
      cortexm.cbz %p, ^zero, ^other : !r0
    ^zero:
      cortexm.ret %r in [0] : !gpr
    ^other:
      cortexm.bl @log(%p) in [0] out [] : (!r0) -> ()
      cortexm.ret %p in [0] : !r0
    }
    cortexm.func @fifth(%a: !r0, %b: !r1, %c: !cortexm.gpr<r2>, %d: !cortexm.gpr<r3>, %e: !cortexm.slot<in 0>) -> !r0 {
      %v = cortexm.reload %e : (!cortexm.slot<in 0>) -> !gpr
      cortexm.ret %v in [0] : !gpr
    }
    cortexm.func private @log(!r0)
  }
}

// -----

// One whose address is taken stays, as a function like any other.
// CHECK-LABEL: cortexm.func private @stays
// CHECK-NEXT:    %[[A:.*]] = parallel_copy %arg0
// CHECK-NEXT:    ldr %[[A]], 0
// CHECK-LABEL: cortexm.func @address
module {
  cortexm.func private @stays(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
  cortexm.func @address() -> !cortexm.gpr<r0> {
    %0 = cortexm.mov_sym @stays : !cortexm.gpr
    cortexm.ret %0 in [0] : !cortexm.gpr
  }
  module @import_bodies {
    cortexm.func @stays(%p: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
      %v = cortexm.ldr %p, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
      cortexm.ret %v in [0] : !cortexm.gpr
    }
  }
}

// -----

// A body that only another one calls has no declaration.
// CHECK-LABEL: @through
// CHECK-NEXT:    wfi
// CHECK-NEXT:    sev
// CHECK-NEXT:    wfi
// CHECK-NEXT:    ret
// CHECK-NOT:   @inner
module {
  cortexm.func private @outer()
  cortexm.func @through() {
    cortexm.bl @outer() in [] out [] : () -> ()
    cortexm.ret in []
  }
  module @import_bodies {
    cortexm.func @outer() {
      cortexm.bl @inner() in [] out [] : () -> ()
      cortexm.sev
      cortexm.bl @inner() in [] out [] : () -> ()
      cortexm.ret in []
    }
    cortexm.func @inner() {
      cortexm.wfi
      cortexm.ret in []
    }
  }
}

// -----

module {
  cortexm.func private @a()
  cortexm.func private @b()
  module @import_bodies {
    cortexm.func @a() {
      cortexm.bl @b() in [] out [] : () -> ()
      cortexm.ret in []
    }
    cortexm.func @b() {
      // expected-error @below {{the body of 'a' calls itself}}
      cortexm.bl @a() in [] out [] : () -> ()
      cortexm.ret in []
    }
  }
}
