//===- ParallelCopy.cpp - a parallel copy as a sequence of moves ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A value is named by the location it starts in. `content` says which value
// each location holds at this point of the sequence; a destination may be
// written unless it holds the only copy of a value that is still wanted. When
// no destination may be written, what is left is a set of disjoint cycles
// (Boissinot et al., CGO 2009, section 5): copying one member elsewhere opens
// its cycle.
//
// Registers for that, and for moves between slots: one that is dead, or a
// destination nothing is needed from. Failing these, the value in such a
// register is saved to a fresh slot, and failing that, a destination that has
// its value already is saved and made a destination again.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/ParallelCopy.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include <optional>

using namespace warm::cortexm::regalloc;
using llvm::ArrayRef;
using llvm::DenseMap;
using llvm::SmallVector;
using llvm::SmallVectorImpl;

namespace {

/// A value, named by the location it is in before the copy.
using Value = Place;

class Sequentializer {
public:
  Sequentializer(ArrayRef<Copy> copies, const CopyResources &resources,
                 SmallVectorImpl<CopyStep> &steps);
  bool run();

private:
  struct ValueInfo {
    /// Destinations not written yet.
    SmallVector<Place, 2> pending;
    /// Where it is or once was; `content` knows.
    SmallVector<Place, 4> places;
  };
  /// Destinations that may be writable, the cheapest kind of move first:
  /// stores give registers back, loads take them.
  enum MoveClass { Store, Move, SlotToSlot, Load, NumClasses };

  bool holds(Place place, Value value) const {
    auto it = content.find(place);
    return it != content.end() && it->second == value;
  }
  bool isPending(Place dest) const { return sourceOf.count(dest); }
  std::optional<Place> placeOf(Value value, bool wantRegister,
                               ArrayRef<Place> except) const;
  bool mayOverwrite(ArrayRef<Place> lost) const;
  MoveClass classify(Place dest) const;

  void note(Place dest);
  void noteHolders(Value value);
  void emit(Place from, Place to);
  void finish(Place dest);
  bool write(Place dest);
  bool writeSlotFromSlot(Place dest);
  bool drain();

  bool isScratch(Place reg) const;
  std::optional<Place> findFreeRegister(std::optional<Place> dest) const;
  std::optional<Place> acquireRegister(Place dest);
  std::optional<Place> unwriteDestination();
  Place saveToFreshSlot(Place reg);

  SmallVector<Value, 4> findCycle(Place start,
                                  llvm::DenseSet<Place> &visited) const;
  bool isSlotCycle(ArrayRef<Value> cycle) const;
  bool openCycle(ArrayRef<Value> cycle, bool swapIfNoRegister);
  void swapCycle(ArrayRef<Value> cycle);
  bool openCycles(bool swapIfNoRegister);

  CopyResources resources;
  SmallVectorImpl<CopyStep> &steps;
  /// All destinations, in the order given.
  SmallVector<Place, 8> destinations;
  /// Destination to value, as long as it is not written.
  DenseMap<Place, Value> sourceOf;
  DenseMap<Place, Value> content;
  DenseMap<Value, ValueInfo> values;
  SmallVector<Place, 8> ready[NumClasses];
};

} // namespace

Sequentializer::Sequentializer(ArrayRef<Copy> copies,
                               const CopyResources &resources,
                               SmallVectorImpl<CopyStep> &steps)
    : resources(resources), steps(steps) {
  for (const Copy &copy : copies) {
    if (copy.from == copy.to)
      continue;
    assert(!isPending(copy.to) && "destinations are distinct");
    destinations.push_back(copy.to);
    sourceOf[copy.to] = copy.from;
    content[copy.from] = copy.from;
    values[copy.from].pending.push_back(copy.to);
    if (values[copy.from].places.empty())
      values[copy.from].places.push_back(copy.from);
  }
  for (const Copy &copy : copies)
    if (!isSlot(copy.to))
      this->resources.deadAfter &= ~(1u << copy.to);
}

//===----------------------------------------------------------------------===//
// Where values are
//===----------------------------------------------------------------------===//

/// A place that holds the value, `except` aside: a register or none with
/// `wantRegister`, else a register rather than a slot.
std::optional<Place> Sequentializer::placeOf(Value value, bool wantRegister,
                                             ArrayRef<Place> except) const {
  std::optional<Place> slot;
  for (Place place : values.find(value)->second.places) {
    if (llvm::is_contained(except, place) || !holds(place, value))
      continue;
    if (!isSlot(place))
      return place;
    slot = place;
  }
  return wantRegister ? std::nullopt : slot;
}

/// Whether no destination needs what is in the first of these places, or it is
/// also somewhere outside all of them.
bool Sequentializer::mayOverwrite(ArrayRef<Place> lost) const {
  auto it = content.find(lost.front());
  if (it == content.end() || values.find(it->second)->second.pending.empty())
    return true;
  return placeOf(it->second, /*wantRegister=*/false, lost).has_value();
}

Sequentializer::MoveClass Sequentializer::classify(Place dest) const {
  Value value = sourceOf.find(dest)->second;
  bool inRegister = placeOf(value, /*wantRegister=*/true, dest).has_value();
  if (isSlot(dest))
    return inRegister ? Store : SlotToSlot;
  return inRegister ? Move : Load;
}

/// Puts a destination on its list if it may be written.
void Sequentializer::note(Place dest) {
  if (isPending(dest) && mayOverwrite(dest))
    ready[classify(dest)].push_back(dest);
}

/// The places of a value may have become writable.
void Sequentializer::noteHolders(Value value) {
  for (Place place : values[value].places)
    if (holds(place, value))
      note(place);
}

//===----------------------------------------------------------------------===//
// Moves
//===----------------------------------------------------------------------===//

void Sequentializer::emit(Place from, Place to) {
  assert(!(isSlot(from) && isSlot(to)) && "there is no such move");
  Value value = content[from];
  steps.push_back({CopyStep::Move, from, to});
  content[to] = value;
  values[value].places.push_back(to);
}

/// The destination holds its value.
void Sequentializer::finish(Place dest) {
  Value value = sourceOf[dest];
  sourceOf.erase(dest);
  llvm::erase(values[value].pending, dest);
  noteHolders(value);
}

/// Moves a value from slot to slot through a register; its other slots that
/// may be written get it on the way.
bool Sequentializer::writeSlotFromSlot(Place dest) {
  Value value = sourceOf[dest];
  std::optional<Place> temp = acquireRegister(dest);
  if (!temp)
    return false;
  emit(*placeOf(value, /*wantRegister=*/false, dest), *temp);
  SmallVector<Place, 2> pending = values[value].pending;
  for (Place other : pending) {
    if (!isSlot(other) || !mayOverwrite(other))
      continue;
    emit(*temp, other);
    finish(other);
  }
  return true;
}

/// Writes a destination that may be written.
bool Sequentializer::write(Place dest) {
  Value value = sourceOf[dest];
  if (classify(dest) != SlotToSlot) {
    emit(*placeOf(value, /*wantRegister=*/false, dest), dest);
    finish(dest);
    return true;
  }
  // A register that wants the value too is the best way.
  for (Place other : values[value].pending)
    if (!isSlot(other) && mayOverwrite(other))
      return write(other) && write(dest);
  return writeSlotFromSlot(dest);
}

/// Writes all destinations that may be written.
bool Sequentializer::drain() {
  while (true) {
    auto *list = llvm::find_if(
        ready, [](ArrayRef<Place> list) { return !list.empty(); });
    if (list == std::end(ready))
      return true;
    Place dest = list->pop_back_val();
    if (!isPending(dest) || !mayOverwrite(dest))
      continue;
    auto now = classify(dest);
    if (now != list - std::begin(ready)) {
      ready[now].push_back(dest);
      continue;
    }
    if (!write(dest))
      return false;
  }
}

//===----------------------------------------------------------------------===//
// Registers in between
//===----------------------------------------------------------------------===//

/// Whether a register may hold anything at this point, but for what it holds:
/// it is dead after the copy or will be written.
bool Sequentializer::isScratch(Place reg) const {
  return isPending(reg) || (resources.deadAfter >> reg & 1);
}

/// A scratch register whose contents nobody needs, also when `dest` will be
/// overwritten. A dead one rather than a destination, so that the latter can be
/// written.
std::optional<Place>
Sequentializer::findFreeRegister(std::optional<Place> dest) const {
  std::optional<Place> found;
  for (Place reg = 0; reg < firstSlot; ++reg) {
    if (!isScratch(reg) || !mayOverwrite({reg, dest.value_or(reg)}))
      continue;
    if (!isPending(reg))
      return reg;
    if (!found)
      found = reg;
  }
  return found;
}

Place Sequentializer::saveToFreshSlot(Place reg) {
  Place slot = resources.freshSlots++;
  emit(reg, slot);
  return slot;
}

/// Takes a destination register that has its value back into the set of those
/// to be written; its value waits in a slot.
std::optional<Place> Sequentializer::unwriteDestination() {
  for (Place reg : destinations) {
    if (isSlot(reg) || isPending(reg))
      continue;
    Value value = content[reg];
    saveToFreshSlot(reg);
    sourceOf[reg] = value;
    values[value].pending.push_back(reg);
    ready[Load].push_back(reg);
    return reg;
  }
  return std::nullopt;
}

/// A register that may be written before `dest` is.
std::optional<Place> Sequentializer::acquireRegister(Place dest) {
  if (auto reg = findFreeRegister(dest))
    return reg;
  for (Place reg = 0; reg < firstSlot; ++reg) {
    if (!isScratch(reg))
      continue;
    Value value = content[reg];
    saveToFreshSlot(reg);
    noteHolders(value);
    return reg;
  }
  return unwriteDestination();
}

//===----------------------------------------------------------------------===//
// Cycles
//===----------------------------------------------------------------------===//

/// The cycle through `start`, each member the value of the one before, if it is
/// one without fan-out; else nothing. No member of `visited` is in a cycle that
/// was not found before.
SmallVector<Value, 4>
Sequentializer::findCycle(Place start, llvm::DenseSet<Place> &visited) const {
  SmallVector<Value, 4> cycle;
  Place place = start;
  do {
    auto it = sourceOf.find(place);
    if (it == sourceOf.end() || !visited.insert(place).second)
      return {};
    cycle.push_back(place);
    place = it->second;
    if (values.find(place)->second.pending.size() != 1 ||
        !holds(place, place) || placeOf(place, /*wantRegister=*/false, place))
      return {};
  } while (place != start);
  return cycle;
}

bool Sequentializer::isSlotCycle(ArrayRef<Value> cycle) const {
  return llvm::any_of(cycle, isSlot);
}

/// Exchanges the members of a cycle of registers pairwise.
void Sequentializer::swapCycle(ArrayRef<Value> cycle) {
  for (size_t i = 0; i + 1 < cycle.size(); ++i)
    steps.push_back({CopyStep::Swap, cycle[i], cycle[i + 1]});
  for (Place dest : cycle) {
    content[dest] = sourceOf[dest];
    values[sourceOf[dest]].places.push_back(dest);
  }
  for (Place dest : cycle) {
    Value value = sourceOf[dest];
    sourceOf.erase(dest);
    llvm::erase(values[value].pending, dest);
  }
}

/// Copies a member elsewhere and then moves the others along. A slot that goes
/// to a slot is the best member: it has to go through a register anyway.
bool Sequentializer::openCycle(ArrayRef<Value> cycle, bool swapIfNoRegister) {
  Place opened = cycle.front();
  for (Place dest : cycle)
    if (isSlot(dest) && isSlot(sourceOf[dest])) {
      opened = sourceOf[dest];
      break;
    }
  std::optional<Place> temp = findFreeRegister(opened);
  if (!temp && !swapIfNoRegister)
    return true;
  if (!temp && !isSlotCycle(cycle)) {
    swapCycle(cycle);
    return true;
  }
  if (!temp)
    temp = acquireRegister(opened);
  if (!temp)
    return false;
  // Making room may have opened it already.
  if (!mayOverwrite(opened))
    emit(opened, *temp);
  for (Place dest = opened; isPending(dest);) {
    Value next = sourceOf[dest];
    // The register that was borrowed may be the next one.
    if (!mayOverwrite(dest))
      saveToFreshSlot(dest);
    if (!write(dest))
      return false;
    dest = next;
  }
  return true;
}

/// Opens every cycle without fan-out; with `swapIfNoRegister` as well where
/// that costs more than a move.
bool Sequentializer::openCycles(bool swapIfNoRegister) {
  llvm::DenseSet<Place> visited;
  for (Place dest : destinations) {
    SmallVector<Value, 4> cycle = findCycle(dest, visited);
    if (!cycle.empty() && !openCycle(cycle, swapIfNoRegister))
      return false;
  }
  return true;
}

bool Sequentializer::run() {
  // First while destinations can still lend themselves as temporaries.
  if (!openCycles(/*swapIfNoRegister=*/false))
    return false;
  for (Place dest : llvm::reverse(destinations))
    note(dest);
  // Writing destinations may free registers, which opens cycles cheaply.
  return drain() && openCycles(/*swapIfNoRegister=*/true) && drain();
}

bool warm::cortexm::regalloc::sequentializeCopies(
    ArrayRef<Copy> copies, const CopyResources &resources,
    SmallVectorImpl<CopyStep> &steps) {
  return Sequentializer(copies, resources, steps).run();
}
