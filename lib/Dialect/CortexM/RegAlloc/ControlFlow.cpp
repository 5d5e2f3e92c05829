//===- ControlFlow.cpp - dominators and loops of a Program ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Immediate dominators by intersecting the dominators of the predecessors until
// nothing changes; natural loops from the innermost out, each found by walking
// back from its latches and stepping over the loops inside it as a whole.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "Dominators.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

uint32_t warm::cortexm::regalloc::commonDominator(const Program &program,
                                                  uint32_t a, uint32_t b) {
  // With blocks in reverse postorder, a dominator has a smaller number.
  while (a != b) {
    if (a < b)
      std::swap(a, b);
    a = program.blocks[a].idom;
  }
  return a;
}

std::vector<uint32_t>
warm::cortexm::regalloc::definingBlocks(const Program &program) {
  std::vector<uint32_t> result(program.numValues, 0);
  for (uint32_t b = 0; b < program.blocks.size(); ++b) {
    const Block &block = program.blocks[b];
    for (ValueId arg : block.args)
      result[arg] = b;
    for (const Inst &inst : program.instsOf(block))
      for (const Def &def : program.defsOf(inst))
        result[def.value] = b;
  }
  return result;
}

static bool dominates(const Program &program, uint32_t a, uint32_t b) {
  while (b > a)
    b = program.blocks[b].idom;
  return a == b;
}

namespace {
/// Finds the natural loops; a loop is named by its header.
class LoopFinder {
public:
  explicit LoopFinder(Program &program)
      : program(program), around(program.blocks.size(), -1) {}

  void run() {
    for (Block &block : program.blocks) {
      block.loopHeader = block.outerLoop = -1;
      block.isLoopHeader = false;
      block.loopDepth = 0;
    }
    // A loop inside another has a header with a larger number.
    for (uint32_t b = program.blocks.size(); b-- > 0;)
      collectLoop(b);
    for (Block &block : program.blocks)
      if (block.isLoopHeader)
        block.loopDepth = block.outerLoop < 0
                              ? 1
                              : program.blocks[block.outerLoop].loopDepth + 1;
    for (Block &block : program.blocks)
      if (block.loopHeader >= 0)
        block.loopDepth = program.blocks[block.loopHeader].loopDepth;
  }

private:
  /// The outermost loop found so far that the block is in; -1 if none.
  int32_t outermostLoop(uint32_t b) {
    int32_t loop = program.blocks[b].loopHeader;
    while (loop >= 0 && around[loop] >= 0) {
      // Halving the path keeps deep nests near-linear.
      int32_t next = around[loop];
      if (around[next] >= 0)
        around[loop] = around[next];
      loop = next;
    }
    return loop;
  }

  void collectLoop(uint32_t header) {
    llvm::SmallVector<uint32_t> worklist;
    for (uint32_t pred : program.blocks[header].preds)
      if (dominates(program, header, pred))
        worklist.push_back(pred);
    if (worklist.empty())
      return;
    program.blocks[header].isLoopHeader = true;
    program.blocks[header].loopHeader = header;
    while (!worklist.empty()) {
      uint32_t b = worklist.pop_back_val();
      int32_t inner = outermostLoop(b);
      if (inner == static_cast<int32_t>(header))
        continue;
      if (inner >= 0) {
        program.blocks[inner].outerLoop = around[inner] = header;
        b = inner;
      } else {
        program.blocks[b].loopHeader = header;
      }
      llvm::append_range(worklist, program.blocks[b].preds);
    }
  }

  Program &program;
  /// By header: the header of a loop around that loop.
  std::vector<int32_t> around;
};
} // namespace

void warm::cortexm::regalloc::analyzeControlFlow(Program &program) {
  if (program.blocks.empty())
    return;
  computeDominators(program);
  LoopFinder(program).run();
}

uint64_t warm::cortexm::regalloc::weightOf(const Block &block) {
  return block.cold ? 1 : uint64_t(64) << 3 * std::min(block.loopDepth, 10u);
}
