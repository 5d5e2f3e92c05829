//===- KindSolverTests.cpp - which words are addresses, which numbers -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KindSolver.h"
#include "gtest/gtest.h"
#include <random>

using namespace warm::wasm;
using Variable = KindSolver::Variable;

namespace {

/// Constants are from nowhere known, as is what is loaded.
struct KindSolverTest : testing::Test {
  Variable make(uint8_t from = sources::Unknown) {
    return solver.addVariable(from);
  }
  Variable dereferenced() {
    Variable variable = make();
    solver.demand(variable, evidence::Address);
    return variable;
  }
  Variable index() { return make(sources::Number); }
  Variable escaping() {
    Variable variable = make();
    solver.doubt(variable, doubts::Escapes);
    return variable;
  }
  Kind solve(Variable variable) {
    solver.solve();
    return solver.getKind(variable);
  }
  KindSolver solver;
};

TEST_F(KindSolverTest, WhatIsNotUsed) {
  EXPECT_EQ(solve(make()), Kind::Unused);
}

TEST_F(KindSolverTest, WhatEscapesIsOpen) {
  EXPECT_EQ(solve(escaping()), Kind::Open);
}

TEST_F(KindSolverTest, DemandFlowsBackThroughCopies) {
  Variable constant = make(), merged = make(0);
  solver.copy(merged, constant);
  solver.copy(dereferenced(), merged);
  EXPECT_EQ(solve(constant), Kind::Address);
}

TEST_F(KindSolverTest, OneValueMergedDoesNotTellTheOther) {
  Variable merged = escaping(), constant = make();
  solver.copy(merged, dereferenced());
  solver.copy(merged, constant);
  EXPECT_EQ(solve(constant), Kind::Open);
}

TEST_F(KindSolverTest, ComparisonsAreSymmetric) {
  Variable pointer = dereferenced(), limit = make(), constant = make();
  solver.compare(limit, pointer);
  solver.compare(constant, limit);
  EXPECT_EQ(solve(constant), Kind::Address);
}

TEST_F(KindSolverTest, AHashedAddressIsNoConflict) {
  Variable pointer = dereferenced();
  solver.demand(pointer, evidence::SoftNumber);
  EXPECT_EQ(solve(pointer), Kind::Address);
}

TEST_F(KindSolverTest, HardEvidenceConflicts) {
  Variable pointer = dereferenced();
  solver.demand(pointer, evidence::Number);
  EXPECT_EQ(solve(pointer), Kind::Conflict);
}

TEST_F(KindSolverTest, BaseOfAnIndexedAccess) {
  Variable base = make();
  solver.sum(dereferenced(), base, index());
  EXPECT_EQ(solve(base), Kind::Address);
}

TEST_F(KindSolverTest, OffsetFromAnAddress) {
  Variable offset = make();
  solver.sum(dereferenced(), offset, make(sources::Address));
  EXPECT_EQ(solve(offset), Kind::Number);
}

TEST_F(KindSolverTest, EitherPartOfASum) {
  Variable constant = make();
  solver.sum(dereferenced(), constant, make());
  EXPECT_EQ(solve(constant), Kind::Open);
}

TEST_F(KindSolverTest, CountersAreNumbers) {
  // for (i = 0; i != constant; i = i + 1)
  Variable i = make(0), next = make(0), constant = make();
  solver.copy(i, make(sources::Zero));
  solver.sum(next, i, index());
  solver.copy(i, next);
  solver.compare(next, constant);
  EXPECT_EQ(solve(constant), Kind::Number);
}

TEST_F(KindSolverTest, AnAddressBesideASoftNumberIsOpen) {
  // *(hashed + constant): a pointer that is hashed elsewhere is no index.
  Variable hashed = make(), constant = make(), sum = make(0);
  solver.demand(hashed, evidence::SoftNumber);
  solver.sum(sum, hashed, constant);
  solver.demand(sum, evidence::Address);
  // *(hashed + other + index): so is a summand of the open one.
  Variable other = make(), inner = make(0), outer = make(0);
  solver.sum(inner, hashed, other);
  solver.sum(outer, inner, index());
  solver.demand(outer, evidence::Address);
  EXPECT_EQ(solve(constant), Kind::Open);
  EXPECT_EQ(solver.getKind(other), Kind::Open);
}

TEST_F(KindSolverTest, WalkingPointers) {
  // for (p = begin; p != end; p = p + 4) *p
  Variable p = make(0), next = make(0), begin = make(), end = make();
  solver.demand(p, evidence::Address);
  solver.copy(p, begin);
  solver.sum(next, p, index());
  solver.copy(p, next);
  solver.compare(next, end);
  EXPECT_EQ(solve(begin), Kind::Address);
  EXPECT_EQ(solver.getKind(end), Kind::Address);
}

TEST_F(KindSolverTest, DifferencesWithAddresses) {
  Variable constant = make(), difference = make(0), limit = make();
  solver.difference(difference, dereferenced(), constant);
  solver.demand(difference, evidence::SoftNumber);
  solver.compare(difference, limit);
  EXPECT_EQ(solve(constant), Kind::Address);
  EXPECT_EQ(solver.getKind(limit), Kind::Number);
}

/// `min(a, b)` with addresses from one caller and a number from another.
TEST_F(KindSolverTest, OneCallerDoesNotTellTheOther) {
  Variable a = make(0), b = make(0), result = make(0);
  solver.compare(a, b);
  solver.copy(result, a);
  solver.copy(result, b);
  Variable number = make(), addressResult = make(0), numberResult = make(0);
  solver.argument(a, make(sources::Address));
  solver.argument(b, dereferenced());
  solver.argument(a, number);
  solver.argument(b, index());
  solver.result(addressResult, result);
  solver.demand(addressResult, evidence::Address);
  solver.result(numberResult, result);
  solver.demand(numberResult, evidence::SoftNumber);
  EXPECT_EQ(solve(number), Kind::Open);
}

TEST_F(KindSolverTest, ParametersDemandOfAllArguments) {
  Variable parameter = dereferenced(), first = make(), second = make();
  solver.argument(parameter, first);
  solver.argument(parameter, second);
  EXPECT_EQ(solve(first), Kind::Address);
  EXPECT_EQ(solver.getKind(second), Kind::Address);
}

TEST_F(KindSolverTest, ResultsAreDemandedOfConstantsInside) {
  Variable returned = make(0), constant = make();
  solver.copy(returned, constant);
  solver.result(dereferenced(), returned);
  EXPECT_EQ(solve(constant), Kind::Address);
}

TEST_F(KindSolverTest, ConstantForBothKindsOfCallers) {
  Variable parameter = make(0), constant = make();
  solver.compare(parameter, constant);
  solver.argument(parameter, make(sources::Address));
  solver.argument(parameter, index());
  EXPECT_EQ(solve(constant), Kind::Open);
}

TEST_F(KindSolverTest, WordsAreWhatAllLoadsSay) {
  Variable word = make(0), stored = make();
  solver.store(word, stored);
  solver.load(dereferenced(), word);
  solver.load(make(), word);
  EXPECT_EQ(solve(stored), Kind::Address);
}

TEST_F(KindSolverTest, OneLoadOfAUnionSaysNothing) {
  Variable word = make(0), stored = make();
  solver.store(word, stored);
  solver.load(dereferenced(), word);
  solver.load(escaping(), word);
  EXPECT_EQ(solve(stored), Kind::Open);
}

TEST_F(KindSolverTest, WordsThatAreLoadedForNothing) {
  Variable word = make(0), stored = make();
  solver.store(word, stored);
  solver.load(make(), word);
  EXPECT_EQ(solve(stored), Kind::Open);
}

TEST_F(KindSolverTest, WordsWithBothKindsOfLoads) {
  Variable word = make(0), stored = make(), number = make();
  solver.demand(number, evidence::SoftNumber);
  solver.store(word, stored);
  solver.load(dereferenced(), word);
  solver.load(number, word);
  EXPECT_EQ(solve(stored), Kind::Open);
}

/// A parameter that is kept in a word of the frame, as unoptimized code does.
TEST_F(KindSolverTest, ParametersKeptInWords) {
  Variable parameter = make(0), word = make(0), argument = make();
  solver.argument(parameter, argument);
  solver.store(word, parameter);
  solver.load(dereferenced(), word);
  EXPECT_EQ(solve(argument), Kind::Address);
}

/// Each comparison restarted a walk once.
TEST_F(KindSolverTest, LongChains) {
  Variable first = make(), last = first;
  for (unsigned i = 0; i < 100000; ++i) {
    Variable next = make();
    solver.compare(last, next);
    last = next;
  }
  solver.demand(last, evidence::Address);
  EXPECT_EQ(solve(first), Kind::Address);
}

/// The order of constraints does not matter, nor do cycles, where nothing
/// depends on there being no evidence.
TEST(KindSolver, RandomGraphsDoNotDependOnOrder) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    constexpr unsigned size = 30;
    struct Edge {
      unsigned rule, a, b;
    };
    std::vector<Edge> edges;
    for (unsigned i = 0; i < 40; ++i)
      edges.push_back({unsigned(random() % 4), unsigned(random() % size),
                       unsigned(random() % size)});
    std::vector<uint8_t> demands(size);
    for (uint8_t &demand : demands)
      demand = random() % 8 == 0 ? 1 << random() % 2 : 0;
    auto solve = [&] {
      KindSolver solver;
      std::vector<Variable> variables;
      for (uint8_t demand : demands) {
        variables.push_back(solver.addVariable(sources::Unknown));
        solver.demand(variables.back(), demand);
      }
      for (auto [rule, a, b] : edges)
        switch (rule) {
        case 0:
          solver.copy(variables[a], variables[b]);
          break;
        case 1:
          solver.compare(variables[a], variables[b]);
          break;
        case 2:
          solver.result(variables[a], variables[b]);
          break;
        default:
          solver.argument(variables[a], variables[b]);
        }
      solver.solve();
      std::vector<Kind> kinds;
      for (Variable variable : variables)
        kinds.push_back(solver.getKind(variable));
      return kinds;
    };
    std::vector<Kind> expected = solve();
    std::shuffle(edges.begin(), edges.end(), random);
    EXPECT_EQ(solve(), expected) << "seed " << seed;
  }
}

// (x + p) - q for x + (p - q), and x + 4: both are accessed.
struct ContradictionTest : KindSolverTest {
  ContradictionTest() {
    Variable reassociated = make(0), element = make(0);
    solver.sum(reassociated, contradicted, dereferenced());
    solver.sum(element, contradicted, index());
    solver.demand(element, evidence::Address);
  }
  Variable contradicted = make();
};

TEST_F(ContradictionTest, IsAConflict) {
  EXPECT_EQ(solve(contradicted), Kind::Conflict);
}

TEST_F(ContradictionTest, ProvesNothing) {
  Variable next = make(0), limit = make();
  solver.sum(next, contradicted, index());
  solver.compare(next, limit);
  EXPECT_EQ(solve(limit), Kind::Open);
}

TEST_F(ContradictionTest, LeavesOtherEvidence) {
  Variable limit = make();
  solver.compare(contradicted, limit);
  solver.compare(dereferenced(), limit);
  Variable begin = dereferenced(), end = make();
  solver.compare(begin, end);
  EXPECT_EQ(solve(end), Kind::Address);
  EXPECT_EQ(solver.getKind(limit), Kind::Conflict);
}

} // namespace
