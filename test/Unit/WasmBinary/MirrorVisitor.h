//===- MirrorVisitor.h - Checks what a walk promises ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Does what an SSA builder does, with types for values: mirrors both stacks of
// a body from the callbacks alone, and checks that they agree with the walk's
// wherever control can come. Also checks the locals announced for each loop
// against those that were assigned in it.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_WASMBINARY_MIRRORVISITOR_H
#define WARM_TEST_UNIT_WASMBINARY_MIRRORVISITOR_H

#include "TestModule.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <set>

namespace warm::wasm::binary {

class MirrorVisitor : public BodyVisitor {
public:
  llvm::Error onBegin(const BodyState &state) override {
    labels.push_back({});
    return llvm::Error::success();
  }

  llvm::Error onInstruction(const Instruction &inst,
                            const BodyState &state) override {
    if (inst.opcode == Opcode::LocalSet || inst.opcode == Opcode::LocalTee)
      for (Label &label : labels)
        label.assigned.insert(inst.index);
    apply(inst);
    switch (inst.opcode) {
    case Opcode::Br:
    case Opcode::BrTable:
    case Opcode::Return:
    case Opcode::Unreachable:
      reachable = false;
      break;
    default:
      break;
    }
    compare(state);
    return llvm::Error::success();
  }

  llvm::Error onBlock(const Instruction &inst,
                      const BodyState &state) override {
    return open(inst, state, {});
  }
  llvm::Error onIf(const Instruction &inst, const BodyState &state) override {
    return open(inst, state, {});
  }
  llvm::Error onLoop(const Instruction &inst, const BodyState &state,
                     llvm::ArrayRef<uint32_t> assigned) override {
    return open(inst, state, assigned);
  }

  llvm::Error onElse(const Instruction &inst, const BodyState &state,
                     FrameExit exit) override {
    leave(inst, state, exit);
    reachable = exit.continues;
    llvm::append_range(values, state.frame(0).params);
    return llvm::Error::success();
  }

  llvm::Error onEnd(const Instruction &inst, const BodyState &state,
                    FrameExit exit) override {
    leave(inst, state, exit);
    Label label = labels.pop_back_val();
    if (state.frame(0).kind == FrameKind::Loop && state.frame(0).entered) {
      EXPECT_EQ(label.assigned, label.announced);
    }
    reachable = exit.continues;
    llvm::append_range(values, state.frame(0).results);
    return llvm::Error::success();
  }

  /// All frames were closed.
  bool done() const { return labels.empty(); }

private:
  struct Label {
    std::set<uint32_t> announced, assigned;
  };

  void apply(const Instruction &inst) {
    EXPECT_EQ(inst.reachable, reachable) << inst.offset;
    if (!reachable)
      return;
    ASSERT_GE(values.size(), inst.operands.size()) << inst.offset;
    EXPECT_EQ(llvm::ArrayRef<ValType>(values).take_back(inst.operands.size()),
              inst.operands)
        << inst.offset;
    values.truncate(values.size() - inst.operands.size());
    llvm::append_range(values, inst.results);
  }

  /// The values are those of the walk.
  void compare(const BodyState &state) {
    EXPECT_EQ(labels.size(), state.depth());
    if (reachable) {
      EXPECT_EQ(llvm::ArrayRef<ValType>(values), state.operands());
    }
  }

  llvm::Error open(const Instruction &inst, const BodyState &state,
                   llvm::ArrayRef<uint32_t> assigned) {
    apply(inst);
    Label label;
    label.announced.insert(assigned.begin(), assigned.end());
    EXPECT_TRUE(llvm::is_sorted(assigned));
    labels.push_back(label);
    compare(state);
    EXPECT_EQ(state.frame(0).entered, reachable);
    return llvm::Error::success();
  }

  void leave(const Instruction &inst, const BodyState &state, FrameExit exit) {
    const ControlFrame &frame = state.frame(0);
    EXPECT_EQ(exit.fallsThrough, reachable) << inst.offset;
    if (reachable) {
      ASSERT_EQ(values.size(), frame.height + inst.operands.size());
      EXPECT_EQ(llvm::ArrayRef<ValType>(values).drop_front(frame.height),
                inst.operands);
      EXPECT_EQ(inst.operands, frame.results);
    }
    if (exit.continues) {
      ASSERT_GE(values.size(), frame.height);
    }
    if (values.size() > frame.height)
      values.truncate(frame.height);
  }

  llvm::SmallVector<ValType> values;
  llvm::SmallVector<Label> labels;
  bool reachable = true;
};

/// Walks all bodies of a valid module with a MirrorVisitor.
inline void mirrorBodies(const Module &module) {
  for (uint32_t i = module.numImportedFunctions; i < module.functions.size();
       ++i) {
    MirrorVisitor visitor;
    EXPECT_EQ(describe(readBody(module, i, visitor)), "");
    EXPECT_TRUE(visitor.done());
  }
}

} // namespace warm::wasm::binary

#endif // WARM_TEST_UNIT_WASMBINARY_MIRRORVISITOR_H
