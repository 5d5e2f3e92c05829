//===- OperationConstraints.cpp - what one instruction says ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AddressConstraints.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"

using namespace mlir;
using namespace warm::wasm;

using Variable = KindSolver::Variable;

/// The value of a constant operand.
static std::optional<int64_t> getConstantOperand(Operation *op, unsigned i) {
  APInt value;
  if (!matchPattern(op->getOperand(i), m_ConstantInt(&value)))
    return std::nullopt;
  return value.getSExtValue();
}

void AddressConstraints::visit(Operation *op) {
  if (isa<ConstOp, CheckBoundsOp, UnreachableOp>(op))
    return;
  coverConstants(op);
  if (visitArithmetic(op) || visitLogic(op) || visitComparison(op) ||
      visitConversion(op) || visitMemory(op) || visitGlobals(op) ||
      visitControl(op))
    return;
  escapeAll(op);
  addResultSource(op, sources::Unknown);
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

/// A sum with the negative of what may be an address can be the difference of
/// two addresses.
void AddressConstraints::visitSum(Operation *op) {
  Variable result = getValue(op->getResult(0));
  for (unsigned i : {0, 1}) {
    std::optional<int64_t> value = getConstantOperand(op, i);
    if (!value || region.mayConcern(uint32_t(*value)) ||
        !region.contains(uint32_t(-*value)))
      continue;
    Variable address = addCandidate(
        {AddressCandidate::Place::Negated, op, i, 0, uint32_t(-*value), 0});
    return solver.difference(result, getOperand(op, 1 - i), address);
  }
  solver.sum(result, getOperand(op, 0), getOperand(op, 1));
}

bool AddressConstraints::visitArithmetic(Operation *op) {
  bool isNarrow =
      op->getNumResults() == 1 && op->getResult(0).getType().isInteger(32);
  if (isNarrow && isa<AddOp>(op)) {
    visitSum(op);
    return true;
  }
  if (isNarrow && isa<SubOp>(op)) {
    solver.difference(getValue(op->getResult(0)), getOperand(op, 0),
                      getOperand(op, 1));
    return true;
  }
  if (!isa<AddOp, SubOp, MulOp, RotlOp, RotrOp, DivSOp, DivUOp, RemSOp, RemUOp,
           ClzOp, CtzOp, PopcntOp>(op))
    return false;
  demandAll(op, evidence::SoftNumber);
  addResultSource(op, sources::Number);
  return true;
}

/// A shift of an i64 by 32 makes one half of the other.
void AddressConstraints::visitShift(Operation *op) {
  Value result = op->getResult(0);
  std::optional<int64_t> amount = getConstantOperand(op, 1);
  bool isHalf = result.getType().isInteger(64) && amount == 32;
  if (isHalf && isa<ShlOp>(op)) {
    solver.copy(getValue(result, 1), getOperand(op, 0, 0));
    return solver.addSource(getValue(result, 0), sources::Zero);
  }
  if (isHalf) {
    solver.copy(getValue(result, 0), getOperand(op, 0, 1));
    return solver.addSource(getValue(result, 1), sources::Zero);
  }
  demandAll(op, evidence::SoftNumber);
  addResultSource(op, sources::Number);
}

//===----------------------------------------------------------------------===//
// Logic
//===----------------------------------------------------------------------===//

/// Whether a mask clears low bits only: it rounds an address down.
static bool isRounding(uint32_t mask) {
  constexpr uint32_t largest = 1 << 16;
  uint32_t cleared = ~mask;
  return (cleared & (cleared + 1)) == 0 && cleared < largest;
}

namespace {
/// What a logic operation with a constant makes of one word.
enum class Masking { Keeps, Clears, Unknown };
} // namespace

static Masking getMasking(Operation *op, uint32_t constant) {
  constexpr uint32_t tags = 16;
  if (isa<AndOp>(op)) {
    if (constant == 0)
      return Masking::Clears;
    return isRounding(constant) ? Masking::Keeps : Masking::Unknown;
  }
  bool isTag = isa<OrOp>(op) && constant < tags;
  return constant == 0 || isTag ? Masking::Keeps : Masking::Unknown;
}

/// One of two variables may be a mask that rounds.
void AddressConstraints::visitVariableMask(Operation *op, Variable result,
                                           Variable a, Variable b) {
  if (isa<AndOp>(op))
    solver.sum(result, a, b);
  else
    solver.blend(result, a, b);
}

void AddressConstraints::visitMask(Operation *op, uint32_t constant,
                                   Variable result, Variable operand,
                                   Variable mask) {
  switch (getMasking(op, constant)) {
  case Masking::Keeps:
    return solver.copy(result, operand);
  case Masking::Clears:
    return solver.addSource(result, sources::Zero);
  case Masking::Unknown:
    break;
  }
  if (!isa<AndOp>(op))
    return solver.blend(result, operand, mask);
  solver.demand(operand, evidence::SoftNumber);
  solver.demand(mask, evidence::SoftNumber);
  solver.addSource(result, sources::Number);
}

bool AddressConstraints::visitLogic(Operation *op) {
  if (isa<ShlOp, ShrUOp, ShrSOp>(op)) {
    visitShift(op);
    return true;
  }
  if (!isa<AndOp, OrOp, XorOp>(op))
    return false;
  Value result = op->getResult(0);
  std::optional<int64_t> left = getConstantOperand(op, 0);
  unsigned other = left ? 1 : 0;
  std::optional<int64_t> constant = left ? left : getConstantOperand(op, 1);
  for (unsigned half = 0; half < getNumHalves(result.getType()); ++half) {
    Variable to = getValue(result, half);
    Variable a = getOperand(op, 0, half), b = getOperand(op, 1, half);
    if (!constant)
      visitVariableMask(op, to, a, b);
    else
      visitMask(op, uint32_t(*constant >> 32 * half), to, other ? b : a,
                other ? a : b);
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Comparisons and conversions
//===----------------------------------------------------------------------===//

bool AddressConstraints::visitComparison(Operation *op) {
  bool isEqual = isa<EqOp, NeOp>(op);
  bool isUnsigned = isa<LtUOp, GtUOp, LeUOp, GeUOp>(op);
  bool isSigned = isa<LtSOp, GtSOp, LeSOp, GeSOp>(op);
  if (isa<EqzOp>(op)) {
    addResultSource(op, sources::Number);
    return true;
  }
  if (!isEqual && !isUnsigned && !isSigned)
    return false;
  addResultSource(op, sources::Number);
  unsigned numHalves = getNumHalves(op->getOperand(0).getType());
  if (isSigned || (numHalves == 2 && !isEqual))
    demandAll(op, evidence::SoftNumber);
  for (unsigned half = 0; half < numHalves; ++half)
    if (numHalves == 1 || isEqual)
      solver.compare(getOperand(op, 0, half), getOperand(op, 1, half));
  return true;
}

bool AddressConstraints::visitConversion(Operation *op) {
  if (isa<WrapOp, ExtendI32UOp, ExtendI32SOp, Extend32SOp>(op)) {
    Value result = op->getResult(0);
    solver.copy(getValue(result), getOperand(op, 0));
    if (getNumHalves(result.getType()) == 2)
      solver.addSource(getValue(result, 1),
                       isa<ExtendI32UOp>(op) ? sources::Zero : sources::Number);
    return true;
  }
  if (!isa<Extend8SOp, Extend16SOp, ReinterpretOp, ConvertSOp, ConvertUOp,
           TruncSOp, TruncUOp, TruncSatSOp, TruncSatUOp>(op))
    return false;
  demandAll(op, evidence::SoftNumber);
  addResultSource(op, sources::Number);
  return true;
}

//===----------------------------------------------------------------------===//
// Control and globals
//===----------------------------------------------------------------------===//

/// What a prototype says of an argument. C casts addresses to words, so those
/// stay open.
void AddressConstraints::pass(Variable argument, ValueKind kind) {
  switch (kind) {
  case ValueKind::Pointer:
    return solver.demand(argument, evidence::Address);
  case ValueKind::Number:
    return solver.demand(argument, evidence::Number);
  case ValueKind::Word:
  case ValueKind::Unknown:
    return solver.doubt(argument, doubts::Escapes);
  }
}

void AddressConstraints::visitCall(CallOp op) {
  Function &function = functions[op.getCalleeAttr().getAttr()];
  ValueKinds kinds = getValueKinds(function.op);
  bool isOnlyCall = function.numCalls == 1 && !function.isOpen;
  for (OpOperand &use : op->getOpOperands())
    for (unsigned half = 0; half < getNumHalves(use.get().getType()); ++half) {
      Variable from = getOperand(use, half);
      if (function.op.isExternal()) {
        pass(from, kinds.parameters[use.getOperandNumber()]);
        continue;
      }
      Variable to =
          getValue(function.op.getArgument(use.getOperandNumber()), half);
      isOnlyCall ? solver.copy(to, from) : solver.argument(to, from);
    }
  for (OpResult value : op.getResults())
    for (unsigned half = 0; half < getNumHalves(value.getType()); ++half) {
      Variable from = function.results[value.getResultNumber()][half];
      Variable to = getValue(value, half);
      isOnlyCall ? solver.copy(to, from) : solver.result(to, from);
    }
}

bool AddressConstraints::visitControl(Operation *op) {
  if (auto call = dyn_cast<CallOp>(op)) {
    visitCall(call);
  } else if (auto call = dyn_cast<CallIndirectOp>(op)) {
    escapeAll(op);
    addResultSource(op, sources::Unknown);
    solver.demand(getOperand(call.getIndexMutable()), evidence::Number);
  } else if (isa<ReturnOp>(op)) {
    Function &function =
        functions[op->getParentOfType<FuncOp>().getSymNameAttr()];
    for (OpOperand &use : op->getOpOperands())
      for (auto [half, to] :
           llvm::enumerate(function.results[use.getOperandNumber()]))
        solver.copy(to, getOperand(use, half));
  } else if (auto select = dyn_cast<SelectOp>(op)) {
    copy(select.getResult(), select.getTrueValueMutable());
    copy(select.getResult(), select.getFalseValueMutable());
  } else if (auto branch = dyn_cast<BranchOpInterface>(op)) {
    for (OpOperand &use : op->getOpOperands())
      if (auto argument =
              branch.getSuccessorBlockArgument(use.getOperandNumber()))
        copy(*argument, use);
    if (auto table = dyn_cast<BrTableOp>(op))
      solver.demand(getOperand(table.getIndexMutable()), evidence::Number);
  } else {
    return false;
  }
  return true;
}

bool AddressConstraints::visitGlobals(Operation *op) {
  auto get = dyn_cast<GlobalGetOp>(op);
  auto set = dyn_cast<GlobalSetOp>(op);
  if (!get && !set)
    return false;
  FlatSymbolRefAttr global = get ? get.getGlobalAttr() : set.getGlobalAttr();
  Type type = get ? get.getType() : set.getValue().getType();
  if (isStackPointer(global)) {
    if (get)
      addResultSource(op, sources::Address);
    else
      demandAll(op, evidence::Address);
    return true;
  }
  for (unsigned half = 0; half < getNumHalves(type); ++half) {
    Variable word = globals[global.getAttr()] + half;
    if (get)
      solver.load(getValue(get.getResult(), half), word);
    else
      solver.store(word, getOperand(op, 0, half));
  }
  return true;
}
