//===- Coloring.cpp - registers for the values of a Program -------------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/Coloring.h"
#include "ColoringHints.h"
#include "ColoringTargets.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <algorithm>
#include <array>

using namespace warm::cortexm::regalloc;

void RegisterFile::forEach(uint32_t usedSaved,
                           llvm::function_ref<void(Register)> callback) const {
  auto visit = [&](llvm::ArrayRef<Register> registers, uint32_t among) {
    for (Register reg : registers)
      if (among >> reg & 1)
        callback(reg);
  };
  visit(cheap, low);
  visit(saved, low & usedSaved);
  visit(cheap, ~low);
  visit(saved, usedSaved & ~low);
  visit(saved, ~usedSaved);
}

namespace {

constexpr uint32_t bit(Register reg) { return 1u << reg; }

class Colourer {
public:
  Colourer(const Program &program, const Liveness &liveness,
           const RegisterFile &file)
      : program(program), liveness(liveness), file(file),
        hints(program, liveness), interference(program, liveness),
        targets(chooseTargets(program, interference, hints, file)),
        at(program.numValues, noRegister),
        passedFrom(program.numValues, noRegister),
        exits(program.blocks.size()) {
    result.definedIn.assign(program.numValues, noRegister);
    result.before.resize(program.insts.size());
    result.atEnd.resize(program.blocks.size());
    result.atEntry.resize(program.blocks.size());
  }

  /// False when some instruction finds no register; its number is `current`.
  bool run();

  Coloring result;
  uint32_t current = 0;

private:
  // Entering and leaving blocks.
  bool colourBlock(uint32_t number);
  void placeLiveIns(uint32_t number);
  bool placeArguments(uint32_t number);
  Register hintOfArgument(uint32_t number, unsigned index) const;
  uint32_t leaderOf(const Block &block) const;
  void recordExit(uint32_t number);
  void repairEdge(uint32_t number);

  // Instructions.
  bool colourInst(const Inst &inst);
  struct Wishes;
  Wishes findWishes(const Inst &inst) const;
  void fetchFixedUses(const Inst &inst, ParallelMoves &moves);
  enum class Role { LivesOn, Read, ReadHere, Consumed };
  Role roleOf(const Inst &inst, Register reg) const;
  bool clearTheWay(const Inst &inst, Wishes &wishes, ParallelMoves &moves);
  bool copyTiedUses(const Inst &inst, Wishes &wishes, ParallelMoves &moves);
  bool placeDefs(const Inst &inst, const Wishes &wishes);

  // Registers.
  uint32_t occupied() const;
  std::array<int64_t, 32> costToOthers(ValueId value) const;
  Register choose(ValueId value, uint32_t candidates, Register hint);
  void put(ValueId value, Register reg);
  void drop(ValueId value);

  const Program &program;
  const Liveness &liveness;
  const RegisterFile &file;
  ColoringHints hints;
  Interference interference;
  ColoringTargets targets;
  /// By value: its register now, if it is live.
  std::vector<Register> at;
  /// By register: the value it holds now.
  ValueId holds[32];
  /// By block argument: where a value is that will be passed to it.
  std::vector<Register> passedFrom;
  /// Callee-saved registers given out so far.
  uint32_t usedSaved = 0;
  /// By block: where live-out values and branch operands are at its end.
  std::vector<llvm::SmallVector<Placement, 8>> exits;
};

/// What an instruction asks for, while its parallel copy is put together.
struct Colourer::Wishes {
  /// Registers that hold fixed uses when the instruction reads.
  uint32_t fixedUses = 0;
  /// Registers its fixed defs write.
  uint32_t fixedDefs = 0;
  /// Those of them that are written before the instruction has read.
  uint32_t earlyDefs = 0;
  /// Registers no value that lives on may be in.
  uint32_t lost = 0;
  /// Registers that hold inputs when the instruction reads.
  uint32_t inputs = 0;
  /// By def: the register of the operand it overwrites.
  llvm::SmallVector<Register, 4> tiedRegister;
};

} // namespace

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

uint32_t Colourer::occupied() const {
  uint32_t mask = 0;
  for (Register reg = 0; reg < 32; ++reg)
    if (holds[reg] != noValue)
      mask |= bit(reg);
  return mask;
}

void Colourer::put(ValueId value, Register reg) {
  assert(holds[reg] == noValue && "two values in one register");
  at[value] = reg;
  holds[reg] = value;
  if (llvm::is_contained(file.saved, reg))
    usedSaved |= bit(reg);
  ValueId argument = hints.passedTo[value];
  if (argument != noValue && passedFrom[argument] == noRegister)
    passedFrom[argument] = reg;
}

void Colourer::drop(ValueId value) {
  Register reg = at[value];
  if (reg != noRegister && holds[reg] == value)
    holds[reg] = noValue;
  at[value] = noRegister;
}

/// What it costs those that live when `value` does and had better be in each
/// register, if it is there.
std::array<int64_t, 32> Colourer::costToOthers(ValueId value) const {
  std::array<int64_t, 32> cost{};
  for (ValueId other : interference.neighbours(value))
    if (targets.of[other] != noRegister)
      cost[targets.of[other]] += targets.moveCost[other] + 1;
  return cost;
}

/// The best of the candidates for a value: where it need not be moved again,
/// where it is wanted, what costs nothing. `noRegister` if there is none.
Register Colourer::choose(ValueId value, uint32_t candidates, Register hint) {
  Register target = targets.of[value];
  if (target != noRegister && (candidates & bit(target)))
    return target;
  uint32_t lasting = candidates & ~hints.avoid[value];
  if (lasting != 0)
    candidates = lasting;
  // Where the argument it is passed to is, or another predecessor has it.
  ValueId argument = hints.passedTo[value];
  Register passedIn = noRegister;
  if (argument != noValue)
    passedIn = result.definedIn[argument] != noRegister
                   ? result.definedIn[argument]
                   : passedFrom[argument];
  std::array<int64_t, 32> cost = costToOthers(value);
  for (Register reg : {hint, hints.wanted[value], passedIn})
    if (reg != noRegister)
      cost[reg] -= copyWeight;
  Register best = noRegister;
  auto consider = [&](Register reg) {
    if ((candidates & bit(reg)) &&
        (best == noRegister || cost[reg] < cost[best]))
      best = reg;
  };
  for (Register reg : {hint, hints.wanted[value], passedIn})
    if (reg != noRegister)
      consider(reg);
  file.forEach(usedSaved, consider);
  return best;
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

bool Colourer::run() {
  for (uint32_t block = 0; block < program.blocks.size(); ++block)
    if (!colourBlock(block))
      return false;
  for (uint32_t block = 0; block < program.blocks.size(); ++block)
    repairEdge(block);
  return true;
}

/// The predecessor whose placements a block takes over: the one in the deepest
/// loop among those already visited.
uint32_t Colourer::leaderOf(const Block &block) const {
  uint32_t number = &block - program.blocks.data();
  uint32_t leader = ~0u;
  for (uint32_t pred : block.preds)
    if (pred < number &&
        (leader == ~0u ||
         program.blocks[pred].loopDepth > program.blocks[leader].loopDepth))
      leader = pred;
  return leader;
}

static Register findPlacement(llvm::ArrayRef<Placement> placements,
                              ValueId value) {
  const auto *found = llvm::find_if(
      placements, [&](const Placement &p) { return p.value == value; });
  return found == placements.end() ? noRegister : found->reg;
}

void Colourer::placeLiveIns(uint32_t number) {
  const Block &block = program.blocks[number];
  llvm::ArrayRef<ValueId> liveIn = liveness.liveIn(number);
  uint32_t leader = leaderOf(block);
  for (ValueId value : liveIn)
    put(value, findPlacement(exits[leader], value));
  // A value that a call in the loop would push out moves once, before the loop.
  if (block.isLoopHeader)
    for (ValueId value : liveIn) {
      uint32_t free = file.allocatable & ~occupied() & ~hints.avoid[value];
      if (!(hints.avoid[value] & bit(at[value])) || free == 0)
        continue;
      drop(value);
      put(value, choose(value, free, noRegister));
    }
  for (ValueId value : liveIn)
    result.atEntry[number].push_back({value, at[value]});
}

/// The free register that saves most copies: where the predecessors have what
/// they pass, those in deeper loops counting more.
Register Colourer::hintOfArgument(uint32_t number, unsigned index) const {
  const Block &block = program.blocks[number];
  uint64_t saved[32] = {};
  for (uint32_t pred : block.preds) {
    if (pred >= number)
      continue;
    const Block &from = program.blocks[pred];
    Register reg = findPlacement(exits[pred], from.branchOperands[index]);
    if (reg != noRegister && holds[reg] == noValue)
      saved[reg] += uint64_t(1) << std::min(from.loopDepth * 3, 48u);
  }
  const uint64_t *best = std::max_element(std::begin(saved), std::end(saved));
  return *best == 0 ? noRegister : Register(best - saved);
}

bool Colourer::placeArguments(uint32_t number) {
  const Block &block = program.blocks[number];
  for (auto [index, value] : llvm::enumerate(block.args)) {
    Register reg =
        index < block.argFixed.size() ? block.argFixed[index] : noRegister;
    if (reg == noRegister)
      reg = choose(value, file.allocatable & ~occupied(),
                   hintOfArgument(number, index));
    if (reg == noRegister)
      return false;
    put(value, reg);
    result.definedIn[value] = reg;
  }
  return true;
}

bool Colourer::colourBlock(uint32_t number) {
  const Block &block = program.blocks[number];
  llvm::fill(holds, noValue);
  current = block.firstInst;
  if (number != 0)
    placeLiveIns(number);
  if (!placeArguments(number))
    return false;
  // What nothing reads leaves its register at once.
  for (ValueId value : block.args)
    if (!liveness.isUsed(value))
      drop(value);
  for (const Inst &inst : program.instsOf(block)) {
    current = &inst - program.insts.data();
    if (!colourInst(inst))
      return false;
  }
  recordExit(number);
  return true;
}

void Colourer::recordExit(uint32_t number) {
  for (Register reg = 0; reg < 32; ++reg)
    if (holds[reg] != noValue)
      exits[number].push_back({holds[reg], reg});
}

/// Copies, at the end of a block, what its successor expects elsewhere.
void Colourer::repairEdge(uint32_t number) {
  const Block &block = program.blocks[number];
  if (block.succs.size() != 1)
    return;
  uint32_t succ = block.succs[0];
  ParallelMoves &moves = result.atEnd[number];
  for (const Placement &expected : result.atEntry[succ])
    if (findPlacement(exits[number], expected.value) != expected.reg)
      moves.push_back({expected.value, expected.reg, std::nullopt});
  // What moves is no longer where it was: what reads it there reads a copy.
  auto isMoved = [&](ValueId value) {
    return llvm::any_of(moves, [&](const Move &move) {
      return move.value == value && !move.reader;
    });
  };
  for (auto [index, value] : llvm::enumerate(block.branchOperands)) {
    Register to = result.definedIn[program.blocks[succ].args[index]];
    if (findPlacement(exits[number], value) != to || isMoved(value))
      moves.push_back({value, to, static_cast<uint32_t>(index)});
  }
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

Colourer::Wishes Colourer::findWishes(const Inst &inst) const {
  Wishes wishes;
  for (const Use &use : program.usesOf(inst))
    if (use.fixed != noRegister)
      wishes.fixedUses |= bit(use.fixed);
  for (const Def &def : program.defsOf(inst))
    if (def.fixed != noRegister) {
      wishes.fixedDefs |= bit(def.fixed);
      if (def.earlyClobber)
        wishes.earlyDefs |= bit(def.fixed);
    }
  wishes.lost = inst.clobbers | wishes.fixedDefs | wishes.fixedUses;
  wishes.inputs = wishes.fixedUses;
  wishes.tiedRegister.assign(inst.numDefs, noRegister);
  return wishes;
}

/// Copies each fixed use into its register, unless it is there and dies there.
void Colourer::fetchFixedUses(const Inst &inst, ParallelMoves &moves) {
  for (auto [index, use] : llvm::enumerate(program.usesOf(inst))) {
    if (use.fixed == noRegister)
      continue;
    bool dies = hints.kills[inst.firstUse + index];
    if (at[use.value] != use.fixed || !dies)
      moves.push_back({use.value, use.fixed, static_cast<uint32_t>(index)});
  }
}

/// What an instruction does with the value of one register it finds taken.
Colourer::Role Colourer::roleOf(const Inst &inst, Register reg) const {
  bool dies = false, anywhere = false, wantedHere = false;
  for (auto [index, use] : llvm::enumerate(program.usesOf(inst)))
    if (use.value == holds[reg]) {
      dies |= hints.kills[inst.firstUse + index];
      anywhere |= use.fixed == noRegister;
      wantedHere |= use.fixed == reg;
    }
  if (!dies)
    return Role::LivesOn;
  if (!anywhere)
    return Role::Consumed;
  return wantedHere ? Role::ReadHere : Role::Read;
}

/// Moves the values that are read or live on out of registers where they
/// cannot be.
bool Colourer::clearTheWay(const Inst &inst, Wishes &wishes,
                           ParallelMoves &moves) {
  llvm::SmallVector<ValueId, 8> livingOn, read;
  uint32_t staying = 0, movable = 0;
  uint32_t unreadable = wishes.fixedUses | wishes.earlyDefs;
  for (Register reg = 0; reg < 32; ++reg) {
    if (holds[reg] == noValue)
      continue;
    Role role = roleOf(inst, reg);
    if (role == Role::Consumed)
      drop(holds[reg]);
    else if (role == Role::LivesOn && (wishes.lost & bit(reg)))
      livingOn.push_back(holds[reg]);
    else if (role == Role::Read && (unreadable & bit(reg)))
      read.push_back(holds[reg]);
    else
      staying |= bit(reg);
    if (role == Role::Read && !(wishes.lost & bit(reg)))
      movable |= bit(reg);
  }
  auto move = [&](ValueId value, Register to) {
    moves.push_back({value, to, std::nullopt});
    staying |= bit(to);
  };
  for (ValueId value : livingOn) {
    Register reg =
        choose(value, file.allocatable & ~staying & ~wishes.lost, noRegister);
    if (reg == noRegister && movable != 0) {
      // What is only read here makes room for what lives on.
      reg = llvm::countr_zero(movable);
      movable &= movable - 1;
      read.push_back(holds[reg]);
    }
    if (reg == noRegister)
      return false;
    move(value, reg);
  }
  for (ValueId value : read) {
    Register reg =
        choose(value, file.allocatable & ~staying & ~unreadable, noRegister);
    if (reg == noRegister)
      return false;
    move(value, reg);
  }
  return true;
}

/// Gives a def that overwrites an operand its register: the operand's own if it
/// dies here, else that of a copy.
bool Colourer::copyTiedUses(const Inst &inst, Wishes &wishes,
                            ParallelMoves &moves) {
  auto uses = program.usesOf(inst);
  for (auto [index, def] : llvm::enumerate(program.defsOf(inst))) {
    if (def.tiedTo < 0)
      continue;
    const Use &use = uses[def.tiedTo];
    if (use.fixed != noRegister) {
      wishes.tiedRegister[index] = use.fixed;
      continue;
    }
    Register own = at[use.value];
    bool taken = llvm::is_contained(wishes.tiedRegister, own);
    if (hints.kills[inst.firstUse + def.tiedTo] && !taken) {
      wishes.tiedRegister[index] = own;
      continue;
    }
    uint32_t free = file.allocatable & ~occupied() & ~wishes.inputs &
                    ~wishes.fixedDefs & ~inst.clobbers;
    Register reg = choose(def.value, free, noRegister);
    if (reg == noRegister)
      return false;
    moves.push_back({use.value, reg, static_cast<uint32_t>(def.tiedTo)});
    wishes.inputs |= bit(reg);
    wishes.tiedRegister[index] = reg;
  }
  return true;
}

bool Colourer::placeDefs(const Inst &inst, const Wishes &wishes) {
  auto defs = program.defsOf(inst);
  auto uses = program.usesOf(inst);
  uint32_t inputs = wishes.inputs;
  llvm::SmallVector<Register, 4> sources;
  for (const Use &use : uses) {
    sources.push_back(use.fixed != noRegister ? use.fixed : at[use.value]);
    inputs |= bit(sources.back());
  }
  for (auto [index, use] : llvm::enumerate(uses))
    if (hints.kills[inst.firstUse + index] && at[use.value] != noRegister)
      drop(use.value);
  uint32_t reserved = wishes.fixedDefs | inst.clobbers;
  for (Register reg : wishes.tiedRegister)
    if (reg != noRegister)
      reserved |= bit(reg);
  llvm::SmallVector<ValueId, 4> dead;
  for (auto [index, def] : llvm::enumerate(defs)) {
    Register reg =
        def.fixed != noRegister ? def.fixed : wishes.tiedRegister[index];
    if (reg == noRegister) {
      uint32_t free = file.allocatable & ~occupied() & ~reserved;
      if (def.earlyClobber)
        free &= ~inputs;
      Register hint =
          inst.copy && index < sources.size() ? sources[index] : noRegister;
      reg = choose(def.value, free, hint);
    }
    if (reg == noRegister)
      return false;
    put(def.value, reg);
    result.definedIn[def.value] = reg;
    if (!liveness.isUsed(def.value))
      dead.push_back(def.value);
  }
  for (ValueId value : dead)
    drop(value);
  return true;
}

bool Colourer::colourInst(const Inst &inst) {
  Wishes wishes = findWishes(inst);
  ParallelMoves &moves = result.before[current];
  fetchFixedUses(inst, moves);
  if (wishes.lost != 0 && !clearTheWay(inst, wishes, moves))
    return false;
  for (const Move &move : moves)
    if (!move.reader)
      drop(move.value);
  for (const Move &move : moves)
    if (!move.reader)
      put(move.value, move.to);
  return copyTiedUses(inst, wishes, moves) && placeDefs(inst, wishes);
}

std::optional<Coloring>
warm::cortexm::regalloc::colour(const Program &program,
                                const Liveness &liveness,
                                const RegisterFile &file, uint32_t &failedAt) {
  Colourer colourer(program, liveness, file);
  if (colourer.run())
    return std::move(colourer.result);
  failedAt = colourer.current;
  return std::nullopt;
}
