//===- Interpreter.h - executes machine code, for comparing ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tells whether two functions of one phase behave alike, without looking at how
// they were made. Registers, stack and memory are exact, and so are the
// instructions that move values; what others compute is a hash of what they are
// and what they read, as nothing here depends on it.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_MUTATION_INTERPRETER_H
#define WARM_TEST_UNIT_REGALLOC_MUTATION_INTERPRETER_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm::test {

/// Whether the same can be seen of both from outside, starting with the same
/// contents of registers and memory: memory accesses, calls with what they get,
/// traps, and at a return the results and what is to be preserved; the first
/// hundred or so. Two things that machine code does not say are attributes:
/// `test.stack_words` of a call, how many arguments are on the stack, and
/// `test.results` of the function, how many results it has.
bool behaveAlike(FuncOp a, FuncOp b, uint32_t seed);

} // namespace warm::cortexm::test

#endif // WARM_TEST_UNIT_REGALLOC_MUTATION_INTERPRETER_H
