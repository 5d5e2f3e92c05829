//===- WalkTests.cpp - What a visitor sees --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Reachability, frames and the locals of loops, each drawn as text.
//
//===----------------------------------------------------------------------===//

#include "MirrorVisitor.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace warm::wasm::binary;

namespace {
/// Writes one word for each callback; in parentheses what cannot be reached.
class Trace : public BodyVisitor {
public:
  std::string text;

  Error onInstruction(const Instruction &inst, const BodyState &) override {
    return add(inst, toString(inst.opcode));
  }
  Error onBlock(const Instruction &inst, const BodyState &) override {
    return add(inst, "block");
  }
  Error onLoop(const Instruction &inst, const BodyState &,
               ArrayRef<uint32_t> assigned) override {
    std::string word = "loop[";
    for (uint32_t local : assigned)
      word += std::to_string(local);
    return add(inst, word + "]");
  }
  Error onIf(const Instruction &inst, const BodyState &) override {
    return add(inst, "if");
  }
  Error onElse(const Instruction &inst, const BodyState &,
               FrameExit exit) override {
    return addExit(inst, "else", exit);
  }
  Error onEnd(const Instruction &inst, const BodyState &,
              FrameExit exit) override {
    return addExit(inst, "end", exit);
  }

private:
  Error add(const Instruction &inst, StringRef word) {
    if (!text.empty())
      text += ' ';
    text += inst.reachable ? word.str() : ("(" + word + ")").str();
    return Error::success();
  }
  /// "end-+": not reached from above, but left.
  Error addExit(const Instruction &inst, StringRef word, FrameExit exit) {
    cantFail(add(inst, word));
    text += exit.fallsThrough ? '+' : '-';
    text += exit.continues ? '+' : '-';
    return Error::success();
  }
};
} // namespace

/// The trace of a body [] -> results with eight i32 locals.
static std::string trace(const Bytes &results, const Bytes &instructions) {
  Bytes bytes =
      oneFunction({}, results, Bytes{1, 8, 0x7f} + instructions + Bytes{0x0b});
  EXPECT_EQ(check(bytes), "");
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  mirrorBodies(module);
  Trace visitor;
  EXPECT_EQ(describe(readBody(module, 0, visitor)), "");
  return visitor.text;
}

TEST(Walk, StraightLine) {
  EXPECT_EQ(trace({0x7f}, {0x41, 1}), "i32.const end++");
  EXPECT_EQ(trace({0x7f}, {0x41, 1, 0x0f}), "i32.const return (end)-+");
  EXPECT_EQ(trace({}, {0x00, 0x01}), "unreachable (nop) (end)--");
}

TEST(Walk, BlockLeftByBranchOnly) {
  EXPECT_EQ(trace({}, {0x02, 0x40, 0x0c, 0, 0x01, 0x0b, 0x01}),
            "block br (nop) (end)-+ nop end++");
}

// The algorithm's stack is not polymorphic behind an endless loop, yet nothing
// there can be reached.
TEST(Walk, NothingFollowsAnEndlessLoop) {
  EXPECT_EQ(trace({}, {0x03, 0x40, 0x0c, 0, 0x0b, 0x01}),
            "loop[] br (end)-- (nop) (end)--");
}

TEST(Walk, BranchInUnreachableCodeIsNone) {
  EXPECT_EQ(trace({}, {0x02, 0x40, 0x00, 0x0c, 0, 0x0b, 0x01}),
            "block unreachable (br) (end)-- (nop) (end)--");
}

TEST(Walk, If) {
  EXPECT_EQ(trace({}, {0x41, 0, 0x04, 0x40, 0x00, 0x0b}),
            "i32.const if unreachable (end)-+ end++");
  EXPECT_EQ(trace({}, {0x41, 0, 0x04, 0x40, 0x00, 0x05, 0x00, 0x0b}),
            "i32.const if unreachable (else)-+ unreachable (end)-- (end)--");
  EXPECT_EQ(trace({}, {0x41, 0, 0x04, 0x40, 0x05, 0x00, 0x0b}),
            "i32.const if else++ unreachable (end)-+ end++");
  EXPECT_EQ(trace({}, {0x00, 0x04, 0x40, 0x05, 0x0b}),
            "unreachable (if) (else)-- (end)-- (end)--");
}

TEST(Walk, LoopLocals) {
  Bytes set1 = {0x41, 0, 0x21, 1}, tee2 = {0x41, 0, 0x22, 2, 0x1a},
        set5 = {0x41, 0, 0x21, 5};
  Bytes loop = {0x03, 0x40}, end = {0x0b};
  auto loops = [&](const Bytes &instructions) {
    std::string all = trace({}, instructions), only;
    for (size_t at = 0; (at = all.find("loop", at)) != std::string::npos; ++at)
      only += all.substr(at, all.find(']', at) + 1 - at);
    return only;
  };
  // Nested: the outer loop has those of the inner one, once each.
  EXPECT_EQ(loops(loop + set5 + loop + tee2 + set1 + end + set5 + end + set1),
            "loop[125]loop[12]");
  // Siblings, and a second outermost loop.
  EXPECT_EQ(loops(loop + loop + set1 + end + loop + set5 + end + end + loop +
                  tee2 + end),
            "loop[15]loop[1]loop[5]loop[2]");
  // In a block inside, and in code that is never reached.
  EXPECT_EQ(loops(loop + Bytes{0x02, 0x40} + set1 + end + Bytes{0x0c, 0} +
                  set5 + end),
            "loop[15]");
}

// Linear, not quadratic: a second, not an hour.
TEST(Walk, DeepLoopsThatAssignOneLocal) {
  Bytes instructions;
  constexpr unsigned depth = 200000;
  for (unsigned i = 0; i < depth; ++i)
    instructions.insert(instructions.end(), {0x03, 0x40, 0x41, 0, 0x21, 3});
  instructions.insert(instructions.end(), depth, 0x0b);
  Bytes bytes =
      oneFunction({}, {}, Bytes{1, 8, 0x7f} + instructions + Bytes{0x0b});
  EXPECT_EQ(check(bytes), "");
}

TEST(Walk, VisitorStopsTheWalk) {
  struct Stop : BodyVisitor {
    Error onInstruction(const Instruction &inst, const BodyState &) override {
      return invalid(inst.offset, "stop");
    }
  } visitor;
  Bytes bytes = code({}, {0x01, 0x01});
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  EXPECT_EQ(describe(readBody(module, 0, visitor)), "invalid: 0x17: stop");
}

TEST(Walk, ImmediateOffsets) {
  struct Offsets : BodyVisitor {
    std::vector<uint64_t> offsets;
    Error onInstruction(const Instruction &inst, const BodyState &) override {
      if (inst.opcode == Opcode::CallIndirect)
        offsets = {inst.offset, inst.immediateOffset[0],
                   inst.immediateOffset[1], inst.end};
      if (inst.opcode == Opcode::I32Load)
        loadOffset = inst.immediateOffset[0] - inst.offset;
      return Error::success();
    }
    uint64_t loadOffset = 0;
  } visitor;
  Bytes bytes = code({}, {0x41, 0, 0x28, 2, 4, 0x11, 0x80, 0, 0x80, 0},
                     section(4, {1, 0x70, 0, 1}) + section(5, {1, 0, 1}));
  EXPECT_EQ(check(bytes), "");
  Module module = cantFail(decodeModule(bufferOf(bytes)));
  EXPECT_EQ(describe(readBody(module, 0, visitor)), "");
  uint64_t call = visitor.offsets[0];
  EXPECT_EQ(visitor.offsets,
            (std::vector<uint64_t>{call, call + 1, call + 3, call + 5}));
  EXPECT_EQ(visitor.loadOffset, 2u);
}
