//===- MachineInstGen.cpp - -gen-machine-inst-defs ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For each record that derives from `MachineInst`: the definitions of the
// methods that mlir-tblgen only declares. See MachineInst.td for the fields.
//
//===----------------------------------------------------------------------===//

#include "AsmTemplate.h"
#include "InstChecks.h"
#include "mlir/TableGen/GenInfo.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/TableGen/Error.h"
#include "llvm/TableGen/Record.h"

using namespace llvm;
using namespace warm::tblgen;
using mlir::tblgen::Operator;

namespace {

/// Where a constraint applies and what it asks.
struct Constraint {
  std::string kind = "Any";
  int number = 0;
  bool earlyClobber = false;
};

/// Writes the method definitions of one instruction.
class InstEmitter {
public:
  InstEmitter(const Record &record, raw_ostream &os)
      : record(record), op(record), os(os) {}
  void emit();

private:
  void emitDesc();
  void emitConstraints(StringRef name, ArrayRef<Constraint> constraints);
  void emitPrintAsm();
  void emitReference(const AsmPiece &piece);
  void emitEncodedSize();
  void emitEffects();
  void emitVerify();

  void collectConstraints(SmallVectorImpl<Constraint> &operands,
                          SmallVectorImpl<Constraint> &results);
  bool hasUnitAttr(StringRef name) const;
  bool flag(StringRef field) const { return record.getValueAsBit(field); }
  /// Without the leading `::`, which would join a return type before it.
  std::string cls() const {
    return StringRef(op.getQualCppClassName()).ltrim(':').str();
  }

  const Record &record;
  Operator op;
  raw_ostream &os;
};

} // namespace

bool InstEmitter::hasUnitAttr(StringRef name) const {
  for (const auto &attr : op.getAttributes())
    if (attr.name == name)
      return attr.attr.getBaseAttr().getDefName() == "UnitAttr";
  return false;
}

void InstEmitter::collectConstraints(SmallVectorImpl<Constraint> &operands,
                                     SmallVectorImpl<Constraint> &results) {
  operands.resize(op.getNumOperands());
  results.resize(op.getNumResults());
  for (const Record *rule : record.getValueAsListOfDefs("constraints")) {
    StringRef name = rule->getValueAsString("operand");
    StringRef kind = rule->getValueAsString("kind");
    int result = findResult(op, name);
    Constraint &target =
        result >= 0 ? results[result] : operands[findOperand(op, name)];
    if (kind == "earlyClobber") {
      target.earlyClobber = true;
    } else if (kind == "fixed") {
      target.kind = "Fixed";
      target.number = rule->getValueAsInt("register");
    } else {
      target.kind = "Tied";
      target.number = findOperand(op, rule->getValueAsString("tiedTo"));
    }
  }
}

void InstEmitter::emitConstraints(StringRef name,
                                  ArrayRef<Constraint> constraints) {
  if (constraints.empty())
    return;
  os << "  static constexpr OperandConstraint " << name << "[] = {";
  llvm::interleaveComma(constraints, os, [&](const Constraint &constraint) {
    os << "{OperandConstraint::" << constraint.kind << ", " << constraint.number
       << ", " << (constraint.earlyClobber ? "true" : "false") << "}";
  });
  os << "};\n";
}

void InstEmitter::emitDesc() {
  SmallVector<Constraint> operands, results;
  collectConstraints(operands, results);
  uint32_t clobbers = 0;
  for (int64_t number : record.getValueAsListOfInts("clobbers"))
    clobbers |= 1u << number;
  os << "const ::warm::cortexm::InstDesc &" << cls() << "::getInstDesc() {\n"
     << "  using namespace ::warm::cortexm;\n";
  emitConstraints("operands", operands);
  emitConstraints("results", results);
  os << "  static const InstDesc desc = {\n      "
     << (operands.empty() ? "{}" : "operands") << ", "
     << (results.empty() ? "{}" : "results") << ", 0x" << utohexstr(clobbers)
     << "u, TimingClass::"
     << record.getValueAsDef("timing")->getValueAsString("name") << ", ";
  const char *const flags[] = {"clobbersFlags", "mayLoad", "mayStore",
                               "hasSideEffects", "rematerializable"};
  llvm::interleaveComma(flags, os, [&](StringRef field) {
    os << "/*" << field << "=*/" << (flag(field) ? "true" : "false");
  });
  os << ", /*features=*/0u";
  for (StringRef feature : record.getValueAsListOfStrings("features"))
    os << " | 1u << static_cast<unsigned>(Feature::" << feature << ")";
  bool narrowClobbersFlags =
      !flag("rematerializable") &&
      llvm::any_of(record.getValueAsListOfDefs("narrow"),
                   [](const Record *form) {
                     return form->getValueAsBit("writesFlags");
                   });
  os << ", /*baseline=*/" << (flag("baseline") ? "true" : "false")
     << ", /*narrowClobbersFlags=*/" << (narrowClobbersFlags ? "true" : "false")
     << "};\n  return desc;\n}\n\n";
}

void InstEmitter::emitReference(const AsmPiece &piece) {
  std::string getter = getterOf(op, piece.name);
  if (hasUnitAttr(piece.name)) {
    StringRef text = piece.modifier.empty() ? piece.name : piece.modifier;
    os << "  if (" << getter << ")\n    os << \"" << text << "\";\n";
    return;
  }
  StringRef modifier = piece.modifier;
  std::string method =
      modifier.empty() ? "print"
                       : "print" + convertToCamelFromSnakeCase(modifier, true);
  os << "  os." << method << "(" << getter << ");\n";
}

void InstEmitter::emitPrintAsm() {
  os << "void " << cls() << "::printAsm(::warm::cortexm::AsmStream &os) {\n";
  for (const AsmPiece &piece :
       parseAsmTemplate(record.getValueAsString("assembly"), record.getLoc())) {
    if (piece.isReference()) {
      emitReference(piece);
    } else {
      os << "  os << \"";
      os.write_escaped(piece.literal) << "\";\n";
    }
  }
  os << "}\n\n";
}

void InstEmitter::emitEncodedSize() {
  std::string withFlags, size, possible;
  raw_string_ostream flagsOS(withFlags), sizeOS(size), possibleOS(possible);
  for (const Record *form : record.getValueAsListOfDefs("narrow")) {
    std::string condition =
        substituteGetters(op, form->getValueAsString("condition"));
    possibleOS << "  if (" << condition << ")\n    return true;\n";
    if (!form->getValueAsBit("writesFlags")) {
      sizeOS << "  if (" << condition << ")\n    return 2;\n";
      continue;
    }
    if (!hasUnitAttr("s"))
      PrintFatalError(record.getLoc(), "NarrowS needs a UnitAttr `s`");
    flagsOS << "  if (" << condition << ")\n    return true;\n";
    sizeOS << "  if (getS() && (" << condition << "))\n    return 2;\n";
  }
  if (!flag("customSize"))
    os << "unsigned " << cls() << "::getEncodedSize() {\n"
       << "  using namespace ::warm::cortexm;\n"
       << size << "  return " << record.getValueAsInt("size") << ";\n}\n\n";
  os << "bool " << cls() << "::hasNarrowFlagSettingForm() {\n"
     << "  using namespace ::warm::cortexm;\n"
     << withFlags << "  return false;\n}\n\n"
     << "bool " << cls() << "::canBeNarrow(::mlir::Value sameAsResult) {\n"
     << "  [[maybe_unused]] auto low = [](::mlir::Value) { return true; };\n"
     << "  [[maybe_unused]] auto same = [&](::mlir::Value, ::mlir::Value "
        "operand) {\n    return operand == sameAsResult;\n  };\n"
     << possible << "  return false;\n}\n\n";
  StringRef mainlineOnly = record.getValueAsString("mainlineOnly");
  os << "bool " << cls() << "::isMainlineOnly() {\n"
     << "  using namespace ::warm::cortexm;\n  return "
     << (mainlineOnly.empty() ? "false" : substituteGetters(op, mainlineOnly))
     << ";\n}\n\n";
}

void InstEmitter::emitEffects() {
  os << "void " << cls()
     << "::getEffects(::llvm::SmallVectorImpl<::mlir::SideEffects::"
        "EffectInstance<::mlir::MemoryEffects::Effect>> &effects) {\n"
     << "  ::warm::cortexm::getMachineInstEffects(*this, getInstDesc(), "
        "effects);\n}\n\n";
}

void InstEmitter::emitVerify() {
  os << "::llvm::LogicalResult " << cls() << "::verify() {\n"
     << "  using namespace ::warm::cortexm;\n";
  StringRef check = record.getValueAsString("check");
  if (!check.empty()) {
    os << "  if (!(" << substituteGetters(op, check)
       << "))\n    return emitOpError(\"";
    os.write_escaped(record.getValueAsString("checkMessage")) << "\");\n";
  }
  if (hasUnitAttr("s"))
    os << "  if (getS() && !hasNarrowFlagSettingForm())\n    return "
          "emitOpError(\"has no 16-bit form that writes the flags\");\n";
  os << "  return verifyMachineInst(*this);\n}\n\n";
}

void InstEmitter::emit() {
  checkMachineInst(record, op);
  os << "// " << op.getOperationName() << "\n";
  emitDesc();
  if (!flag("customAsm"))
    emitPrintAsm();
  emitEncodedSize();
  emitEffects();
  emitVerify();
}

static bool emitMachineInstDefs(const RecordKeeper &records, raw_ostream &os) {
  os << "// Generated by warm-tblgen -gen-machine-inst-defs.\n\n";
  for (const Record *record : records.getAllDerivedDefinitions("MachineInst"))
    InstEmitter(*record, os).emit();
  return false;
}

static mlir::GenRegistration
    genMachineInstDefs("gen-machine-inst-defs",
                       "Generate what machine instructions answer",
                       emitMachineInstDefs);
