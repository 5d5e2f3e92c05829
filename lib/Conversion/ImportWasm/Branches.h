//===- Branches.h - branches whose targets come later --------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A wasm branch goes to the end of a block that the walk has not reached: its
// destination and the operands for it are not known yet. So branches are kept
// as plain data and become operations when the body is complete.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_BRANCHES_H
#define WARM_LIB_CONVERSION_IMPORTWASM_BRANCHES_H

#include "mlir/IR/Builders.h"
#include <vector>

namespace warm::wasm {

/// Where one way of a branch goes, and with what.
struct Edge {
  mlir::Block *dest = nullptr;
  llvm::SmallVector<mlir::Value, 2> operands;
};

/// Names an edge of a branch.
struct EdgeRef {
  unsigned branch;
  unsigned edge;
};

/// A terminator to be. One edge is a `br`. Two edges and a condition are a
/// `cond_br`. With a table, its numbers select edges by index, the last number
/// otherwise.
struct Branch {
  mlir::Block *from;
  mlir::Location loc;
  mlir::Value condition;
  llvm::SmallVector<Edge, 2> edges;
  std::vector<unsigned> table;
  mlir::DenseI32ArrayAttr weights;
};

class Branches {
public:
  /// Adds a branch with `numEdges` edges that go nowhere yet.
  unsigned add(mlir::Block *from, mlir::Location loc, unsigned numEdges,
               mlir::Value condition = {});

  Branch &operator[](unsigned index) { return branches[index]; }
  Edge &edge(EdgeRef ref) { return branches[ref.branch].edges[ref.edge]; }

  /// Whether the edge is the only one of its branch.
  bool isUnconditional(EdgeRef ref) { return !branches[ref.branch].condition; }
  /// Takes the branch out; its block has no terminator then.
  void remove(unsigned index) { branches[index].from = nullptr; }

  /// Makes all of them operations, at the ends of their blocks.
  void emit(mlir::OpBuilder &builder);

private:
  std::vector<Branch> branches;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BRANCHES_H
