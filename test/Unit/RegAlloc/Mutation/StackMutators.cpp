//===- StackMutators.cpp - slots, offsets and saves gone wrong ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutators.h"
#include "mlir/IR/Dominance.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

/// Changes an integer attribute by a few words.
static void shift(Operation *op, StringRef name, Random &random) {
  static constexpr int distances[] = {-8, -4, 4, 8};
  auto value = op->getAttrOfType<IntegerAttr>(name);
  op->setAttr(name, IntegerAttr::get(value.getType(),
                                     value.getInt() + distances[random() % 4]));
}

static bool shiftOffset(FuncOp func, Random &random) {
  auto isAccess = [](Operation *op) {
    return isa<LdrSpOp, StrSpOp, LdrdSpOp, StrdSpOp, FrameAddressOp, LdrOp,
               StrOp>(op);
  };
  Operation *op = pick(collect(func, isAccess), random);
  if (!op)
    return false;
  shift(op, "offset", random);
  return true;
}

/// A value is kept in the slot, or word, of another one.
static bool shareSlot(FuncOp func, Random &random) {
  auto isStore = [](Operation *op) { return isa<SpillOp, StrSpOp>(op); };
  auto stores = collect(func, isStore);
  Operation *a = pick(stores, random), *b = pick(stores, random);
  if (!a || a->getName() != b->getName())
    return false;
  if (isa<StrSpOp>(a)) {
    if (a->getAttr("offset") == b->getAttr("offset"))
      return false;
    a->setAttr("offset", b->getAttr("offset"));
    return true;
  }
  Type type = b->getResult(0).getType();
  if (type == a->getResult(0).getType())
    return false;
  a->getResult(0).setType(type);
  return true;
}

/// A value is loaded from the slot of another one.
static bool reloadAnother(FuncOp func, Random &random) {
  auto isLoad = [](Operation *op) { return isa<ReloadOp, LdrSpOp>(op); };
  auto loads = collect(func, isLoad);
  Operation *a = pick(loads, random), *b = pick(loads, random);
  if (!a || a->getName() != b->getName())
    return false;
  if (isa<LdrSpOp>(a)) {
    if (a->getAttr("offset") == b->getAttr("offset"))
      return false;
    a->setAttr("offset", b->getAttr("offset"));
    return true;
  }
  if (a->getOperand(0).getType() == b->getOperand(0).getType() ||
      a->getBlock() != b->getBlock() || !a->isBeforeInBlock(b) ||
      (b->getOperand(0).getDefiningOp() &&
       b->getOperand(0).getDefiningOp()->getBlock() == a->getBlock()))
    return false;
  a->setOperand(0, b->getOperand(0));
  return true;
}

/// A value that is stored behind a call that returns twice is kept in the slot,
/// or word, of one that was stored before; so is all that was in its own.
static bool reuseAcrossReturn(FuncOp func, Random &random) {
  Operation *call = pick(collect(func, returnsTwice), random);
  if (!call)
    return false;
  DominanceInfo dominance(func);
  auto isStore = [](Operation *op) { return isa<SpillOp, StrSpOp>(op); };
  auto stores = collect(func, isStore);
  SmallVector<Operation *> before, behind;
  for (Operation *op : stores) {
    if (dominance.properlyDominates(op, call))
      before.push_back(op);
    if (dominance.properlyDominates(call, op))
      behind.push_back(op);
  }
  Operation *a = pick(behind, random), *b = pick(before, random);
  if (!a || !b || a->getName() != b->getName())
    return false;
  if (isa<SpillOp>(a)) {
    Type type = b->getResult(0).getType();
    if (type == a->getResult(0).getType())
      return false;
    a->getResult(0).setType(type);
    return true;
  }
  Attribute from = a->getAttr("offset"), to = b->getAttr("offset");
  if (from == to)
    return false;
  for (Operation *op :
       collect(func, [](Operation *op) { return isa<LdrSpOp, StrSpOp>(op); }))
    if (dominance.properlyDominates(call, op) && op->getAttr("offset") == from)
      op->setAttr("offset", to);
  return true;
}

static int32_t getMask(Operation *op) {
  return op->getAttrOfType<IntegerAttr>("registers").getInt();
}
static void setMask(Operation *op, int32_t mask) {
  op->setAttr("registers", Builder(op->getContext()).getI32IntegerAttr(mask));
}

/// Takes one register out of the list of `op`.
static bool thin(Operation *op, Random &random) {
  if (!op)
    return false;
  int32_t mask = getMask(op);
  SmallVector<unsigned> numbers;
  for (unsigned number = 0; number != 15; ++number)
    if (mask >> number & 1)
      numbers.push_back(number);
  if (numbers.size() < 2)
    return false;
  setMask(op, mask & ~(1 << numbers[random() % numbers.size()]));
  return true;
}

static bool isSave(Operation *op) { return isa<PushOp>(op); }
static bool isRestore(Operation *op) { return isa<PopReturnOp, PopOp>(op); }

static bool skipSave(FuncOp func, Random &random) {
  return thin(pick(collect(func, isSave), random), random);
}
static bool skipRestore(FuncOp func, Random &random) {
  return thin(pick(collect(func, isRestore), random), random);
}

/// A register that is saved is neither saved nor restored; another one, with
/// which nothing happens, is in its place, so that no offset changes.
static bool saveAnother(FuncOp func, Random &random) {
  auto saves = collect(func, isSave);
  if (saves.empty())
    return false;
  int32_t mask = getMask(saves.front());
  SmallVector<unsigned> saved, others;
  for (unsigned number = 4; number != 12; ++number)
    (mask >> number & 1 ? saved : others).push_back(number);
  if (saved.empty() || others.empty())
    return false;
  int32_t change = 1 << saved[random() % saved.size()] |
                   1 << others[random() % others.size()];
  setMask(saves.front(), mask ^ change);
  for (Operation *op : collect(func, isRestore))
    if ((getMask(op) & change) == (mask & change))
      setMask(op, getMask(op) ^ change);
  return true;
}

static bool moveStackPointerWrongly(FuncOp func, Random &random) {
  auto isAdjustment = [](Operation *op) { return isa<AddSpOp, SubSpOp>(op); };
  Operation *op = pick(collect(func, isAdjustment), random);
  if (!op)
    return false;
  shift(op, "imm", random);
  return true;
}

/// All adjustments of sp are wrong by the same.
static bool misalignStack(FuncOp func, Random &random) {
  auto ops =
      collect(func, [](Operation *op) { return isa<AddSpOp, SubSpOp>(op); });
  int32_t distance = random() % 2 ? 4 : -4;
  for (Operation *op : ops) {
    int32_t bytes = op->getAttrOfType<IntegerAttr>("imm").getInt() + distance;
    op->setAttr("imm", Builder(op->getContext()).getI32IntegerAttr(bytes));
  }
  return !ops.empty();
}

static bool dropAdjustment(FuncOp func, Random &random) {
  auto movesStack = [](Operation *op) {
    return isa<AddSpOp, SubSpOp, MovSpOp, PushOp, PopOp>(op);
  };
  Operation *op = pick(collect(func, movesStack), random);
  if (!op)
    return false;
  op->erase();
  return true;
}

ArrayRef<Mutator> warm::cortexm::test::getStackMutators() {
  static constexpr Mutator mutators[] = {
      {"shift an offset", shiftOffset},
      {"share a slot", shareSlot},
      {"reload another slot", reloadAnother},
      {"reuse a slot across a return", reuseAcrossReturn},
      {"skip a save", skipSave},
      {"skip a restore", skipRestore},
      {"save another register", saveAnother},
      {"move sp wrongly", moveStackPointerWrongly},
      {"misalign the stack", misalignStack},
      {"drop a move of sp", dropAdjustment},
  };
  return mutators;
}
