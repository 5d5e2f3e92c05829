// RUN: warm-opt %s --cortexm-legalize-encodings --verify-roundtrip | FileCheck %s
// RUN: sed s/cortex-m0/cortex-m3/ %s | warm-opt --cortexm-legalize-encodings \
// RUN:   | FileCheck %s --check-prefix=MAINLINE

!gpr = !cortexm.gpr
!flags = !cortexm.flags
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {

// A core that has all encodings keeps what it has.
// MAINLINE-LABEL: cortexm.func @additions
// MAINLINE:         add_imm %{{.*}}, 300
// MAINLINE:         cbz
// MAINLINE:         cset

// CHECK-LABEL: cortexm.func @additions
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    add_imm %[[X]], 255
// CHECK-NEXT:    %[[MOST:.*]] = add_imm %[[X]], 255
// CHECK-NEXT:    add_imm %[[MOST]], 45
// CHECK-NEXT:    %[[K:.*]] = mov_imm 1024
// CHECK-NEXT:    sub %[[X]], %[[K]]
// CHECK-NEXT:    sub_imm %[[X]], 1
// CHECK-NEXT:    rsb_imm %[[X]], 0
// CHECK-NEXT:    %[[FROM:.*]] = mov_imm 32
// CHECK-NEXT:    sub %[[FROM]], %[[X]]
// CHECK-NEXT:    ret
cortexm.func @additions(%a: !r0) {
  %x = cortexm.parallel_copy %a : (!r0) -> !gpr
  %0 = cortexm.add_imm %x, 255 : (!gpr) -> !gpr
  %1 = cortexm.add_imm %x, 300 : (!gpr) -> !gpr
  %2 = cortexm.sub_imm %x, 1024 : (!gpr) -> !gpr
  %3 = cortexm.add_imm %x, -1 : (!gpr) -> !gpr
  %4 = cortexm.rsb_imm %x, 0 : (!gpr) -> !gpr
  %5 = cortexm.rsb_imm %x, 32 : (!gpr) -> !gpr
  cortexm.ret in []
}

// A constant is overwritten rather than what it is combined with.
// CHECK-LABEL: cortexm.func @bits
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %[[K8:.*]] = mov_imm 8
// CHECK-NEXT:    orr %[[K8]], %[[X]]
// CHECK-NEXT:    %[[K508:.*]] = mov_imm 508
// CHECK-NEXT:    and %[[K508]], %[[X]]
// CHECK-NEXT:    %[[DOWN:.*]] = lsr_imm %[[X]], 4
// CHECK-NEXT:    lsl_imm %[[DOWN]], 4
// CHECK-NEXT:    %[[K36:.*]] = mov_imm 36
// CHECK-NEXT:    bic %[[X]], %[[K36]]
// CHECK-NEXT:    %[[NOT:.*]] = mvn_imm 36
// CHECK-NEXT:    orr %[[NOT]], %[[X]]
// CHECK-NEXT:    %[[FIELD:.*]] = lsl_imm %[[X]], 20
// CHECK-NEXT:    asr_imm %[[FIELD]], 24
// CHECK-NEXT:    %[[PUT:.*]] = lsl_imm %[[X]], 1
// CHECK-NEXT:    %[[PUT1:.*]] = lsr_imm %[[PUT]], 1
// CHECK-NEXT:    %[[TOP:.*]] = lsr_imm %[[X]], 31
// CHECK-NEXT:    %[[TOP1:.*]] = lsl_imm %[[TOP]], 31
// CHECK-NEXT:    orr %[[TOP1]], %[[PUT1]]
// CHECK-NEXT:    ret
cortexm.func @bits(%a: !r0) {
  %x = cortexm.parallel_copy %a : (!r0) -> !gpr
  %0 = cortexm.orr_imm %x, 8 : (!gpr) -> !gpr
  %1 = cortexm.and_imm %x, 508 : (!gpr) -> !gpr
  %2 = cortexm.bic_imm %x, 15 : (!gpr) -> !gpr
  %3 = cortexm.bic_imm %x, 36 : (!gpr) -> !gpr
  %4 = cortexm.orn_imm %x, 36 : (!gpr) -> !gpr
  %5 = cortexm.sbfx %x, 4, 8 : (!gpr) -> !gpr
  %6 = cortexm.bfi %x, %x, 0, 31 : (!gpr, !gpr) -> !gpr
  cortexm.ret in []
}

// What is shifted, multiplied and added, or inverted, takes two instructions.
// CHECK-LABEL: cortexm.func @operands
// CHECK:         %[[X:.*]]:2 = parallel_copy
// CHECK-NEXT:    %[[S:.*]] = lsl_imm %[[X]]#1, 3
// CHECK-NEXT:    add %[[X]]#0, %[[S]] :
// CHECK-NEXT:    %[[T:.*]] = asr_imm %[[X]]#1, 32
// CHECK-NEXT:    cmp %[[X]]#0, %[[T]] :
// CHECK-NEXT:    sub %[[X]]#1, %[[X]]#0
// CHECK-NEXT:    %[[P:.*]] = mul %[[X]]#0, %[[X]]#1
// CHECK-NEXT:    sub %[[X]]#0, %[[P]]
// CHECK-NEXT:    %[[N:.*]] = mov_imm 7
// CHECK-NEXT:    ror %[[X]]#0, %[[N]]
// CHECK-NEXT:    ret
cortexm.func @operands(%a: !r0, %b: !r1) {
  %x, %y = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!gpr, !gpr)
  %0 = cortexm.add %x, %y, <lsl 3> : (!gpr, !gpr) -> !gpr
  %f = cortexm.cmp %x, %y, <asr 32> : (!gpr, !gpr) -> !flags
  %1 = cortexm.rsb %x, %y : (!gpr, !gpr) -> !gpr
  %2 = cortexm.mls %x, %y, %x : (!gpr, !gpr, !gpr) -> !gpr
  %3 = cortexm.ror_imm %x, 7 : (!gpr) -> !gpr
  cortexm.ret in []
}

// A constant that is added with carry is made where it may write the flags.
// CHECK-LABEL: cortexm.func @carry
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %[[K:.*]] = mov_imm 5
// CHECK-NEXT:    %[[LOW:.*]], %[[C:.*]] = subs_imm %[[X]], 1
// CHECK-NEXT:    adc %[[K]], %[[X]], %[[C]]
// CHECK-NEXT:    ret
cortexm.func @carry(%a: !r0) {
  %x = cortexm.parallel_copy %a : (!r0) -> !gpr
  %low, %c = cortexm.adds_imm %x, -1 : (!gpr) -> (!gpr, !flags)
  %high = cortexm.adc_imm %x, 5, %c : (!gpr, !flags) -> !gpr
  cortexm.ret in []
}

// One bit is tested as the sign, low bits as all there is.
// CHECK-LABEL: cortexm.func @tests
// CHECK:         %[[X:.*]] = parallel_copy
// CHECK-NEXT:    %{{.*}}, %[[SIGN:.*]] = lsls_imm %[[X]], 19
// CHECK-NEXT:    trap_if mi, %[[SIGN]], 1
// CHECK-NEXT:    %{{.*}}, %[[LOW:.*]] = lsls_imm %[[X]], 24
// CHECK-NEXT:    trap_if eq, %[[LOW]], 1
// CHECK-NEXT:    %[[K:.*]] = mov_imm 5
// CHECK-NEXT:    tst %[[X]], %[[K]]
// CHECK-NEXT:    trap_if
// CHECK-NEXT:    %[[M:.*]] = mov_imm 7
// CHECK-NEXT:    cmn %[[X]], %[[M]]
// CHECK-NEXT:    trap_if
// CHECK-NEXT:    %[[ZERO:.*]] = cmp_imm %[[X]], 0
// CHECK-NEXT:    b_cond eq, %[[ZERO]], ^[[THEN:.*]], ^[[ELSE:.*]]
cortexm.func @tests(%a: !r0) {
  %x = cortexm.parallel_copy %a : (!r0) -> !gpr
  %f = cortexm.tst_imm %x, 4096 : (!gpr) -> !flags
  cortexm.trap_if ne, %f, 1
  %g = cortexm.tst_imm %x, 255 : (!gpr) -> !flags
  cortexm.trap_if eq, %g, 1
  %h = cortexm.tst_imm %x, 5 : (!gpr) -> !flags
  cortexm.trap_if eq, %h, 1
  %i = cortexm.cmn_imm %x, 7 : (!gpr) -> !flags
  cortexm.trap_if lt, %i, 1
  cortexm.cbz %x, ^bb1, ^bb2 : !gpr
^bb1:
  cortexm.ret in []
^bb2:
  cortexm.ret in []
}

// Moves on one condition and its inverse are one branch.
// CHECK-LABEL: cortexm.func @choices
// CHECK:         %[[X:.*]]:2 = parallel_copy
// CHECK-NEXT:    %[[F:.*]] = cmp %[[X]]#0, %[[X]]#1
// CHECK-NEXT:    b_cond lt, %[[F]], ^[[TAKEN:.*]], ^[[OTHER:.*]]
// CHECK-NEXT:  ^[[TAKEN]]:
// CHECK-NEXT:    %[[SEVEN:.*]] = mov_imm 7
// CHECK-NEXT:    %[[ONE:.*]] = mov_imm 1
// CHECK-NEXT:    b ^[[REST:.*]](%[[X]]#1, %[[X]]#1, %[[SEVEN]], %[[ONE]]
// CHECK-NEXT:  ^[[OTHER]]:
// CHECK-NEXT:    %[[ZERO:.*]] = mov_imm 0
// CHECK-NEXT:    b ^[[REST]](%[[X]]#0, %[[X]]#1, %[[X]]#0, %[[ZERO]]
// CHECK-NEXT:  ^[[REST]](%[[A:.*]]: {{.*}}, %{{.*}}: {{.*}}, %[[C:.*]]: {{.*}}, %[[D:[0-9]+]]:
// CHECK-NEXT:    ret %[[C]], %[[D]]
cortexm.func @choices(%a: !r0, %b: !r1) {
  %x, %y = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!gpr, !gpr)
  %f = cortexm.cmp %x, %y : (!gpr, !gpr) -> !flags
  %0 = cortexm.mov_cond lt, %y, %x, %f : (!gpr, !gpr, !flags) -> !gpr
  %1 = cortexm.mov_cond ge, %y, %0, %f : (!gpr, !gpr, !flags) -> !gpr
  %2 = cortexm.mov_cond_imm lt, 7, %x, %f : (!gpr, !flags) -> !gpr
  %3 = cortexm.cset lt, %f : (!flags) -> !gpr
  cortexm.ret %2, %3 in [0, 1] : !gpr, !gpr
}

// A result that the flags give by themselves takes no branch.
// CHECK-LABEL: cortexm.func @results
// CHECK:         %[[X:.*]]:2 = parallel_copy
// CHECK-NEXT:    %[[N:.*]], %[[C:.*]] = rsbs_imm %[[X]]#0, 0
// CHECK-NEXT:    adc %[[N]], %[[X]]#0, %[[C]]
// CHECK-NEXT:    %[[D:.*]] = sub %[[X]]#0, %[[X]]#1
// CHECK-NEXT:    %[[L:.*]], %[[C1:.*]] = subs_imm %[[D]], 1
// CHECK-NEXT:    sbc %[[D]], %[[L]], %[[C1]]
// CHECK-NEXT:    %[[Z:.*]] = mov_imm 0
// CHECK-NEXT:    %[[F:.*]] = cmp %[[X]]#0, %[[X]]#1
// CHECK-NEXT:    adc %[[Z]], %[[Z]], %[[F]]
// CHECK-NEXT:    %[[Z1:.*]] = mov_imm 0
// CHECK-NEXT:    %[[F1:.*]] = cmp %[[X]]#1, %[[X]]#0
// CHECK-NEXT:    %[[M:.*]] = sbc %[[Z1]], %[[Z1]], %[[F1]]
// CHECK-NEXT:    rsb_imm %[[M]], 0
// CHECK-NEXT:    %[[O:.*]], %{{.*}} = orrs
// CHECK-NEXT:    %[[N2:.*]], %[[C2:.*]] = rsbs_imm %[[O]], 0
// CHECK-NEXT:    adc %[[N2]], %[[O]], %[[C2]]
// CHECK-NEXT:    cmp
// CHECK-NEXT:    b_cond lt
cortexm.func @results(%a: !r0, %b: !r1) {
  %x, %y = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!gpr, !gpr)
  %f = cortexm.cmp_imm %x, 0 : (!gpr) -> !flags
  %0 = cortexm.cset eq, %f : (!flags) -> !gpr
  %g = cortexm.cmp %x, %y : (!gpr, !gpr) -> !flags
  %1 = cortexm.cset ne, %g : (!flags) -> !gpr
  %h = cortexm.cmp %x, %y : (!gpr, !gpr) -> !flags
  %2 = cortexm.cset hs, %h : (!flags) -> !gpr
  %i = cortexm.cmp %x, %y : (!gpr, !gpr) -> !flags
  %3 = cortexm.cset hi, %i : (!flags) -> !gpr
  %o, %j = cortexm.orrs %x, %y : (!gpr, !gpr) -> (!gpr, !flags)
  %4 = cortexm.cset eq, %j : (!flags) -> !gpr
  %k = cortexm.cmp %x, %y : (!gpr, !gpr) -> !flags
  %5 = cortexm.cset lt, %k : (!flags) -> !gpr
  cortexm.ret %0, %1, %2, %3 in [0, 1, 2, 3] : !gpr, !gpr, !gpr, !gpr
}

// CHECK-LABEL: cortexm.func @accesses
// CHECK:         %[[P:.*]] = parallel_copy
// CHECK-NEXT:    ldr %[[P]], 124
// CHECK-NEXT:    %[[K128:.*]] = mov_imm 128
// CHECK-NEXT:    ldr_reg %[[P]], %[[K128]] :
// CHECK-NEXT:    %[[K3:.*]] = mov_imm 3
// CHECK-NEXT:    %[[B:.*]] = ldrsb_reg %[[P]], %[[K3]] :
// CHECK-NEXT:    %[[MINUS:.*]] = mvn_imm 3
// CHECK-NEXT:    strh_reg %[[B]], %[[P]], %[[MINUS]] :
// CHECK-NEXT:    %[[S:.*]] = lsl_imm %[[B]], 2
// CHECK-NEXT:    ldr_reg %[[P]], %[[S]] :
// CHECK-NEXT:    ldr_sp object 0 8
// CHECK-NEXT:    %[[F:.*]] = frame_address object 0 8
// CHECK-NEXT:    ldrb %[[F]], 1
// CHECK-NEXT:    %[[G:.*]] = frame_address object 0 4
// CHECK-NEXT:    strh %[[B]], %[[G]], 2
// CHECK-NEXT:    ret
cortexm.func @accesses(%a: !r0) attributes {frame_objects = array<i32: 16>} {
  %p = cortexm.parallel_copy %a : (!r0) -> !gpr
  %0 = cortexm.ldr %p, 124 : (!gpr) -> !gpr
  %1 = cortexm.ldr %p, 128 : (!gpr) -> !gpr
  %b = cortexm.ldrsb %p, 3 : (!gpr) -> !gpr
  cortexm.strh %b, %p, -4 : (!gpr, !gpr) -> ()
  %2 = cortexm.ldr_reg %p, %b lsl 2 : (!gpr, !gpr) -> !gpr
  %3 = cortexm.ldr_sp object 0 8 : !gpr
  %4 = cortexm.ldrb_sp object 0 9 : !gpr
  cortexm.strh_sp %b, object 0 6 : !gpr
  cortexm.ret in []
}

// The result overwrites the operand that nothing else needs.
// CHECK-LABEL: cortexm.func @order
// CHECK:         %[[X:.*]]:2 = parallel_copy
// CHECK-NEXT:    and %[[X]]#1, %[[X]]#0
// CHECK-NEXT:    sub %[[X]]#0,
cortexm.func @order(%a: !r0, %b: !r1) {
  %x, %y = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!gpr, !gpr)
  %0 = cortexm.and %x, %y : (!gpr, !gpr) -> !gpr
  %1 = cortexm.sub %x, %0 : (!gpr, !gpr) -> !gpr
  cortexm.ret %1 in [0] : !gpr
}
}
