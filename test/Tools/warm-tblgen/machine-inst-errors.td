// DEFINE: %{tblgen} = warm-tblgen -gen-machine-inst-defs -I %warm_include -I %mlir_include %s
// RUN: not %{tblgen} -DUNKNOWN_CONSTRAINT 2>&1 | FileCheck %s --check-prefix=UNKNOWN_CONSTRAINT
// RUN: not %{tblgen} -DATTRIBUTE_CONSTRAINT 2>&1 | FileCheck %s --check-prefix=ATTRIBUTE_CONSTRAINT
// RUN: not %{tblgen} -DTIED_OPERAND 2>&1 | FileCheck %s --check-prefix=TIED_OPERAND
// RUN: not %{tblgen} -DTIED_TO_RESULT 2>&1 | FileCheck %s --check-prefix=TIED_TO_RESULT
// RUN: not %{tblgen} -DTIED_TWICE 2>&1 | FileCheck %s --check-prefix=TIED_TWICE
// RUN: not %{tblgen} -DTIED_AND_FIXED 2>&1 | FileCheck %s --check-prefix=TIED_AND_FIXED
// RUN: not %{tblgen} -DTIED_BOTH 2>&1 | FileCheck %s --check-prefix=TIED_BOTH
// RUN: not %{tblgen} -DTIED_KINDS 2>&1 | FileCheck %s --check-prefix=TIED_KINDS
// RUN: not %{tblgen} -DEARLY_OPERAND 2>&1 | FileCheck %s --check-prefix=EARLY_OPERAND
// RUN: not %{tblgen} -DEARLY_TWICE 2>&1 | FileCheck %s --check-prefix=EARLY_TWICE
// RUN: not %{tblgen} -DFIXED_STACK_POINTER 2>&1 | FileCheck %s --check-prefix=FIXED_STACK_POINTER
// RUN: not %{tblgen} -DFIXED_BEYOND 2>&1 | FileCheck %s --check-prefix=FIXED_BEYOND
// RUN: not %{tblgen} -DCLOBBERS_BEYOND 2>&1 | FileCheck %s --check-prefix=CLOBBERS_BEYOND
// RUN: not %{tblgen} -DCLOBBERS_NEGATIVE 2>&1 | FileCheck %s --check-prefix=CLOBBERS_NEGATIVE
// RUN: not %{tblgen} -DVARIADIC 2>&1 | FileCheck %s --check-prefix=VARIADIC
// RUN: not %{tblgen} -DVARIADIC_ITSELF 2>&1 | FileCheck %s --check-prefix=VARIADIC_ITSELF
// RUN: not %{tblgen} -DTIED_VARIADIC 2>&1 | FileCheck %s --check-prefix=TIED_VARIADIC
// RUN: not %{tblgen} -DNARROW_S 2>&1 | FileCheck %s --check-prefix=NARROW_S
// RUN: not %{tblgen} -DNARROW_EMPTY 2>&1 | FileCheck %s --check-prefix=NARROW_EMPTY
// RUN: not %{tblgen} -DNARROW_UNKNOWN 2>&1 | FileCheck %s --check-prefix=NARROW_UNKNOWN
// RUN: not %{tblgen} -DNARROW_AND_CUSTOM 2>&1 | FileCheck %s --check-prefix=NARROW_AND_CUSTOM
// RUN: not %{tblgen} -DASM_AND_CUSTOM 2>&1 | FileCheck %s --check-prefix=ASM_AND_CUSTOM
// RUN: not %{tblgen} -DSIZE_ODD 2>&1 | FileCheck %s --check-prefix=SIZE_ODD
// RUN: not %{tblgen} -DSIZE_NEGATIVE 2>&1 | FileCheck %s --check-prefix=SIZE_NEGATIVE
// RUN: not %{tblgen} -DREMAT_STORE 2>&1 | FileCheck %s --check-prefix=REMAT_STORE
// RUN: not %{tblgen} -DREMAT_FLAGS 2>&1 | FileCheck %s --check-prefix=REMAT_FLAGS
// RUN: not %{tblgen} -DREMAT_EFFECTS 2>&1 | FileCheck %s --check-prefix=REMAT_EFFECTS
// RUN: not %{tblgen} -DASM_UNCLOSED 2>&1 | FileCheck %s --check-prefix=ASM_UNCLOSED
// RUN: not %{tblgen} -DASM_NO_NAME 2>&1 | FileCheck %s --check-prefix=ASM_NO_NAME
// RUN: not %{tblgen} -DASM_UNKNOWN 2>&1 | FileCheck %s --check-prefix=ASM_UNKNOWN
// RUN: not %{tblgen} -DCHECK_UNKNOWN 2>&1 | FileCheck %s --check-prefix=CHECK_UNKNOWN
// RUN: not %{tblgen} -DNO_TIMING 2>&1 | FileCheck %s --check-prefix=NO_TIMING
// RUN: %{tblgen} | FileCheck %s
// CHECK: // test.bad

// What a record of an instruction must not say. Each case adds one field to a
// record that is good without it.

include "warm/Dialect/CortexM/IR/MachineInst.td"

def Test_Dialect : Dialect {
  let name = "test";
  let cppNamespace = "::test";
}

def BadOp : MachineInst<Test_Dialect, "bad", "bad $rd, $rn, $rm, #$imm"> {
  let arguments = (ins GPR:$rn, GPR:$rm, Flags:$flags, Variadic<GPR>:$many,
                       GPR:$last, I32Attr:$imm);
  let results = (outs GPR:$rd, GPR:$re);
  let traits = [AttrSizedOperandSegments];
#ifdef UNKNOWN_CONSTRAINT
// UNKNOWN_CONSTRAINT: error: constraint on unknown operand 'rx'
  let constraints = [FixedTo<"rx", 0>];
#endif
#ifdef ATTRIBUTE_CONSTRAINT
// ATTRIBUTE_CONSTRAINT: error: constraint on unknown operand 'imm'
  let constraints = [FixedTo<"imm", 0>];
#endif
#ifdef TIED_OPERAND
// TIED_OPERAND: error: TiedTo needs a result and an operand
  let constraints = [TiedTo<"rn", "rm">];
#endif
#ifdef TIED_TO_RESULT
// TIED_TO_RESULT: error: TiedTo needs a result and an operand
  let constraints = [TiedTo<"rd", "re">];
#endif
#ifdef TIED_TWICE
// TIED_TWICE: error: two constraints on 'rd'
  let constraints = [TiedTo<"rd", "rn">, TiedTo<"rd", "rm">];
#endif
#ifdef TIED_AND_FIXED
// TIED_AND_FIXED: error: two constraints on 'rd'
  let constraints = [TiedTo<"rd", "rn">, FixedTo<"rd", 0>];
#endif
#ifdef TIED_BOTH
// TIED_BOTH: error: two results are tied to 'rn'
  let constraints = [TiedTo<"rd", "rn">, TiedTo<"re", "rn">];
#endif
#ifdef TIED_KINDS
// TIED_KINDS: error: 'rd' and 'flags' are tied and of different kinds
  let constraints = [TiedTo<"rd", "flags">];
#endif
#ifdef EARLY_OPERAND
// EARLY_OPERAND: error: EarlyClobber needs a result
  let constraints = [EarlyClobber<"rn">];
#endif
#ifdef EARLY_TWICE
// EARLY_TWICE: error: two constraints on 'rd'
  let constraints = [EarlyClobber<"rd">, EarlyClobber<"rd">];
#endif
#ifdef FIXED_STACK_POINTER
// FIXED_STACK_POINTER: error: register 13 holds no values
  let constraints = [FixedTo<"rn", 13>];
#endif
#ifdef FIXED_BEYOND
// FIXED_BEYOND: error: register 16 holds no values
  let constraints = [FixedTo<"rn", 16>];
#endif
#ifdef CLOBBERS_BEYOND
// CLOBBERS_BEYOND: error: register 32 holds no values
  let clobbers = [0, 32];
#endif
#ifdef CLOBBERS_NEGATIVE
// CLOBBERS_NEGATIVE: error: register -1 holds no values
  let clobbers = [-1];
#endif
#ifdef VARIADIC
// VARIADIC: error: constraint on 'last', which has no fixed number
  let constraints = [FixedTo<"last", 0>];
#endif
#ifdef VARIADIC_ITSELF
// VARIADIC_ITSELF: error: constraint on 'many', which has no fixed number
  let constraints = [FixedTo<"many", 0>];
#endif
#ifdef TIED_VARIADIC
// TIED_VARIADIC: error: constraint on 'last', which has no fixed number
  let constraints = [TiedTo<"rd", "last">];
#endif
#ifdef NARROW_S
// NARROW_S: error: NarrowS needs a UnitAttr `s`
  let narrow = [NarrowS<"low($rd)">];
#endif
#ifdef NARROW_EMPTY
// NARROW_EMPTY: error: a 16-bit encoding has no condition
  let narrow = [Narrow<"">];
#endif
#ifdef NARROW_UNKNOWN
// NARROW_UNKNOWN: error: 'test.bad' has no operand, result, attribute or successor 'ry'
  let narrow = [Narrow<"low($ry)">];
#endif
#ifdef NARROW_AND_CUSTOM
// NARROW_AND_CUSTOM: error: customSize makes `narrow` void
  let narrow = [Narrow<"true">];
  let customSize = 1;
#endif
#ifdef ASM_AND_CUSTOM
// ASM_AND_CUSTOM: error: customAsm makes the assembly void
  let customAsm = 1;
#endif
#ifdef SIZE_ODD
// SIZE_ODD: error: no instruction has 3 bytes
  let size = 3;
#endif
#ifdef SIZE_NEGATIVE
// SIZE_NEGATIVE: error: no instruction has -2 bytes
  let size = -2;
#endif
#ifdef REMAT_STORE
// REMAT_STORE: error: rematerializable contradicts mayStore
  let rematerializable = 1;
  let mayStore = 1;
#endif
#ifdef REMAT_FLAGS
// REMAT_FLAGS: error: rematerializable contradicts clobbersFlags
  let rematerializable = 1;
  let clobbersFlags = 1;
#endif
#ifdef REMAT_EFFECTS
// REMAT_EFFECTS: error: rematerializable contradicts hasSideEffects
  let rematerializable = 1;
  let hasSideEffects = 1;
#endif
#ifdef ASM_UNCLOSED
// ASM_UNCLOSED: error: unclosed `${` in an assembly string
  let assembly = "bad ${rd";
#endif
#ifdef ASM_NO_NAME
// ASM_NO_NAME: error: `$` without a name in an assembly string
  let assembly = "bad $, $rd";
#endif
#ifdef ASM_UNKNOWN
// ASM_UNKNOWN: error: 'test.bad' has no operand, result, attribute or successor 'rz'
  let assembly = "bad $rz";
#endif
#ifdef CHECK_UNKNOWN
// CHECK_UNKNOWN: error: 'test.bad' has no operand, result, attribute or successor 'offset'
  let check = "$offset < 5";
#endif
#ifdef NO_TIMING
// NO_TIMING: rror: {{.*}}ecord `BadOp', field `timing'
  let timing = ?;
#endif
}
