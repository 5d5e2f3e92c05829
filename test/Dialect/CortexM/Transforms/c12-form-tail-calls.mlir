// RUN: warm-opt %s --split-input-file --cortexm-form-tail-calls | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @f()

  // CHECK-LABEL: @same_results
  // CHECK-NEXT:    %[[A:.*]]:2 = parallel_copy
  // CHECK-NEXT:    tail_call @f(%[[A]]#1, %[[A]]#0) in [0, 1] :
  // CHECK-NEXT:  }
  cortexm.func @same_results(%x: !cortexm.gpr<r0>, %y: !cortexm.gpr<r1>) {
    %a:2 = cortexm.parallel_copy %x, %y : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %r:2 = cortexm.bl @f(%a#1, %a#0) in [0, 1] out [0, 1] : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.ret %r#0, %r#1 in [0, 1] : !cortexm.gpr, !cortexm.gpr
  }

  // A result that nobody returns.
  // CHECK-LABEL: @unused_result
  // CHECK-NEXT:    tail_call @f() in []
  // CHECK-NEXT:  }
  cortexm.func @unused_result() {
    %r = cortexm.bl @f() in [] out [0] : () -> !cortexm.gpr
    cortexm.ret in []
  }

  // CHECK-LABEL: @other_register
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @other_register() {
    %r:2 = cortexm.bl @f() in [] out [0, 1] : () -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.ret %r#1, %r#0 in [0, 1] : !cortexm.gpr, !cortexm.gpr
  }

  // CHECK-LABEL: @something_else
  // CHECK-NEXT:    parallel_copy
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @something_else(%x: !cortexm.gpr<r0>) {
    %a = cortexm.parallel_copy %x : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.ret %a in [0] : !cortexm.gpr
  }

  // CHECK-LABEL: @stack_argument
  // CHECK-NEXT:    %[[S0:.*]] = spill
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @stack_argument(%x: !cortexm.gpr<r0>) {
    %a = cortexm.spill %x : (!cortexm.gpr<r0>) -> !cortexm.slot<out 0>
    cortexm.bl @f(%a) in [] out [] : (!cortexm.slot<out 0>) -> ()
    cortexm.ret in []
  }

  // Its address may be what is passed.
  // CHECK-LABEL: @frame_object
  // CHECK-NEXT:    frame_address object 0 0
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @frame_object() attributes {frame_objects = array<i32: 16>} {
    %a = cortexm.frame_address object 0 0 : !cortexm.gpr
    cortexm.bl @f(%a) in [0] out [] : (!cortexm.gpr) -> ()
    cortexm.ret in []
  }

  // The return is another block, and goes when nobody needs it.
  // CHECK-LABEL: @shared_return
  // CHECK-NEXT:    parallel_copy
  // CHECK-NEXT:    cbz %{{.*}}, ^[[ONE:.*]], ^[[TWO:.*]] :
  // CHECK-NEXT:  ^[[ONE]]:
  // CHECK-NEXT:    tail_call @f() in []
  // CHECK-NEXT:  ^[[TWO]]:
  // CHECK-NEXT:    tail_call @f(%{{.*}}) in [0] :
  // CHECK-NEXT:  }
  cortexm.func @shared_return(%x: !cortexm.gpr<r0>) {
    %a = cortexm.parallel_copy %x : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.cbz %a, ^one, ^two : !cortexm.gpr
  ^one:
    %r = cortexm.bl @f() in [] out [0] : () -> !cortexm.gpr
    cortexm.b ^end(%r : !cortexm.gpr)
  ^two:
    %s = cortexm.bl @f(%a) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^end(%s : !cortexm.gpr)
  ^end(%t: !cortexm.gpr):
    cortexm.ret %t in [0] : !cortexm.gpr
  }

  // Another call needs the frame; a jump is fast all the same.
  // CHECK-LABEL: @two_calls
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    tail_call @f
  // CHECK-NEXT:  }
  cortexm.func @two_calls() {
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.ret in []
  }
}

// -----

// For size there is no frame, or a call.
module attributes {cortexm.target = #cortexm.target<"cortex-m4" for size>} {
  cortexm.func private @f()

  // CHECK-LABEL: @one_call
  // CHECK-NEXT:    tail_call @f
  // CHECK-NEXT:  }
  cortexm.func @one_call() {
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.ret in []
  }

  // CHECK-LABEL: @two_calls
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @two_calls() {
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.ret in []
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @f()

  // What is called last may lead back here.
  // CHECK-LABEL: @returns_twice
  // CHECK-NEXT:    bl @f() in [] out [] {cortexm.returns_twice}
  // CHECK-NEXT:    bl @f() in [] out [] :
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @returns_twice() {
    cortexm.bl @f() in [] out [] {cortexm.returns_twice} : () -> ()
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.ret in []
  }
}
