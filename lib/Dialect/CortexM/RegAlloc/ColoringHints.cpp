//===- ColoringHints.cpp - what each value would like ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ColoringHints.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

ColoringHints::ColoringHints(const Program &program, const Liveness &liveness)
    : kills(program.uses.size()), passedTo(program.numValues, noValue),
      avoid(program.numValues, 0), clobberWeight(program.numValues, 0),
      live(program.numValues) {
  for (uint32_t block = 0; block < program.blocks.size(); ++block)
    scanBlock(program, liveness, block);
}

void ColoringHints::scanBlock(const Program &program, const Liveness &liveness,
                              uint32_t number) {
  const Block &block = program.blocks[number];
  live.resetToEnd(block, liveness.liveOut(number));
  for (auto [index, value] : llvm::enumerate(block.branchOperands))
    passedTo[value] = program.blocks[block.succs[0]].args[index];
  for (const Inst &inst : llvm::reverse(program.instsOf(block)))
    scanInst(program, inst, weightOf(block));
}

void ColoringHints::scanInst(const Program &program, const Inst &inst,
                             uint64_t weight) {
  for (const Def &def : program.defsOf(inst))
    live.leave(def.value);
  if (inst.clobbers != 0)
    for (ValueId value : live) {
      avoid[value] |= inst.clobbers;
      clobberWeight[value] = std::max(clobberWeight[value], weight);
    }
  auto uses = program.usesOf(inst);
  for (auto [index, use] : llvm::enumerate(uses))
    kills[inst.firstUse + index] = !live.contains(use.value);
  for (const Use &use : uses)
    live.enter(use.value);
}
