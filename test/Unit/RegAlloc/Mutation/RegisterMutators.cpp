//===- RegisterMutators.cpp - reads, writes and moves gone wrong ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutators.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

static bool hasRegisterOperand(Operation *op) {
  return llvm::any_of(op->getOperandTypes(),
                      [](Type type) { return isa<GPRType>(type); });
}
static bool hasRegisterResult(Operation *op) {
  return llvm::any_of(op->getResultTypes(),
                      [](Type type) { return isa<GPRType>(type); });
}

/// The index of a random element that is a register.
template <typename Range>
static unsigned pickRegister(Range values, Random &random) {
  SmallVector<unsigned> indices;
  for (auto [index, value] : llvm::enumerate(values))
    if (isa<GPRType>(value.getType()))
      indices.push_back(index);
  return indices[random() % indices.size()];
}

/// Lets one operand of `op` come from another register.
static bool misread(Operation *op, Random &random) {
  if (!op)
    return false;
  unsigned index = pickRegister(op->getOperands(), random);
  Type type = randomRegister(op->getContext(), random);
  if (type == op->getOperand(index).getType())
    return false;
  op->setOperand(index, readPlace(op, type));
  return true;
}

/// Lets one result of `op` go to another register; who reads it does not know.
static bool miswrite(Operation *op, Random &random) {
  if (!op)
    return false;
  Value result = op->getResult(pickRegister(op->getResults(), random));
  Type type = randomRegister(op->getContext(), random);
  if (type == result.getType() || !detachResults(op))
    return false;
  result.setType(type);
  return true;
}

static bool readAnotherRegister(FuncOp func, Random &random) {
  return misread(pick(collect(func, hasRegisterOperand), random), random);
}

static bool writeAnotherRegister(FuncOp func, Random &random) {
  return miswrite(pick(collect(func, hasRegisterResult), random), random);
}

static bool redirectMoveSource(FuncOp func, Random &random) {
  auto isMove = [](Operation *op) {
    return isTransport(op) && hasRegisterOperand(op);
  };
  return misread(pick(collect(func, isMove), random), random);
}

static bool redirectMoveTarget(FuncOp func, Random &random) {
  auto isMove = [](Operation *op) {
    return isTransport(op) && hasRegisterResult(op);
  };
  return miswrite(pick(collect(func, isMove), random), random);
}

/// Two values change their registers, definitions and uses.
static bool swapTwoRegisters(FuncOp func, Random &random) {
  auto ops = collect(func, hasRegisterResult);
  if (ops.size() < 2)
    return false;
  Value a = pick(ops, random)->getResult(0),
        b = pick(ops, random)->getResult(0);
  if (!isa<GPRType>(a.getType()) || !isa<GPRType>(b.getType()) ||
      a.getType() == b.getType())
    return false;
  Type type = a.getType();
  a.setType(b.getType());
  b.setType(type);
  return true;
}

/// A value is in another register all its life; across calls perhaps.
static bool moveValue(FuncOp func, Random &random) {
  Operation *op = pick(collect(func, hasRegisterResult), random);
  if (!op)
    return false;
  Value result = op->getResult(pickRegister(op->getResults(), random));
  Type type = randomRegister(op->getContext(), random);
  if (type == result.getType())
    return false;
  result.setType(type);
  return true;
}

/// A value that lives across a call is in a register that the call destroys.
static bool clobberAcrossCall(FuncOp func, Random &random) {
  auto calls =
      collect(func, [](Operation *op) { return isa<BlOp, BlxOp>(op); });
  Operation *call = pick(calls, random);
  if (!call)
    return false;
  SmallVector<Value> across;
  for (Operation *op = call->getPrevNode(); op; op = op->getPrevNode())
    for (Value result : op->getResults())
      if (isa<GPRType>(result.getType()) &&
          llvm::any_of(result.getUsers(), [&](Operation *user) {
            return user->getBlock() != call->getBlock() ||
                   call->isBeforeInBlock(user);
          }))
        across.push_back(result);
  if (across.empty())
    return false;
  Value value = across[random() % across.size()];
  unsigned number = random() % 5;
  Type type = GPRType::get(func.getContext(),
                           static_cast<GPR>(number == 4 ? 12 : number));
  if (type == value.getType())
    return false;
  value.setType(type);
  return true;
}

static bool swapOperands(FuncOp func, Random &random) {
  auto hasTwo = [](Operation *op) {
    return op->getNumOperands() >= 2 && !isa<BOp>(op);
  };
  Operation *op = pick(collect(func, hasTwo), random);
  if (!op)
    return false;
  unsigned a = random() % op->getNumOperands();
  unsigned b = random() % op->getNumOperands();
  Value first = op->getOperand(a), second = op->getOperand(b);
  if (first == second ||
      first.getType().getTypeID() != second.getType().getTypeID())
    return false;
  op->setOperand(a, second);
  op->setOperand(b, first);
  return true;
}

/// Two arguments of a call, or two results, change places.
static bool swapArguments(FuncOp func, Random &random) {
  auto isTwofold = [](Operation *op) {
    return isa<BlOp, BlxOp, RetOp>(op) && op->getNumOperands() >= 2;
  };
  Operation *call = pick(collect(func, isTwofold), random);
  if (!call)
    return false;
  // As copies before it, so that the constraints stay satisfied.
  OpBuilder builder(call);
  SmallVector<unsigned> indices;
  for (auto [index, operand] : llvm::enumerate(call->getOperands()))
    if (isa<GPRType>(operand.getType()))
      indices.push_back(index);
  if (indices.size() < 2)
    return false;
  unsigned i = indices[indices.size() - 2], k = indices.back();
  Value a = call->getOperand(i), b = call->getOperand(k);
  if (a.getType() == b.getType())
    return false;
  Type scratch = GPRType::get(func.getContext(), GPR::r12);
  Location loc = call->getLoc();
  Value saved = MovOp::create(builder, loc, scratch, a);
  call->setOperand(i, MovOp::create(builder, loc, a.getType(), b));
  call->setOperand(k, MovOp::create(builder, loc, b.getType(), saved));
  return true;
}

static bool clobberRegister(FuncOp func, Random &random) {
  Operation *op = pick(collect(func, [](Operation *) { return true; }), random);
  OpBuilder builder(op);
  MovImmOp::create(builder, op->getLoc(),
                   randomRegister(func.getContext(), random), 0xbad,
                   /*s=*/false);
  return true;
}

/// One pair of a parallel copy gets the source of another.
static bool mixParallelCopy(FuncOp func, Random &random) {
  auto isWide = [](Operation *op) {
    return isa<ParallelCopyOp>(op) && op->getNumOperands() >= 2;
  };
  Operation *op = pick(collect(func, isWide), random);
  if (!op)
    return false;
  unsigned a = random() % op->getNumOperands();
  unsigned b = random() % op->getNumOperands();
  if (op->getOperand(a) == op->getOperand(b))
    return false;
  op->setOperand(a, op->getOperand(b));
  return true;
}

/// A parallel copy done one after the other, in the order it is written.
static bool serializeParallelCopy(FuncOp func, Random &random) {
  auto isWide = [](Operation *op) {
    return isa<ParallelCopyOp>(op) && op->getNumOperands() >= 2;
  };
  Operation *op = pick(collect(func, isWide), random);
  if (!op)
    return false;
  OpBuilder builder(op);
  for (auto [source, result] : llvm::zip(op->getOperands(), op->getResults())) {
    bool isRead = isa<SlotType>(source.getType());
    if (isRead || isa<SlotType>(result.getType()))
      return false;
  }
  for (auto [source, result] : llvm::zip(op->getOperands(), op->getResults()))
    result.replaceAllUsesWith(MovOp::create(builder, op->getLoc(),
                                            result.getType(),
                                            readPlace(op, source.getType())));
  op->erase();
  return true;
}

ArrayRef<Mutator> warm::cortexm::test::getRegisterMutators() {
  static constexpr Mutator mutators[] = {
      {"read another register", readAnotherRegister},
      {"write another register", writeAnotherRegister},
      {"redirect a move's source", redirectMoveSource},
      {"redirect a move's target", redirectMoveTarget},
      {"swap two registers", swapTwoRegisters},
      {"move a value to another register", moveValue},
      {"clobber across a call", clobberAcrossCall},
      {"swap two operands", swapOperands},
      {"swap two arguments or results", swapArguments},
      {"clobber a register", clobberRegister},
      {"mix up a parallel copy", mixParallelCopy},
      {"serialize a parallel copy", serializeParallelCopy},
  };
  return mutators;
}
