//===- BlockWalk.h - machine and virtual code through one block -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The transfer functions of TranslationChecker.h.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_BLOCKWALK_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_BLOCKWALK_H

#include "Reporter.h"
#include "SecondReturns.h"
#include "Specification.h"

namespace warm::cortexm::translation {

/// What a walk through a block works with.
struct Context {
  FuncOp code;
  Numbers numbers;
  Frame frame;
  Specification specification;
  Reporter reporter;
  /// Registers of the caller's that may not even be saved and used.
  uint32_t untouchable = 0;
  /// The words of the literal pools.
  llvm::DenseMap<uint32_t, mlir::Attribute> literals;
  SecondReturns secondReturns;

  Context(FuncOp specification, FuncOp code)
      : code(code), specification(specification, numbers, frame),
        reporter(numbers), secondReturns(code) {}
};

/// Where both codes go on.
struct Edge {
  mlir::Block *target;
  Point point;
  State state;
};

/// On what a branch or trap depends.
struct Condition {
  Cond cond;
  Number flags;

  /// Whether a branch on this one can be one on the other, with its successors
  /// exchanged perhaps.
  bool chooses(const Condition &other) const {
    return flags != 0 && flags == other.flags &&
           (cond == other.cond || cond == invert(other.cond));
  }
};

class BlockWalk {
public:
  BlockWalk(Context &context, const Point &point, const State &state)
      : context(context), numbers(context.numbers), start(state), state(state),
        point(point) {}

  void run(mlir::Block &block);

  /// How the last branch decides the virtual code's next one, or the first one
  /// that is behind idle branches; none if it does not. Instead of `run`.
  std::optional<bool> decideNext();

  llvm::SmallVector<Edge, 2> edges;
  /// Whether the virtual code has done anything.
  bool hasStepped = false;

private:
  // What moves values and needs nothing of the virtual code.
  bool visitTransport(mlir::Operation *op);
  void copy(mlir::Operation *op);
  void exclusiveOr(EorOp op);
  bool computeAddress(mlir::Operation *op);
  void loadLiteral(LdrLiteralOp op);

  // The stack (StackAccess.cpp).
  bool visitStack(mlir::Operation *op);
  bool visitStackWord(mlir::Operation *op);
  void visitTwoWords(mlir::Operation *op);
  void push(PushOp op);
  void pop(mlir::Operation *op, uint32_t registers);
  void lowerStack(mlir::Operation *op, int64_t bytes);
  void raiseStack(mlir::Operation *op, int64_t bytes);
  void storeWord(mlir::Operation *op, StackByte byte, Number number);
  void setWord(mlir::Operation *op, uint32_t word, Number number);
  Number loadWord(mlir::Operation *op, StackByte byte);
  bool isObjectAccess(mlir::Operation *expected, mlir::Operation *op);
  std::optional<StackByte> getAddress(mlir::Operation *access);

  // sp that moves (MovingStack.cpp).
  bool setStack(mlir::Operation *op);
  void moveStack(mlir::Operation *op, int64_t limit);
  void restoreStack(mlir::Operation *op, int64_t offset);
  void setStackTop(mlir::Operation *op, Number top);
  mlir::Operation *visitStackTop(mlir::Operation *op);

  // What the virtual code does as well.
  bool isNext(mlir::Operation *op);
  bool holdsOperands(mlir::Operation *op, bool reports);
  void step(mlir::Operation *op);
  void checkCall(mlir::Operation *op);
  mlir::Operation *visitCset(MovCondImmOp op);
  /// AtomicLoops.cpp.
  bool visitAtomicLoop(mlir::Operation *op);
  void mismatch(mlir::Operation *op);
  void fork(mlir::Block *block, mlir::Operation *branch);

  // Control flow (ControlFlow.cpp).
  void visitTerminator(mlir::Operation *op);
  void passIdleBranches(Point &there, State &after, Condition actual = {},
                        unsigned depth = maxNestedBranches);
  void visitTwoWay(mlir::Operation *op);
  void visitTable(mlir::Operation *op);
  void visitReturn(mlir::Operation *op);
  void visitTailCall(TailCallOp op);
  void checkLeaving(mlir::Operation *op, Number returnAddress);
  void visitTrap(UdfOp op);
  void goTo(mlir::Block *target, mlir::Block *expected, Fact fact = {});
  void skipDecided(Condition actual = {});
  void passBranches(Condition actual = {});
  void passToDecided(Condition actual);
  void passBranchesBefore(mlir::Operation *op);
  void branchOn(mlir::Operation *op, Condition actual, Condition expected);

  // Places.
  Number &getRegister(unsigned number) { return state.registers[number]; }
  Number getContents(mlir::Value value);
  void setContents(mlir::Operation *op, mlir::Value value, Number number);
  void setRegister(mlir::Operation *op, unsigned number, Number contents);
  bool check(mlir::Operation *op, const llvm::Twine &place, Number held,
             Number expected, bool reports = true);
  void clobber(mlir::Operation *op);

  /// How deep idle branches may be, one in the arm of another.
  static constexpr unsigned maxNestedBranches = 4;

  Context &context;
  Numbers &numbers;
  /// Where the block begins; where the walk is.
  const State &start;
  State state;
  Point point;
  /// There is nothing more to walk: an error, or the edges are known.
  bool isStuck = false;
  /// Which number is the exclusive or of which two, in this block.
  struct Exclusive {
    Number result, a, b;
  };
  llvm::SmallVector<Exclusive, 4> exclusives;
};

/// Whether `op` can be the last of the instructions that set or make the stack
/// top where `expected` does (MovingStack.cpp).
bool isStackTop(mlir::Operation *expected, mlir::Operation *op);

/// Whether the branch has two successors, chosen by a condition.
bool isTwoWay(mlir::Operation *op);

/// What the last branch says of the condition of the branch or trap that the
/// virtual code does next; nothing if that is none or it says nothing.
std::optional<bool> getDecision(Context &context, const Point &point,
                                const State &state);

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_BLOCKWALK_H
