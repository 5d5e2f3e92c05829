//===- KindSolver.h - which words are addresses, which numbers ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A word of WebAssembly does not say whether it is an address or a number; what
// it comes from and what is done with it may. This finds out, on a graph of
// variables and constraints, without IR.
//
// Domain. Of each variable there are:
//   sources   what its values can come from: zero, number, address, unknown.
//             All of them are known, so they are a fact if they agree.
//   origin    evidence from what its values are computed from, flows forward.
//   demand    evidence from what is done with its values, flows backward.
//   doubts    whether it goes where it cannot be followed, flows backward.
// Evidence is a set of: address, number, soft number, soft address. All bits
// are only ever added. Soft is what is done with numbers, and now and then with
// an address: a hash multiplies one; and what is an address only if something
// else is a soft number, which is left open. The other two are hard; both of
// them at once is a conflict.
//
// Contexts. A parameter gets addresses from one caller and numbers from another
// (C's `min`). So evidence has two planes. The intrinsic one holds for every
// call of the function: what is demanded of a parameter there is demanded of
// every caller's argument. The contextual one holds for some call only: what an
// argument is, what a caller does with a result. It reaches the constants
// inside the function, but is never passed on to another caller. The contextual
// plane contains the intrinsic one.
//
// Transfer functions, with K = origin + demand of a variable, in each plane:
//   copy r = a          demand(a) += demand(r); origin(r) += K(a)
//   argument r = a      demand(a) += intrinsic demand(r);
//                       contextual origin(r) += K(a)
//   result r = a        contextual demand(a) += demand(r);
//                       origin(r) += intrinsic K(a)
//   compare a, b        demand(a) += K(b); demand(b) += K(a)
//   sum r = a + b       a is an address: b is a number, and r an address;
//                       r is an address and a a number: b is an address, a soft
//                       one if a or r is soft;
//                       r is a number: a and b are soft numbers;
//                       both are numbers: r is a soft number
//   difference r = a-b  b is an address: so is a, and r is a soft number;
//                       r is an address: so is a, and b is a number;
//                       a is an address and b a number: r is an address;
//                       r is a number: as `compare a, b`
//   blend r = a | b     as a sum where r is an address; else both are soft
//                       numbers
//   store w = a         demand(a) += demand(w)
//   load r = w          r's K is counted for w: what all loads of a word agree
//                       on is demanded of what is stored there, in the
//                       contextual plane; once nothing else changes, in the
//                       intrinsic one. A load whose value escapes agrees with
//                       nothing until there is evidence.
//
// Contradictions. The rules of sums are not what C means where a compiler has
// reassociated (`base + (p - other)` as `(base + p) - other`, a sum of two
// addresses): their fruit is a variable in conflict, and whatever evidence came
// through one proves nothing. So all is solved once more in which variables in
// conflict take no evidence but their own; where the two solutions differ, the
// kind is open.
//
// Solving: sources and doubts first, as they depend on nothing else; then hard
// evidence to its fixpoint; then with the soft one; twice. A bit is added once
// and visits each constraint of its variable once, so time is linear.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_KINDSOLVER_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_KINDSOLVER_H

#include "llvm/ADT/ArrayRef.h"
#include <array>
#include <cstdint>
#include <vector>

namespace warm::wasm {

/// Sets of evidence.
namespace evidence {
enum : uint8_t { Address = 1, Number = 2, SoftNumber = 4, SoftAddress = 8 };
} // namespace evidence

/// Sets of what values come from.
namespace sources {
enum : uint8_t { Zero = 1, Number = 2, Address = 4, Unknown = 8 };
} // namespace sources

/// Sets of reasons why the kind of a value matters though nothing tells it.
namespace doubts {
enum : uint8_t {
  /// It goes where it cannot be followed.
  Escapes = 1,
  /// It is compared with, added to or subtracted from something, or kept.
  Combined = 2,
};
} // namespace doubts

/// What a variable is.
enum class Kind {
  /// Nothing is done with it for which that matters.
  Unused,
  Number,
  Address,
  /// Either, as far as evidence goes.
  Open,
  /// Both, by hard evidence.
  Conflict,
};

/// Variables, constraints on them, and their solution.
class KindSolver {
public:
  using Variable = uint32_t;

  /// Variable 0 is none.
  KindSolver() { addVariable(); }
  Variable addVariable(uint8_t from = 0);
  size_t getNumVariables() const { return variables.size(); }
  void addSource(Variable variable, uint8_t from) {
    variables[variable].from |= from;
  }
  void demand(Variable variable, uint8_t what);
  void doubt(Variable variable, uint8_t why) {
    variables[variable].doubt |= why;
  }

  void copy(Variable to, Variable from) { add(Rule::Copy, to, from); }
  void argument(Variable to, Variable from) { add(Rule::Argument, to, from); }
  void result(Variable to, Variable from) { add(Rule::Result, to, from); }
  void compare(Variable a, Variable b) { add(Rule::Compare, a, a, b); }
  void sum(Variable result, Variable a, Variable b) {
    add(Rule::Sum, result, a, b);
  }
  void difference(Variable result, Variable a, Variable b) {
    add(Rule::Difference, result, a, b);
  }
  void blend(Variable result, Variable a, Variable b) {
    add(Rule::Blend, result, a, b);
  }
  /// A word of memory, or a global: `word` is a variable for nothing else.
  void store(Variable word, Variable from) { add(Rule::Store, word, from); }
  void load(Variable to, Variable word) { add(Rule::Load, to, word); }

  /// Once, when all constraints are there.
  void solve();

  Kind getKind(Variable variable) const;
  /// What is known of it, demanded or from where it comes, in either solution.
  uint8_t getEvidence(Variable variable) const {
    const State &state = variables[variable];
    return state.getEvidence(Contextual) | state.solutionEvidence;
  }

private:
  enum class Rule : uint8_t {
    Copy,
    Argument,
    Result,
    Compare,
    Sum,
    Difference,
    Blend,
    Store,
    Load
  };
  enum Plane { Intrinsic, Contextual };

  /// By plane.
  using Evidence = std::array<uint8_t, 2>;

  struct State {
    uint8_t from = 0, doubt = 0;
    Evidence demand = {}, origin = {};
    bool isQueued = false;
    /// By plane: takes no evidence of others.
    std::array<bool, 2> isContradicted = {};
    /// With the evidence of contradicted variables.
    Kind solution = Kind::Unused;
    uint8_t solutionEvidence = 0;
    uint8_t getEvidence(Plane plane) const {
      return demand[plane] | origin[plane];
    }
  };
  /// `result` is the first operand of a comparison, the word of a store.
  struct Constraint {
    Rule rule;
    /// Of a load: what has been counted for the word.
    uint8_t counted;
    Variable result, a, b;
  };
  /// What the loads of a word say.
  struct Word {
    uint8_t evidence = 0;
    /// Loads with escaping values and no evidence.
    uint32_t unexplained = 0;
    bool hasLoads = false, isPassedOn = false, isChanged = false;
  };

  void add(Rule rule, Variable result, Variable a, Variable b = 0);
  void index();
  llvm::ArrayRef<uint32_t> constraintsOf(Variable variable) const;
  template <typename Visit> void run(Visit visit);
  void enqueue(Variable variable);
  void enqueueAll();

  void solveSources();
  uint8_t computeSources(const Constraint &constraint) const;
  void solveDoubts();
  void spreadDoubts(const Constraint &constraint);
  void noteWords();
  void takeOrigins();
  void solveEvidence();
  void keepSolution(llvm::ArrayRef<Evidence> given);
  static Kind getKindOfEvidence(const State &state);

  void add(Variable variable, Plane plane, uint8_t what, Evidence State::*set);
  void addDemand(Variable variable, Plane plane, uint8_t what);
  void addOrigin(Variable variable, Plane plane, uint8_t what);
  uint8_t known(Variable variable, Plane plane) const {
    return variables[variable].getEvidence(plane);
  }
  bool isAddress(Variable variable, Plane plane) const {
    return known(variable, plane) & evidence::Address;
  }
  bool isNumber(Variable variable, Plane plane) const;
  bool isCertainNumber(Variable variable, Plane plane) const;
  void visit(Constraint &constraint);
  void visitSum(const Constraint &constraint, Plane plane);
  void visitSummand(const Constraint &constraint, Variable a, Variable b,
                    Plane plane);
  void visitDifference(const Constraint &constraint, Plane plane);
  void visitBlend(const Constraint &constraint, Plane plane);
  void visitCompare(Variable a, Variable b, Plane plane);
  void visitLoad(Constraint &constraint);
  bool passOnWords();

  std::vector<State> variables;
  std::vector<Constraint> constraints;
  /// The constraints of variable `i` are `incident[first[i]]` to
  /// `incident[first[i + 1]]`.
  std::vector<uint32_t> first, incident;
  std::vector<Variable> worklist;
  std::vector<Word> words;
  std::vector<Variable> changedWords;
  bool usesSoft = false;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_KINDSOLVER_H
