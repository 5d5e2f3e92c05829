//===- AssignRegisters.cpp - colours registers and slots ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Translates the function to a Program, colours it (Coloring.h, SlotColoring.h)
// and writes the result into the types.
//
// BEFORE
//   %x = cortexm.add %a, %b : ... -> !cortexm.gpr
//   %y = cortexm.bl @f(%x) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
// AFTER
//   %x = cortexm.add %a, %b : ... -> !cortexm.gpr<r4>
//   %x0 = cortexm.parallel_copy %x : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
//   %y = cortexm.bl @f(%x0) in [0] out [0]
//          : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/CoreProgram.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/RegAlloc/Coloring.h"
#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/SlotColoring.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "warm/Support/SSARepair.h"
#include "llvm/ADT/MapVector.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_ASSIGNREGISTERS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

/// AAPCS: free to overwrite. The low registers come first, as they have the
/// short encodings; r3 before r0, as arguments are wanted from r0 on.
static constexpr Register callerSaved[] = {3, 2, 1, 0, 12};
/// To be saved. lr is saved anyway where there is a call.
static constexpr Register calleeSaved[] = {4, 5, 6, 7, 14, 8, 9, 10, 11};
static constexpr Register callerSavedAndLr[] = {3, 2, 1, 0, 12, 14};
static constexpr uint32_t lowRegisters = 0xff;

namespace {

/// Writes a colouring of core registers into the function.
class CoreRewriter {
public:
  CoreRewriter(FuncOp func, MachineProgram &machine, const Coloring &coloring)
      : func(func), machine(machine), coloring(coloring),
        entries(machine.blocks.size()) {}

  void run() {
    setTypes();
    for (auto [number, moves] : llvm::enumerate(coloring.before))
      copyBefore(number, moves);
    for (auto [number, moves] : llvm::enumerate(coloring.atEnd))
      copyAtEnd(number, moves);
    repairMovedValues();
  }

private:
  GPRType typeOf(Register reg) {
    return GPRType::get(func.getContext(), static_cast<GPR>(reg));
  }

  void setTypes() {
    for (auto [id, value] : llvm::enumerate(machine.values))
      value.setType(typeOf(coloring.definedIn[id]));
  }

  /// Makes the parallel copy in front of `op`; tells each reader of a copy.
  void copy(Operation *op, ArrayRef<Move> moves,
            llvm::function_ref<void(uint32_t reader, Value)> setReader) {
    if (moves.empty())
      return;
    SmallVector<Value> sources;
    SmallVector<Type> types;
    for (const Move &move : moves) {
      sources.push_back(machine.values[move.value]);
      types.push_back(typeOf(move.to));
    }
    OpBuilder builder(op);
    auto copies = ParallelCopyOp::create(builder, op->getLoc(), types, sources);
    for (auto [move, result] : llvm::zip(moves, copies.getResults())) {
      if (move.reader)
        setReader(*move.reader, result);
      else
        moved[move.value].push_back(result);
    }
  }

  void copyBefore(uint32_t number, ArrayRef<Move> moves) {
    Operation *op = machine.ops[number];
    uint32_t firstUse = machine.program.insts[number].firstUse;
    copy(op, moves, [&](uint32_t reader, Value value) {
      op->setOperand(machine.operandNumbers[firstUse + reader], value);
    });
  }

  void copyAtEnd(uint32_t number, ArrayRef<Move> moves) {
    Operation *terminator = machine.blocks[number]->getTerminator();
    SmallVector<unsigned> operandOf;
    for (auto [index, operand] : llvm::enumerate(terminator->getOperands()))
      if (isa<GPRType>(operand.getType()))
        operandOf.push_back(index);
    copy(terminator, moves, [&](uint32_t reader, Value value) {
      terminator->setOperand(operandOf[reader], value);
    });
  }

  void repairMovedValues() {
    if (moved.empty())
      return;
    for (auto [number, placements] : llvm::enumerate(coloring.atEntry))
      for (const Placement &placement : placements)
        entries[number][placement.value] = placement.reg;
    warm::SSARepair repair(func.getBody());
    for (auto &[value, definitions] : moved)
      repair.repair(machine.values[value], definitions,
                    [&, id = value](mlir::Block *block) -> Type {
                      uint32_t number = machine.numberOf.lookup(block);
                      return typeOf(entries[number].lookup(id));
                    });
  }

  FuncOp func;
  MachineProgram &machine;
  const Coloring &coloring;
  /// Further definitions of the values that change their register.
  llvm::MapVector<ValueId, SmallVector<Value>> moved;
  std::vector<llvm::SmallDenseMap<ValueId, Register>> entries;
};

struct AssignRegisters
    : warm::cortexm::impl::AssignRegistersBase<AssignRegisters> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    if (func.getCurrentPhase() != Phase::Spilled) {
      func.emitOpError() << "is in phase "
                         << stringifyPhase(func.getCurrentPhase())
                         << "; cortexm-assign-registers requires spilled";
      return signalPassFailure();
    }
    if (failed(assignCore(func)))
      return signalPassFailure();
    assignSlots(func);
    func.setPhaseAttr(PhaseAttr::get(&getContext(), Phase::Allocated));
  }

private:
  LogicalResult assignCore(FuncOp func);
  void assignSlots(FuncOp func);
  void passSlots(BOp branch);
};

} // namespace

/// Whether the function saves lr whatever the allocation: it calls.
static bool hasCall(const Program &program) {
  return llvm::any_of(program.insts,
                      [](const Inst &inst) { return inst.clobbers != 0; });
}

LogicalResult AssignRegisters::assignCore(FuncOp func) {
  auto target = func.getTarget();
  if (failed(target))
    return failure();
  auto &[machine, liveness] = getAnalysis<CoreProgram>();
  RegisterFile file;
  file.allocatable = func.getAllocatableMask(*target);
  file.cheap = hasCall(machine.program) ? ArrayRef<Register>(callerSavedAndLr)
                                        : ArrayRef<Register>(callerSaved);
  file.saved = calleeSaved;
  file.low = lowRegisters;
  file.savesNothingElse = !hasCall(machine.program);
  uint32_t failedAt = 0;
  auto coloring = colour(machine.program, liveness, file, failedAt);
  if (!coloring)
    return machine.ops[failedAt]->emitOpError(
        "finds no free register: the pressure does not fit here");
  CoreRewriter(func, machine, *coloring).run();
  return success();
}

/// Copies slots, at the end of a block, to where the successor expects them.
void AssignRegisters::passSlots(BOp branch) {
  SmallVector<Value> sources;
  SmallVector<Type> types;
  SmallVector<unsigned> operands;
  mlir::Block *successor = branch.getDest();
  for (auto [index, operand] : llvm::enumerate(branch.getOperands())) {
    Type expected = successor->getArgument(index).getType();
    if (!isa<SlotType>(expected) || operand.getType() == expected)
      continue;
    sources.push_back(operand);
    types.push_back(expected);
    operands.push_back(index);
  }
  if (sources.empty())
    return;
  OpBuilder builder(branch);
  // In one parallel copy with the registers: a slot may need a register that
  // is only free before or after the others have moved.
  auto existing = dyn_cast_if_present<ParallelCopyOp>(branch->getPrevNode());
  if (existing) {
    llvm::append_range(sources, existing.getSources());
    llvm::append_range(types, existing.getResultTypes());
  }
  auto copies =
      ParallelCopyOp::create(builder, branch.getLoc(), types, sources);
  for (auto [index, number] : llvm::enumerate(operands))
    branch->setOperand(number, copies.getResult(index));
  if (existing) {
    existing->replaceAllUsesWith(
        copies.getResults().drop_front(operands.size()));
    existing->erase();
  }
}

void AssignRegisters::assignSlots(FuncOp func) {
  MachineProgram machine(func.getBody(), MachineProgram::Class::Slot);
  if (machine.program.numValues == 0)
    return;
  Liveness liveness(machine.program);
  std::vector<Register> places = colourSlots(machine.program, liveness);
  for (auto [id, value] : llvm::enumerate(machine.values))
    value.setType(SlotType::get(&getContext(), SlotArea::local, places[id]));
  for (mlir::Block &block : func.getBody())
    if (auto branch = dyn_cast<BOp>(block.getTerminator()))
      passSlots(branch);
}
