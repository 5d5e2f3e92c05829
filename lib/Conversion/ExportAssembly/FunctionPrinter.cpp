//===- FunctionPrinter.cpp - a function as assembly -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Printers.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

static LogicalResult verifyPrintable(FuncOp func) {
  if (func.getCurrentPhase() != Phase::Final)
    return func.emitOpError()
           << "is in phase " << stringifyPhase(func.getCurrentPhase())
           << "; only phase final can be exported";
  return checkSymbol(func, func.getSymName());
}

/// All names of a function: its own, then its aliases.
static FailureOr<SmallVector<StringRef>> getNames(FuncOp func) {
  SmallVector<StringRef> names = {func.getSymName()};
  for (Attribute alias : func.getAliasesAttr()
                             ? func.getAliasesAttr().getValue()
                             : ArrayRef<Attribute>()) {
    auto name = dyn_cast<StringAttr>(alias);
    if (!name)
      return func.emitOpError() << "alias " << alias << " is no string";
    if (failed(checkSymbol(func, name)))
      return failure();
    names.push_back(name);
  }
  return names;
}

/// The label of one of the function's names. An alias is always global: it is a
/// further name under which the function is exported.
static void printEntry(raw_ostream &os, FuncOp func, StringRef name) {
  if (name == func.getSymName())
    printBinding(os, func, name, func.getWeakAttr());
  else
    printGlobal(os, name, func.getWeakAttr());
  os << "\t.type\t";
  printSymbol(os, name);
  os << ",%function\n\t.thumb_func\n";
  printSymbol(os, name);
  os << ":\n";
}

static LogicalResult printBlock(raw_ostream &os, Block &block,
                                const BlockLabels &labels,
                                Annotations &annotations) {
  if (!block.isEntryBlock()) {
    labels.print(os, &block);
    os << ":\n";
  }
  auto printLabel = [&](raw_ostream &stream, Block *target) {
    labels.print(stream, target);
  };
  auto printLiteral = [&](raw_ostream &stream, uint32_t literal) {
    labels.printLiteral(stream, literal);
  };
  AsmStream stream(os, printLabel, printLiteral);
  for (Operation &op : block) {
    auto inst = dyn_cast<MachineInstOpInterface>(op);
    if (!inst)
      return op.emitOpError("is no machine instruction");
    if (inst.getEncodedSize() == 0)
      continue;
    annotations.debug.beforeInstruction(&op);
    os << "\t";
    inst.printAsm(stream);
    os << "\n";
    annotations.frames.afterInstruction(&op);
  }
  return success();
}

LogicalResult warm::printFunction(raw_ostream &os, FuncOp func,
                                  unsigned functionNumber,
                                  Annotations &annotations) {
  if (failed(verifyPrintable(func)))
    return failure();
  FailureOr<SmallVector<StringRef>> names = getNames(func);
  if (failed(names))
    return failure();
  std::string section = func.getSection().value_or("").empty()
                            ? (".text." + func.getSymName()).str()
                            : func.getSection()->str();
  printSection(os, section, isRetained(func) ? "axR" : "ax", "progbits");
  os << "\t.p2align\t2\n";
  for (StringRef name : *names)
    printEntry(os, func, name);
  printKeptSymbols(os, func);

  annotations.debug.beginFunction(func, functionNumber);
  annotations.frames.beginFunction();
  BlockLabels labels(func.getBody(), functionNumber);
  for (Block &block : func.getBody())
    if (failed(printBlock(os, block, labels, annotations)))
      return failure();
  annotations.frames.endFunction();
  annotations.debug.endFunction(func, functionNumber);
  for (StringRef name : *names) {
    os << "\t.size\t";
    printSymbol(os, name);
    os << ", .-";
    printSymbol(os, name);
    os << "\n";
  }
  return success();
}
