//===- InlineImportBodies.cpp - bodies in the place of calls -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE
//   %r = cortexm.bl @mmio_read32(%a) in [0] out [0]
//   module @import_bodies {
//     cortexm.func @mmio_read32(%p: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
//       %v = cortexm.ldr %p, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
//       cortexm.ret %v in [0] : !cortexm.gpr
//     }
//   }
// AFTER
//   %r = cortexm.ldr %a, 0 : (!cortexm.gpr) -> !cortexm.gpr
//
//===----------------------------------------------------------------------===//

#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_INLINEIMPORTBODIES
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

//===----------------------------------------------------------------------===//
// One call
//===----------------------------------------------------------------------===//

namespace {

/// Puts a copy of a body in the place of a call.
class CallInliner {
public:
  CallInliner(BlOp call, FuncOp body) : call(call), body(body) {}
  void run();

private:
  void mapArguments();
  void mapBlocks();
  void copyBlock(Block &source);
  void copyOp(Operation &op, OpBuilder &builder);
  void copyReturn(RetOp ret, OpBuilder &builder);
  void eraseCall();

  BlOp call;
  FuncOp body;
  IRMapping mapping;
  /// What stands behind the call; its arguments are the results.
  Block *rest;
};

} // namespace

/// An argument on the stack becomes the slot that the caller has filled.
void CallInliner::mapArguments() {
  for (BlockArgument argument : body.getArguments()) {
    auto gpr = dyn_cast<GPRType>(argument.getType());
    auto slot = dyn_cast<SlotType>(argument.getType());
    for (auto [index, operand] : llvm::enumerate(call.getArgs())) {
      auto place = dyn_cast<SlotType>(operand.getType());
      bool isSame = gpr ? index < call.getArgRegs().size() &&
                              call.getArgRegs()[index] == int(gpr.getNumber())
                        : place && place.getIndex() == slot.getIndex();
      if (isSame)
        mapping.map(argument, operand);
    }
  }
}

void CallInliner::mapBlocks() {
  Block *before = call->getBlock();
  rest = before->splitBlock(call->getNextNode());
  for (Value result : call.getResults())
    result.replaceAllUsesWith(
        rest->addArgument(result.getType(), call.getLoc()));
  for (Block &source : body.getBody()) {
    if (source.isEntryBlock()) {
      mapping.map(&source, before);
      continue;
    }
    auto *copy = new Block;
    copy->insertBefore(rest);
    for (BlockArgument argument : source.getArguments())
      mapping.map(argument,
                  copy->addArgument(argument.getType(), call.getLoc()));
    mapping.map(&source, copy);
  }
}

void CallInliner::copyReturn(RetOp ret, OpBuilder &builder) {
  SmallVector<Value> results;
  for (int32_t reg : call.getResultRegs()) {
    const auto *found = llvm::find(ret.getRegs(), reg);
    assert(found != ret.getRegs().end() && "checked against the signature");
    results.push_back(
        mapping.lookup(ret.getOperands()[found - ret.getRegs().begin()]));
  }
  BOp::create(builder, call.getLoc(), results, rest);
}

static bool isVirtualRegister(Value value) {
  auto gpr = dyn_cast<GPRType>(value.getType());
  return gpr && gpr.isVirtual();
}

void CallInliner::copyOp(Operation &op, OpBuilder &builder) {
  if (auto ret = dyn_cast<RetOp>(op))
    return copyReturn(ret, builder);
  // Copies out of argument registers have nothing to do any more.
  if (isa<ParallelCopyOp>(op) &&
      llvm::all_of(op.getResults(), isVirtualRegister)) {
    for (auto [copy, source] : llvm::zip(op.getResults(), op.getOperands()))
      mapping.map(copy, mapping.lookup(source));
    return;
  }
  if (auto reload = dyn_cast<ReloadOp>(op))
    if (auto spill =
            mapping.lookup(reload.getSlot()).getDefiningOp<SpillOp>()) {
      mapping.map(reload.getValue(), spill.getValue());
      return;
    }
  builder.clone(op, mapping)->setLoc(call.getLoc());
}

void CallInliner::copyBlock(Block &source) {
  auto builder = OpBuilder::atBlockEnd(mapping.lookup(&source));
  for (Operation &op : source)
    copyOp(op, builder);
}

/// The call goes, and with it what made arguments nobody wants.
void CallInliner::eraseCall() {
  llvm::SmallSetVector<Operation *, 8> worklist;
  auto addSources = [&](Operation *op) {
    for (Value operand : op->getOperands())
      if (Operation *source = operand.getDefiningOp())
        worklist.insert(source);
  };
  addSources(call);
  call.erase();
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    // A spill to an argument's place writes what only the call reads.
    if (!op->use_empty() || !(isMemoryEffectFree(op) || isa<SpillOp>(op)))
      continue;
    addSources(op);
    op->erase();
  }
}

void CallInliner::run() {
  mapArguments();
  mapBlocks();
  // Blocks before those they dominate: operands are there when they are used.
  for (Block *block : getBlocksSortedByDominance(body.getBody()))
    copyBlock(*block);
  Block *before = call->getBlock();
  eraseCall();
  // What is straight stays straight.
  auto branch = dyn_cast<BOp>(before->getTerminator());
  if (!branch || branch.getDest() != rest || !rest->getSinglePredecessor())
    return;
  for (auto [argument, operand] :
       llvm::zip(rest->getArguments(), branch.getOperands()))
    argument.replaceAllUsesWith(operand);
  branch.erase();
  before->getOperations().splice(before->end(), rest->getOperations());
  rest->erase();
}

//===----------------------------------------------------------------------===//
// The module
//===----------------------------------------------------------------------===//

namespace {

class InlineImportBodies
    : public warm::cortexm::impl::InlineImportBodiesBase<InlineImportBodies> {
public:
  void runOnOperation() override;

private:
  void moveDeclarations(ModuleOp nested);
  void moveBodies(ModuleOp nested);
  LogicalResult inlineInto(FuncOp func);
  LogicalResult inlineIntoBodies();
  void settle(FuncOp body);

  enum class State { New, Open, Done };
  /// The bodies, and whether their own calls have been inlined.
  llvm::MapVector<StringAttr, std::pair<FuncOp, State>> bodies;
};

} // namespace

void InlineImportBodies::moveDeclarations(ModuleOp nested) {
  Block *block = getOperation().getBody();
  for (Operation &op : llvm::make_early_inc_range(*nested.getBody())) {
    auto func = dyn_cast<FuncOp>(op);
    if (func && !func.isExternal())
      continue;
    if (!getOperation().lookupSymbol(SymbolTable::getSymbolName(&op)))
      op.moveBefore(block, block->end());
  }
}

void InlineImportBodies::moveBodies(ModuleOp nested) {
  for (FuncOp body :
       llvm::make_early_inc_range(nested.getBody()->getOps<FuncOp>())) {
    if (body.isExternal())
      continue;
    // Without a declaration nobody but another body calls it.
    Block *block = getOperation().getBody();
    auto declaration = getOperation().lookupSymbol<FuncOp>(body.getSymName());
    if (declaration)
      body->moveBefore(declaration);
    else
      body->moveBefore(block, block->end());
    body.setVisibility(SymbolTable::Visibility::Private);
    if (declaration)
      declaration.erase();
    bodies[body.getSymNameAttr()] = {body, State::New};
  }
}

/// Replaces the calls of bodies in `func`, after those in the bodies.
LogicalResult InlineImportBodies::inlineInto(FuncOp func) {
  SmallVector<BlOp> calls;
  func.walk([&](BlOp call) { calls.push_back(call); });
  for (BlOp call : calls) {
    auto found = bodies.find(call.getCalleeAttr().getAttr());
    if (found == bodies.end())
      continue;
    FuncOp body = found->second.first;
    if (found->second.second == State::Open)
      return call.emitError()
             << "the body of '" << body.getSymName() << "' calls itself";
    if (found->second.second == State::New) {
      found->second.second = State::Open;
      if (failed(inlineInto(body)))
        return failure();
      bodies[body.getSymNameAttr()].second = State::Done;
    }
    CallInliner(call, body).run();
  }
  if (calls.empty())
    return success();
  IRRewriter rewriter(&getContext());
  (void)eraseUnreachableBlocks(rewriter, func->getRegions());
  return success();
}

LogicalResult InlineImportBodies::inlineIntoBodies() {
  for (FuncOp func :
       llvm::make_early_inc_range(getOperation().getOps<FuncOp>())) {
    auto found = bodies.find(func.getSymNameAttr());
    if (found == bodies.end()) {
      if (failed(inlineInto(func)))
        return failure();
    } else if (found->second.second == State::New) {
      found->second.second = State::Open;
      if (failed(inlineInto(func)))
        return failure();
      found->second.second = State::Done;
    }
  }
  return success();
}

/// Erases a body that is not called, nor otherwise referred to, any more; makes
/// a function of one that is: arguments leave their registers at once.
void InlineImportBodies::settle(FuncOp body) {
  if (SymbolTable::symbolKnownUseEmpty(body, getOperation()))
    return body.erase();
  SmallVector<Value> arguments;
  for (BlockArgument argument : body.getArguments())
    if (isa<GPRType>(argument.getType()))
      arguments.push_back(argument);
  if (arguments.empty())
    return;
  auto builder = OpBuilder::atBlockBegin(&body.getBody().front());
  SmallVector<Type> types(arguments.size(), GPRType::get(&getContext()));
  auto copy = ParallelCopyOp::create(builder, body.getLoc(), types, arguments);
  for (auto [argument, value] : llvm::zip(arguments, copy.getCopies()))
    argument.replaceAllUsesExcept(value, copy);
}

void InlineImportBodies::runOnOperation() {
  auto nested = getOperation().lookupSymbol<ModuleOp>("import_bodies");
  if (!nested)
    return;
  moveDeclarations(nested);
  moveBodies(nested);
  nested.erase();
  if (failed(inlineIntoBodies()))
    return signalPassFailure();
  for (auto &[name, entry] : bodies)
    settle(entry.first);
}
