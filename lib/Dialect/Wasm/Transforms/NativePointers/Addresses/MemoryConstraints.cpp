//===- MemoryConstraints.cpp - what accesses say of constants -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A word of memory is followed where its address is a constant, or at a
// constant distance from what the stack pointer was at some instruction. Others
// may access it as well: that what is seen there agrees is what counts.
//
//===----------------------------------------------------------------------===//

#include "AddressConstraints.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace warm::wasm;

using Variable = KindSolver::Variable;

/// The constant summand of an operation that computes an address from its first
/// operand.
static std::optional<int64_t> getDistance(Operation *op) {
  APInt value;
  if (!isa<AddOp, SubOp>(op) ||
      !matchPattern(op->getOperand(1), m_ConstantInt(&value)))
    return std::nullopt;
  return isa<AddOp>(op) ? value.getSExtValue() : -value.getSExtValue();
}

/// The root and the distance from it; none if the root is anything.
std::optional<AddressConstraints::Place>
AddressConstraints::getPlace(Value address, int64_t offset) const {
  // No compiler leaves more of them.
  constexpr unsigned mostSummands = 8;
  for (unsigned i = 0; i < mostSummands; ++i) {
    Operation *op = address.getDefiningOp();
    APInt value;
    if (!op)
      return std::nullopt;
    if (matchPattern(address, m_ConstantInt(&value)))
      return Place(Value(), uint32_t(value.getZExtValue() + offset));
    if (auto get = dyn_cast<GlobalGetOp>(op))
      return isStackPointer(get.getGlobalAttr())
                 ? std::optional(Place(address, offset))
                 : std::nullopt;
    std::optional<int64_t> distance = getDistance(op);
    if (!distance)
      return std::nullopt;
    offset += *distance;
    address = op->getOperand(0);
  }
  return std::nullopt;
}

/// The lowest address that is taken of the frame at `root`.
int64_t AddressConstraints::findLowestTaken(Value root) const {
  SmallVector<std::pair<Value, int64_t>> worklist = {{root, 0}};
  int64_t lowest = INT64_MAX;
  while (!worklist.empty()) {
    auto [address, offset] = worklist.pop_back_val();
    for (OpOperand &use : address.getUses()) {
      Operation *op = use.getOwner();
      std::optional<int64_t> distance = getDistance(op);
      auto set = dyn_cast<GlobalSetOp>(op);
      bool isFirst = use.getOperandNumber() == 0;
      if (isFirst && distance)
        worklist.push_back({op->getResult(0), offset + *distance});
      else if (!(isFirst && isa<MemoryAccessOpInterface>(op)) &&
               !(set && isStackPointer(set.getGlobalAttr())))
        lowest = std::min(lowest, offset);
    }
  }
  return lowest;
}

/// Half `half` of what is accessed, if all accesses to that word are seen as
/// far as there are no wild ones.
std::optional<Variable>
AddressConstraints::getSeenWord(MemoryAccessOpInterface access, unsigned half) {
  constexpr int64_t wordSize = 4;
  std::optional<Place> place =
      getPlace(access.getAddr(), access.getOffset() + wordSize * half);
  if (!place)
    return std::nullopt;
  if (Value root = place->first) {
    auto [it, isNew] = lowestTaken.try_emplace(root, 0);
    if (isNew)
      it->second = findLowestTaken(root);
    if (place->second + wordSize > it->second)
      return std::nullopt;
  }
  return getWord(*place);
}

/// The operand is the address, or an index into the array that the offset is
/// the address of.
void AddressConstraints::visitAddress(MemoryAccessOpInterface access) {
  Variable operand = getOperand(access, 0);
  uint64_t offset = access.getOffset();
  Variable base = region.contains(offset)
                      ? addCandidate({AddressCandidate::Place::Offset, access,
                                      0, 0, offset, 0})
                      : solver.addVariable(sources::Unknown);
  APInt value;
  bool isBase = matchPattern(access.getAddr(), m_ConstantInt(&value)) &&
                region.contains(value.getZExtValue());
  if (isBase || offset < region.begin) {
    solver.demand(base, evidence::Number);
    return solver.demand(operand, evidence::Address);
  }
  Variable sum = solver.addVariable();
  solver.demand(sum, evidence::Address);
  solver.sum(sum, operand, base);
}

void AddressConstraints::visitLoad(Operation *op,
                                   MemoryAccessOpInterface access) {
  Value result = op->getResult(0);
  unsigned numHalves = getNumHalves(result.getType());
  unsigned numWords = std::min<unsigned>(numHalves, access.getAccessSize() / 4);
  for (unsigned half = 0; half < numHalves; ++half) {
    Variable to = getValue(result, half);
    if (half >= numWords)
      solver.addSource(to, sources::Number);
    else if (auto word = getSeenWord(access, half))
      solver.load(to, *word);
    else
      solver.addSource(to, sources::Unknown);
  }
}

void AddressConstraints::visitStore(Operation *op,
                                    MemoryAccessOpInterface access) {
  unsigned numHalves = getNumHalves(op->getOperand(1).getType());
  unsigned numWords = std::min<unsigned>(numHalves, access.getAccessSize() / 4);
  if (numHalves && !numWords)
    solver.demand(getOperand(op, 1), evidence::SoftNumber);
  for (unsigned half = 0; half < numWords; ++half) {
    Variable from = getOperand(op, 1, half);
    if (auto word = getSeenWord(access, half))
      solver.store(*word, from);
    else
      solver.doubt(from, doubts::Escapes);
  }
}

/// A part of a word is no address.
void AddressConstraints::visitReadModifyWrite(Operation *op,
                                              MemoryAccessOpInterface access) {
  bool isPart = access.getAccessSize() < 4;
  for (OpOperand &use : op->getOpOperands().drop_front())
    for (unsigned half = 0; half < getNumHalves(use.get().getType()); ++half)
      if (isPart)
        solver.demand(getOperand(use, half), evidence::SoftNumber);
      else
        solver.doubt(getOperand(use, half), doubts::Escapes);
  addResultSource(op, isPart ? sources::Number : sources::Unknown);
}

bool AddressConstraints::visitMemory(Operation *op) {
  auto access = dyn_cast<MemoryAccessOpInterface>(op);
  if (!access)
    return visitBulk(op);
  visitAddress(access);
  if (isa<AtomicRmwOp, AtomicCmpxchgOp>(op)) {
    visitReadModifyWrite(op, access);
  } else if (op->getNumResults() != 0) {
    visitLoad(op, access);
  } else {
    visitStore(op, access);
  }
  return true;
}

bool AddressConstraints::visitBulk(Operation *op) {
  auto demand = [&](std::initializer_list<uint8_t> whats) {
    for (auto [i, what] : llvm::enumerate(whats))
      solver.demand(getOperand(op, i), what);
  };
  constexpr uint8_t address = evidence::Address, number = evidence::Number;
  if (isa<MemoryCopyOp>(op))
    demand({address, address, number});
  else if (isa<MemoryFillOp, MemoryInitOp>(op))
    demand({address, number, number});
  else if (isa<MemorySizeOp>(op))
    addResultSource(op, sources::Number);
  else if (isa<MemoryGrowOp>(op)) {
    demand({number});
    addResultSource(op, sources::Number);
  } else
    return false;
  return true;
}
