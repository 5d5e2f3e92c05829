//===- FindStackPointer.cpp - which global is the stack pointer -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The module says it: a name (name section, import, export) or the option. A
// global with another name is none. One without any name that is used as a
// stack pointer is an error, for a guess that is wrong would be silent.
//
// A global is used as a stack pointer if an address below it is accessed, or
// becomes its value and goes elsewhere as well. Addresses are followed through
// sums, differences, masks, selects and branches of one function.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/DenseSet.h"

namespace warm::wasm {
#define GEN_PASS_DEF_FINDSTACKPOINTERPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// How a global is used
//===----------------------------------------------------------------------===//

namespace {

/// Follows the values computed from one global in one function.
class PointerUses {
public:
  explicit PointerUses(StringAttr global) : global(global) {}

  void follow(FuncOp func);
  bool looksLikeStack() const { return isAccessed || (isSet && escapes); }

private:
  /// A value, and whether it is below what the global was.
  using Item = llvm::PointerIntPair<Value, 1, bool>;

  void push(Value value, bool isBelow) {
    worklist.emplace_back(value, isBelow);
  }
  void visit(OpOperand &use, bool isBelow);

  StringAttr global;
  SmallVector<Item> worklist;
  llvm::DenseSet<Item> visited;
  bool isAccessed = false, isSet = false, escapes = false;
};

} // namespace

/// Whether `op` makes a lower address of its operand `number`.
static bool lowers(Operation *op, unsigned number) {
  APInt addend;
  if (isa<AddOp>(op))
    return matchPattern(op->getOperand(1 - number), m_ConstantInt(&addend)) &&
           addend.isNegative();
  return number == 0 && isa<SubOp, AndOp>(op);
}

void PointerUses::visit(OpOperand &use, bool isBelow) {
  Operation *op = use.getOwner();
  unsigned number = use.getOperandNumber();
  if (isa<AddOp, SubOp, AndOp, OrOp, SelectOp>(op))
    return push(op->getResult(0), isBelow || lowers(op, number));
  if (auto branch = dyn_cast<BranchOpInterface>(op)) {
    if (auto argument = branch.getSuccessorBlockArgument(number))
      push(*argument, isBelow);
    return;
  }
  if (!isBelow)
    return;
  if (auto set = dyn_cast<GlobalSetOp>(op);
      set && set.getGlobalAttr().getAttr() == global)
    isSet = true;
  else if (isa<MemoryAccessOpInterface, MemoryCopyOp, MemoryFillOp,
               MemoryInitOp>(op) &&
           number == 0)
    isAccessed = true;
  else if (isa<MemoryAccessOpInterface, CallOp, CallIndirectOp, ReturnOp,
               MemoryCopyOp>(op))
    escapes = true;
}

void PointerUses::follow(FuncOp func) {
  func.walk([&](GlobalGetOp get) {
    if (get.getGlobalAttr().getAttr() == global)
      push(get.getResult(), /*isBelow=*/false);
  });
  while (!worklist.empty()) {
    Item item = worklist.pop_back_val();
    if (visited.insert(item).second)
      for (OpOperand &use : item.getPointer().getUses())
        visit(use, item.getInt());
  }
}

static bool isUsedAsStackPointer(ModuleOp module, GlobalOp global) {
  PointerUses uses(global.getSymNameAttr());
  for (auto func : module.getOps<FuncOp>())
    uses.follow(func);
  return uses.looksLikeStack();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct FindStackPointerPass
    : warm::wasm::impl::FindStackPointerPassBase<FindStackPointerPass> {
  using FindStackPointerPassBase::FindStackPointerPassBase;
  void runOnOperation() override;

private:
  FailureOr<GlobalOp> findNamed();
  LogicalResult refuseCandidates();
};
} // namespace

/// Whether a global is `name` in the module, outside, or by its export.
static bool isCalled(GlobalOp global, StringRef name) {
  ArrayAttr exports = global.getExportsAttr();
  return global.getSymName() == name || global.getImportName() == name ||
         (exports &&
          llvm::is_contained(exports.getAsValueRange<StringAttr>(), name));
}

FailureOr<GlobalOp> FindStackPointerPass::findNamed() {
  for (auto global : getOperation().getOps<GlobalOp>()) {
    if (!isCalled(global, stackPointer))
      continue;
    if (global.getIsMutable() && global.getType().isInteger(32))
      return global;
    return global.emitError() << "'" << stackPointer
                              << "' cannot be the stack pointer: it is no "
                                 "variable of type i32";
  }
  return getOperation().emitError()
         << "--stack-pointer: the module has no global '" << stackPointer
         << "'";
}

/// Whether the name section says nothing of a global: the importer has
/// numbered it.
static bool isNameless(GlobalOp global) {
  StringRef number = global.getSymName();
  unsigned ignored;
  return !global.isImport() && number.consume_front("global_") &&
         !number.getAsInteger(10, ignored);
}

LogicalResult FindStackPointerPass::refuseCandidates() {
  bool isRefused = false;
  for (auto global : getOperation().getOps<GlobalOp>()) {
    if (!global.getIsMutable() || !global.getType().isInteger(32) ||
        !isNameless(global) || !isUsedAsStackPointer(getOperation(), global))
      continue;
    isRefused = true;
    global.emitError() << "'" << global.getSymName()
                       << "' is used like a stack pointer, but the module has "
                          "no names: say --stack-pointer="
                       << global.getSymName()
                       << " if it is one, else --stack-pointer=none";
  }
  return failure(isRefused);
}

void FindStackPointerPass::runOnOperation() {
  ModuleOp module = getOperation();
  if (module->hasAttr(stackPointerAttrName))
    return;
  GlobalOp global;
  if (stackPointer.empty()) {
    global = findStatedStackPointer(module);
    if (!global && nativePointers && failed(refuseCandidates()))
      return signalPassFailure();
  } else if (stackPointer != "none") {
    FailureOr<GlobalOp> named = findNamed();
    if (failed(named))
      return signalPassFailure();
    global = *named;
  }
  module->setAttr(stackPointerAttrName,
                  global ? Attribute(makeStackPointer(global))
                         : Attribute(UnitAttr::get(&getContext())));
}
