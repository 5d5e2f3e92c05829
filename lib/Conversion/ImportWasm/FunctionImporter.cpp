//===- FunctionImporter.cpp - imports function bodies ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Control flow and locals; see FunctionImporter.h.
//
//===----------------------------------------------------------------------===//

#include "FunctionImporter.h"
#include "warm/Dialect/Wasm/Transforms/BlockArguments.h"

using namespace mlir;
using namespace warm::wasm;
using binary::BodyState;
using binary::FrameExit;
using binary::FrameKind;
using binary::Instruction;
using llvm::Error;

static std::vector<Value> getInitialLocals(const binary::Module &module,
                                           uint32_t function) {
  return std::vector<Value>(module.functionType(function).params.size() +
                            module.functions[function].numLocals);
}

FunctionImporter::FunctionImporter(const ModuleEntities &entities,
                                   uint32_t index)
    : entities(entities), module(entities.module),
      function(entities.functions[index]), builder(function.getContext()),
      loc(function.getLoc()), locals(getInitialLocals(module, index)) {}

//===----------------------------------------------------------------------===//
// Values and blocks
//===----------------------------------------------------------------------===//

SmallVector<Value> FunctionImporter::popMany(unsigned count) {
  SmallVector<Value> popped(values.end() - count, values.end());
  values.truncate(values.size() - count);
  return popped;
}

Value FunctionImporter::getValue(uint32_t local, Value value) {
  if (value)
    return value;
  Type type = localTypes[local];
  Value &zero = zeros[type];
  if (zero)
    return zero;
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(&function.getBody().front());
  if (isa<FuncRefType, ExternRefType>(type))
    zero = RefNullOp::create(builder, function.getLoc(), type);
  else
    zero = ConstOp::create(builder, function.getLoc(), getNumberAttr(0, type));
  return zero;
}

Value FunctionImporter::getLocal(uint32_t local) {
  return getValue(local, locals.get(local));
}

Block *FunctionImporter::createBlock() {
  return builder.createBlock(&function.getBody(), function.getBody().end());
}

void FunctionImporter::startBlock(Block *block) {
  current = block;
  if (block)
    builder.setInsertionPointToEnd(block);
}

//===----------------------------------------------------------------------===//
// Frames
//===----------------------------------------------------------------------===//

void FunctionImporter::pushFrame(Frame frame) {
  frames.push_back(std::move(frame));
  locals.openFrame();
}

void FunctionImporter::fallThrough(unsigned numResults) {
  unsigned branch = branches.add(current, loc, 1);
  setTarget({branch, 0}, /*label=*/0, numResults);
  startBlock(nullptr);
}

/// There is one way to the end: its values are the ones that hold.
void FunctionImporter::continueFrom(Incoming &only) {
  locals.restore();
  for (const LocalValue &local : only.locals)
    locals.set(local.local, local.value);
  Edge &edge = branches.edge(only.edge);
  values.append(edge.operands.begin(), edge.operands.end());
  edge.operands.clear();
  if (branches.isUnconditional(only.edge)) {
    startBlock(branches[only.edge.branch].from);
    branches.remove(only.edge.branch);
    return;
  }
  startBlock(createBlock());
  branches.edge(only.edge).dest = current;
}

/// Finds the values all ways bring along for the locals set in the frame.
void FunctionImporter::mergeLocals(const Frame &frame) {
  for (const LocalValue &entry : locals.changed())
    merged[entry.local] = MergedLocal();
  for (const Incoming &incoming : frame.incoming) {
    for (const LocalValue &entry : incoming.locals) {
      MergedLocal &local = merged[entry.local];
      if (local.numEdges++ == 0)
        local.value = entry.value;
      else if (local.value != entry.value)
        local.differs = true;
    }
  }
  // On the other ways it has the value from before the frame.
  for (const LocalValue &entry : locals.changed()) {
    MergedLocal &local = merged[entry.local];
    if (local.numEdges == 0)
      local.value = entry.value;
    else if (local.numEdges < frame.incoming.size() &&
             local.value != entry.value)
      local.differs = true;
  }
}

/// Adds the values of differing locals to the operands of all edges. An entry
/// of `differing` has the value from before the frame.
void FunctionImporter::addOperands(const Frame &frame,
                                   ArrayRef<LocalValue> differing) {
  for (const Incoming &incoming : frame.incoming) {
    SmallVectorImpl<Value> &operands = branches.edge(incoming.edge).operands;
    unsigned first = operands.size();
    for (const LocalValue &entry : differing)
      operands.push_back(entry.value);
    for (const LocalValue &entry : incoming.locals)
      if (merged[entry.local].differs)
        operands[first + merged[entry.local].argument] = entry.value;
    for (auto [i, entry] : llvm::enumerate(differing))
      operands[first + i] = getValue(entry.local, operands[first + i]);
  }
}

void FunctionImporter::join(ArrayRef<binary::ValType> results) {
  Frame &frame = frames.back();
  if (frame.incoming.empty())
    return startBlock(nullptr);
  if (frame.incoming.size() == 1)
    return continueFrom(frame.incoming.front());
  Block *block = createBlock();
  for (binary::ValType result : results)
    push(block->addArgument(type(result), loc));
  mergeLocals(frame);
  SmallVector<LocalValue> differing;
  for (const LocalValue &entry : locals.changed())
    if (merged[entry.local].differs)
      differing.push_back(entry);
  for (auto [i, entry] : llvm::enumerate(differing))
    merged[entry.local].argument = i;
  addOperands(frame, differing);
  for (const Incoming &incoming : frame.incoming)
    branches.edge(incoming.edge).dest = block;
  SmallVector<LocalValue> after;
  for (const LocalValue &entry : locals.changed())
    after.push_back(
        {entry.local, merged[entry.local].differs
                          ? block->addArgument(localTypes[entry.local], loc)
                          : merged[entry.local].value});
  for (const LocalValue &entry : after)
    locals.set(entry.local, entry.value);
  startBlock(block);
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

Error FunctionImporter::onBegin(const BodyState &bodyState) {
  state = &bodyState;
  for (binary::ValType local : bodyState.locals())
    localTypes.push_back(type(local));
  merged.resize(localTypes.size());
  Block *entry = function.addEntryBlock();
  for (auto [i, argument] : llvm::enumerate(entry->getArguments()))
    locals.set(i, argument);
  pushFrame({FrameKind::Function});
  startBlock(entry);
  return Error::success();
}

Error FunctionImporter::onBlock(const Instruction &inst, const BodyState &) {
  pushFrame({FrameKind::Block, inst.reachable});
  return Error::success();
}

Error FunctionImporter::onLoop(const Instruction &inst, const BodyState &,
                               ArrayRef<uint32_t> assigned) {
  pushFrame({FrameKind::Loop, inst.reachable});
  if (!inst.reachable)
    return Error::success();
  loc = entities.locations.get(inst.offset);
  Frame &loop = frames.back();
  loop.headerLocals = assigned.vec();
  loop.header = createBlock();
  unsigned branch = branches.add(current, loc, 1);
  setTarget({branch, 0}, /*label=*/0, inst.operands.size());
  values.truncate(values.size() - inst.operands.size());
  for (binary::ValType parameter : inst.operands)
    push(loop.header->addArgument(type(parameter), loc));
  for (uint32_t local : assigned)
    locals.set(local, loop.header->addArgument(localTypes[local], loc));
  startBlock(loop.header);
  return Error::success();
}

Error FunctionImporter::onIf(const Instruction &inst, const BodyState &) {
  pushFrame({FrameKind::If, inst.reachable});
  if (!inst.reachable)
    return Error::success();
  loc = entities.locations.get(inst.offset);
  Value condition = pop();
  unsigned branch = branches.add(current, loc, 2, condition);
  branches[branch].weights = getWeights(inst.offset);
  Frame &frame = frames.back();
  frame.elseEdge = EdgeRef{branch, 1};
  frame.parameters.assign(values.end() - (inst.operands.size() - 1),
                          values.end());
  startBlock(createBlock());
  branches.edge({branch, 0}).dest = current;
  return Error::success();
}

Error FunctionImporter::onElse(const Instruction &inst, const BodyState &,
                               FrameExit exit) {
  Frame &frame = frames.back();
  if (!frame.entered)
    return Error::success();
  loc = entities.locations.get(inst.offset);
  const binary::ControlFrame &control = state->frame(0);
  if (exit.fallsThrough)
    fallThrough(control.results.size());
  values.truncate(control.height);
  values.append(frame.parameters.begin(), frame.parameters.end());
  locals.restore();
  startBlock(createBlock());
  branches.edge(*frame.elseEdge).dest = current;
  frame.elseEdge.reset();
  return Error::success();
}

Error FunctionImporter::onEnd(const Instruction &inst, const BodyState &,
                              FrameExit exit) {
  const binary::ControlFrame &control = state->frame(0);
  Frame &frame = frames.back();
  loc = entities.locations.get(inst.offset);
  if (control.kind == FrameKind::Function) {
    if (exit.fallsThrough)
      ReturnOp::create(builder, loc, popMany(control.results.size()));
    branches.emit(builder);
    simplifyBlockArguments(function.getBody());
    return Error::success();
  }
  if (frame.entered && frame.kind != FrameKind::Loop) {
    if (exit.fallsThrough)
      fallThrough(control.results.size());
    if (frame.elseEdge) {
      branches.edge(*frame.elseEdge)
          .operands.assign(frame.parameters.begin(), frame.parameters.end());
      frame.incoming.push_back({*frame.elseEdge, {}});
    }
    values.truncate(control.height);
    join(control.results);
  }
  locals.closeFrame();
  frames.pop_back();
  return Error::success();
}

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

DenseI32ArrayAttr FunctionImporter::getWeights(uint64_t offset) {
  std::optional<bool> hint = module.branchHint(offset);
  if (!hint)
    return {};
  // The ratio of LLVM's __builtin_expect.
  int32_t likely = 2000, unlikely = 1;
  if (!*hint)
    std::swap(likely, unlikely);
  return builder.getDenseI32ArrayAttr({likely, unlikely});
}

void FunctionImporter::setTarget(EdgeRef edge, uint32_t label, unsigned count) {
  Frame &target = frame(label);
  SmallVector<Value> operands(values.end() - count, values.end());
  if (target.kind == FrameKind::Function) {
    // The way out of the function is a return of its own.
    OpBuilder::InsertionGuard guard(builder);
    branches.edge(edge).dest = createBlock();
    ReturnOp::create(builder, loc, operands);
    return;
  }
  if (target.kind == FrameKind::Loop) {
    for (uint32_t local : target.headerLocals)
      operands.push_back(getLocal(local));
    branches.edge(edge).dest = target.header;
  } else {
    unsigned index = frames.size() - 1 - label;
    target.incoming.push_back({edge, locals.changesSince(index)});
  }
  branches.edge(edge).operands.assign(operands.begin(), operands.end());
}

void FunctionImporter::buildBr(const Instruction &inst) {
  unsigned count = state->frame(inst.index).labelTypes().size();
  if (frame(inst.index).kind == FrameKind::Function) {
    ReturnOp::create(builder, loc, popMany(count));
  } else {
    unsigned branch = branches.add(current, loc, 1);
    setTarget({branch, 0}, inst.index, count);
  }
  startBlock(nullptr);
}

void FunctionImporter::buildBrIf(const Instruction &inst) {
  Value condition = pop();
  unsigned branch = branches.add(current, loc, 2, condition);
  branches[branch].weights = getWeights(inst.offset);
  setTarget({branch, 0}, inst.index,
            state->frame(inst.index).labelTypes().size());
  startBlock(createBlock());
  branches.edge({branch, 1}).dest = current;
}

void FunctionImporter::buildBrTable(const Instruction &inst) {
  Value index = pop();
  // One edge for each label, however often the table has it.
  DenseMap<uint32_t, unsigned> edgeOf;
  std::vector<unsigned> table;
  SmallVector<uint32_t> labels;
  for (uint32_t label : inst.labels) {
    auto [entry, isNew] = edgeOf.try_emplace(label, labels.size());
    if (isNew)
      labels.push_back(label);
    table.push_back(entry->second);
  }
  unsigned branch = branches.add(current, loc, labels.size(), index);
  branches[branch].table = std::move(table);
  for (auto [i, label] : llvm::enumerate(labels))
    setTarget({branch, static_cast<unsigned>(i)}, label,
              state->frame(label).labelTypes().size());
  startBlock(nullptr);
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

Error FunctionImporter::onInstruction(const Instruction &inst,
                                      const BodyState &) {
  if (!inst.reachable)
    return Error::success();
  loc = entities.locations.get(inst.offset);
  switch (inst.opcode) {
  case binary::Opcode::Br:
    buildBr(inst);
    break;
  case binary::Opcode::BrIf:
    buildBrIf(inst);
    break;
  case binary::Opcode::BrTable:
    buildBrTable(inst);
    break;
  case binary::Opcode::Return:
    ReturnOp::create(builder, loc, popMany(inst.operands.size()));
    startBlock(nullptr);
    break;
  case binary::Opcode::Unreachable:
    UnreachableOp::create(builder, loc);
    startBlock(nullptr);
    break;
  default: {
    auto found = getAddressAt(entities, inst.immediateOffset[0]);
    if (!found)
      return found.takeError();
    address = *found;
    buildInstruction(inst);
    break;
  }
  }
  return Error::success();
}
