//===- EliminateCommonSubexpressions.cpp - computes and loads once --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One walk over the dominator tree with a table of what has been computed. What
// was read is known as long as its version (StateVersions.h) is the current
// one; for loads, also across a few stores to other places. A store says what
// the next load gives.
//
//   store @m[%p], %v                store @m[%p], %v
//   store @m[%p + 4], %w            store @m[%p + 4], %w
//   %a = load @m[%p]                %b = load @m[%q]
//   %b = load @m[%q]                wasm.call @f(%v, %b, %b)
//   check_bounds @m[%r] size 4      ...
//   %c = load @m[%q]
//   wasm.call @f(%a, %b, %c)
//
// Upstream's CSE takes an op that may trap for one that writes what is loaded,
// and looks for writes between each load and the one before it: quadratic.
//
//===----------------------------------------------------------------------===//

#include "DominatorTreeWalk.h"
#include "StateVersions.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/ScopedHashTable.h"

namespace warm::wasm {
#define GEN_PASS_DEF_ELIMINATECOMMONSUBEXPRESSIONSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// What is looked up
//===----------------------------------------------------------------------===//

namespace {
/// Operations are equal if they differ in nothing but location and results.
struct SameOperation : DenseMapInfo<Operation *> {
  static unsigned getHashValue(const Operation *op) {
    return OperationEquivalence::computeHash(
        const_cast<Operation *>(op), OperationEquivalence::directHashValue,
        OperationEquivalence::ignoreHashValue,
        OperationEquivalence::IgnoreLocations);
  }
  static bool isEqual(const Operation *a, const Operation *b) {
    if (a == b || a == getEmptyKey() || a == getTombstoneKey() ||
        b == getEmptyKey() || b == getTombstoneKey())
      return a == b;
    return OperationEquivalence::isEquivalentTo(
        const_cast<Operation *>(a), const_cast<Operation *>(b),
        OperationEquivalence::exactValueMatch,
        /*markEquivalent=*/nullptr, OperationEquivalence::IgnoreLocations,
        [](ValueRange a, ValueRange b) {
          return success(a.size() == b.size() &&
                         std::is_permutation(a.begin(), a.end(), b.begin()));
        });
  }
};

/// Kind of load and type of the result; symbol, address and offset. Global
/// accesses have no address. Alignment is no part of it: it is only a promise.
using PlaceKey = std::tuple<TypeID, Type, Attribute, Value, uint64_t>;

/// The operation that computed something, and which version of the cell it
/// reads, if any, it saw.
struct KnownOperation {
  Operation *op = nullptr;
  Version version = 0;
};

/// What a load or global.get gives as long as the version is the current one.
struct KnownContents {
  Value value;
  Version version = 0;
};
} // namespace

/// The load that would read what `op` reads or writes; none for others, and for
/// stores of a part of a value.
static std::optional<PlaceKey> getPlace(Operation *op) {
  if (auto get = dyn_cast<GlobalGetOp>(op))
    return PlaceKey(TypeID::get<GlobalGetOp>(), get.getType(),
                    get.getGlobalAttr(), Value(), 0);
  if (auto set = dyn_cast<GlobalSetOp>(op))
    return PlaceKey(TypeID::get<GlobalGetOp>(), set.getValue().getType(),
                    set.getGlobalAttr(), Value(), 0);
  if (auto store = dyn_cast<StoreOp>(op))
    return PlaceKey(TypeID::get<LoadOp>(), store.getValue().getType(),
                    store.getMemoryAttr(), store.getAddr(), store.getOffset());
  auto access = dyn_cast<MemoryAccessOpInterface>(op);
  if (!access || op->getNumResults() != 1)
    return std::nullopt;
  return PlaceKey(op->getName().getTypeID(), op->getResult(0).getType(),
                  access.getMemoryAttr(), access.getAddr(), access.getOffset());
}

/// The value that an operation of a place writes there.
static Value getWritten(Operation *op) {
  if (auto set = dyn_cast<GlobalSetOp>(op))
    return set.getValue();
  if (auto store = dyn_cast<StoreOp>(op))
    return store.getValue();
  return {};
}

/// Whether a store leaves the bytes of an access as they are: from the same
/// address, it goes to bytes beside them. (Two memories may be one, imported
/// twice.)
static bool isElsewhere(MemoryAccessOpInterface store,
                        MemoryAccessOpInterface access) {
  if (store.getMemoryAttr() != access.getMemoryAttr() ||
      store.getAddr() != access.getAddr())
    return false;
  return store.getOffset() + store.getAccessSize() <= access.getOffset() ||
         access.getOffset() + access.getAccessSize() <= store.getOffset();
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

namespace {
class SubexpressionEliminator {
public:
  explicit SubexpressionEliminator(FuncOp function)
      : function(function), state(function) {}
  void run();

private:
  using OperationTable =
      llvm::ScopedHashTable<Operation *, KnownOperation, SameOperation>;
  using PlaceTable = llvm::ScopedHashTable<PlaceKey, KnownContents>;

  /// What is forgotten when the walk leaves a part of the dominator tree.
  struct Scope {
    explicit Scope(SubexpressionEliminator &eliminator)
        : operations(eliminator.operations), places(eliminator.places) {}
    OperationTable::ScopeTy operations;
    PlaceTable::ScopeTy places;
  };

  void visitBlock(Block &block);
  void visitAccess(Operation *op, const PlaceKey &place,
                   const StateAccess &access);
  void visitOther(Operation *op, const StateAccess &access);
  bool isCurrent(Version version, Cell cell, Operation *load);

  FuncOp function;
  StateVersions state;
  OperationTable operations;
  PlaceTable places;
};
} // namespace

/// Whether the contents of `cell` that `load` reads are those of the version.
bool SubexpressionEliminator::isCurrent(Version version, Cell cell,
                                        Operation *load) {
  // A bound, to stay linear. Initializations of structures are not longer.
  constexpr unsigned maxStores = 16;
  Version current = state.current()[cell];
  for (unsigned n = 0; n < maxStores; ++n) {
    if (current == version)
      return true;
    Operation *writer = state.getWriter(current);
    if (cell != StateVersions::memoryCell || !writer ||
        !isa<StoreOp, Store8Op, Store16Op, Store32Op>(writer) ||
        !isElsewhere(cast<MemoryAccessOpInterface>(writer),
                     cast<MemoryAccessOpInterface>(load)))
      return false;
    current = state.getMemoryBefore(current);
  }
  return false;
}

/// A load, store, or access to a global, that reads or writes one cell.
void SubexpressionEliminator::visitAccess(Operation *op, const PlaceKey &place,
                                          const StateAccess &access) {
  if (Value written = getWritten(op)) {
    state.advance(op, access);
    places.insert(place, {written, state.current()[access.writes.front()]});
    return;
  }
  Cell cell = access.reads.front();
  KnownContents known = places.lookup(place);
  if (known.value && isCurrent(known.version, cell, op)) {
    op->getResult(0).replaceAllUsesWith(known.value);
    op->erase();
    return;
  }
  places.insert(place, {op->getResult(0), state.current()[cell]});
}

/// What computes, and may trap: the second time it does not.
void SubexpressionEliminator::visitOther(Operation *op,
                                         const StateAccess &access) {
  if (access.unknown || !access.writes.empty() || access.reads.size() > 1 ||
      op->hasTrait<OpTrait::IsTerminator>())
    return state.advance(op, access);
  Version version =
      access.reads.empty() ? 0 : state.current()[access.reads.front()];
  KnownOperation known = operations.lookup(op);
  if (!known.op || known.version != version) {
    operations.insert(op, {op, version});
    return;
  }
  op->replaceAllUsesWith(known.op);
  op->erase();
}

void SubexpressionEliminator::visitBlock(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(block)) {
    if (isOpTriviallyDead(&op)) {
      op.erase();
      continue;
    }
    StateAccess access = state.getAccess(&op);
    std::optional<PlaceKey> place = getPlace(&op);
    bool isVolatile = !access.reads.empty() && !access.writes.empty();
    if (place && !isVolatile)
      visitAccess(&op, *place, access);
    else
      visitOther(&op, access);
  }
}

void SubexpressionEliminator::run() {
  struct Visit {
    std::unique_ptr<Scope> scope;
    /// What the block leaves.
    StateVersions::Versions versions;
  };
  std::vector<Visit> path;
  walkDominatorTree(
      function.getBody(), state.getDominance(),
      [&](Block *block, Block *dominator) {
        auto scope = std::make_unique<Scope>(*this);
        if (dominator)
          state.enterBlock(block, path.back().versions);
        visitBlock(*block);
        path.push_back({std::move(scope), state.current()});
      },
      [&] { path.pop_back(); });
}

namespace {
struct EliminateCommonSubexpressionsPass
    : warm::wasm::impl::EliminateCommonSubexpressionsPassBase<
          EliminateCommonSubexpressionsPass> {
  void runOnOperation() override {
    if (!getOperation().isExternal())
      SubexpressionEliminator(getOperation()).run();
  }
};
} // namespace
