// Made by reducing functions of the corpus as long as they were worse without the
// preference.
module attributes {cortexm.target = #cortexm.target<"cortex-m4" for size>} {
  cortexm.extern @call
  cortexm.extern @irq_lock
  cortexm.extern @ready
  cortexm.extern @reschedule

  // A value whose own register is taken leaves those of others alone.
  cortexm.func @out_of_the_way(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>) -> !cortexm.gpr<r0> {
    %0 = implicit_def : !cortexm.gpr
    %1 = implicit_def : !cortexm.gpr
    %2 = implicit_def : !cortexm.gpr
    %3 = implicit_def : !cortexm.gpr
    %4 = implicit_def : !cortexm.gpr
    %5 = implicit_def : !cortexm.gpr
    %6 = mul %5, %5 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %7 = eor %6, %3 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %8 = implicit_def : !cortexm.gpr
    cbnz %1, ^bb1, ^bb7 : !cortexm.gpr
  ^bb1:
    b ^bb2(%2, %0, %1 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb2(%9: !cortexm.gpr, %10: !cortexm.gpr, %11: !cortexm.gpr):
    %12 = bl @call(%8, %7) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %13 = implicit_def : !cortexm.gpr
    %14 = implicit_def : !cortexm.gpr
    %rd, %flags = subs_imm %11, 1 : (!cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    b_cond ne, %flags, ^bb3, ^bb4
  ^bb3:
    b ^bb2(%14, %13, %rd : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb4:
    b ^bb5(%1, %8, %4, %0, %3 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb5(%15: !cortexm.gpr, %16: !cortexm.gpr, %17: !cortexm.gpr, %18: !cortexm.gpr, %19: !cortexm.gpr):
    %20 = implicit_def : !cortexm.gpr
    %21 = implicit_def : !cortexm.gpr
    %22 = implicit_def : !cortexm.gpr
    %23 = implicit_def : !cortexm.gpr
    b ^bb6
  ^bb6:
    b ^bb8(%20, %14, %23, %21, %22 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb7:
    b ^bb8(%3, %2, %8, %3, %4 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb8(%24: !cortexm.gpr, %25: !cortexm.gpr, %26: !cortexm.gpr, %27: !cortexm.gpr, %28: !cortexm.gpr):
    %29 = implicit_def : !cortexm.gpr
    ret %29 in [0] : !cortexm.gpr
  }

  // ... of those whose copies are dear more than of others.
  cortexm.func @dearer_copies_first(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>, %arg5: !cortexm.slot<in 1>, %arg6: !cortexm.slot<in 2>, %arg7: !cortexm.slot<in 3>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>) {
    %0 = implicit_def : !cortexm.gpr
    %1 = implicit_def : !cortexm.gpr
    %2 = implicit_def : !cortexm.gpr
    %3 = implicit_def : !cortexm.gpr
    %4 = implicit_def : !cortexm.gpr
    %5 = implicit_def : !cortexm.gpr
    %6 = implicit_def : !cortexm.gpr
    %7 = implicit_def : !cortexm.gpr
    %8 = implicit_def : !cortexm.gpr
    %9 = implicit_def : !cortexm.gpr
    %10 = implicit_def : !cortexm.gpr
    %11 = implicit_def : !cortexm.gpr
    %12 = implicit_def : !cortexm.gpr
    %13 = implicit_def : !cortexm.gpr
    %14 = orr %11, %12 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %15 = and %10, %13 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %16 = implicit_def : !cortexm.gpr
    %17 = implicit_def : !cortexm.gpr
    %18 = implicit_def : !cortexm.gpr
    %19 = orr %8, %18 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %20 = and %17, %19 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %21 = and %16, %9 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %22 = implicit_def : !cortexm.gpr
    %23 = implicit_def : !cortexm.gpr
    %24 = implicit_def : !cortexm.gpr
    %25 = and %22, %24 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %26 = and %23, %3, <lsr 2> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %27 = cmp_imm %4, 3 : (!cortexm.gpr) -> !cortexm.flags
    %rd, %flags = sbcs_imm %5, 0, %27 : (!cortexm.gpr, !cortexm.flags) -> (!cortexm.gpr, !cortexm.flags)
    b_cond hs, %flags, ^bb2, ^bb1
  ^bb1:
    %28 = implicit_def : !cortexm.gpr
    %rd_0, %flags_1 = adds %6, %28 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    %29 = adc_imm %7, 0, %flags_1 : (!cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    %30 = eor %16, %29 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %31 = implicit_def : !cortexm.gpr
    %32 = implicit_def : !cortexm.gpr
    b ^bb3(%31, %32 : !cortexm.gpr, !cortexm.gpr)
  ^bb2:
    %33 = implicit_def : !cortexm.gpr
    %34 = mul %8, %33 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    str %34, %0, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
    %35 = implicit_def : !cortexm.gpr
    %rd_2, %flags_3 = subs %35, %4 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    %36 = sbc %26, %5, %flags_3 : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    %37 = implicit_def : !cortexm.gpr
    %38 = implicit_def : !cortexm.gpr
    b ^bb3(%37, %38 : !cortexm.gpr, !cortexm.gpr)
  ^bb3(%39: !cortexm.gpr, %40: !cortexm.gpr):
    %41 = lsr_imm %1, 5 : (!cortexm.gpr) -> !cortexm.gpr
    %42 = implicit_def : !cortexm.gpr
    %rd_4, %flags_5 = adds %25, %42 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    %43 = adc_imm %26, 0, %flags_5 : (!cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    %44 = implicit_def : !cortexm.gpr
    %45 = bl @call(%44, %44) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %46 = implicit_def : !cortexm.gpr
    %47 = implicit_def : !cortexm.gpr
    %48 = eor %46, %2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %49 = eor %47, %8 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %50 = implicit_def : !cortexm.gpr
    %51 = eor %49, %15 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %52 = eor %50, %16 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %53 = implicit_def : !cortexm.gpr
    %54 = implicit_def : !cortexm.gpr
    ret %54, %53 in [0, 1] : !cortexm.gpr, !cortexm.gpr
  }

  // What a call in a loop would push out of its register goes before the loop.
  cortexm.func @before_the_loop(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>) {
    %0 = bl @irq_lock() in [] out [0] : () -> !cortexm.gpr
    %1 = implicit_def : !cortexm.gpr
    cbnz %1, ^bb2, ^bb1 : !cortexm.gpr
  ^bb1:
    b ^bb6
  ^bb2:
    b ^bb3(%1 : !cortexm.gpr)
  ^bb3(%2: !cortexm.gpr):
    bl @ready(%2) in [0] out [] : (!cortexm.gpr) -> ()
    %3 = implicit_def : !cortexm.gpr
    cbnz %3, ^bb5, ^bb4 : !cortexm.gpr
  ^bb4:
    b ^bb6
  ^bb5:
    b ^bb3(%3 : !cortexm.gpr)
  ^bb6:
    bl @reschedule(%0) in [0] out [] : (!cortexm.gpr) -> ()
    ret  in []
  }

  // An argument without a target is where a predecessor has what it passes.
  cortexm.func @where_it_comes_from(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>) -> !cortexm.gpr<r0> {
    %0 = implicit_def : !cortexm.gpr
    %1 = implicit_def : !cortexm.gpr
    %2 = implicit_def : !cortexm.gpr
    %3 = implicit_def : !cortexm.gpr
    %4 = implicit_def : !cortexm.gpr
    %5 = implicit_def : !cortexm.gpr
    %6 = implicit_def : !cortexm.gpr
    %7 = bl @call(%5, %1) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %8 = implicit_def : !cortexm.gpr
    %9 = implicit_def : !cortexm.gpr
    %10 = implicit_def : !cortexm.gpr
    %11 = ldr_reg %0, %10 lsl 2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %12 = eor %6, %2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %13 = implicit_def : !cortexm.gpr
    b ^bb1
  ^bb1:
    b ^bb2(%1, %8, %9 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb2(%14: !cortexm.gpr, %15: !cortexm.gpr, %16: !cortexm.gpr):
    b ^bb3
  ^bb3:
    %17 = cmp %14, %16 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    b_cond ls, %17, ^bb5, ^bb4
  ^bb4:
    %18 = eor %14, %4 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %19 = implicit_def : !cortexm.gpr
    %20 = orr %19, %3, <lsr 12> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    b ^bb6(%20, %5 : !cortexm.gpr, !cortexm.gpr)
  ^bb5:
    %21 = bl @call(%15, %16) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %22 = implicit_def : !cortexm.gpr
    b ^bb6(%16, %22 : !cortexm.gpr, !cortexm.gpr)
  ^bb6(%23: !cortexm.gpr, %24: !cortexm.gpr):
    b ^bb7
  ^bb7:
    b ^bb8(%15, %23, %24, %13 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb8(%25: !cortexm.gpr, %26: !cortexm.gpr, %27: !cortexm.gpr, %28: !cortexm.gpr):
    %29 = implicit_def : !cortexm.gpr
    ret %29 in [0] : !cortexm.gpr
  }

  // A value that is in a register and in a slot, and ends, passes its slot.
  cortexm.func @slot_of_the_argument(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>, %arg5: !cortexm.slot<in 1>, %arg6: !cortexm.slot<in 2>, %arg7: !cortexm.slot<in 3>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>) {
    %0:4 = parallel_copy %arg0, %arg1, %arg2, %arg3 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    %1 = implicit_def : !cortexm.gpr
    %2 = implicit_def : !cortexm.gpr
    %3 = implicit_def : !cortexm.gpr
    %4 = implicit_def : !cortexm.gpr
    %5 = implicit_def : !cortexm.gpr
    %6 = implicit_def : !cortexm.gpr
    %7 = implicit_def : !cortexm.gpr
    %8 = implicit_def : !cortexm.gpr
    %9 = implicit_def : !cortexm.gpr
    %10 = implicit_def : !cortexm.gpr
    %11 = implicit_def : !cortexm.gpr
    %12 = orr %9, %10 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %13 = implicit_def : !cortexm.gpr
    %14 = bl @call(%7, %13) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %15 = eor %11, %14 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %rd, %flags = subs %5, %0#2 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    %16 = sbc %6, %0#3, %flags : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    %lo, %hi = umull %3, %rd : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
    %17 = implicit_def : !cortexm.gpr
    %18 = mla %4, %rd, %17 : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %19 = implicit_def : !cortexm.gpr
    %20 = lsl_imm %18, 9 : (!cortexm.gpr) -> !cortexm.gpr
    %21 = implicit_def : !cortexm.gpr
    %22 = lsl_imm %0#3, 4 : (!cortexm.gpr) -> !cortexm.gpr
    %23 = implicit_def : !cortexm.gpr
    %24 = and %19, %0#2, <lsl 4> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %25 = and %21, %23 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %26 = implicit_def : !cortexm.gpr
    %rd_0, %flags_1 = orrs %26, %2 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    b_cond ne, %flags_1, ^bb2, ^bb1
  ^bb1:
    %27 = mov_imm 6 : !cortexm.gpr
    b ^bb11(%3, %4 : !cortexm.gpr, !cortexm.gpr)
  ^bb2:
    %28 = implicit_def : !cortexm.gpr
    b ^bb3
  ^bb3:
    %29 = implicit_def : !cortexm.gpr
    %30 = implicit_def : !cortexm.gpr
    b ^bb4
  ^bb4:
    cbnz %0#1, ^bb6, ^bb5 : !cortexm.gpr
  ^bb5:
    %31 = implicit_def : !cortexm.gpr
    %32 = implicit_def : !cortexm.gpr
    b ^bb9(%31, %32, %15, %12, %7, %8 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb6:
    %33 = implicit_def : !cortexm.gpr
    %34 = implicit_def : !cortexm.gpr
    b ^bb7(%7, %8, %0#0, %33, %34, %0#1 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb7(%35: !cortexm.gpr, %36: !cortexm.gpr, %37: !cortexm.gpr, %38: !cortexm.gpr, %39: !cortexm.gpr, %40: !cortexm.gpr):
    %41 = implicit_def : !cortexm.gpr
    %42 = implicit_def : !cortexm.gpr
    b ^bb8
  ^bb8:
    %43 = implicit_def : !cortexm.gpr
    %44 = implicit_def : !cortexm.gpr
    %45 = implicit_def : !cortexm.gpr
    %46 = implicit_def : !cortexm.gpr
    b ^bb9(%45, %46, %43, %44, %41, %42 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb9(%47: !cortexm.gpr, %48: !cortexm.gpr, %49: !cortexm.gpr, %50: !cortexm.gpr, %51: !cortexm.gpr, %52: !cortexm.gpr):
    b ^bb10
  ^bb10:
    %53 = implicit_def : !cortexm.gpr
    b ^bb12(%28, %4, %29, %30, %13, %53, %47, %48, %49, %50, %51, %52, %5, %6 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb11(%54: !cortexm.gpr, %55: !cortexm.gpr):
    %56 = implicit_def : !cortexm.gpr
    %57 = implicit_def : !cortexm.gpr
    %58 = implicit_def : !cortexm.gpr
    %59 = eor %56, %57 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %60 = eor %58, %15 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %61 = eor %59, %12 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %62 = implicit_def : !cortexm.gpr
    %63 = implicit_def : !cortexm.gpr
    b ^bb12(%54, %55, %1, %2, %60, %61, %62, %63, %15, %12, %7, %8, %3, %4 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb12(%64: !cortexm.gpr, %65: !cortexm.gpr, %66: !cortexm.gpr, %67: !cortexm.gpr, %68: !cortexm.gpr, %69: !cortexm.gpr, %70: !cortexm.gpr, %71: !cortexm.gpr, %72: !cortexm.gpr, %73: !cortexm.gpr, %74: !cortexm.gpr, %75: !cortexm.gpr, %76: !cortexm.gpr, %77: !cortexm.gpr):
    b ^bb13
  ^bb13:
    b ^bb14(%64, %65, %1, %2 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb14(%78: !cortexm.gpr, %79: !cortexm.gpr, %80: !cortexm.gpr, %81: !cortexm.gpr):
    %82 = eor %76, %70 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %83 = implicit_def : !cortexm.gpr
    %84 = implicit_def : !cortexm.gpr
    %85 = eor %83, %74 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %86 = eor %84, %75 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %87 = implicit_def : !cortexm.gpr
    %88 = implicit_def : !cortexm.gpr
    ret %87, %88 in [0, 1] : !cortexm.gpr, !cortexm.gpr
  }

  // What is needed behind a loop is farther than what the loop needs.
  cortexm.func @outside_of_the_loop(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>, %arg3: !cortexm.gpr<r3>, %arg4: !cortexm.slot<in 0>) -> !cortexm.gpr<r0> {
    %0:4 = parallel_copy %arg0, %arg1, %arg2, %arg3 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    %1 = implicit_def : !cortexm.gpr
    %2 = implicit_def : !cortexm.gpr
    %3 = implicit_def : !cortexm.gpr
    cbnz %0#1, ^bb1, ^bb7 : !cortexm.gpr
  ^bb1:
    b ^bb2(%0#3, %0#0, %0#1 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb2(%4: !cortexm.gpr, %5: !cortexm.gpr, %6: !cortexm.gpr):
    %7 = implicit_def : !cortexm.gpr
    b ^bb3
  ^bb3:
    %8 = and_imm %1, 15 : (!cortexm.gpr) -> !cortexm.gpr
    b ^bb4(%0#1, %3, %2, %0#0, %1 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb4(%9: !cortexm.gpr, %10: !cortexm.gpr, %11: !cortexm.gpr, %12: !cortexm.gpr, %13: !cortexm.gpr):
    %14 = ldr %12, 0 : (!cortexm.gpr) -> !cortexm.gpr
    %15 = ldr_reg %0#0, %8 lsl 2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %16 = add %15, %13 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %17 = orr %16, %11, <lsr 5> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %18 = bl @call(%17, %11) in [0, 1] out [0] : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %19 = eor %18, %11 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %20 = add_imm %12, 4 : (!cortexm.gpr) -> !cortexm.gpr
    %21 = add %14, %10 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %rd, %flags = subs_imm %9, 1 : (!cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    b_cond ne, %flags, ^bb6, ^bb5
  ^bb5:
    b ^bb8(%16, %7, %21, %17, %19 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb6:
    b ^bb4(%rd, %21, %19, %20, %16 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb7:
    b ^bb8(%1, %0#3, %3, %1, %2 : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  ^bb8(%22: !cortexm.gpr, %23: !cortexm.gpr, %24: !cortexm.gpr, %25: !cortexm.gpr, %26: !cortexm.gpr):
    %27 = implicit_def : !cortexm.gpr
    ret %27 in [0] : !cortexm.gpr
  }
}
