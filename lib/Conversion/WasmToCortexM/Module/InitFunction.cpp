//===- InitFunction.cpp - what only instantiation can do ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebAssembly 2.0, section 4.5.4: globals first, then element segments, then
// data segments, each in order, then the start function.
//
//===----------------------------------------------------------------------===//

#include "InitFunction.h"
#include "mlir/IR/IRMapping.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace warm {

namespace {

class InitBuilder {
public:
  InitBuilder(ModuleOp module, InitOptions options)
      : module(module), options(options), builder(module.getContext()) {}

  wasm::FuncOp build(StringRef symbol);

private:
  bool isStatic(Region &expression);
  bool isStatic(Attribute item);
  Value evaluate(Region &expression);
  Value evaluate(Attribute item, Type type, Location loc);
  Value constant(uint32_t value, Location loc) {
    return wasm::ConstOp::create(builder, loc, static_cast<int32_t>(value));
  }
  void initialize(wasm::GlobalOp global);
  void initialize(wasm::ElemOp elem);
  void initialize(wasm::DataOp data);
  void callConstructors(llvm::function_ref<bool(uint32_t)> isMeant);

  ModuleOp module;
  InitOptions options;
  OpBuilder builder;
  /// Memories and tables that this function has begun to fill: what follows
  /// statically would come too early.
  llvm::DenseSet<StringAttr> begun;
};

} // namespace

/// Whether the expression's value is known when compiling.
bool InitBuilder::isStatic(Region &expression) {
  for (Operation &op : expression.front().without_terminator()) {
    if (isa<wasm::ConstOp, wasm::AddressOfOp, wasm::RefNullOp, wasm::RefFuncOp>(
            op))
      continue;
    auto get = dyn_cast<wasm::GlobalGetOp>(op);
    if (!get)
      return false;
    auto global = module.lookupSymbol<wasm::GlobalOp>(get.getGlobalAttr());
    if (global.isImport() || global.getIsMutable() ||
        !isStatic(global.getInitializer()))
      return false;
  }
  return llvm::hasSingleElement(expression.front().without_terminator());
}

bool InitBuilder::isStatic(Attribute item) {
  return !isa<wasm::GlobalValueAttr>(item);
}

Value InitBuilder::evaluate(Region &expression) {
  IRMapping mapping;
  for (Operation &op : expression.front().without_terminator())
    builder.clone(op, mapping);
  auto yield = cast<wasm::YieldOp>(expression.front().getTerminator());
  return mapping.lookup(yield.getValue());
}

Value InitBuilder::evaluate(Attribute item, Type type, Location loc) {
  if (auto function = dyn_cast<FlatSymbolRefAttr>(item))
    return wasm::RefFuncOp::create(builder, loc, type, function);
  if (auto global = dyn_cast<wasm::GlobalValueAttr>(item))
    return wasm::GlobalGetOp::create(builder, loc, type, global.getGlobal());
  return wasm::RefNullOp::create(builder, loc, type);
}

void InitBuilder::initialize(wasm::GlobalOp global) {
  if (global.isImport() || isStatic(global.getInitializer()))
    return;
  wasm::GlobalSetOp::create(builder, global.getLoc(), global.getSymName(),
                            evaluate(global.getInitializer()));
}

void InitBuilder::initialize(wasm::ElemOp elem) {
  if (!elem.isActive())
    return;
  auto table = module.lookupSymbol<wasm::TableOp>(elem.getTableAttr());
  bool itemsAreStatic = llvm::all_of(
      elem.getItems(), [&](Attribute item) { return isStatic(item); });
  if (!table.isImport() && !begun.contains(table.getSymNameAttr()) &&
      itemsAreStatic && isStatic(elem.getOffset()))
    return;
  begun.insert(table.getSymNameAttr());
  Location loc = elem.getLoc();
  Value offset = evaluate(elem.getOffset());
  if (itemsAreStatic) {
    wasm::TableInitOp::create(builder, loc, table.getSymName(), offset,
                              elem.getSymName(), constant(0, loc),
                              constant(elem.getItems().size(), loc));
  } else {
    for (auto [i, item] : llvm::enumerate(elem.getItems())) {
      Value index = wasm::AddOp::create(builder, loc, offset, constant(i, loc));
      wasm::TableSetOp::create(builder, loc, table.getSymName(), index,
                               evaluate(item, elem.getElementType(), loc));
    }
  }
  wasm::ElemDropOp::create(builder, loc, elem.getSymName());
  elem.removeTableAttr();
  elem.getOffset().getBlocks().clear();
}

void InitBuilder::initialize(wasm::DataOp data) {
  if (!data.isActive())
    return;
  auto memory = module.lookupSymbol<wasm::MemoryOp>(data.getMemoryAttr());
  if (!memory.isImport() && !begun.contains(memory.getSymNameAttr()) &&
      isStatic(data.getOffset()))
    return;
  begun.insert(memory.getSymNameAttr());
  Location loc = data.getLoc();
  Value offset = evaluate(data.getOffset());
  wasm::MemoryInitOp::create(builder, loc, memory.getSymName(), offset,
                             data.getSymName(), constant(0, loc),
                             constant(data.getBytes().size(), loc));
  wasm::DataDropOp::create(builder, loc, data.getSymName());
  data.removeMemoryAttr();
  data.getOffset().getBlocks().clear();
}

/// Calls those of some priorities, unless start-up code does.
void InitBuilder::callConstructors(llvm::function_ref<bool(uint32_t)> isMeant) {
  if (options.mode == InitMode::Array)
    return;
  for (auto op : module.getOps<wasm::ConstructorOp>())
    if (isMeant(op.getPriority()))
      wasm::CallOp::create(
          builder, op.getLoc(),
          module.lookupSymbol<wasm::FuncOp>(op.getFunctionAttr()),
          ValueRange());
}

wasm::FuncOp InitBuilder::build(StringRef symbol) {
  auto *context = module.getContext();
  builder.setInsertionPointToEnd(module.getBody());
  auto func = wasm::FuncOp::create(builder, module.getLoc(), symbol,
                                   FunctionType::get(context, {}, {}));
  func.setExportsAttr(builder.getStrArrayAttr({symbol}));
  builder.setInsertionPointToStart(&func.getBody().emplaceBlock());
  // The first ones make memory what the module says it is at first.
  callConstructors([](uint32_t priority) { return priority == 0; });
  for (auto global : module.getOps<wasm::GlobalOp>())
    initialize(global);
  // With native pointers segments are objects, and function pointers no indices
  // of a table if relocations have told them.
  if (!options.isNative || !wasm::isRelocatable(module))
    for (auto elem : module.getOps<wasm::ElemOp>())
      initialize(elem);
  if (!options.isNative)
    for (auto data : module.getOps<wasm::DataOp>())
      initialize(data);
  for (auto start :
       llvm::make_early_inc_range(module.getOps<wasm::StartOp>())) {
    wasm::CallOp::create(
        builder, start.getLoc(),
        module.lookupSymbol<wasm::FuncOp>(start.getFunctionAttr()),
        ValueRange());
    start.erase();
  }
  callConstructors([](uint32_t priority) { return priority != 0; });
  if (func.getBody().front().empty() && options.mode == InitMode::Array) {
    func.erase();
    return {};
  }
  wasm::ReturnOp::create(builder, module.getLoc());
  return func;
}

std::optional<InitMode> getInitMode(StringRef name) {
  return llvm::StringSwitch<std::optional<InitMode>>(name)
      .Case("array", InitMode::Array)
      .Case("call", InitMode::Call)
      .Case("lazy", InitMode::Lazy)
      .Default(std::nullopt);
}

bool isEmpty(wasm::FuncOp init) {
  return init.getBody().front().without_terminator().empty();
}

wasm::FuncOp createInitFunction(ModuleOp module, StringRef symbol,
                                InitOptions options) {
  return InitBuilder(module, options).build(symbol);
}

} // namespace warm
