//===- BodyWalk.h - The validation algorithm --------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The two stacks of the specification's appendix 7.3, and the walk over them.
// BodyWalk.cpp has the stacks and control instructions, InstructionRules.cpp
// the rules of the others.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_BINARY_BODYWALK_H
#define WARM_LIB_CONVERSION_IMPORTWASM_BINARY_BODYWALK_H

#include "InstructionReader.h"
#include "LoopLocals.h"
#include "warm/Conversion/ImportWasm/Validator.h"

namespace warm::wasm::binary {

/// Walks one body. Errors stick in `reader`, as when decoding: after one, pops
/// give Unknown and the walk stops at the next instruction.
class BodyWalk final : public BodyState {
public:
  BodyWalk(const Module &module, uint32_t function, BodyVisitor &visitor);

  llvm::Error run();

  const Module &module() const override { return theModule; }
  uint32_t function() const override { return functionIndex; }
  uint32_t depth() const override { return frames.size(); }
  const ControlFrame &frame(uint32_t label) const override {
    return frames[frames.size() - 1 - label];
  }
  llvm::ArrayRef<ValType> locals() const override { return localTypes; }
  llvm::ArrayRef<ValType> operands() const override { return stack; }

private:
  // Operand stack. What an instruction pops and pushes is recorded.
  ValType pop();
  ValType pop(ValType expected);
  void pop(llvm::ArrayRef<ValType> expected);
  void push(ValType type);
  void push(llvm::ArrayRef<ValType> types);
  /// Checks that `expected` could be popped.
  void checkTop(llvm::ArrayRef<ValType> expected);
  bool mismatch(llvm::StringRef expected, llvm::StringRef actual);

  // Control stack.
  ControlFrame &top() { return frames.back(); }
  void openFrame(FrameKind kind, llvm::ArrayRef<ValType> params,
                 llvm::ArrayRef<ValType> results);
  /// What follows in this frame is never executed.
  void makeUnreachable();
  /// The frame of a label, or null with an error.
  ControlFrame *labelFrame(uint32_t label);
  void markTargeted(ControlFrame &frame);
  /// Pops the results of the innermost frame, which must be all it has.
  void popFrameResults();

  bool fail(const llvm::Twine &text) {
    return reader.fail(DecodeError::Invalid, inst.offset, text);
  }
  /// Fails with "unknown WHAT INDEX" unless index < size.
  bool known(uint64_t index, uint64_t size, llvm::StringRef what);
  /// Publishes what the instruction popped and pushed.
  void setTypes();

  llvm::Error visit();
  llvm::Error openBlock(FrameKind kind);
  llvm::Error visitElse();
  llvm::Error visitEnd();
  bool resolveBlockType(llvm::ArrayRef<ValType> &params,
                        llvm::ArrayRef<ValType> &results);

  // InstructionRules.cpp: the rules of all but block, loop, if, else and end.
  void applyRule();
  void applyAccess(const OpcodeInfo &info);
  void applySelect();
  void applySelectT();
  void applyLocal();
  void applyGlobal();
  void applyCallIndirect();
  void applyReference();
  void applyTable();
  void applySegment();
  void applyBranch();
  void applyBrTable();
  void applySignature(const FuncType &type);

  const Module &theModule;
  uint32_t functionIndex;
  BodyVisitor &visitor;
  ByteReader reader;
  InstructionReader instructions;
  LoopLocals loopLocals;
  Instruction inst;

  std::vector<ValType> localTypes;
  llvm::SmallVector<ValType, 32> stack;
  llvm::SmallVector<ControlFrame, 16> frames;
  /// Control can come to the next instruction.
  bool reachable = true;
  /// Of the current instruction; popped types top first.
  llvm::SmallVector<ValType, 16> popped, pushed;
};

/// A type as a sequence, in storage that stays.
llvm::ArrayRef<ValType> asSequence(ValType type);

/// Checks a constant expression of the given type (3.3.10).
void validateConstExpr(ByteReader &errors, const Module &module,
                       const ConstExpr &expr, ValType type);

} // namespace warm::wasm::binary

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BINARY_BODYWALK_H
