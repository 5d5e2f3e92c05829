//===- MachineProgram.cpp - a Program made from a function ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numbers the reachable blocks in reverse postorder and the values in the order
// of their definitions, then copies what the instructions' records say.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "warm/Dialect/CortexM/RegAlloc/ColdBlocks.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

bool warm::cortexm::isRematerializable(Operation *op) {
  if (auto reload = dyn_cast<ReloadOp>(op))
    return cast<SlotType>(reload.getSlot().getType()).getArea() == SlotArea::in;
  if (op->getNumOperands() != 0 || op->getNumResults() != 1 ||
      !isa<GPRType>(op->getResult(0).getType()))
    return false;
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  return inst && inst.getInstDesc().rematerializable;
}

namespace {
/// Fills in a MachineProgram.
class ProgramBuilder {
public:
  ProgramBuilder(MachineProgram &result, MachineProgram::Class valueClass)
      : result(result), program(result.program), valueClass(valueClass) {}

  void run(Region &body) {
    auto func = dyn_cast_if_present<FuncOp>(body.getParentOp());
    isBaseline = func && func.isBaseline();
    hasLiteralPools = isBaseline || (func && func.isOptimizedForSize());
    hasSecondReturns = func && findCallReturningTwice(func);
    for (mlir::Block *block : llvm::ReversePostOrderTraversal<Region *>(&body))
      numberBlock(block);
    cold.emplace(body);
    program.blocks.resize(result.blocks.size());
    for (auto [number, block] : llvm::enumerate(result.blocks))
      addBlock(number, block);
    analyzeControlFlow(program);
  }

private:
  bool inClass(Value value) const {
    if (valueClass == MachineProgram::Class::Core)
      return isa<GPRType>(value.getType());
    auto slot = dyn_cast<SlotType>(value.getType());
    return slot && (slot.isVirtual() || slot.getArea() == SlotArea::local);
  }

  /// The register or slot the value is in; `noRegister` if it has none yet.
  Register placeOf(Value value) const {
    if (auto slot = dyn_cast<SlotType>(value.getType()))
      return slot.isVirtual() ? noRegister : Register(slot.getIndex());
    return getRegisterNumber(value);
  }

  void numberBlock(mlir::Block *block) {
    result.numberOf[block] = result.blocks.size();
    result.blocks.push_back(block);
    auto number = [&](Value value) {
      if (!inClass(value))
        return;
      result.idOf[value] = result.values.size();
      result.values.push_back(value);
    };
    llvm::for_each(block->getArguments(), number);
    for (Operation &op : *block)
      llvm::for_each(op.getResults(), number);
    program.numValues = result.values.size();
  }

  void addBlock(uint32_t number, mlir::Block *block) {
    regalloc::Block &added = program.blocks[number];
    for (mlir::Block *pred : block->getPredecessors())
      if (auto it = result.numberOf.find(pred); it != result.numberOf.end())
        added.preds.push_back(it->second);
    for (mlir::Block *succ : block->getSuccessors())
      added.succs.push_back(result.numberOf.lookup(succ));
    for (Value arg : block->getArguments()) {
      added.hasSlotArguments |= valueClass == MachineProgram::Class::Core &&
                                isa<SlotType>(arg.getType());
      if (!inClass(arg))
        continue;
      added.args.push_back(result.idOf.lookup(arg));
      added.argFixed.push_back(placeOf(arg));
    }
    added.firstInst = program.insts.size();
    for (Operation &op : *block)
      addInst(op);
    added.numInsts = program.insts.size() - added.firstInst;
    added.cold = cold->contains(block);
    addBranchOperands(added, block->getTerminator());
  }

  void addBranchOperands(regalloc::Block &block, Operation *terminator) {
    auto branch = dyn_cast<BranchOpInterface>(terminator);
    if (!branch || terminator->getNumSuccessors() != 1)
      return;
    for (Value operand : branch.getSuccessorOperands(0).getForwardedOperands())
      if (inClass(operand))
        block.branchOperands.push_back(result.idOf.lookup(operand));
  }

  void addInst(Operation &op) {
    Inst inst;
    inst.firstUse = program.uses.size();
    inst.firstDef = program.defs.size();
    // Looked up once: it takes time.
    MachineInstOpInterface machineInst;
    if (valueClass == MachineProgram::Class::Core)
      machineInst = dyn_cast<MachineInstOpInterface>(op);
    if (!isa<BOp, FallthroughOp>(op))
      addUses(op, machineInst);
    addDefs(op, machineInst, inst.firstUse);
    inst.numUses = program.uses.size() - inst.firstUse;
    inst.numDefs = program.defs.size() - inst.firstDef;
    if (machineInst) {
      inst.clobbers = machineInst.getClobberMask();
      findShortForm(machineInst, inst);
    }
    if (hasSecondReturns) {
      inst.call = isCall(&op);
      inst.returnsTwice = returnsTwice(&op);
    }
    inst.rematerializable = inst.numDefs == 1 && isRematerializable(&op);
    // A copy between classes has no use or no def here.
    inst.copy = isa<MovOp, ParallelCopyOp>(op) &&
                inst.numUses == op.getNumOperands() &&
                inst.numDefs == op.getNumResults();
    program.insts.push_back(inst);
    result.ops.push_back(&op);
  }

  /// What its record says about the 16-bit encoding; that of a load from a
  /// literal pool for what takes two instructions without. If there is no other
  /// encoding, what that asks for has to be.
  void findShortForm(MachineInstOpInterface machineInst, Inst &inst) {
    inst.shortIfLow = machineInst.canBeNarrow({}) ||
                      (hasLiteralPools && machineInst.getEncodedSize() > 4 &&
                       getLiteralWord(machineInst));
    for (uint32_t use = 0; !inst.shortIfLow && use < inst.numUses; ++use) {
      unsigned number = result.operandNumbers[inst.firstUse + use];
      if (!machineInst.canBeNarrow(machineInst->getOperand(number)))
        continue;
      inst.shortIfLow = true;
      inst.shortIfTied = use;
      if (isBaseline)
        program.defs[inst.firstDef].tiedTo = use;
    }
  }

  /// `inst` is null where it does not matter.
  void addUses(Operation &op, MachineInstOpInterface inst) {
    for (auto [index, operand] : llvm::enumerate(op.getOperands())) {
      if (!inClass(operand))
        continue;
      Use use;
      use.value = result.idOf.lookup(operand);
      use.fixed = placeOf(operand);
      if (inst) {
        OperandConstraint constraint = inst.getOperandConstraint(index);
        if (constraint.kind == OperandConstraint::Fixed)
          use.fixed = constraint.number;
      }
      program.uses.push_back(use);
      result.operandNumbers.push_back(index);
    }
  }

  void addDefs(Operation &op, MachineInstOpInterface inst, uint32_t firstUse) {
    for (OpResult value : op.getResults()) {
      if (!inClass(value))
        continue;
      Def def;
      def.value = result.idOf.lookup(value);
      def.fixed = placeOf(value);
      if (inst)
        constrain(def, inst.getResultConstraint(value.getResultNumber()),
                  firstUse);
      program.defs.push_back(def);
    }
  }

  void constrain(Def &def, OperandConstraint constraint, uint32_t firstUse) {
    def.earlyClobber = constraint.earlyClobber;
    if (constraint.kind == OperandConstraint::Fixed)
      def.fixed = constraint.number;
    if (constraint.kind != OperandConstraint::Tied)
      return;
    for (uint32_t use = firstUse; use < program.uses.size(); ++use)
      if (result.operandNumbers[use] == constraint.number)
        def.tiedTo = use - firstUse;
  }

  MachineProgram &result;
  Program &program;
  MachineProgram::Class valueClass;
  std::optional<ColdBlocks> cold;
  /// Whether there are 16-bit encodings only.
  bool isBaseline = false;
  bool hasLiteralPools = false;
  /// Whether a call returns twice.
  bool hasSecondReturns = false;
};
} // namespace

MachineProgram::MachineProgram(Region &body, Class valueClass) {
  ProgramBuilder(*this, valueClass).run(body);
}
