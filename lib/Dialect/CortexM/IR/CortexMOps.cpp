//===- CortexMOps.cpp - hand-written parts of the instructions ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RegisterList.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

//===----------------------------------------------------------------------===//
// Register lists: `{r4, r5, lr}`, a mask
//===----------------------------------------------------------------------===//

ParseResult warm::cortexm::parseRegisterList(OpAsmParser &parser,
                                             IntegerAttr &mask) {
  uint32_t bits = 0;
  auto parseRegister = [&]() -> ParseResult {
    StringRef name;
    SMLoc loc = parser.getCurrentLocation();
    if (parser.parseKeyword(&name))
      return failure();
    std::optional<GPR> reg = symbolizeGPR(name);
    if (!reg || *reg == GPR::virt)
      return parser.emitError(loc, "expected a register");
    bits |= 1u << static_cast<unsigned>(*reg);
    return success();
  };
  if (parser.parseCommaSeparatedList(OpAsmParser::Delimiter::Braces,
                                     parseRegister))
    return failure();
  mask = parser.getBuilder().getI32IntegerAttr(static_cast<int32_t>(bits));
  return success();
}

void warm::cortexm::printRegisterList(OpAsmPrinter &printer, Operation *,
                                      IntegerAttr mask) {
  AsmStream(printer.getStream(), [](raw_ostream &, Block *) {
  }).printList(static_cast<uint32_t>(mask.getInt()));
}

//===----------------------------------------------------------------------===//
// Conditional moves
//===----------------------------------------------------------------------===//

std::optional<MovePredicate> warm::cortexm::getMovePredicate(Operation *op) {
  return llvm::TypeSwitch<Operation *, std::optional<MovePredicate>>(op)
      .Case<MovCondOp, MovCondImmOp, MvnCondImmOp, CsetOp>([](auto move) {
        return MovePredicate{move.getCond(), move.getFlags()};
      })
      .Default([](Operation *) { return std::nullopt; });
}

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

SuccessorOperands BOp::getSuccessorOperands(unsigned) {
  return SuccessorOperands(getOperandsMutable());
}

/// Successor operands of a branch that passes nothing.
static SuccessorOperands noOperands(Operation *op) {
  return SuccessorOperands(MutableOperandRange(op, 0, 0));
}
SuccessorOperands BFarOp::getSuccessorOperands(unsigned) {
  return noOperands(*this);
}
SuccessorOperands FallthroughOp::getSuccessorOperands(unsigned) {
  return noOperands(*this);
}
SuccessorOperands BCondOp::getSuccessorOperands(unsigned) {
  return noOperands(*this);
}
SuccessorOperands CbzOp::getSuccessorOperands(unsigned) {
  return noOperands(*this);
}
SuccessorOperands CbnzOp::getSuccessorOperands(unsigned) {
  return noOperands(*this);
}
SuccessorOperands TableBranchOp::getSuccessorOperands(unsigned) {
  return noOperands(*this);
}

//===----------------------------------------------------------------------===//
// Calls and returns: registers by operand, from the attributes
//===----------------------------------------------------------------------===//

static OperandConstraint fixedBy(ArrayRef<int32_t> registers, unsigned index) {
  return index < registers.size() ? OperandConstraint::fixed(registers[index])
                                  : OperandConstraint();
}

OperandConstraint BlOp::getOperandConstraint(unsigned index) {
  return fixedBy(getArgRegs(), index);
}
OperandConstraint BlOp::getResultConstraint(unsigned index) {
  return fixedBy(getResultRegs(), index);
}
OperandConstraint BlxOp::getOperandConstraint(unsigned index) {
  return index == 0 ? OperandConstraint() : fixedBy(getArgRegs(), index - 1);
}
OperandConstraint BlxOp::getResultConstraint(unsigned index) {
  return fixedBy(getResultRegs(), index);
}
OperandConstraint SvcOp::getOperandConstraint(unsigned index) {
  return fixedBy(getArgRegs(), index);
}
OperandConstraint SvcOp::getResultConstraint(unsigned index) {
  return fixedBy(getResultRegs(), index);
}
OperandConstraint RetOp::getOperandConstraint(unsigned index) {
  return fixedBy(getRegs(), index);
}

OperandConstraint TailCallOp::getOperandConstraint(unsigned index) {
  return fixedBy(getArgRegs(), index);
}

static LogicalResult verifyCallee(Operation *op, FlatSymbolRefAttr callee,
                                  SymbolTableCollection &symbolTable) {
  auto *module = op->getParentOp()->getParentOp();
  if (!module || !module->hasTrait<OpTrait::SymbolTable>())
    return success();
  if (!symbolTable.lookupSymbolIn(module, callee))
    return op->emitOpError()
           << "calls " << callee << ", which the module does not declare";
  return success();
}
LogicalResult BlOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return verifyCallee(*this, getCalleeAttr(), symbolTable);
}
LogicalResult TailCallOp::verifySymbolUses(SymbolTableCollection &symbolTable) {
  return verifyCallee(*this, getCalleeAttr(), symbolTable);
}
