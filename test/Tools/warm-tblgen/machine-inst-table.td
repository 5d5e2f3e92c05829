// RUN: warm-tblgen -gen-machine-inst-table -I %warm_include -I %mlir_include %s | FileCheck %s

// One line per record, for tools that make instances of every instruction.

include "warm/Dialect/CortexM/IR/MachineInst.td"

def Test_Dialect : Dialect {
  let name = "test";
  let cppNamespace = "::test";
}
class Test_Inst<string mnemonic, string asmString>
    : MachineInst<Test_Dialect, mnemonic, asmString>;

// CHECK: INST("test.branch", OPERANDS("GPR"), RESULTS(), ATTRS(), SUCCESSORS(4), HAS_ASM(true))
def ABranchOp : Test_Inst<"branch", "b $one"> {
  let arguments = (ins GPR:$rn, Variadic<Location>:$more);
  let results = (outs);
  let successors = (successor AnySuccessor:$one, VariadicSuccessor<AnySuccessor>:$others);
}
// CHECK-NEXT: INST("test.custom", OPERANDS(), RESULTS(), ATTRS(), SUCCESSORS(0), HAS_ASM(true))
def BCustomOp : Test_Inst<"custom", ""> { let customAsm = 1; }
// CHECK-NEXT: INST("test.load", OPERANDS("GPR", "Flags"), RESULTS("GPR", "Flags"), ATTRS({"offset", "I32Attr", false}, {"s", "UnitAttr", true}), SUCCESSORS(0), HAS_ASM(true))
def CLoadOp : Test_Inst<"load", "load"> {
  let arguments = (ins GPR:$rn, I32Attr:$offset, Flags:$flags, UnitAttr:$s);
  let results = (outs GPR:$rd, Flags:$out);
}
// CHECK-NEXT: INST("test.pseudo", {{.*}}HAS_ASM(false))
// CHECK-NOT: INST
def DPseudoOp : Test_Inst<"pseudo", "">;
