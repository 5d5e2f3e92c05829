//===- AddressEvidence.cpp - whether a use takes an address
//----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Uses are followed through sums, selects and branches. In a sum only one
// operand can be the address: if the other one is, this one is a number; if the
// other one is an index, this one is the address; else it is open.
//
//===----------------------------------------------------------------------===//

#include "AddressEvidence.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

namespace warm {

namespace {

/// Follows values to their uses, each once.
class UseFollower {
public:
  Evidence follow(OpOperand &use);
  Evidence followAll(Value value);

private:
  Evidence followSum(OpOperand &use);
  Evidence followCompared(OpOperand &use);
  Evidence followBranch(OpOperand &use);

  llvm::DenseSet<Value> visited;
};

} // namespace

bool isIndex(Value value) {
  return isa_and_nonnull<wasm::ConstOp, wasm::ShlOp, wasm::ShrUOp, wasm::MulOp,
                         wasm::AndOp, wasm::RemUOp, wasm::DivUOp,
                         wasm::Load8UOp, wasm::Load8SOp, wasm::Load16UOp,
                         wasm::Load16SOp>(value.getDefiningOp());
}

bool isKnownAddress(Value value) {
  Operation *op = value.getDefiningOp();
  if (isa_and_nonnull<wasm::AddressOfOp, wasm::StackAllocOp>(op))
    return true;
  if (auto get = dyn_cast_or_null<wasm::GlobalGetOp>(op))
    return get.getGlobal() == "__stack_pointer";
  if (isa_and_nonnull<wasm::AddOp, wasm::SubOp>(op))
    return isKnownAddress(op->getOperand(0));
  return false;
}

Evidence UseFollower::followAll(Value value) {
  Evidence evidence = Evidence::Number;
  if (!visited.insert(value).second)
    return evidence;
  for (OpOperand &use : value.getUses())
    evidence = std::max(evidence, follow(use));
  return evidence;
}

Evidence UseFollower::followSum(OpOperand &use) {
  Operation *op = use.getOwner();
  Value other = op->getOperand(1 - use.getOperandNumber());
  if (isKnownAddress(other))
    return Evidence::Number;
  Evidence evidence = followAll(op->getResult(0));
  return isIndex(other) ? evidence : std::min(evidence, Evidence::Open);
}

/// What it is compared with, or subtracted from, is of its kind.
Evidence UseFollower::followCompared(OpOperand &use) {
  Value other = use.getOwner()->getOperand(1 - use.getOperandNumber());
  if (isKnownAddress(other))
    return Evidence::Address;
  if (isIndex(other))
    return Evidence::Number;
  Evidence evidence = UseFollower().followAll(other);
  if (evidence == Evidence::Address)
    return evidence;
  // Signed comparisons are not made with addresses.
  bool isSigned =
      isa<wasm::LtSOp, wasm::GtSOp, wasm::LeSOp, wasm::GeSOp>(use.getOwner());
  return isSigned ? Evidence::Number : Evidence::Open;
}

Evidence UseFollower::followBranch(OpOperand &use) {
  auto branch = cast<BranchOpInterface>(use.getOwner());
  auto argument = branch.getSuccessorBlockArgument(use.getOperandNumber());
  return argument ? followAll(*argument) : Evidence::Number;
}

Evidence UseFollower::follow(OpOperand &use) {
  Operation *op = use.getOwner();
  unsigned number = use.getOperandNumber();
  auto addressIf = [](bool isAddress) {
    return isAddress ? Evidence::Address : Evidence::Number;
  };
  if (isa<wasm::MemoryAccessOpInterface>(op))
    return number == 0 ? Evidence::Address : Evidence::Open;
  if (isa<wasm::MemoryCopyOp>(op))
    return addressIf(number < 2);
  if (isa<wasm::MemoryFillOp, wasm::MemoryInitOp>(op))
    return addressIf(number == 0);
  if (isa<wasm::AddOp>(op))
    return followSum(use);
  if (isa<wasm::SubOp>(op))
    return number == 0 ? followAll(op->getResult(0)) : followCompared(use);
  if (isa<wasm::SelectOp>(op))
    return number == 0 ? Evidence::Number : followAll(op->getResult(0));
  if (isa<wasm::EqOp, wasm::NeOp, wasm::LtUOp, wasm::GtUOp, wasm::LeUOp,
          wasm::GeUOp, wasm::LtSOp, wasm::GtSOp, wasm::LeSOp, wasm::GeSOp>(op))
    return followCompared(use);
  if (isa<BranchOpInterface>(op))
    return followBranch(use);
  if (isa<wasm::CallIndirectOp>(op))
    return number == 0 ? Evidence::Number : Evidence::Open;
  if (isa<wasm::CallOp, wasm::ReturnOp, wasm::GlobalSetOp>(op))
    return Evidence::Open;
  return Evidence::Number;
}

Evidence getEvidence(OpOperand &use) { return UseFollower().follow(use); }

} // namespace warm
