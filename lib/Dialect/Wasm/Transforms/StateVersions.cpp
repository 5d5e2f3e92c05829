//===- StateVersions.cpp - what state an operation sees -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Versions of a cell meet in the iterated dominance frontier of the blocks that
// write it (Cytron et al., "Efficiently Computing Static Single Assignment Form
// and the Control Dependence Graph", TOPLAS 1991). Everywhere else a block
// starts with what its immediate dominator leaves.
//
//===----------------------------------------------------------------------===//

#include "StateVersions.h"
#include "llvm/Support/GenericIteratedDominanceFrontier.h"

using namespace mlir;
using namespace warm::wasm;

/// Cells besides the globals: memory, its size, tables, segments, and one for
/// the globals that got none of their own.
static constexpr Cell firstGlobal = 5;
static constexpr Cell otherGlobals = 4;
/// Bounds the work per call and per block. Few functions use more globals.
static constexpr Cell maxCells = 24;

StateVersions::StateVersions(FuncOp function)
    : function(function), numCells(firstGlobal), makers({{nullptr, 0}}) {
  collectCells();
  versions.resize(numCells);
  if (!function.getBody().hasOneBlock())
    placeMeetings();
}

static Attribute getGlobal(Operation *op) {
  if (auto get = dyn_cast<GlobalGetOp>(op))
    return get.getGlobalAttr();
  if (auto set = dyn_cast<GlobalSetOp>(op))
    return set.getGlobalAttr();
  return {};
}

void StateVersions::collectCells() {
  function.walk([&](Operation *op) {
    if (Attribute global = getGlobal(op))
      if (numCells < maxCells && globals.try_emplace(global, numCells).second)
        ++numCells;
  });
}

/// Nothing for a resource that is not part of the state.
std::optional<Cell> StateVersions::getCell(Operation *op,
                                           SideEffects::Resource *resource) {
  TypeID id = resource->getResourceID();
  if (id == MemoryResource::getResourceID())
    return memoryCell;
  if (id == MemorySizeResource::getResourceID())
    return 1;
  if (id == TableResource::getResourceID())
    return 2;
  if (id == SegmentResource::getResourceID())
    return 3;
  Attribute global = getGlobal(op);
  if (id != GlobalResource::getResourceID() || !global)
    return std::nullopt;
  auto found = globals.find(global);
  return found == globals.end() ? otherGlobals : found->second;
}

StateAccess StateVersions::getAccess(Operation *op) {
  StateAccess access;
  auto interface = dyn_cast<MemoryEffectOpInterface>(op);
  if (!interface || op->getNumRegions() != 0) {
    access.unknown = true;
    return access;
  }
  SmallVector<MemoryEffects::EffectInstance> effects;
  interface.getEffects(effects);
  for (const MemoryEffects::EffectInstance &effect : effects) {
    // A trap leaves the state as it is.
    if (effect.getResource()->getResourceID() == TrapResource::getResourceID())
      continue;
    std::optional<Cell> cell = getCell(op, effect.getResource());
    if (!cell)
      access.unknown = true;
    else if (isa<MemoryEffects::Read>(effect.getEffect()))
      access.reads.push_back(*cell);
    else
      access.writes.push_back(*cell);
  }
  return access;
}

void StateVersions::placeMeetings() {
  std::vector<SmallPtrSet<Block *, 16>> writers(numCells);
  for (Block &block : function.getBody())
    for (Operation &op : block) {
      StateAccess access = getAccess(&op);
      for (Cell cell = 0; cell < numCells; ++cell)
        if (access.unknown || llvm::is_contained(access.writes, cell))
          writers[cell].insert(&block);
    }
  llvm::IDFCalculatorBase<Block, false> frontier(
      dominance.getDomTree(&function.getBody()));
  for (Cell cell = 0; cell < numCells; ++cell) {
    if (writers[cell].empty())
      continue;
    SmallVector<Block *> blocks;
    frontier.setDefiningBlocks(writers[cell]);
    frontier.calculate(blocks);
    for (Block *block : blocks)
      meetings[block].push_back(cell);
  }
}

Version StateVersions::makeVersion(Operation *writer) {
  makers.push_back({writer, versions[memoryCell]});
  return makers.size() - 1;
}

void StateVersions::enterBlock(Block *block, Versions dominating) {
  versions = std::move(dominating);
  auto found = meetings.find(block);
  if (found == meetings.end())
    return;
  Version version = makeVersion(/*writer=*/nullptr);
  for (Cell cell : found->second)
    versions[cell] = version;
}

void StateVersions::advance(Operation *op, const StateAccess &access) {
  if (access.writes.empty() && !access.unknown)
    return;
  Version version = makeVersion(op);
  for (Cell cell : access.writes)
    versions[cell] = version;
  if (access.unknown)
    versions.assign(numCells, version);
}
