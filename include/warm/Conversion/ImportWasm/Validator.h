//===- Validator.h - Validates and walks function bodies --------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The validation algorithm of the specification's appendix (7.3), as a walk
// that shows every instruction to a visitor after it has been checked. An SSA
// builder mirrors it with two stacks of its own:
//
//   * values: at an instruction that is `reachable`, pop `operands.size()`
//     and push `results.size()` of them. Skip the others: unreachable code
//     has no values.
//   * labels: push at onBlock, onLoop, onIf, pop at onEnd; `state.frame(d)`
//     is the frame that label d of a branch means, the last one is the
//     function's, whose label types are its results. At onElse and onEnd cut
//     the values back to `frame.height`, then push the parameters (else) or
//     the results (end): these are the arguments of the block that follows.
//
// Here "reachable" is reachability in the control flow graph, which is finer
// than the algorithm's stack-polymorphic: nothing follows `loop br 0 end`.
// In reachable code no type is Unknown and the heights of both stacks agree.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_VALIDATOR_H
#define WARM_CONVERSION_IMPORTWASM_VALIDATOR_H

#include "warm/Conversion/ImportWasm/DecodeError.h"
#include "warm/Conversion/ImportWasm/Module.h"

namespace warm::wasm::binary {

/// The type of a block, loop or if before it is resolved.
struct BlockType {
  enum Kind { Empty, Value, Index } kind = Empty;
  ValType value = ValType::Unknown;
  uint32_t index = 0;
};

/// An instruction with its immediates, as decoded. Arrays are valid until the
/// next instruction is read.
struct Instruction {
  Opcode opcode = Opcode::Unreachable;
  /// File offsets: the first byte of the opcode, and behind the instruction.
  uint64_t offset = 0;
  uint64_t end = 0;
  /// File offsets of the immediates, where relocations may stand: [0] of
  /// `index`, `bits` or `memoryOffset`, [1] of `index2`.
  uint64_t immediateOffset[2] = {0, 0};

  /// br, br_if: label. call, ref.func: function. call_indirect: type. local.*:
  /// local. global.*: global. table.get, .set, .size, .grow, .fill: table.
  /// memory.init, data.drop: data segment. table.init, elem.drop: element
  /// segment. table.copy: destination.
  uint32_t index = 0;
  /// call_indirect, table.init: table. table.copy: source.
  uint32_t index2 = 0;
  /// Loads and stores: log2 of the alignment, and the constant offset.
  uint32_t alignLog2 = 0;
  uint32_t memoryOffset = 0;
  /// i32.const (zero-extended), i64.const, f32.const, f64.const: the bits.
  uint64_t bits = 0;
  /// ref.null.
  ValType refType = ValType::Unknown;
  BlockType blockType;
  /// br_table: the labels; the default is the last one.
  llvm::ArrayRef<uint32_t> labels;
  /// select with a type: its types (a valid one has exactly one).
  llvm::ArrayRef<ValType> types;

  /// Set by the validator. What it pops, bottom first, and what it pushes. For
  /// br, br_if, br_table and return the popped values include those that go to
  /// the label; br_if pushes them again.
  llvm::ArrayRef<ValType> operands;
  llvm::ArrayRef<ValType> results;
  /// Control can come here. Else the visitor has nothing to build.
  bool reachable = true;

  const OpcodeInfo &info() const { return getOpcodeInfo(opcode); }
};

enum class FrameKind { Function, Block, Loop, If, Else };

/// An entry of the control stack.
struct ControlFrame {
  FrameKind kind = FrameKind::Function;
  /// File offset of the instruction that opened it (for Else, of the `if`).
  uint64_t offset = 0;
  /// Of the function frame: params is empty.
  llvm::ArrayRef<ValType> params;
  llvm::ArrayRef<ValType> results;
  /// Height of the operand stack below the parameters.
  uint32_t height = 0;
  /// Control can come to the instruction that opened it.
  bool entered = true;
  /// A reachable branch goes to its label.
  bool targeted = false;
  /// The rest of this frame is stack-polymorphic (the algorithm's flag).
  bool polymorphic = false;
  /// If and Else: control can come from the `then` part to the end.
  bool thenFallsThrough = false;

  /// What a branch to the frame's label transfers.
  llvm::ArrayRef<ValType> labelTypes() const {
    return kind == FrameKind::Loop ? params : results;
  }
};

/// What a visitor may ask about the walk.
class BodyState {
public:
  virtual ~BodyState();

  virtual const Module &module() const = 0;
  /// Index of the function in the function index space.
  virtual uint32_t function() const = 0;
  /// Number of open frames, the function's included.
  virtual uint32_t depth() const = 0;
  /// The frame that label `label` means; 0 is the innermost.
  virtual const ControlFrame &frame(uint32_t label) const = 0;
  /// Parameters and locals of the function.
  virtual llvm::ArrayRef<ValType> locals() const = 0;
  /// The operand stack after the instruction.
  virtual llvm::ArrayRef<ValType> operands() const = 0;
};

/// How control leaves a frame, or the `then` part of an `if`.
struct FrameExit {
  /// Control comes to the `else` or `end` from the instruction before it.
  bool fallsThrough = false;
  /// onEnd: control comes behind the `end` in some way: from the instruction
  /// before it, by a branch, past an `if` without `else`, from a `then` part.
  /// onElse: control can come to the `else` part.
  bool continues = false;
};

/// Receives a body, in order. An Error ends the walk and is what readBody
/// returns; it should be a DecodeError.
class BodyVisitor {
public:
  virtual ~BodyVisitor();

  /// The function's frame is open: state.frame(0).
  virtual llvm::Error onBegin(const BodyState &state);
  /// Every instruction but the following five.
  virtual llvm::Error onInstruction(const Instruction &inst,
                                    const BodyState &state);
  /// The new frame is state.frame(0).
  virtual llvm::Error onBlock(const Instruction &inst, const BodyState &state);
  /// `assigned`: the locals that local.set or local.tee write inside the loop,
  /// ascending. They alone need an argument of the loop's header block (beside
  /// the loop's parameters).
  virtual llvm::Error onLoop(const Instruction &inst, const BodyState &state,
                             llvm::ArrayRef<uint32_t> assigned);
  /// The condition was popped: inst.operands is the parameters and it.
  virtual llvm::Error onIf(const Instruction &inst, const BodyState &state);
  /// state.frame(0) is the frame, still of kind If; the `then` part's results
  /// are inst.operands.
  virtual llvm::Error onElse(const Instruction &inst, const BodyState &state,
                             FrameExit exit);
  /// state.frame(0) is the frame that ends (If: there was no `else`); its
  /// results are inst.operands. For the function's frame this is the return.
  virtual llvm::Error onEnd(const Instruction &inst, const BodyState &state,
                            FrameExit exit);
};

/// Checks all rules of validation outside of bodies (3.4). Required before
/// readBody.
llvm::Error validateDeclarations(const Module &module);

/// Checks the body of a function that is no import, and shows it to `visitor`.
/// Calls for different functions may run in parallel.
llvm::Error readBody(const Module &module, uint32_t function,
                     BodyVisitor &visitor);

/// validateDeclarations and readBody for every function.
llvm::Error validateModule(const Module &module);

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_VALIDATOR_H
