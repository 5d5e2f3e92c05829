//===- KindSolver.cpp - which words are addresses, which numbers ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KindSolver.h"
#include <cassert>

using namespace warm::wasm;

static constexpr uint8_t numbers = evidence::Number | evidence::SoftNumber;
static constexpr uint8_t addresses = evidence::Address | evidence::SoftAddress;

static bool isContradiction(uint8_t what) {
  return (what & evidence::Address) && (what & evidence::Number);
}

//===----------------------------------------------------------------------===//
// The graph
//===----------------------------------------------------------------------===//

KindSolver::Variable KindSolver::addVariable(uint8_t from) {
  variables.emplace_back();
  variables.back().from = from;
  return variables.size() - 1;
}

void KindSolver::demand(Variable variable, uint8_t what) {
  for (Plane plane : {Intrinsic, Contextual})
    variables[variable].demand[plane] |= what;
}

void KindSolver::add(Rule rule, Variable result, Variable a, Variable b) {
  constraints.push_back({rule, 0, result, a, b});
}

/// Lists the constraints of each variable, by counting.
void KindSolver::index() {
  auto forEach = [&](auto &&visitOne) {
    for (uint32_t i = 0; i < constraints.size(); ++i) {
      const Constraint &constraint = constraints[i];
      visitOne(constraint.result, i);
      if (constraint.a != constraint.result)
        visitOne(constraint.a, i);
      if (constraint.b != 0 && constraint.b != constraint.a &&
          constraint.b != constraint.result)
        visitOne(constraint.b, i);
    }
  };
  first.assign(variables.size() + 1, 0);
  forEach([&](Variable variable, uint32_t) { ++first[variable + 1]; });
  for (size_t i = 1; i < first.size(); ++i)
    first[i] += first[i - 1];
  incident.resize(first.back());
  std::vector<uint32_t> next(first.begin(), first.end() - 1);
  forEach(
      [&](Variable variable, uint32_t i) { incident[next[variable]++] = i; });
}

llvm::ArrayRef<uint32_t> KindSolver::constraintsOf(Variable variable) const {
  return llvm::ArrayRef(incident).slice(first[variable],
                                        first[variable + 1] - first[variable]);
}

void KindSolver::enqueue(Variable variable) {
  if (variables[variable].isQueued)
    return;
  variables[variable].isQueued = true;
  worklist.push_back(variable);
}

void KindSolver::enqueueAll() {
  for (Variable i = variables.size(); i-- > 0;)
    enqueue(i);
}

/// Visits the constraints of changed variables until there is none.
template <typename Visit> void KindSolver::run(Visit visitOne) {
  while (!worklist.empty()) {
    Variable variable = worklist.back();
    worklist.pop_back();
    variables[variable].isQueued = false;
    for (uint32_t i : constraintsOf(variable))
      visitOne(constraints[i]);
  }
}

//===----------------------------------------------------------------------===//
// Sources and doubts
//===----------------------------------------------------------------------===//

/// What a sum of one source each can come from.
static uint8_t addSources(uint8_t a, uint8_t b) {
  if (a == sources::Address || b == sources::Address)
    return sources::Address;
  if (a == sources::Unknown || b == sources::Unknown)
    return sources::Unknown;
  return a == sources::Zero             ? b
         : a == b || b == sources::Zero ? a
                                        : uint8_t(sources::Number);
}

static uint8_t subtractSources(uint8_t a, uint8_t b) {
  if (b == sources::Zero)
    return a;
  if (a == sources::Address && b != sources::Unknown)
    return b == sources::Address ? sources::Number : sources::Address;
  if (a == sources::Number && b == sources::Number)
    return sources::Number;
  if (a == sources::Zero && b == sources::Number)
    return sources::Number;
  return sources::Unknown;
}

/// Applies a function on single sources to all pairs of two sets.
template <typename Combine>
static uint8_t combine(uint8_t a, uint8_t b, Combine combineOne) {
  uint8_t result = 0;
  for (unsigned i = 0; i < 4; ++i)
    for (unsigned j = 0; j < 4; ++j)
      if ((a >> i & 1) && (b >> j & 1))
        result |= combineOne(uint8_t(1 << i), uint8_t(1 << j));
  return result;
}

/// What the constraint's result comes from.
uint8_t KindSolver::computeSources(const Constraint &constraint) const {
  uint8_t a = variables[constraint.a].from, b = variables[constraint.b].from;
  switch (constraint.rule) {
  case Rule::Copy:
  case Rule::Argument:
  case Rule::Result:
    return a;
  case Rule::Sum:
    return combine(a, b, addSources);
  case Rule::Difference:
    return combine(a, b, subtractSources);
  case Rule::Blend:
    return combine(a, b, [](uint8_t x, uint8_t y) -> uint8_t {
      return x == y ? x : sources::Unknown;
    });
  case Rule::Compare:
  case Rule::Store:
    return 0;
  // Who else writes there is not known.
  case Rule::Load:
    return sources::Unknown;
  }
  return 0;
}

void KindSolver::solveSources() {
  enqueueAll();
  run([&](const Constraint &constraint) {
    State &result = variables[constraint.result];
    uint8_t from = result.from | computeSources(constraint);
    if (from == result.from)
      return;
    result.from = from;
    enqueue(constraint.result);
  });
}

void KindSolver::spreadDoubts(const Constraint &constraint) {
  uint8_t why = variables[constraint.result].doubt;
  bool hasTwo =
      constraint.rule == Rule::Compare || constraint.rule == Rule::Sum ||
      constraint.rule == Rule::Difference || constraint.rule == Rule::Blend;
  // Nor does the result of logic say that a flag in it matters.
  if (constraint.rule == Rule::Compare || constraint.rule == Rule::Blend)
    why = 0;
  // What is kept and perhaps loaded for nothing is not known to be a number.
  if (hasTwo || constraint.rule == Rule::Store)
    why |= doubts::Combined;
  auto spread = [&](Variable variable) {
    State &state = variables[variable];
    if ((state.doubt | why) == state.doubt)
      return;
    state.doubt |= why;
    enqueue(variable);
  };
  spread(constraint.a);
  if (hasTwo)
    spread(constraint.b);
}

void KindSolver::solveDoubts() {
  enqueueAll();
  run([&](const Constraint &constraint) { spreadDoubts(constraint); });
}

/// Finds the words: what nobody is seen to load may be loaded anywhere.
void KindSolver::noteWords() {
  words.resize(variables.size());
  for (const Constraint &constraint : constraints)
    if (constraint.rule == Rule::Load)
      words[constraint.a].hasLoads = true;
  for (const Constraint &constraint : constraints)
    if (constraint.rule == Rule::Store && !words[constraint.result].hasLoads)
      doubt(constraint.result, doubts::Escapes);
}

/// Sources that agree are evidence.
void KindSolver::takeOrigins() {
  for (State &state : variables) {
    uint8_t what = 0;
    if (state.from && !(state.from & ~(sources::Zero | sources::Number)))
      what = state.from & sources::Number ? evidence::SoftNumber : 0;
    if (state.from && !(state.from & ~(sources::Zero | sources::Address)))
      what = state.from & sources::Address ? evidence::Address : 0;
    for (Plane plane : {Intrinsic, Contextual})
      state.origin[plane] |= what;
  }
  for (const Constraint &constraint : constraints)
    if (constraint.rule == Rule::Load &&
        (variables[constraint.result].doubt & doubts::Escapes))
      ++words[constraint.a].unexplained;
}

//===----------------------------------------------------------------------===//
// Evidence
//===----------------------------------------------------------------------===//

void KindSolver::add(Variable variable, Plane plane, uint8_t what,
                     Evidence State::*set) {
  Evidence &evidence = variables[variable].*set;
  bool changes = false;
  for (int i = plane; i <= Contextual; ++i) {
    if (variables[variable].isContradicted[i])
      continue;
    changes |= (what & ~evidence[i]) != 0;
    evidence[i] |= what;
  }
  if (changes)
    enqueue(variable);
}

void KindSolver::addDemand(Variable variable, Plane plane, uint8_t what) {
  add(variable, plane, what, &State::demand);
}

void KindSolver::addOrigin(Variable variable, Plane plane, uint8_t what) {
  add(variable, plane, what, &State::origin);
}

/// Whether this is the part of a sum that is no address. Zero is: it is the
/// base of an access whose offset is all of the address.
bool KindSolver::isCertainNumber(Variable variable, Plane plane) const {
  const State &state = variables[variable];
  return (state.from && !(state.from & ~(sources::Zero | sources::Number))) ||
         (state.getEvidence(plane) & evidence::Number);
}

bool KindSolver::isNumber(Variable variable, Plane plane) const {
  uint8_t what = known(variable, plane);
  return isCertainNumber(variable, plane) ||
         (usesSoft && (what & evidence::SoftNumber) && !(what & addresses));
}

void KindSolver::visitCompare(Variable a, Variable b, Plane plane) {
  addDemand(a, plane, known(b, plane));
  addDemand(b, plane, known(a, plane));
}

/// What `a` says about the other part of a sum.
void KindSolver::visitSummand(const Constraint &constraint, Variable a,
                              Variable b, Plane plane) {
  uint8_t wanted = variables[constraint.result].demand[plane];
  if (isAddress(a, plane)) {
    addOrigin(constraint.result, plane, evidence::Address);
    addDemand(b, plane, evidence::Number);
  }
  if (!(wanted & addresses) || !isNumber(a, plane))
    return;
  bool isCertain = (wanted & evidence::Address) && isCertainNumber(a, plane);
  addDemand(b, plane, isCertain ? evidence::Address : evidence::SoftAddress);
}

void KindSolver::visitSum(const Constraint &constraint, Plane plane) {
  Variable a = constraint.a, b = constraint.b;
  visitSummand(constraint, a, b, plane);
  visitSummand(constraint, b, a, plane);
  // What is soft depends on there being no address: that is known by then.
  if (!usesSoft)
    return;
  uint8_t wanted = variables[constraint.result].demand[plane];
  if ((wanted & numbers) && !(wanted & addresses)) {
    addDemand(a, plane, evidence::SoftNumber);
    addDemand(b, plane, evidence::SoftNumber);
  }
  if (isNumber(a, plane) && isNumber(b, plane) && !isAddress(a, plane) &&
      !isAddress(b, plane) && ((known(a, plane) | known(b, plane)) & numbers))
    addOrigin(constraint.result, plane, evidence::SoftNumber);
}

void KindSolver::visitDifference(const Constraint &constraint, Plane plane) {
  Variable result = constraint.result, a = constraint.a, b = constraint.b;
  uint8_t wanted = variables[result].demand[plane];
  if (isAddress(b, plane)) {
    addDemand(a, plane, evidence::Address);
    addOrigin(result, plane, evidence::SoftNumber);
  }
  if (wanted & evidence::Address) {
    addDemand(a, plane, evidence::Address);
    addDemand(b, plane, evidence::Number);
  }
  // What is soft depends on there being no address: that is known by then.
  if (!usesSoft)
    return;
  if (isAddress(a, plane) && isNumber(b, plane) && !isAddress(b, plane))
    addOrigin(result, plane, evidence::Address);
  if ((wanted & numbers) && !(wanted & addresses))
    visitCompare(a, b, plane);
}

void KindSolver::visitBlend(const Constraint &constraint, Plane plane) {
  if (variables[constraint.result].demand[plane] & addresses)
    return visitSum(constraint, plane);
  if (!usesSoft)
    return;
  addDemand(constraint.a, plane, evidence::SoftNumber);
  addDemand(constraint.b, plane, evidence::SoftNumber);
}

/// Counts what is new about a load for its word.
void KindSolver::visitLoad(Constraint &constraint) {
  Word &word = words[constraint.a];
  addOrigin(constraint.result, Contextual,
            variables[constraint.a].demand[Contextual]);
  uint8_t what = variables[constraint.result].demand[Contextual];
  if (what & ~constraint.counted) {
    if (!constraint.counted &&
        (variables[constraint.result].doubt & doubts::Escapes))
      --word.unexplained;
    constraint.counted |= what;
    word.evidence |= what;
    if (!word.isChanged)
      changedWords.push_back(constraint.a);
    word.isChanged = true;
  }
  if (word.unexplained == 0)
    addDemand(constraint.a, Contextual, word.evidence);
}

void KindSolver::visit(Constraint &constraint) {
  State &result = variables[constraint.result], &a = variables[constraint.a];
  if (constraint.rule == Rule::Load)
    return visitLoad(constraint);
  if (constraint.rule == Rule::Argument) {
    addDemand(constraint.a, Intrinsic, result.demand[Intrinsic]);
    addOrigin(constraint.result, Contextual, a.getEvidence(Contextual));
    return;
  }
  if (constraint.rule == Rule::Result) {
    addDemand(constraint.a, Contextual, result.demand[Contextual]);
    addOrigin(constraint.result, Intrinsic, a.getEvidence(Intrinsic));
    return;
  }
  for (Plane plane : {Intrinsic, Contextual}) {
    switch (constraint.rule) {
    case Rule::Copy:
      addOrigin(constraint.result, plane, a.getEvidence(plane));
      addDemand(constraint.a, plane, result.demand[plane]);
      break;
    case Rule::Store:
      addDemand(constraint.a, plane, result.demand[plane]);
      break;
    case Rule::Compare:
      visitCompare(constraint.a, constraint.b, plane);
      break;
    case Rule::Sum:
      visitSum(constraint, plane);
      break;
    case Rule::Difference:
      visitDifference(constraint, plane);
      break;
    case Rule::Blend:
      visitBlend(constraint, plane);
      break;
    default:
      break;
    }
  }
}

/// What all loads of a word agree on holds for every store.
bool KindSolver::passOnWords() {
  std::vector<Variable> changed;
  changed.swap(changedWords);
  for (Variable variable : changed) {
    Word &word = words[variable];
    word.isChanged = false;
    bool isAddress = word.evidence & evidence::Address;
    bool isNumber = word.evidence & numbers;
    if (word.isPassedOn || word.unexplained != 0 || isAddress == isNumber)
      continue;
    word.isPassedOn = true;
    addDemand(variable, Intrinsic, word.evidence);
  }
  return !worklist.empty();
}

/// Adds evidence to its fixpoint, the hard one first.
void KindSolver::solveEvidence() {
  takeOrigins();
  auto visitOne = [&](Constraint &constraint) { visit(constraint); };
  usesSoft = false;
  enqueueAll();
  run(visitOne);
  usesSoft = true;
  enqueueAll();
  do
    run(visitOne);
  while (passOnWords());
}

/// Forgets all evidence but what `given` demands, remembers what the solution
/// was, and where it contradicts itself.
void KindSolver::keepSolution(llvm::ArrayRef<Evidence> given) {
  for (auto [variable, state] : llvm::enumerate(variables)) {
    for (Plane plane : {Intrinsic, Contextual})
      state.isContradicted[plane] = isContradiction(state.getEvidence(plane));
    state.solution = getKindOfEvidence(state);
    state.solutionEvidence = state.getEvidence(Contextual);
    state.demand = given[variable];
    state.origin = {};
  }
  for (Constraint &constraint : constraints)
    constraint.counted = 0;
  for (Word &word : words)
    word = {0, 0, word.hasLoads, false, false};
}

void KindSolver::solve() {
  std::vector<Evidence> given;
  for (const State &state : variables)
    given.push_back(state.demand);
  index();
  solveSources();
  noteWords();
  solveDoubts();
  solveEvidence();
  keepSolution(given);
  solveEvidence();
}

Kind KindSolver::getKindOfEvidence(const State &state) {
  uint8_t always = state.demand[Intrinsic], some = state.demand[Contextual];
  if (isContradiction(some))
    return Kind::Conflict;
  if (always & evidence::Address)
    return Kind::Address;
  if (some & evidence::Address)
    return some & evidence::SoftNumber ? Kind::Open : Kind::Address;
  if (some & evidence::Number)
    return Kind::Number;
  if (some & evidence::SoftAddress)
    return Kind::Open;
  if (some & evidence::SoftNumber)
    return state.doubt & doubts::Escapes ? Kind::Open : Kind::Number;
  return state.doubt ? Kind::Open : Kind::Unused;
}

Kind KindSolver::getKind(Variable variable) const {
  const State &state = variables[variable];
  bool isCertain = state.solution == getKindOfEvidence(state) ||
                   state.solution == Kind::Conflict;
  return isCertain ? state.solution : Kind::Open;
}
