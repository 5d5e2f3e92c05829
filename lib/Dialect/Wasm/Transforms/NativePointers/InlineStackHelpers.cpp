//===- InlineStackHelpers.cpp - functions that move the stack pointer -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Emscripten and wasm-bindgen export functions that set the stack pointer for
// their caller: `_emscripten_stack_restore`, `__wbindgen_add_to_stack_pointer`.
// On the machine's stack no function can do that, but the caller itself can.
//
// BEFORE:
//   wasm.func @alloc(%n: i32) -> i32 attributes {exports = ["stackAlloc"]} {
//     %sp = wasm.global_get @__stack_pointer : i32
//     %new = wasm.sub %sp, %n : i32
//     wasm.global_set @__stack_pointer, %new : i32
//     wasm.return %new : i32
//   }
//   ... %p = wasm.call @alloc(%size) : (i32) -> i32
//
// AFTER:
//   ... %sp = wasm.global_get @__stack_pointer : i32
//       %p = wasm.sub %sp, %size : i32
//       wasm.global_set @__stack_pointer, %p : i32
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"

namespace warm::wasm {
#define GEN_PASS_DEF_INLINESTACKHELPERSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// Which functions they are
//===----------------------------------------------------------------------===//

namespace {

/// Follows the stack pointer through one block: how far values are from what it
/// was on entry, where that is a constant.
class BlockStack {
public:
  explicit BlockStack(StringAttr global) : global(global) {}

  /// Whether the block does nothing but compute and set the stack pointer, and
  /// leaves another one than it found.
  bool onlyMoves(Block &block);

private:
  bool isGlobal(FlatSymbolRefAttr symbol) const {
    return symbol.getAttr() == global;
  }
  bool visit(Operation *op);

  StringAttr global;
  std::optional<int64_t> current = 0;
  llvm::DenseMap<Value, int64_t> distances;
};

} // namespace

/// Fails for an operation that does something else.
bool BlockStack::visit(Operation *op) {
  if (auto get = dyn_cast<GlobalGetOp>(op)) {
    if (isGlobal(get.getGlobalAttr()) && current)
      distances[get.getResult()] = *current;
    return true;
  }
  if (auto set = dyn_cast<GlobalSetOp>(op)) {
    auto found = distances.find(set.getValue());
    current =
        found == distances.end() ? std::nullopt : std::optional(found->second);
    return isGlobal(set.getGlobalAttr());
  }
  APInt constant;
  if (isa<AddOp, SubOp>(op) && distances.contains(op->getOperand(0)) &&
      matchPattern(op->getOperand(1), m_ConstantInt(&constant))) {
    int64_t delta = constant.getSExtValue();
    distances[op->getResult(0)] =
        distances.lookup(op->getOperand(0)) + (isa<AddOp>(op) ? delta : -delta);
  }
  return isa<ReturnOp>(op) || isMemoryEffectFree(op);
}

bool BlockStack::onlyMoves(Block &block) {
  return llvm::all_of(block, [&](Operation &op) { return visit(&op); }) &&
         current != 0;
}

static bool isStackHelper(FuncOp func, StringAttr global) {
  return !func.isExternal() && func.getBody().hasOneBlock() &&
         isa<ReturnOp>(func.getBody().front().getTerminator()) &&
         BlockStack(global).onlyMoves(func.getBody().front());
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct InlineStackHelpersPass
    : warm::wasm::impl::InlineStackHelpersPassBase<InlineStackHelpersPass> {
  using InlineStackHelpersPassBase::InlineStackHelpersPassBase;
  void runOnOperation() override;

private:
  bool isWanted(FuncOp func);
  void leaveOut(FuncOp func);
};
} // namespace

static void inlineCall(CallOp call, FuncOp callee) {
  OpBuilder builder(call);
  Block &body = callee.getBody().front();
  IRMapping mapping;
  mapping.map(body.getArguments(), call.getOperands());
  for (Operation &op : body.without_terminator())
    builder.clone(op, mapping)->setLoc(call.getLoc());
  for (auto [result, value] :
       llvm::zip(call.getResults(), body.getTerminator()->getOperands()))
    result.replaceAllUsesWith(mapping.lookup(value));
  call.erase();
}

/// Whether the user has named one of the exports.
bool InlineStackHelpersPass::isWanted(FuncOp func) {
  ArrayAttr exports = func.getExportsAttr();
  return exports && llvm::any_of(exports.getAsValueRange<StringAttr>(),
                                 [&](StringRef name) {
                                   return llvm::is_contained(keep, name);
                                 });
}

void InlineStackHelpersPass::leaveOut(FuncOp func) {
  ModuleOp module = getOperation();
  SmallVector<Attribute> names;
  if (auto before = module->getAttrOfType<ArrayAttr>(leftOutAttrName))
    llvm::append_range(names, before);
  if (ArrayAttr exports = func.getExportsAttr())
    for (auto name : exports.getAsRange<StringAttr>()) {
      names.push_back(name);
      warm::inform(func.getLoc(), "stack-helper")
          << "'" << name.getValue()
          << "' is left out: it sets the stack pointer for its "
             "caller, which native code cannot need";
    }
  if (!names.empty())
    module->setAttr(leftOutAttrName, ArrayAttr::get(&getContext(), names));
  func.erase();
}

void InlineStackHelpersPass::runOnOperation() {
  ModuleOp module = getOperation();
  StackPointerAttr pointer = getStackPointer(module);
  if (!pointer)
    return;
  llvm::SmallSetVector<FuncOp, 4> helpers;
  for (auto func : module.getOps<FuncOp>())
    if (isStackHelper(func, pointer.getGlobal()))
      helpers.insert(func);
  if (helpers.empty())
    return;
  SymbolTable symbols(module);
  SmallVector<CallOp> calls;
  module.walk([&](CallOp call) { calls.push_back(call); });
  for (CallOp call : calls)
    if (auto callee = symbols.lookup<FuncOp>(call.getCallee());
        callee && helpers.contains(callee))
      inlineCall(call, callee);
  for (FuncOp func : helpers)
    if (!isWanted(func) && SymbolTable::symbolKnownUseEmpty(func, module))
      leaveOut(func);
}
