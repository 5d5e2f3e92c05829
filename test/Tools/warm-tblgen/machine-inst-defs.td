// RUN: warm-tblgen -gen-machine-inst-defs -I %warm_include -I %mlir_include %s | FileCheck %s

// What warm-tblgen makes of a record: the description, the printer, the size,
// the effects and the verifier of its op.

include "warm/Dialect/CortexM/IR/MachineInst.td"

def Test_Dialect : Dialect {
  let name = "test";
  let cppNamespace = "::test";
}
class Test_Inst<string mnemonic, string asmString>
    : MachineInst<Test_Dialect, mnemonic, asmString>;

// Nothing but what each record has.
// CHECK-LABEL: // test.all
// CHECK-NEXT: const ::warm::cortexm::InstDesc &test::AllOp::getInstDesc() {
// CHECK-NEXT:   using namespace ::warm::cortexm;
// CHECK-NEXT:   static constexpr OperandConstraint operands[] = {{[{][{]}}OperandConstraint::Fixed, 3, false}, {OperandConstraint::Any, 0, false}};
// CHECK-NEXT:   static constexpr OperandConstraint results[] = {{[{][{]}}OperandConstraint::Tied, 1, true}};
// CHECK-NEXT:   static const InstDesc desc = {
// CHECK-NEXT:       operands, results, 0x5001u, TimingClass::Load,
// CHECK-SAME: /*clobbersFlags=*/true, /*mayLoad=*/true, /*mayStore=*/false, /*hasSideEffects=*/false, /*rematerializable=*/false, /*features=*/0u | 1u << static_cast<unsigned>(Feature::V8MMain), /*baseline=*/true, /*narrowClobbersFlags=*/true};
// CHECK-NEXT:   return desc;
// CHECK-NEXT: }
// CHECK: void test::AllOp::printAsm(::warm::cortexm::AsmStream &os) {
// CHECK-NEXT:   os << "all";
// CHECK-NEXT:   if (getS())
// CHECK-NEXT:     os << "s";
// CHECK-NEXT:   if (getS())
// CHECK-NEXT:     os << ".n";
// CHECK-NEXT:   os << " ";
// CHECK-NEXT:   os.print(getRd());
// CHECK-NEXT:   os << ", [";
// CHECK-NEXT:   os.print(getRn());
// CHECK-NEXT:   os << ", #";
// CHECK-NEXT:   os.printSomeHow(getImm());
// CHECK-NEXT:   os << "] @ \"\\";
// CHECK-NEXT: }
// CHECK: unsigned test::AllOp::getEncodedSize() {
// CHECK:   if (low(getRd()) && getImm() < 8)
// CHECK-NEXT:     return 2;
// CHECK-NEXT:   if (getS() && (same(getRd(), getRm())))
// CHECK-NEXT:     return 2;
// CHECK-NEXT:   return 6;
// CHECK: bool test::AllOp::hasNarrowFlagSettingForm() {
// CHECK:   if (same(getRd(), getRm()))
// CHECK-NEXT:     return true;
// CHECK-NEXT:   return false;
// CHECK: void test::AllOp::getEffects(
// CHECK:   ::warm::cortexm::getMachineInstEffects(*this, getInstDesc(), effects);
// CHECK: ::llvm::LogicalResult test::AllOp::verify() {
// CHECK:   if (!(getImm() < 100))
// CHECK-NEXT:     return emitOpError("\"100\" is too much");
// CHECK-NEXT:   if (getS() && !hasNarrowFlagSettingForm())
// CHECK-NEXT:     return emitOpError("has no 16-bit form that writes the flags");
// CHECK-NEXT:   return verifyMachineInst(*this);
def AllOp : Test_Inst<"all", "all$s${s:.n} $rd, [${rn}, #${imm:some_how}] @ \"\\"> {
  let arguments = (ins GPR:$rn, GPR:$rm, I32Attr:$imm, UnitAttr:$s);
  let results = (outs GPR:$rd);
  let constraints = [FixedTo<"rn", 3>, TiedTo<"rd", "rm">, EarlyClobber<"rd">];
  let narrow = [Narrow<"low($rd) && $imm < 8">, NarrowS<"same($rd, $rm)">];
  let size = 6;
  let timing = TimeLoad;
  let features = ["V8MMain"];
  let baseline = 1;
  let clobbersFlags = 1;
  let clobbers = [0, 12, 14];
  let mayLoad = 1;
  let check = "$imm < 100";
  let checkMessage = "\"100\" is too much";
}

// What a record does not say.
// CHECK-LABEL: // test.none
// CHECK-NOT: OperandConstraint
// CHECK: {}, {}, 0x0u, TimingClass::ALU,
// CHECK-SAME: /*clobbersFlags=*/false, /*mayLoad=*/false, /*mayStore=*/false, /*hasSideEffects=*/false, /*rematerializable=*/false, /*features=*/0u, /*baseline=*/false, /*narrowClobbersFlags=*/false};
// CHECK: printAsm
// CHECK-NEXT: }
// CHECK: getEncodedSize
// CHECK-NEXT: using
// CHECK-NEXT: return 4;
// CHECK: verify() {
// CHECK-NEXT: using
// CHECK-NEXT: return verifyMachineInst(*this);
def NoneOp : Test_Inst<"none", "">;

// What the op defines in C++.
// CHECK-LABEL: // test.own
// CHECK-NOT: printAsm
// CHECK-NOT: getEncodedSize
// CHECK: bool test::OwnOp::hasNarrowFlagSettingForm()
def OwnOp : Test_Inst<"own", ""> {
  let customSize = 1;
  let customAsm = 1;
}
// CHECK-LABEL: // test.remat
// CHECK: /*rematerializable=*/true, /*features=*/0u, /*baseline=*/false, /*narrowClobbersFlags=*/false};
// CHECK: os << "mov ";
// CHECK-NEXT: os.print(getRd());
// CHECK-NEXT: os << ", ";
// CHECK-NEXT: os.print(getTarget());
def RematOp : Test_Inst<"remat", "mov $rd, $target"> {
  let arguments = (ins);
  let results = (outs GPR:$rd);
  let successors = (successor AnySuccessor:$target);
  let rematerializable = 1;
}
