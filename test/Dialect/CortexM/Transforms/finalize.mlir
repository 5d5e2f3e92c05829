// RUN: warm-opt %s --cortexm-finalize --verify-roundtrip | FileCheck %s

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>
!r8 = !cortexm.gpr<r8>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// Block arguments: the register holds what the branch passed. The empty block
// on the edge vanishes, the other branch is inverted to fall through.
// CHECK-LABEL: cortexm.func @edges
// CHECK-SAME:    phase = #cortexm.phase<final>
// CHECK-NEXT:    cmp
// CHECK-NEXT:    b_cond ne, %{{[0-9]+}}, ^[[JOIN:bb[0-9]+]], ^[[ADD:bb[0-9]+]]
// CHECK-NEXT:  ^[[ADD]]:
// CHECK-NEXT:    add
// CHECK-NEXT:    fallthrough ^[[JOIN]]
// CHECK-NEXT:  ^[[JOIN]]:
// CHECK-NEXT:    %[[X:.*]] = live_in : <r0>
// CHECK-NEXT:    mul %[[X]], %[[X]]
cortexm.func @edges(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  cortexm.b_cond eq, %f, ^add, ^edge
^edge:
  cortexm.b ^join(%a : !r0)
^add:
  %0 = cortexm.add %a, %b {s} : (!r0, !r1) -> !r0
  cortexm.b ^join(%0 : !r0)
^join(%1: !r0):
  %2 = cortexm.mul %1, %1 {s} : (!r0, !r0) -> !r0
  cortexm.bx_lr %2 : !r0
}

// An empty block with two arguments that another block reads vanishes, too.
// CHECK-LABEL: cortexm.func @two_arguments
// CHECK-NEXT:    fallthrough ^[[SUB:bb[0-9]+]]
// CHECK-NEXT:  ^[[SUB]]:
// CHECK-NEXT:    %[[X:.*]] = live_in : <r0>
// CHECK-NEXT:    %[[Y:.*]] = live_in : <r1>
// CHECK-NEXT:    sub %[[X]], %[[Y]]
cortexm.func @two_arguments(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  cortexm.b ^empty(%a, %b : !r0, !r1)
^empty(%0: !r0, %1: !r1):
  cortexm.b ^sub
^sub:
  %2 = cortexm.sub %0, %1 : (!r0, !r1) -> !r0
  cortexm.bx_lr %2 : !r0
}

// A branch to a short return is a return.
// CHECK-LABEL: cortexm.func @return_at_once
// CHECK:         cbz %arg0, ^[[B:bb[0-9]+]], ^[[A:bb[0-9]+]]
// CHECK-NEXT:  ^[[A]]:
// CHECK-NEXT:    mov_imm 3
// CHECK-NEXT:    bx_lr{{$}}
// CHECK-NEXT:  ^[[B]]:
// CHECK-NEXT:    mov_imm 4
// CHECK-NEXT:    bx_lr{{$}}
// CHECK-NEXT:  }
cortexm.func @return_at_once(%a: !r0) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp_imm %a, 0 : (!r0) -> !cortexm.flags
  cortexm.b_cond ne, %f, ^a, ^b
^a:
  %0 = cortexm.mov_imm 3 : !r0
  cortexm.b ^return(%0 : !r0)
^b:
  %1 = cortexm.mov_imm 4 : !r0
  cortexm.b ^return(%1 : !r0)
^return(%2: !r0):
  cortexm.bx_lr %2 : !r0
}

// cbz: a high register and a target behind it take a compare.
// CHECK-LABEL: cortexm.func @no_cbz
// CHECK:       ^[[LOOP:bb[0-9]+]]:
// CHECK:         %[[F:.*]] = cmp_imm %{{.*}}, 0 : (!cortexm.gpr<r0>)
// CHECK-NEXT:    b_cond ne, %[[F]], ^[[LOOP]]
// CHECK:         %[[G:.*]] = cmp_imm %{{.*}}, 0 : (!cortexm.gpr<r8>)
// CHECK-NEXT:    b_cond ne, %[[G]]
cortexm.func @no_cbz(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  cortexm.b ^loop(%a : !r0)
^loop(%0: !r0):
  %1 = cortexm.sub_imm %0, 1 : (!r0) -> !r0
  cortexm.cbnz %1, ^edge, ^next : !r0
^edge:
  cortexm.b ^loop(%1 : !r0)
^next:
  %2 = cortexm.mov %b : (!r1) -> !r8
  cortexm.cbz %2, ^x, ^y : !r8
^y:
  cortexm.udf 3
^x:
  cortexm.bx_lr %1 : !r0
}

// 16-bit forms that write the flags, where nothing reads the flags behind them.
// CHECK-LABEL: cortexm.func @narrow
// CHECK-NEXT:    add %arg0, %arg1 {s}
// CHECK-NEXT:    cmp
// CHECK-NEXT:    sub %{{[^{]*}} : (
// CHECK-NEXT:    b_cond
// CHECK:         lsl_imm %{{.*}}, 3 {s}
// CHECK:         mov_imm 300 :
cortexm.func @narrow(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.add %a, %b : (!r0, !r1) -> !r2
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  %1 = cortexm.sub %a, %b : (!r0, !r1) -> !r0
  cortexm.b_cond hi, %f, ^x, ^y
^x:
  %2 = cortexm.lsl_imm %1, 3 : (!r0) -> !r0
  cortexm.bx_lr %2 : !r0
^y:
  %3 = cortexm.mov_imm 300 : !r0
  cortexm.bx_lr %3 : !r0
}

// All traps of a code share a block at the end.
// CHECK-LABEL: cortexm.func @traps
// CHECK-NEXT:    cmp_imm
// CHECK-NEXT:    b_cond hi, %{{.*}}, ^[[T1:bb[0-9]+]], ^[[A:bb[0-9]+]]
// CHECK-NEXT:  ^[[A]]:
// CHECK-NEXT:    cbz %arg1, ^[[T2:bb[0-9]+]], ^[[B:bb[0-9]+]]
// CHECK-NEXT:  ^[[B]]:
// CHECK-NEXT:    cmp_imm
// CHECK-NEXT:    b_cond hi, %{{.*}}, ^[[T1]], ^[[C:bb[0-9]+]]
// CHECK-NEXT:  ^[[C]]:
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  ^[[T1]]:
// CHECK-NEXT:    udf 1
// CHECK-NEXT:  ^[[T2]]:
// CHECK-NEXT:    udf 2
cortexm.func @traps(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp_imm %a, 9 : (!r0) -> !cortexm.flags
  cortexm.trap_if hi, %f, 1
  %g = cortexm.cmp_imm %b, 0 : (!r1) -> !cortexm.flags
  cortexm.trap_if eq, %g, 2
  %h = cortexm.cmp_imm %b, 9 : (!r1) -> !cortexm.flags
  cortexm.trap_if hi, %h, 1
  cortexm.bx_lr %a : !r0
}

// Two conditions on one compare: the flags live across the first branch.
// CHECK-LABEL: cortexm.func @flags_across_trap
// CHECK-NEXT:    %[[F:.*]] = cmp
// CHECK-NEXT:    b_cond eq, %[[F]]
// CHECK:         add %{{[^{]*}} : (
// CHECK-NEXT:    b_cond lo, %[[F]]
cortexm.func @flags_across_trap(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  cortexm.trap_if eq, %f, 1
  %0 = cortexm.add %a, %b : (!r0, !r1) -> !r2
  cortexm.trap_if lo, %f, 2
  cortexm.bx_lr %a : !r0
}

// A block that goes to a trap is cold, and stands behind the others.
// CHECK-LABEL: cortexm.func @cold
// CHECK:         cbz %arg0, ^[[COLD:bb[0-9]+]], ^[[REST:bb[0-9]+]]
// CHECK-NEXT:  ^[[REST]]:
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  ^[[COLD]]:
// CHECK-NEXT:    bl @cold
cortexm.func @cold(%a: !r0) attributes {phase = #cortexm.phase<framed>} {
  cortexm.cbz %a, ^trap, ^rest : !r0
^trap:
  %0 = cortexm.bl @cold(%a) in [0] out [0] : (!r0) -> !r0
  cortexm.udf 0
^rest:
  cortexm.bx_lr %a : !r0
}

// A table of bytes; the entry behind the jump goes by a branch.
// CHECK-LABEL: cortexm.func @table
// CHECK:       ^[[LOOP:bb[0-9]+]]:
// CHECK-NEXT:    tbb %arg0, [^[[A:bb[0-9]+]], ^[[WAY:bb[0-9]+]], ^[[A]], ^[[WAY]]]
// CHECK-NEXT:  ^[[WAY]]:
// CHECK-NEXT:    b ^[[LOOP]]
// CHECK-NEXT:  ^[[A]]:
cortexm.func @table(%a: !r0) attributes {phase = #cortexm.phase<framed>} {
  cortexm.b ^loop
^loop:
  cortexm.table_branch %a, [^a, ^back, ^a, ^back] : !r0
^back:
  cortexm.b ^loop
^a:
  cortexm.bx_lr %a : !r0
}

// d13: an endless loop of nothing.
// CHECK-LABEL: cortexm.func @endless
// CHECK-NEXT:    fallthrough ^[[LOOP:bb[0-9]+]]
// CHECK-NEXT:  ^[[LOOP]]:
// CHECK-NEXT:    b ^[[LOOP]]
cortexm.func @endless() attributes {phase = #cortexm.phase<framed>} {
  cortexm.b ^a
^a:
  cortexm.b ^b
^b:
  cortexm.b ^a
}

// cbz takes the place of a comparison with zero that nothing else reads.
// CHECK-LABEL: cortexm.func @flags_read_twice
// CHECK-NEXT:    %[[F:.*]] = cmp_imm %arg0, 0
// CHECK-NEXT:    b_cond eq, %[[F]]
// CHECK:         b_cond lt, %[[F]]
// CHECK-LABEL: cortexm.func @high_register
// CHECK:         cmp_imm %{{.*}}, 0 : (!cortexm.gpr<r8>)
// CHECK-NEXT:    b_cond eq
cortexm.func @flags_read_twice(%a: !r0) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp_imm %a, 0 : (!r0) -> !cortexm.flags
  cortexm.trap_if eq, %f, 1
  cortexm.trap_if lt, %f, 2
  cortexm.bx_lr %a : !r0
}
cortexm.func @high_register(%a: !r0) attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov %a : (!r0) -> !r8
  %f = cortexm.cmp_imm %0, 0 : (!r8) -> !cortexm.flags
  cortexm.b_cond eq, %f, ^x, ^y
^x:
  cortexm.udf 0
^y:
  cortexm.bx_lr %a : !r0
}

// A return of more than two bytes is branched to, not repeated.
// CHECK-LABEL: cortexm.func @long_return
// CHECK-COUNT-1: pop_return
// CHECK-NOT:     pop_return
cortexm.func @long_return(%a: !r0) attributes {phase = #cortexm.phase<framed>} {
  cortexm.push {r8, lr}
  cortexm.cbz %a, ^x, ^y : !r0
^x:
  %0 = cortexm.mov_imm 3 : !r0
  cortexm.b ^return(%0 : !r0)
^y:
  %1 = cortexm.mov_imm 4 : !r0
  cortexm.b ^return(%1 : !r0)
^return(%2: !r0):
  cortexm.pop_return {r8, pc}, %2 : !r0
}

// An empty block whose argument is read elsewhere: what it receives is defined
// where the branch goes.
// CHECK-LABEL: cortexm.func @argument_of_an_empty_block
// CHECK:         cbz %arg0, ^[[X:bb[0-9]+]], ^[[Y:bb[0-9]+]]
// CHECK-NOT:     b ^
// CHECK:         %[[V:.*]] = live_in : <r1>
// CHECK:         add %[[V]], %[[V]]
cortexm.func @argument_of_an_empty_block(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  cortexm.cbz %a, ^x, ^y : !r0
^x:
  cortexm.b ^empty(%b : !r1)
^y:
  %0 = cortexm.mov_imm 4 : !r1
  cortexm.b ^empty(%0 : !r1)
^empty(%1: !r1):
  cortexm.b ^next
^next:
  %2 = cortexm.add %1, %1 : (!r1, !r1) -> !r0
  cortexm.bx_lr %2 : !r0
}
}
