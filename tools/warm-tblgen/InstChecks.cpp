//===- InstChecks.cpp - what a record of an instruction must not say ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A record is the only description of an instruction: what is wrong in it and
// not found here is found on a target. See MachineInst.td for the fields.
//
//===----------------------------------------------------------------------===//

#include "InstChecks.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/TableGen/Error.h"

using namespace llvm;
using mlir::tblgen::Operator;

namespace warm::tblgen {

int findOperand(const Operator &op, StringRef name) {
  for (int i = 0, e = op.getNumOperands(); i != e; ++i)
    if (op.getOperand(i).name == name)
      return i;
  return -1;
}

int findResult(const Operator &op, StringRef name) {
  for (int i = 0, e = op.getNumResults(); i != e; ++i)
    if (op.getResultName(i) == name)
      return i;
  return -1;
}

/// Values are numbered as the op counts them at run time: a variadic one hides
/// the numbers of those behind it, and has several itself.
static bool isBehindVariadic(const Operator &op, int operand, int result) {
  for (int i = 0; i <= operand; ++i)
    if (op.getOperand(i).isVariadic())
      return true;
  for (int i = 0; i <= result; ++i)
    if (op.getResult(i).isVariadic())
      return true;
  return false;
}

/// Registers that hold values: all but sp and pc.
static void checkRegister(const Record &record, int64_t number) {
  constexpr int64_t stackPointer = 13, programCounter = 15;
  if (number < 0 || number >= programCounter || number == stackPointer)
    PrintFatalError(record.getLoc(),
                    "register " + Twine(number) + " holds no values");
}

/// `result` takes the register of `operand`.
static void checkTied(const Record &record, const Operator &op, int result,
                      int operand, StringSet<> &tiedOperands) {
  if (result < 0 || operand < 0)
    PrintFatalError(record.getLoc(), "TiedTo needs a result and an operand");
  const auto &source = op.getOperand(operand);
  if (isBehindVariadic(op, operand, -1))
    PrintFatalError(record.getLoc(), "constraint on '" + source.name +
                                         "', which has no fixed number");
  if (op.getResult(result).constraint.getDefName() !=
      source.constraint.getDefName())
    PrintFatalError(record.getLoc(), "'" + op.getResultName(result) +
                                         "' and '" + source.name +
                                         "' are tied and of different kinds");
  if (!tiedOperands.insert(source.name).second)
    PrintFatalError(record.getLoc(),
                    "two results are tied to '" + source.name + "'");
}

static void checkConstraints(const Record &record, const Operator &op) {
  StringSet<> registers, tiedOperands, early;
  for (const Record *rule : record.getValueAsListOfDefs("constraints")) {
    StringRef name = rule->getValueAsString("operand");
    StringRef kind = rule->getValueAsString("kind");
    int result = findResult(op, name), operand = findOperand(op, name);
    if (result < 0 && operand < 0)
      PrintFatalError(record.getLoc(),
                      "constraint on unknown operand '" + name + "'");
    if (isBehindVariadic(op, operand, result))
      PrintFatalError(record.getLoc(), "constraint on '" + name +
                                           "', which has no fixed number");
    StringSet<> &given = kind == "earlyClobber" ? early : registers;
    if (!given.insert(name).second)
      PrintFatalError(record.getLoc(), "two constraints on '" + name + "'");
    if (kind == "earlyClobber" && result < 0)
      PrintFatalError(record.getLoc(), "EarlyClobber needs a result");
    if (kind == "fixed")
      checkRegister(record, rule->getValueAsInt("register"));
    if (kind == "tied")
      checkTied(record, op, result,
                findOperand(op, rule->getValueAsString("tiedTo")),
                tiedOperands);
  }
}

static void checkEncodings(const Record &record) {
  int64_t size = record.getValueAsInt("size");
  if (size < 0 || size % 2 != 0)
    PrintFatalError(record.getLoc(),
                    "no instruction has " + Twine(size) + " bytes");
  auto narrow = record.getValueAsListOfDefs("narrow");
  if (record.getValueAsBit("customSize") && !narrow.empty())
    PrintFatalError(record.getLoc(), "customSize makes `narrow` void");
  if (record.getValueAsBit("customAsm") &&
      !record.getValueAsString("assembly").empty())
    PrintFatalError(record.getLoc(), "customAsm makes the assembly void");
  for (const Record *form : narrow)
    if (form->getValueAsString("condition").trim().empty())
      PrintFatalError(record.getLoc(), "a 16-bit encoding has no condition");
}

static void checkEffects(const Record &record) {
  for (int64_t number : record.getValueAsListOfInts("clobbers"))
    checkRegister(record, number);
  if (!record.getValueAsBit("rematerializable"))
    return;
  for (StringRef effect : {"clobbersFlags", "mayStore", "hasSideEffects"})
    if (record.getValueAsBit(effect))
      PrintFatalError(record.getLoc(),
                      "rematerializable contradicts " + effect);
}

void checkMachineInst(const Record &record, const Operator &op) {
  checkConstraints(record, op);
  checkEncodings(record);
  checkEffects(record);
}

} // namespace warm::tblgen
