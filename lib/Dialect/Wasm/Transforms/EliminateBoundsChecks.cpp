//===- EliminateBoundsChecks.cpp - removes bounds checks that cannot fail -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A walk over the dominator tree that knows, for each memory and address, the
// largest extent (offset + size) that a dominating check has proved. Inside a
// block, a check also takes over a later one as long as nothing in between
// could be observed when the trap comes earlier.
//
//   check @m[%p] size 4             check @m[%p] size 12
//   %a = load @m[%p]                %a = load @m[%p]
//   check @m[%p + 8] size 4         %b = load @m[%p + 8]
//   %b = load @m[%p + 8]            store @m[%p + 4], %b
//   check @m[%p + 4] size 4
//   store @m[%p + 4], %b
//
//===----------------------------------------------------------------------===//

#include "DominatorTreeWalk.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/ScopedHashTable.h"

namespace warm::wasm {
#define GEN_PASS_DEF_ELIMINATEBOUNDSCHECKSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

/// Memory and address.
using Key = std::pair<Attribute, Value>;

static Key getKey(CheckBoundsOp check) {
  return {check.getMemoryAttr(), check.getAddr()};
}

/// The first byte behind the access, counted from the dynamic address.
static uint64_t getExtent(CheckBoundsOp check) {
  return check.getOffset() + check.getSize();
}

/// An upper bound of an unsigned i32 value.
static uint64_t getUnsignedMax(Value value) {
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return constant.getZExtValue();
  Operation *op = value.getDefiningOp();
  if (!op)
    return UINT32_MAX;
  if (isa<Load8UOp>(op))
    return UINT8_MAX;
  if (isa<Load16UOp>(op))
    return UINT16_MAX;
  if (op->getNumOperands() != 2 ||
      !matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
    return UINT32_MAX;
  if (isa<AndOp>(op))
    return constant.getZExtValue();
  if (isa<ShrUOp>(op))
    return UINT32_MAX >> (constant.getZExtValue() % 32);
  if (isa<RemUOp>(op) && !constant.isZero())
    return constant.getZExtValue() - 1;
  return UINT32_MAX;
}

namespace {
class CheckEliminator {
public:
  explicit CheckEliminator(FuncOp function) : function(function) {}
  void run();

private:
  using Table = llvm::ScopedHashTable<Key, uint64_t>;

  FuncOp function;
  /// Extents proved by checks that dominate the current place.
  Table proved;
  DenseMap<Attribute, uint64_t> minBytes;

  uint64_t getMinBytes(CheckBoundsOp check);
  bool isAlwaysInside(CheckBoundsOp check) {
    return getUnsignedMax(check.getAddr()) + getExtent(check) <=
           getMinBytes(check);
  }
  void visitBlock(Block &block);
};
} // namespace

uint64_t CheckEliminator::getMinBytes(CheckBoundsOp check) {
  auto [entry, isNew] = minBytes.try_emplace(check.getMemoryAttr(), 0);
  if (isNew)
    entry->second = SymbolTable::lookupNearestSymbolFrom<MemoryOp>(
                        check, check.getMemoryAttr())
                        .getMinBytes();
  return entry->second;
}

/// Whether a trap may come before the operation instead of behind it: it
/// neither writes anything nor traps otherwise nor runs something unknown.
static bool isUnobservable(Operation *op) {
  if (isa<CheckBoundsOp>(op))
    return true;
  auto effects = dyn_cast<MemoryEffectOpInterface>(op);
  return effects && !effects.hasEffect<MemoryEffects::Write>();
}

/// Lets `first` check all that `second` does as well.
static void widen(CheckBoundsOp first, CheckBoundsOp second) {
  first.setSize(getExtent(second) - first.getOffset());
  first->setLoc(
      FusedLoc::get(first.getContext(), {first.getLoc(), second.getLoc()}));
}

void CheckEliminator::visitBlock(Block &block) {
  // Checks that may still be widened.
  DenseMap<Key, CheckBoundsOp> open;
  for (Operation &op : llvm::make_early_inc_range(block)) {
    auto check = dyn_cast<CheckBoundsOp>(op);
    // Nobody knows what another one's symbol adds to.
    if (!check || check.getSymbol()) {
      if (!isUnobservable(&op))
        open.clear();
      continue;
    }
    Key key = getKey(check);
    if (isAlwaysInside(check) || proved.lookup(key) >= getExtent(check)) {
      check.erase();
      continue;
    }
    proved.insert(key, getExtent(check));
    auto [entry, isNew] = open.try_emplace(key, check);
    if (!isNew) {
      widen(entry->second, check);
      check.erase();
    }
  }
}

void CheckEliminator::run() {
  DominanceInfo dominance;
  std::vector<std::unique_ptr<Table::ScopeTy>> scopes;
  walkDominatorTree(
      function.getBody(), dominance,
      [&](Block *block, Block *) {
        scopes.push_back(std::make_unique<Table::ScopeTy>(proved));
        visitBlock(*block);
      },
      [&] { scopes.pop_back(); });
}

namespace {
struct EliminateBoundsChecksPass
    : warm::wasm::impl::EliminateBoundsChecksPassBase<
          EliminateBoundsChecksPass> {
  void runOnOperation() override {
    if (!getOperation().isExternal())
      CheckEliminator(getOperation()).run();
  }
};
} // namespace
