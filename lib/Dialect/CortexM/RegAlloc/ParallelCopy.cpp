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
using Value = Location;

class Sequentializer {
public:
  Sequentializer(ArrayRef<Copy> copies, const CopyResources &resources,
                 SmallVectorImpl<CopyStep> &steps);
  bool run();

private:
  struct ValueInfo {
    /// Destinations not written yet.
    SmallVector<Location, 2> pending;
    /// Where it is or once was; `content` knows.
    SmallVector<Location, 4> places;
  };
  /// Destinations that may be writable, the cheapest kind of move first:
  /// stores give registers back, loads take them.
  enum MoveClass { Store, Move, SlotToSlot, Load, NumClasses };

  bool holds(Location place, Value value) const {
    auto it = content.find(place);
    return it != content.end() && it->second == value;
  }
  bool isPending(Location dest) const { return sourceOf.count(dest); }
  std::optional<Location> placeOf(Value value, bool wantRegister,
                                  ArrayRef<Location> except) const;
  bool mayOverwrite(ArrayRef<Location> lost) const;
  MoveClass classify(Location dest) const;

  void note(Location dest);
  void noteHolders(Value value);
  void emit(Location from, Location to);
  void finish(Location dest);
  bool write(Location dest);
  bool writeSlotFromSlot(Location dest);
  bool drain();

  bool isScratch(Location reg) const;
  std::optional<Location> findFreeRegister(std::optional<Location> dest) const;
  std::optional<Location> acquireRegister(Location dest);
  std::optional<Location> unwriteDestination();
  Location saveToFreshSlot(Location reg);

  SmallVector<Value, 4> findCycle(Location start,
                                  llvm::DenseSet<Location> &visited) const;
  bool isSlotCycle(ArrayRef<Value> cycle) const;
  bool openCycle(ArrayRef<Value> cycle, bool swapIfNoRegister);
  void swapCycle(ArrayRef<Value> cycle);
  bool openCycles(bool swapIfNoRegister);

  CopyResources resources;
  SmallVectorImpl<CopyStep> &steps;
  /// All destinations, in the order given.
  SmallVector<Location, 8> destinations;
  /// Destination to value, as long as it is not written.
  DenseMap<Location, Value> sourceOf;
  DenseMap<Location, Value> content;
  DenseMap<Value, ValueInfo> values;
  SmallVector<Location, 8> ready[NumClasses];
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
std::optional<Location>
Sequentializer::placeOf(Value value, bool wantRegister,
                        ArrayRef<Location> except) const {
  std::optional<Location> slot;
  for (Location place : values.find(value)->second.places) {
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
bool Sequentializer::mayOverwrite(ArrayRef<Location> lost) const {
  auto it = content.find(lost.front());
  if (it == content.end() || values.find(it->second)->second.pending.empty())
    return true;
  return placeOf(it->second, /*wantRegister=*/false, lost).has_value();
}

Sequentializer::MoveClass Sequentializer::classify(Location dest) const {
  Value value = sourceOf.find(dest)->second;
  bool inRegister = placeOf(value, /*wantRegister=*/true, dest).has_value();
  if (isSlot(dest))
    return inRegister ? Store : SlotToSlot;
  return inRegister ? Move : Load;
}

/// Puts a destination on its list if it may be written.
void Sequentializer::note(Location dest) {
  if (isPending(dest) && mayOverwrite(dest))
    ready[classify(dest)].push_back(dest);
}

/// The places of a value may have become writable.
void Sequentializer::noteHolders(Value value) {
  for (Location place : values[value].places)
    if (holds(place, value))
      note(place);
}

//===----------------------------------------------------------------------===//
// Moves
//===----------------------------------------------------------------------===//

void Sequentializer::emit(Location from, Location to) {
  assert(!(isSlot(from) && isSlot(to)) && "there is no such move");
  Value value = content[from];
  steps.push_back({CopyStep::Move, from, to});
  content[to] = value;
  values[value].places.push_back(to);
}

/// The destination holds its value.
void Sequentializer::finish(Location dest) {
  Value value = sourceOf[dest];
  sourceOf.erase(dest);
  llvm::erase(values[value].pending, dest);
  noteHolders(value);
}

/// Moves a value from slot to slot through a register; its other slots that
/// may be written get it on the way.
bool Sequentializer::writeSlotFromSlot(Location dest) {
  Value value = sourceOf[dest];
  std::optional<Location> temp = acquireRegister(dest);
  if (!temp)
    return false;
  emit(*placeOf(value, /*wantRegister=*/false, dest), *temp);
  SmallVector<Location, 2> pending = values[value].pending;
  for (Location other : pending) {
    if (!isSlot(other) || !mayOverwrite(other))
      continue;
    emit(*temp, other);
    finish(other);
  }
  return true;
}

/// Writes a destination that may be written.
bool Sequentializer::write(Location dest) {
  Value value = sourceOf[dest];
  if (classify(dest) != SlotToSlot) {
    emit(*placeOf(value, /*wantRegister=*/false, dest), dest);
    finish(dest);
    return true;
  }
  // A register that wants the value too is the best way.
  for (Location other : values[value].pending)
    if (!isSlot(other) && mayOverwrite(other))
      return write(other) && write(dest);
  return writeSlotFromSlot(dest);
}

/// Writes all destinations that may be written.
bool Sequentializer::drain() {
  while (true) {
    auto *list = llvm::find_if(
        ready, [](ArrayRef<Location> list) { return !list.empty(); });
    if (list == std::end(ready))
      return true;
    Location dest = list->pop_back_val();
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
bool Sequentializer::isScratch(Location reg) const {
  return isPending(reg) || (resources.deadAfter >> reg & 1);
}

/// A scratch register whose contents nobody needs, also when `dest` will be
/// overwritten. A dead one rather than a destination, so that the latter can be
/// written.
std::optional<Location>
Sequentializer::findFreeRegister(std::optional<Location> dest) const {
  std::optional<Location> found;
  for (Location reg = 0; reg < firstSlot; ++reg) {
    if (!isScratch(reg) || !mayOverwrite({reg, dest.value_or(reg)}))
      continue;
    if (!isPending(reg))
      return reg;
    if (!found)
      found = reg;
  }
  return found;
}

Location Sequentializer::saveToFreshSlot(Location reg) {
  Location slot = resources.freshSlots++;
  emit(reg, slot);
  return slot;
}

/// Takes a destination register that has its value back into the set of those
/// to be written; its value waits in a slot.
std::optional<Location> Sequentializer::unwriteDestination() {
  for (Location reg : destinations) {
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
std::optional<Location> Sequentializer::acquireRegister(Location dest) {
  if (auto reg = findFreeRegister(dest))
    return reg;
  for (Location reg = 0; reg < firstSlot; ++reg) {
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
Sequentializer::findCycle(Location start,
                          llvm::DenseSet<Location> &visited) const {
  SmallVector<Value, 4> cycle;
  Location place = start;
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
  for (Location dest : cycle) {
    content[dest] = sourceOf[dest];
    values[sourceOf[dest]].places.push_back(dest);
  }
  for (Location dest : cycle) {
    Value value = sourceOf[dest];
    sourceOf.erase(dest);
    llvm::erase(values[value].pending, dest);
  }
}

/// Copies a member elsewhere and then moves the others along. A slot that goes
/// to a slot is the best member: it has to go through a register anyway.
bool Sequentializer::openCycle(ArrayRef<Value> cycle, bool swapIfNoRegister) {
  Location opened = cycle.front();
  for (Location dest : cycle)
    if (isSlot(dest) && isSlot(sourceOf[dest])) {
      opened = sourceOf[dest];
      break;
    }
  std::optional<Location> temp = findFreeRegister(opened);
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
  for (Location dest = opened; isPending(dest);) {
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
  llvm::DenseSet<Location> visited;
  for (Location dest : destinations) {
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
  for (Location dest : llvm::reverse(destinations))
    note(dest);
  // Writing destinations may free registers, which opens cycles cheaply.
  return drain() && openCycles(/*swapIfNoRegister=*/true) && drain();
}

bool warm::cortexm::regalloc::sequentializeCopies(
    ArrayRef<Copy> copies, const CopyResources &resources,
    SmallVectorImpl<CopyStep> &steps) {
  return Sequentializer(copies, resources, steps).run();
}
