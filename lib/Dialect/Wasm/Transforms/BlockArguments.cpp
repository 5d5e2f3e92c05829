//===- BlockArguments.cpp - removes redundant block arguments -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An argument is trivial if it gets one value besides itself, counting
// arguments found trivial as their values (Braun et al., "Simple and Efficient
// Construction of Static Single Assignment Form", CC 2013, section 2.2): a
// work list finds them. In a reducible CFG, and wasm has no other, no
// redundant argument is left. What remains is kept if something other than a
// branch uses it, or an argument that is kept.
//
//   ^bb0: br ^bb1(%x, %x : i32, i32)      ^bb0: br ^bb1(%x : i32)
//   ^bb1(%a: i32, %b: i32):               ^bb1(%a: i32):
//     %c = add %a, %b                       %c = add %a, %x
//     cond_br %p, ^bb1(%c, %b), ^bb2        cond_br %p, ^bb1(%c), ^bb2
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/BlockArguments.h"
#include "mlir/IR/Builders.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

using namespace mlir;
using namespace warm::wasm;

namespace {
class ArgumentSimplifier {
public:
  explicit ArgumentSimplifier(Region &region) : region(region) {}
  bool run();

private:
  struct Argument {
    BlockArgument value;
    /// What it gets, by edge; and the arguments that get it.
    SmallVector<Value, 2> incoming = {};
    SmallVector<unsigned, 2> users = {};
    /// The value it always has, if it is trivial.
    Value replacement = {};
    bool isLive = false;
  };

  Region &region;
  std::vector<Argument> arguments;
  DenseMap<Value, unsigned> indexOf;

  void collectArguments();
  void collectEdges();
  Value resolve(Value value);
  Value findOnlyValue(const Argument &argument);
  void findTrivial();
  void findLive();
  bool isRemoved(const Argument &argument) const {
    return argument.replacement || !argument.isLive;
  }
  void rewriteBranch(Operation *terminator);
  void replaceArguments();
};
} // namespace

void ArgumentSimplifier::collectArguments() {
  for (Block &block : llvm::drop_begin(region)) {
    for (BlockArgument argument : block.getArguments()) {
      indexOf[argument] = arguments.size();
      arguments.push_back({argument});
    }
  }
}

void ArgumentSimplifier::collectEdges() {
  for (Block &block : region) {
    auto branch = dyn_cast<BranchOpInterface>(block.getTerminator());
    if (!branch)
      continue;
    for (unsigned i = 0, e = block.getNumSuccessors(); i < e; ++i) {
      OperandRange operands =
          branch.getSuccessorOperands(i).getForwardedOperands();
      for (auto [argument, operand] :
           llvm::zip_equal(branch->getSuccessor(i)->getArguments(), operands)) {
        unsigned index = indexOf.at(argument);
        arguments[index].incoming.push_back(operand);
        if (auto from = indexOf.find(operand); from != indexOf.end())
          arguments[from->second].users.push_back(index);
      }
    }
  }
}

/// Follows arguments found trivial to what they stand for.
Value ArgumentSimplifier::resolve(Value value) {
  SmallVector<unsigned> path;
  for (auto it = indexOf.find(value);
       it != indexOf.end() && arguments[it->second].replacement;
       it = indexOf.find(value)) {
    path.push_back(it->second);
    value = arguments[it->second].replacement;
  }
  for (unsigned index : path)
    arguments[index].replacement = value;
  return value;
}

/// The one value the argument gets besides itself, or null.
Value ArgumentSimplifier::findOnlyValue(const Argument &argument) {
  Value only;
  for (Value operand : argument.incoming) {
    Value value = resolve(operand);
    if (value == argument.value || value == only)
      continue;
    if (only)
      return {};
    only = value;
  }
  return only;
}

void ArgumentSimplifier::findTrivial() {
  SmallVector<unsigned> worklist(
      llvm::to_vector(llvm::seq<unsigned>(0, arguments.size())));
  std::reverse(worklist.begin(), worklist.end());
  while (!worklist.empty()) {
    Argument &argument = arguments[worklist.pop_back_val()];
    if (argument.replacement)
      continue;
    argument.replacement = findOnlyValue(argument);
    if (argument.replacement)
      worklist.append(argument.users.begin(), argument.users.end());
  }
}

/// Whether the use only hands the value on to a block.
static bool isForwarded(OpOperand &use) {
  auto branch = dyn_cast<BranchOpInterface>(use.getOwner());
  return branch &&
         branch.getSuccessorBlockArgument(use.getOperandNumber()).has_value();
}

void ArgumentSimplifier::findLive() {
  SmallVector<unsigned> worklist;
  auto mark = [&](Value value) {
    auto it = indexOf.find(resolve(value));
    if (it == indexOf.end() || arguments[it->second].isLive)
      return;
    arguments[it->second].isLive = true;
    worklist.push_back(it->second);
  };
  for (Argument &argument : arguments)
    for (OpOperand &use : argument.value.getUses())
      if (!isForwarded(use)) {
        mark(argument.value);
        break;
      }
  while (!worklist.empty())
    for (Value operand : arguments[worklist.pop_back_val()].incoming)
      mark(operand);
}

/// The operands of an edge without those of removed arguments.
void ArgumentSimplifier::rewriteBranch(Operation *terminator) {
  auto branch = cast<BranchOpInterface>(terminator);
  SmallVector<SmallVector<Value>> operands(terminator->getNumSuccessors());
  bool isChanged = false;
  for (unsigned i = 0; i < operands.size(); ++i) {
    for (auto [argument, operand] : llvm::zip_equal(
             terminator->getSuccessor(i)->getArguments(),
             branch.getSuccessorOperands(i).getForwardedOperands())) {
      if (isRemoved(arguments[indexOf.at(argument)]))
        isChanged = true;
      else
        operands[i].push_back(resolve(operand));
    }
  }
  if (!isChanged)
    return;
  if (auto br = dyn_cast<BrOp>(terminator)) {
    br.getDestOperandsMutable().assign(operands[0]);
  } else if (auto condBr = dyn_cast<CondBrOp>(terminator)) {
    condBr.getTrueOperandsMutable().assign(operands[0]);
    condBr.getFalseOperandsMutable().assign(operands[1]);
  } else {
    // At once: one target after the other would be quadratic.
    auto table = cast<BrTableOp>(terminator);
    OpBuilder builder(table);
    SmallVector<ValueRange> targetOperands(operands.begin() + 1,
                                           operands.end());
    BrTableOp::create(builder, table.getLoc(), table.getIndex(),
                      table.getDefaultDest(), operands[0], table.getTargets(),
                      targetOperands);
    table.erase();
  }
}

void ArgumentSimplifier::replaceArguments() {
  for (Block &block : region)
    if (block.getNumSuccessors() != 0)
      rewriteBranch(block.getTerminator());
  for (Argument &argument : arguments)
    if (argument.replacement)
      argument.value.replaceAllUsesWith(resolve(argument.value));
  for (Block &block : llvm::drop_begin(region))
    block.eraseArguments([&](BlockArgument argument) {
      return isRemoved(arguments[indexOf.at(argument)]);
    });
}

bool ArgumentSimplifier::run() {
  collectArguments();
  if (arguments.empty())
    return false;
  collectEdges();
  findTrivial();
  findLive();
  if (llvm::none_of(arguments, [&](const Argument &argument) {
        return isRemoved(argument);
      }))
    return false;
  replaceArguments();
  return true;
}

bool warm::wasm::simplifyBlockArguments(Region &region) {
  return !region.empty() && ArgumentSimplifier(region).run();
}
