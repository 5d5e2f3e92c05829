//===- ConvertWasmToCortexM.cpp - the pass --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// First every function gets a shell, then all are selected in parallel, then
// the wasm ops go.
//
//===----------------------------------------------------------------------===//

#include "Module/FunctionReferences.h"
#include "Module/InitFunction.h"
#include "Module/RequiredSymbols.h"
#include "Module/SharedConventions.h"
#include "Module/StaticData.h"
#include "Selection/Selector.h"
#include "mlir/IR/Threading.h"
#include "warm/Conversion/FunctionTypes.h"
#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"

namespace warm {
#define GEN_PASS_DEF_CONVERTWASMTOCORTEXM
#include "warm/Conversion/Passes.h.inc"
} // namespace warm

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

namespace {

/// A wasm function with a body, the machine function it becomes, and the
/// helpers that one calls.
struct Selection {
  wasm::FuncOp source;
  FuncOp target;
  llvm::StringSet<> helpers;
};

class ConvertWasmToCortexM
    : public warm::impl::ConvertWasmToCortexMBase<ConvertWasmToCortexM> {
public:
  using ConvertWasmToCortexMBase::ConvertWasmToCortexMBase;
  void runOnOperation() override;

private:
  FailureOr<InitMode> getMode();
  wasm::FuncOp createInit(InitMode mode);
  ConvertWasmToCortexMOptions getPassOptions() const {
    return {moduleName,       maxMemory, maxTable,
            nativePointerABI, init,      anyAlignment};
  }
};

} // namespace

/// The further names of an exported function.
static ArrayAttr getAliases(wasm::FuncOp func, OpBuilder &builder) {
  SmallVector<Attribute> aliases;
  if (ArrayAttr exports = func.getExportsAttr(); exports && !func.isExternal())
    for (Attribute name : exports.getValue().drop_front())
      aliases.push_back(builder.getStringAttr(
          escapeSymbol(cast<StringAttr>(name).getValue())));
  return aliases.empty() ? ArrayAttr() : builder.getArrayAttr(aliases);
}

/// A function without a body, at the end of the module.
static FuncOp createShell(wasm::FuncOp func, const ModuleInfo &info,
                          OpBuilder &builder) {
  StringAttr name = info.getFunctionSymbol(func.getSymNameAttr());
  auto shell = FuncOp::create(
      builder, func.getLoc(), name.getValue(),
      getMachineType(func.getFunctionType(), func.getVariadic()));
  if (StringAttr section = func.getSectionAttr())
    shell.setSectionAttr(section);
  setRetained(shell, func.getRetain());
  // For the tools that read the object.
  shell->setAttr(signatureAttrName, builder.getStringAttr(getSignatureText(
                                        func.getFunctionType())));
  bool isPublic = func.getExportsAttr() && !func.isExternal();
  shell.setVisibility(isPublic ? SymbolTable::Visibility::Public
                               : SymbolTable::Visibility::Private);
  if (ArrayAttr aliases = getAliases(func, builder))
    shell.setAliasesAttr(aliases);
  if (ArrayAttr weak = escapeSymbols(func.getWeakAttr()))
    shell.setWeakAttr(weak);
  return shell;
}

/// Declares the helpers that any function calls, in a fixed order.
static void declareHelpers(ArrayRef<Selection> selections, OpBuilder &builder,
                           const llvm::StringSet<> &declared) {
  llvm::StringSet<> all;
  for (const Selection &selection : selections)
    for (const auto &helper : selection.helpers)
      if (!declared.contains(helper.getKey()))
        all.insert(helper.getKey());
  SmallVector<StringRef> names = llvm::to_vector(all.keys());
  llvm::sort(names);
  for (StringRef name : names)
    FuncOp::create(builder, builder.getUnknownLoc(), name,
                   builder.getFunctionType({}, {}))
        .setVisibility(SymbolTable::Visibility::Private);
}

/// The symbols whose address an op takes.
static void getReferredSymbols(Operation *op,
                               SmallVectorImpl<StringAttr> &symbols) {
  if (auto func = dyn_cast<FuncOp>(op))
    func.walk([&](MovSymOp use) {
      symbols.push_back(use.getSymbolAttr().getAttr());
    });
  auto data = dyn_cast<DataOp>(op);
  if (!data || !data.getRelocationsAttr())
    return;
  for (Attribute relocation : data.getRelocationsAttr())
    symbols.push_back(
        cast<FlatSymbolRefAttr>(cast<ArrayAttr>(relocation)[1]).getAttr());
}

/// Erases data that nothing refers to; declares the imported memories, tables
/// and globals that something does refer to. What is exported stays: whoever
/// links several modules may make its symbol global.
static void settleData(ModuleOp module, const ModuleInfo &info,
                       OpBuilder &builder) {
  llvm::DenseMap<StringAttr, DataOp> unused;
  SmallVector<StringAttr> referred;
  for (Operation &op : *module.getBody()) {
    auto data = dyn_cast<DataOp>(op);
    if (data && !data.getSection() && !info.isKept(data.getSymNameAttr()))
      unused[data.getSymNameAttr()] = data;
    else
      getReferredSymbols(&op, referred);
  }
  llvm::SetVector<StringAttr> imported;
  while (!referred.empty()) {
    StringAttr symbol = referred.pop_back_val();
    if (info.getImportedSymbols().contains(symbol.getValue()))
      imported.insert(symbol);
    auto data = unused.find(symbol);
    if (data == unused.end())
      continue;
    getReferredSymbols(data->second, referred);
    unused.erase(data);
  }
  for (auto [symbol, data] : unused)
    data.erase();
  SmallVector<StringAttr> names = imported.takeVector();
  llvm::sort(names, [](StringAttr a, StringAttr b) {
    return a.getValue() < b.getValue();
  });
  for (StringAttr name : names)
    ExternOp::create(builder, builder.getUnknownLoc(), name,
                     builder.getStringAttr("private"), info.isWeakImport(name));
}

FailureOr<InitMode> ConvertWasmToCortexM::getMode() {
  if (std::optional<InitMode> mode = getInitMode(init))
    return *mode;
  return getOperation().emitError()
         << "the mode of initialization is array, call or lazy, not '" << init
         << "'";
}

wasm::FuncOp ConvertWasmToCortexM::createInit(InitMode mode) {
  ModuleOp module = getOperation();
  StringAttr symbol =
      ModuleInfo(module, getPassOptions()).getLocalSymbol("init");
  wasm::FuncOp func =
      createInitFunction(module, symbol, {nativePointerABI, mode});
  if (mode == InitMode::Lazy)
    callInitLazily(module, func, nativePointerABI);
  return func;
}

void ConvertWasmToCortexM::runOnOperation() {
  ModuleOp module = getOperation();
  if (!module->getAttrOfType<TargetAttr>(TargetAttr::getAttrName())) {
    module.emitError() << "has no attribute '" << TargetAttr::getAttrName()
                       << "' to compile for";
    return signalPassFailure();
  }
  FailureOr<InitMode> mode = getMode();
  if (failed(mode))
    return signalPassFailure();
  wasm::FuncOp init = createInit(*mode);
  ModuleInfo info(module, getPassOptions());
  if (failed(info.analyze()))
    return signalPassFailure();

  auto builder = OpBuilder::atBlockEnd(module.getBody());
  std::vector<Selection> selections;
  llvm::StringSet<> declared;
  SmallVector<Operation *> wasmOps;
  for (Operation &op : *module.getBody())
    wasmOps.push_back(&op);
  for (Operation *op : wasmOps) {
    auto func = dyn_cast<wasm::FuncOp>(op);
    if (!func)
      continue;
    StringAttr name = info.getFunctionSymbol(func.getSymNameAttr());
    // Two imports of one name are one symbol.
    if (!declared.insert(name.getValue()).second)
      continue;
    FuncOp shell = createShell(func, info, builder);
    if (!func.isExternal())
      selections.push_back({func, shell, {}});
  }

  if (failed(failableParallelForEach(
          &getContext(), selections, [&](Selection &selection) {
            return Selector(info, selection.source, selection.target,
                            selection.helpers)
                .run();
          })))
    return signalPassFailure();
  declareHelpers(selections, builder, declared);
  if (failed(createStaticData(info, builder)))
    return signalPassFailure();
  createFunctionReferences(info, builder);
  if (*mode == InitMode::Array)
    createInitArray(info, init, builder);
  settleData(module, info, builder);
  if (failed(agreeOnSections(module)))
    return signalPassFailure();
  if (*mode == InitMode::Call && !isEmpty(init))
    requireSymbol(info, info.getLocalSymbol("init_required"),
                  getInitCallSymbol(info.getLocalSymbol("init")), builder);
  describeStorage(info);
  requireABINumber(info, builder);
  for (Operation *op : wasmOps)
    if (isa<wasm::WasmDialect>(op->getDialect()))
      op->erase();
}
