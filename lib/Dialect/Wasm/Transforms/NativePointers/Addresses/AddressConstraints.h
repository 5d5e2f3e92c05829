//===- AddressConstraints.h - what instructions say of constants ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes variables and constraints for the kind solver of a whole module. A
// variable is: each use of a constant that may be an address; each half of
// another i32 or i64 value, so of each parameter; each half of each result of a
// function; each global; each word of memory at a constant address or at a
// constant distance from the stack pointer.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSCONSTRAINTS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSCONSTRAINTS_H

#include "../StaticRegion.h"
#include "KindSolver.h"
#include "mlir/IR/BuiltinOps.h"
#include "warm/Dialect/Wasm/IR/Prototypes.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/DenseMap.h"

namespace warm::wasm {

/// A number in the module that may be an address.
struct AddressCandidate {
  enum class Place {
    /// Operand `index` of `op`, half `half` of it.
    Operand,
    /// The same, negated: a summand for the subtraction of an address.
    Negated,
    /// The constant offset of the access `op`.
    Offset,
    /// The word of data at the linear address `index`.
    Word,
    /// Half `half` of the initial value of the global `op`.
    Global,
  };

  Place place;
  mlir::Operation *op;
  unsigned index;
  unsigned half;
  uint64_t address;
  KindSolver::Variable variable;
};

class AddressConstraints {
public:
  using Variable = KindSolver::Variable;

  /// `contents` are the bytes of the region from its begin on.
  AddressConstraints(mlir::ModuleOp module, const StaticRegion &region,
                     llvm::StringRef contents);
  void build();

  KindSolver solver;
  std::vector<AddressCandidate> candidates;

private:
  /// A function as its callers see it.
  struct Function {
    FuncOp op;
    llvm::SmallVector<llvm::SmallVector<Variable, 2>, 1> results;
    unsigned numCalls = 0;
    /// There may be callers that nobody sees.
    bool isOpen = false;
  };
  /// The root that an address is at a constant distance from, none for zero.
  using Place = std::pair<mlir::Value, int64_t>;

  //===--- AddressConstraints.cpp: the module -----------------------------===//
  void noteFunctions();
  void addFunction(Function &function);
  void addGlobal(GlobalOp global);
  void addWords(llvm::StringRef contents);
  Variable addCandidate(AddressCandidate candidate);
  bool isStackPointer(mlir::FlatSymbolRefAttr global) const {
    return stackPointer && global.getAttr() == stackPointer;
  }
  uint8_t getSources(uint32_t constant) const;
  Variable getValue(mlir::Value value, unsigned half = 0);
  Variable getOperand(mlir::OpOperand &use, unsigned half = 0);
  Variable getOperand(mlir::Operation *op, unsigned index, unsigned half = 0) {
    return getOperand(op->getOpOperand(index), half);
  }
  Variable getWord(Place place);
  void coverConstants(mlir::Operation *op);
  bool isCovered(mlir::Operation *op) const;
  void copy(mlir::Value to, mlir::OpOperand &from);
  void demandAll(mlir::Operation *op, uint8_t what);
  void escapeAll(mlir::Operation *op);
  void addResultSource(mlir::Operation *op, uint8_t from);

  //===--- OperationConstraints.cpp: one operation ------------------------===//
  void visit(mlir::Operation *op);
  bool visitArithmetic(mlir::Operation *op);
  bool visitLogic(mlir::Operation *op);
  bool visitComparison(mlir::Operation *op);
  bool visitConversion(mlir::Operation *op);
  bool visitControl(mlir::Operation *op);
  bool visitGlobals(mlir::Operation *op);
  void visitSum(mlir::Operation *op);
  void visitCall(CallOp op);
  void pass(Variable argument, ValueKind kind);
  void visitShift(mlir::Operation *op);
  void visitVariableMask(mlir::Operation *op, Variable result, Variable a,
                         Variable b);
  void visitMask(mlir::Operation *op, uint32_t constant, Variable result,
                 Variable operand, Variable mask);

  //===--- MemoryConstraints.cpp: memory ----------------------------------===//
  bool visitMemory(mlir::Operation *op);
  bool visitBulk(mlir::Operation *op);
  void visitAddress(MemoryAccessOpInterface access);
  void visitReadModifyWrite(mlir::Operation *op,
                            MemoryAccessOpInterface access);
  void visitStore(mlir::Operation *op, MemoryAccessOpInterface access);
  void visitLoad(mlir::Operation *op, MemoryAccessOpInterface access);
  int64_t findLowestTaken(mlir::Value root) const;
  std::optional<Variable> getSeenWord(MemoryAccessOpInterface access,
                                      unsigned half);
  std::optional<Place> getPlace(mlir::Value address, int64_t offset) const;

  mlir::ModuleOp module;
  StaticRegion region;
  llvm::StringRef contents;
  mlir::StringAttr stackPointer;
  llvm::DenseMap<mlir::Value, Variable> values;
  llvm::DenseMap<std::pair<mlir::OpOperand *, unsigned>, Variable> uses;
  llvm::DenseMap<Place, Variable> words;
  /// The lowest address that is taken of each frame, from its root on.
  llvm::DenseMap<mlir::Value, int64_t> lowestTaken;
  llvm::DenseMap<mlir::StringAttr, Function> functions;
  llvm::DenseMap<mlir::StringAttr, Variable> globals;
};

/// The number of words of an integer, 0 of anything else.
inline unsigned getNumHalves(mlir::Type type) {
  return type.isInteger(32) ? 1 : type.isInteger(64) ? 2 : 0;
}

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSCONSTRAINTS_H
