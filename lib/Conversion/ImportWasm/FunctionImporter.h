//===- FunctionImporter.h - imports function bodies ----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns a body into SSA while it is validated. Structured control becomes
// blocks:
//
//   * `block` opens nothing; its `end` becomes a block if a branch goes there.
//   * `loop` becomes a block with arguments for its parameters and for every
//     local set inside it.
//   * `if` becomes a conditional branch to its parts.
//   * A block where several branches meet has arguments for its results and
//     for the locals that differ between them.
//
// Arguments that turn out to be the same on all ways, or not used, are removed
// at the end.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_FUNCTIONIMPORTER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_FUNCTIONIMPORTER_H

#include "Branches.h"
#include "Locals.h"
#include "ModuleImporter.h"
#include "RelocationImporter.h"
#include "warm/Conversion/ImportWasm/Validator.h"

namespace warm::wasm {

/// Builds the body of one function.
class FunctionImporter final : public binary::BodyVisitor {
public:
  FunctionImporter(const ModuleEntities &entities, uint32_t function);

  llvm::Error onBegin(const binary::BodyState &state) override;
  llvm::Error onInstruction(const binary::Instruction &inst,
                            const binary::BodyState &state) override;
  llvm::Error onBlock(const binary::Instruction &inst,
                      const binary::BodyState &state) override;
  llvm::Error onLoop(const binary::Instruction &inst,
                     const binary::BodyState &state,
                     llvm::ArrayRef<uint32_t> assigned) override;
  llvm::Error onIf(const binary::Instruction &inst,
                   const binary::BodyState &state) override;
  llvm::Error onElse(const binary::Instruction &inst,
                     const binary::BodyState &state,
                     binary::FrameExit exit) override;
  llvm::Error onEnd(const binary::Instruction &inst,
                    const binary::BodyState &state,
                    binary::FrameExit exit) override;

private:
  /// A way to the end of a frame, with the locals set on it since the frame
  /// was opened. The operands of the edge are the frame's results.
  struct Incoming {
    EdgeRef edge;
    llvm::SmallVector<LocalValue, 0> locals;
  };

  struct Frame {
    binary::FrameKind kind = binary::FrameKind::Block;
    /// Control comes to it; else nothing in it is built.
    bool entered = true;
    std::vector<Incoming> incoming = {};
    /// Loops: the header, and the locals it has arguments for.
    mlir::Block *header = nullptr;
    std::vector<uint32_t> headerLocals = {};
    /// Ifs without an else so far: the way past the `then` part, and the
    /// parameters.
    std::optional<EdgeRef> elseEdge = {};
    llvm::SmallVector<mlir::Value, 2> parameters = {};
  };

  /// What `join` found out about a local.
  struct MergedLocal {
    mlir::Value value;
    unsigned numEdges = 0;
    bool differs = false;
    unsigned argument = 0;
  };

  // Instructions that are no control flow (InstructionImporter.cpp).
  void buildInstruction(const binary::Instruction &inst);
  void buildOperation(const binary::Instruction &inst,
                      mlir::ValueRange operands,
                      llvm::ArrayRef<mlir::NamedAttribute> attributes = {});
  void buildConstant(const binary::Instruction &inst);
  void buildAccess(const binary::Instruction &inst);
  void buildAtomic(const binary::Instruction &inst);
  void buildMemory(const binary::Instruction &inst);
  void buildTable(const binary::Instruction &inst);
  void buildCall(const binary::Instruction &inst);
  void buildCallIndirect(const binary::Instruction &inst);
  void buildSelect();
  /// Builds the check and gives the address of the access, which has `offset`
  /// left.
  mlir::Value buildCheck(const binary::Instruction &inst, mlir::Value addr,
                         uint64_t &offset);

  // Branches.
  void buildBr(const binary::Instruction &inst);
  void buildBrIf(const binary::Instruction &inst);
  void buildBrTable(const binary::Instruction &inst);
  /// Directs an edge to a label with the `count` topmost values.
  void setTarget(EdgeRef edge, uint32_t label, unsigned count);
  mlir::DenseI32ArrayAttr getWeights(uint64_t offset);

  // Frames.
  Frame &frame(uint32_t label) { return frames[frames.size() - 1 - label]; }
  void pushFrame(Frame frame);
  /// Lets control that is at the end of a part go to the end of its frame.
  void fallThrough(unsigned numResults);
  /// Continues behind the frame: builds the block where its ways meet.
  void join(llvm::ArrayRef<binary::ValType> results);
  void continueFrom(Incoming &only);
  void mergeLocals(const Frame &frame);
  void addOperands(const Frame &frame, llvm::ArrayRef<LocalValue> differing);

  // Values.
  mlir::Value pop() { return values.pop_back_val(); }
  void push(mlir::Value value) { values.push_back(value); }
  llvm::SmallVector<mlir::Value> popMany(unsigned count);
  mlir::Value getLocal(uint32_t local);
  /// Null stands for the zero a local starts with.
  mlir::Value getValue(uint32_t local, mlir::Value value);
  mlir::Type type(binary::ValType type) {
    return convertType(type, builder.getContext());
  }

  void startBlock(mlir::Block *block);
  mlir::Block *createBlock();

  const ModuleEntities &entities;
  const binary::Module &module;
  FuncOp function;
  mlir::OpBuilder builder;
  mlir::Location loc;

  /// Where control is; null if it is nowhere.
  mlir::Block *current = nullptr;
  llvm::SmallVector<mlir::Value> values;
  std::vector<Frame> frames;
  Locals locals;
  std::vector<mlir::Type> localTypes;
  std::vector<MergedLocal> merged;
  llvm::DenseMap<mlir::Type, mlir::Value> zeros;
  Branches branches;
  /// The address that the current instruction's immediate is.
  std::optional<SymbolAddress> address;
  const binary::BodyState *state = nullptr;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_FUNCTIONIMPORTER_H
