//===- SpillPlanChecker.h - checks spill plans independently --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_SPILLPLANCHECKER_H
#define WARM_TEST_UNIT_REGALLOC_SPILLPLANCHECKER_H

#include "warm/Dialect/CortexM/RegAlloc/Spilling.h"
#include <string>

namespace warm::cortexm::regalloc {

/// What is wrong with the plan; empty if nothing is.
std::string checkPlan(const Program &program, const SpillPlan &plan,
                      const RegisterLimits &limits);

/// Whether the instruction fits the registers if no other value needs one.
bool fitsAlone(const Program &program, const Inst &inst,
               const RegisterLimits &limits);

} // namespace warm::cortexm::regalloc

#endif // WARM_TEST_UNIT_REGALLOC_SPILLPLANCHECKER_H
