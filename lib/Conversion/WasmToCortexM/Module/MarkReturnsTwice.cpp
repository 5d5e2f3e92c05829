//===- MarkReturnsTwice.cpp - setjmp and longjmp --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C marks such functions by `returns_twice` and `noreturn`, WebAssembly has no
// place for that: they are known by their names, those of the C library
// (ISO/IEC 9899:2018, 7.13; POSIX.1-2017).
//
// BEFORE
//   %r = wasm.call @setjmp(%env) : (i32) -> i32
//   ...
//   wasm.call @longjmp(%env, %one) : (i32, i32) -> ()
//   wasm.return %x : i32
// AFTER
//   %r = wasm.call @setjmp(%env) {wasm.returns_twice} : (i32) -> i32
//   ...
//   wasm.call @longjmp(%env, %one) : (i32, i32) -> ()
//   wasm.unreachable
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "warm/Dialect/Wasm/IR/ReturnsTwice.h"
#include "warm/Support/SymbolNames.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace warm {
#define GEN_PASS_DEF_MARKRETURNSTWICE
#include "warm/Conversion/Passes.h.inc"
} // namespace warm

using namespace mlir;
using namespace warm;

namespace {
class MarkReturnsTwice
    : public warm::impl::MarkReturnsTwiceBase<MarkReturnsTwice> {
public:
  using MarkReturnsTwiceBase::MarkReturnsTwiceBase;
  void runOnOperation() override;

private:
  bool returnsTwice(wasm::FuncOp func) const;
  LogicalResult checkNames(ModuleOp bodies);
  LogicalResult markUses(wasm::FuncOp func);
  LogicalResult markBodies(ModuleOp bodies);
  void noteNeverReturning(wasm::FuncOp func);
  void endBlocks(wasm::FuncOp func);

  /// Names of functions that return twice.
  llvm::StringSet<> all;
  llvm::DenseSet<StringAttr> neverReturning;
};
} // namespace

/// The name of an import in the object file.
static std::string getObjectName(wasm::FuncOp func) {
  return escapeSymbol(func.getImportNameAttr().getValue());
}

/// A function that has been given another name returns as often.
bool MarkReturnsTwice::returnsTwice(wasm::FuncOp func) const {
  return func.isImport() &&
         (all.contains(getObjectName(func)) || all.contains(func.getSymName()));
}

/// Each name that the user gives is one of a function that is called.
LogicalResult MarkReturnsTwice::checkNames(ModuleOp bodies) {
  llvm::StringSet<> known;
  for (auto func : getOperation().getOps<wasm::FuncOp>())
    if (func.isImport()) {
      known.insert(getObjectName(func));
      known.insert(func.getSymName());
    }
  if (bodies)
    for (auto func : bodies.getOps<cortexm::FuncOp>())
      known.insert(func.getSymName());
  for (const std::string &name : names)
    if (!known.contains(name))
      return getOperation().emitError() << "the module imports no function '"
                                        << name << "' that could return twice";
  return success();
}

/// Calls are marked; other uses would be calls that nobody knows.
LogicalResult MarkReturnsTwice::markUses(wasm::FuncOp func) {
  auto uses = SymbolTable::getSymbolUses(func, getOperation());
  if (!uses)
    return success();
  for (const SymbolTable::SymbolUse &use : *uses) {
    auto call = dyn_cast<wasm::CallOp>(use.getUser());
    if (!call)
      return use.getUser()->emitError()
             << "takes the address of '" << getObjectName(func)
             << "', which returns twice: it has to be called by its name, to "
                "be "
                "known where it is called";
    if (!nativePointerABI)
      return call.emitError() << "'" << getObjectName(func)
                              << "' returns twice, which takes "
                                 "--native-pointer-abi: nobody would "
                                 "restore the stack pointer in linear memory";
    wasm::setReturnsTwice(call);
  }
  return success();
}

/// Calls in machine code that is put in the place of calls.
LogicalResult MarkReturnsTwice::markBodies(ModuleOp bodies) {
  for (auto body : bodies.getOps<cortexm::FuncOp>()) {
    if (body.isExternal())
      continue;
    for (auto call : body.getBody().getOps<cortexm::BlOp>())
      if (all.contains(call.getCallee()))
        cortexm::setReturnsTwice(call);
    if (all.contains(body.getSymName()) &&
        !cortexm::findCallReturningTwice(body))
      return body.emitError()
             << "'" << body.getSymName()
             << "' returns twice, but nothing that its body calls does";
  }
  return success();
}

/// Notes what is an import that leads back to another call.
void MarkReturnsTwice::noteNeverReturning(wasm::FuncOp func) {
  if (nativePointerABI && func.isImport() &&
      llvm::is_contained({"longjmp", "_longjmp", "siglongjmp"},
                         *func.getImportName()))
    neverReturning.insert(func.getSymNameAttr());
}

/// Nothing runs behind a call that never returns.
void MarkReturnsTwice::endBlocks(wasm::FuncOp func) {
  SmallVector<wasm::CallOp> calls;
  func.walk([&](wasm::CallOp call) {
    if (neverReturning.contains(call.getCalleeAttr().getAttr()))
      calls.push_back(call);
  });
  if (calls.empty())
    return;
  IRRewriter rewriter(func.getContext());
  for (wasm::CallOp call : calls) {
    call->getBlock()->splitBlock(call->getNextNode());
    rewriter.setInsertionPointToEnd(call->getBlock());
    wasm::UnreachableOp::create(rewriter, call.getLoc());
  }
  (void)eraseUnreachableBlocks(rewriter, func->getRegions());
}

void MarkReturnsTwice::runOnOperation() {
  all.insert_range(std::initializer_list<StringRef>{
      "setjmp", "_setjmp", "sigsetjmp", "__sigsetjmp", "vfork"});
  for (const std::string &name : names)
    all.insert(name);
  auto bodies = getOperation().lookupSymbol<ModuleOp>("import_bodies");
  if (failed(checkNames(bodies)) || (bodies && failed(markBodies(bodies))))
    return signalPassFailure();
  for (auto func : getOperation().getOps<wasm::FuncOp>()) {
    if (returnsTwice(func) && failed(markUses(func)))
      return signalPassFailure();
    noteNeverReturning(func);
  }
  if (!neverReturning.empty())
    for (auto func : getOperation().getOps<wasm::FuncOp>())
      endBlocks(func);
}
