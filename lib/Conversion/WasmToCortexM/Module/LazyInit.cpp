//===- LazyInit.cpp - initialize at the first call ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Checks a flag at the beginning of each function that other objects may call:
// exports, and functions whose address they may have. The flag is set before
// anything is done, so that a start function can call what is exported.
//
// BEFORE                                AFTER
//   wasm.func @f() {exports = ["f"]}      wasm.func @f() {exports = ["f"]} {
//     ...                                   %done = wasm.global_get @init_done
//                                           wasm.cond_br %done, ^body, ^init
//                                         ^init:
//                                           wasm.call @__warm_m_init
//                                           wasm.br ^body
//                                         ^body:
//                                           ...
//
//===----------------------------------------------------------------------===//

#include "InitFunction.h"
#include "warm/Conversion/FunctionTypes.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

namespace warm {

namespace {

/// A variable that is not 0 once the module is initialized, or about to be.
class Flag {
public:
  Flag(ModuleOp module, Location loc);
  Value isSet(OpBuilder &builder, Location loc) {
    return wasm::GlobalGetOp::create(builder, loc, variable.getType(),
                                     variable.getSymName());
  }
  void set(OpBuilder &builder, Location loc) {
    wasm::GlobalSetOp::create(builder, loc, variable.getSymName(),
                              wasm::ConstOp::create(builder, loc, 1));
  }

private:
  wasm::GlobalOp variable;
};

} // namespace

Flag::Flag(ModuleOp module, Location loc) {
  auto builder = OpBuilder::atBlockEnd(module.getBody());
  variable = wasm::GlobalOp::create(
      builder, loc, "init_done", builder.getStringAttr("private"),
      /*is_mutable=*/true, builder.getI32Type(), ArrayAttr(), StringAttr(),
      StringAttr(), StringAttr());
  SymbolTable(module).insert(variable);
  builder.createBlock(&variable.getInitializer());
  wasm::YieldOp::create(builder, loc, wasm::ConstOp::create(builder, loc, 0));
}

/// Splits off what the function does. Storage in its frame belongs to its first
/// block.
static Block *splitEntry(wasm::FuncOp func) {
  Block *entry = &func.getBody().front();
  Operation *first = &entry->front();
  for (auto storage :
       llvm::make_early_inc_range(entry->getOps<wasm::StackAllocOp>())) {
    if (storage == first)
      first = first->getNextNode();
    else
      storage->moveBefore(first);
  }
  return entry->splitBlock(first);
}

/// Ends the function's first block: with a branch to one if the flag is set,
/// else to the other.
static void branchByFlag(wasm::FuncOp func, Flag &flag, Block *ifSet,
                         Block *ifNot) {
  auto builder = OpBuilder::atBlockEnd(&func.getBody().front());
  wasm::CondBrOp::create(builder, func.getLoc(),
                         flag.isSet(builder, func.getLoc()), ifSet,
                         ValueRange(), ifNot, ValueRange());
}

/// A block in front of another one.
static OpBuilder createBlockBefore(Block *block) {
  auto *created = new Block;
  created->insertBefore(block);
  OpBuilder builder(block->getParentOp()->getContext());
  builder.setInsertionPointToEnd(created);
  return builder;
}

static void insertCall(wasm::FuncOp func, wasm::FuncOp init, Flag &flag) {
  Block *body = splitEntry(func);
  OpBuilder builder = createBlockBefore(body);
  wasm::CallOp::create(builder, func.getLoc(), init, ValueRange());
  wasm::BrOp::create(builder, func.getLoc(), body);
  branchByFlag(func, flag, body, builder.getInsertionBlock());
}

/// A second call of the initialization does nothing.
static void returnIfDone(wasm::FuncOp init, Flag &flag) {
  Block *body = splitEntry(init);
  OpBuilder builder = createBlockBefore(body);
  wasm::ReturnOp::create(builder, init.getLoc());
  branchByFlag(init, flag, builder.getInsertionBlock(), body);
  builder.setInsertionPointToStart(body);
  flag.set(builder, init.getLoc());
}

/// The functions whose address is taken.
static llvm::DenseSet<StringAttr> getReferredFunctions(ModuleOp module) {
  llvm::DenseSet<StringAttr> functions;
  if (auto uses = SymbolTable::getSymbolUses(&module.getBodyRegion()))
    for (SymbolTable::SymbolUse use : *uses)
      if (!isa<wasm::CallOp, wasm::ConstructorOp>(use.getUser()))
        functions.insert(use.getSymbolRef().getRootReference());
  return functions;
}

/// What other objects read, they read without a call.
static void warnOfSharedStorage(ModuleOp module) {
  for (auto entity : module.getOps<wasm::ModuleEntityOpInterface>())
    if (StringAttr symbol = entity.getObjectSymbolAttr())
      warn(entity.getLoc(), "lazy-storage")
          << "other objects may use '" << symbol.getValue()
          << "' before the first call of an export "
             "initializes the module; they have to call its "
             "initialization function first";
}

void callInitLazily(ModuleOp module, wasm::FuncOp init, bool isNative) {
  if (isEmpty(init))
    return;
  warnOfSharedStorage(module);
  bool sharesFunctions = isNative || sharesFunctionReferences(module, isNative);
  llvm::DenseSet<StringAttr> referred = getReferredFunctions(module);
  Flag flag(module, init.getLoc());
  for (auto func : module.getOps<wasm::FuncOp>()) {
    bool isShared =
        func.getExportsAttr() ||
        (sharesFunctions && referred.contains(func.getSymNameAttr()));
    if (isShared && !func.isExternal() && func != init)
      insertCall(func, init, flag);
  }
  returnIfDone(init, flag);
}

} // namespace warm
