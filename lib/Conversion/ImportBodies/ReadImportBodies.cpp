//===- ReadImportBodies.cpp - bodies for imported functions --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Everything that can be wrong with what is used of a file is found here, where
// the signatures are still those of the module. A file may be for several
// modules: bodies of what this one does not import are left out, with what only
// they need.
//
//===----------------------------------------------------------------------===//

#include "../WasmToCortexM/Module/CallingConvention.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Transforms/Inliner.h"
#include "mlir/Transforms/InliningUtils.h"
#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Support/Diagnostics.h"
#include "warm/Support/NearestNames.h"
#include "warm/Support/SymbolNames.h"
#include "llvm/ADT/StringMap.h"

namespace warm {
#define GEN_PASS_DEF_READIMPORTBODIES
#include "warm/Conversion/Passes.h.inc"
} // namespace warm

using namespace mlir;
using namespace warm;

namespace {

class ReadImportBodies
    : public warm::impl::ReadImportBodiesBase<ReadImportBodies> {
public:
  using ReadImportBodiesBase::ReadImportBodiesBase;
  void runOnOperation() override;

private:
  void collectImports();
  LogicalResult readFile(StringRef file);
  bool leaveOutUnused(StringRef file, ModuleOp bodies);
  LogicalResult read(Operation *op);
  LogicalResult readBody(cortexm::FuncOp body);
  LogicalResult readBody(wasm::FuncOp body);
  FailureOr<wasm::FuncOp> findImport(Operation *body, StringRef name);
  LogicalResult checkEntity(Operation *op);
  ModuleOp getNested();
  LogicalResult inlineBodies();

  /// The imports of each symbol name.
  llvm::StringMap<SmallVector<wasm::FuncOp, 1>> imports;
  /// Imports that have got a body of wasm ops.
  SmallVector<wasm::FuncOp> filled;
};

} // namespace

void ReadImportBodies::collectImports() {
  for (auto func : getOperation().getOps<wasm::FuncOp>())
    if (func.isImport())
      imports[escapeSymbol(func.getImportNameAttr().getValue())].push_back(
          func);
}

/// The import that a body is for; there may be more of that name.
FailureOr<wasm::FuncOp> ReadImportBodies::findImport(Operation *body,
                                                     StringRef name) {
  wasm::FuncOp import = imports.find(name)->second.front();
  if (!import.isImport())
    return body->emitError() << "'" << name << "' has a body already";
  return import;
}

//===----------------------------------------------------------------------===//
// Bodies of machine code
//===----------------------------------------------------------------------===//

/// The nested module for bodies of machine code.
ModuleOp ReadImportBodies::getNested() {
  ModuleOp module = getOperation();
  StringRef name = "import_bodies";
  if (auto nested = module.lookupSymbol<ModuleOp>(name))
    return nested;
  auto builder = OpBuilder::atBlockEnd(module.getBody());
  return ModuleOp::create(builder, module.getLoc(), name);
}

/// Operands of a return are in the result registers of the type.
static LogicalResult checkReturn(cortexm::RetOp ret, FunctionType type) {
  SmallVector<int32_t> expected;
  for (Type result : type.getResults())
    expected.push_back(cast<cortexm::GPRType>(result).getNumber());
  if (ret.getRegs() == ArrayRef(expected) &&
      ret.getOperands().size() == expected.size())
    return success();
  return ret.emitError() << "does not return what the function's type says: "
                         << type.getResults();
}

/// Whether the op is part of a later phase: it moves the stack pointer or
/// counts from it, or is what some other op becomes.
static bool belongsToLaterPhase(Operation *op) {
  return isa<cortexm::PushOp, cortexm::PopOp, cortexm::AddSpOp,
             cortexm::SubSpOp, cortexm::AddSpRegOp, cortexm::BxLrOp,
             cortexm::PopReturnOp, cortexm::ItOp, cortexm::TbbOp,
             cortexm::TbhOp, cortexm::LiveInOp, cortexm::FallthroughOp,
             cortexm::FrameAddressOp, cortexm::LdrSpOp, cortexm::LdrbSpOp,
             cortexm::LdrhSpOp, cortexm::LdrsbSpOp, cortexm::LdrshSpOp,
             cortexm::StrSpOp, cortexm::StrbSpOp, cortexm::StrhSpOp>(op);
}

/// An argument on the stack is only loaded: inlined, it is in a register.
static LogicalResult checkStackArguments(cortexm::FuncOp body) {
  for (BlockArgument argument : body.getArguments())
    for (Operation *user : argument.getUsers())
      if (isa<cortexm::SlotType>(argument.getType()) &&
          !isa<cortexm::ReloadOp>(user))
        return user->emitError(
            "takes an argument from the stack that is not reloaded first");
  return success();
}

/// Whether the body can be put where any values are in any registers.
static LogicalResult checkInlinable(cortexm::FuncOp body) {
  if (body.getCurrentPhase() != cortexm::Phase::Virtual)
    return body.emitError("a body has to be in phase virtual");
  if (body.getFrameObjects())
    return body.emitError("a body cannot have frame objects");
  auto isPhysical = [](Type type) {
    auto gpr = dyn_cast<cortexm::GPRType>(type);
    return gpr && !gpr.isVirtual();
  };
  auto result = body.getBody().walk([&](Operation *op) {
    if (llvm::any_of(op->getResultTypes(), isPhysical)) {
      op->emitError("only arguments of a body are in physical registers");
      return WalkResult::interrupt();
    }
    if (belongsToLaterPhase(op)) {
      op->emitError("has no place in a body: there is no frame yet");
      return WalkResult::interrupt();
    }
    if (isa<cortexm::TailCallOp>(op)) {
      op->emitError("has no place in a body: what follows the import's call "
                    "would be left out");
      return WalkResult::interrupt();
    }
    auto ret = dyn_cast<cortexm::RetOp>(op);
    if (ret && failed(checkReturn(ret, body.getFunctionType())))
      return WalkResult::interrupt();
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted() || failed(checkStackArguments(body)));
}

LogicalResult ReadImportBodies::readBody(cortexm::FuncOp body) {
  auto import = findImport(body, body.getSymName());
  if (failed(import))
    return failure();
  for (wasm::FuncOp other : imports[body.getSymName()]) {
    FunctionType type = getMachineType(other.getFunctionType());
    if (type == body.getFunctionType())
      continue;
    auto diagnostic = body.emitError()
                      << "the body of '" << body.getSymName() << "' is a "
                      << body.getFunctionType() << ", the import a " << type;
    diagnostic.attachNote(other.getLoc())
        << "imported here as " << other.getFunctionType();
    return diagnostic;
  }
  if (failed(checkInlinable(body)))
    return failure();
  ModuleOp nested = getNested();
  if (auto other = nested.lookupSymbol<cortexm::FuncOp>(body.getSymName())) {
    if (!other.isExternal())
      return body.emitError()
             << "'" << body.getSymName() << "' has a body already";
    // Another file has declared it.
    other.erase();
  }
  body->moveBefore(nested.getBody(), nested.getBody()->end());
  return success();
}

//===----------------------------------------------------------------------===//
// Bodies of wasm ops
//===----------------------------------------------------------------------===//

LogicalResult ReadImportBodies::readBody(wasm::FuncOp body) {
  auto import = findImport(body, body.getSymName());
  if (failed(import))
    return failure();
  if (import->getFunctionType() != body.getFunctionType()) {
    auto diagnostic = body.emitError()
                      << "the body of '" << body.getSymName() << "' is a "
                      << body.getFunctionType() << ", the import a "
                      << import->getFunctionType();
    diagnostic.attachNote(import->getLoc()) << "imported here";
    return diagnostic;
  }
  for (wasm::FuncOp same : imports[body.getSymName()]) {
    IRMapping mapping;
    body.getBody().cloneInto(&same.getBody(), mapping);
    same.removeImportModuleAttr();
    same.removeImportNameAttr();
    filled.push_back(same);
  }
  return success();
}

/// What a file only declares for its bodies is there, as something alike.
LogicalResult ReadImportBodies::checkEntity(Operation *op) {
  StringAttr name = SymbolTable::getSymbolName(op);
  Operation *here = getOperation().lookupSymbol(name);
  if (here && here->getName() == op->getName())
    return success();
  return op->emitError() << "the module has no such thing as '"
                         << name.getValue() << "'";
}

/// Replaces the calls of what has got a body, not those in such bodies: they
/// are inlined with them or not at all.
LogicalResult ReadImportBodies::inlineBodies() {
  llvm::SmallDenseSet<StringAttr> names;
  for (wasm::FuncOp func : filled)
    names.insert(func.getSymNameAttr());
  SmallVector<wasm::CallOp> calls;
  for (auto func : getOperation().getOps<wasm::FuncOp>())
    if (!names.contains(func.getSymNameAttr()))
      func.walk([&](wasm::CallOp call) {
        if (names.contains(call.getCalleeAttr().getAttr()))
          calls.push_back(call);
      });
  InlinerInterface interface(&getContext());
  InlinerConfig config;
  for (wasm::CallOp call : calls) {
    auto callee = getOperation().lookupSymbol<wasm::FuncOp>(call.getCallee());
    if (failed(inlineCall(interface, config.getCloneCallback(), call, callee,
                          &callee.getBody())))
      return call.emitError()
             << "cannot inline the body of '" << callee.getSymName() << "'";
    call.erase();
  }
  for (wasm::FuncOp func : filled)
    if (!func.getExportsAttr() &&
        SymbolTable::symbolKnownUseEmpty(func, getOperation()))
      func.erase();
  return success();
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

LogicalResult ReadImportBodies::read(Operation *op) {
  if (auto body = dyn_cast<cortexm::FuncOp>(op); body && !body.isExternal())
    return readBody(body);
  if (auto body = dyn_cast<wasm::FuncOp>(op); body && !body.isExternal())
    return readBody(body);
  if (isa<cortexm::FuncOp, cortexm::ExternOp>(op)) {
    ModuleOp nested = getNested();
    if (!nested.lookupSymbol(SymbolTable::getSymbolName(op)))
      op->moveBefore(nested.getBody(), nested.getBody()->end());
    return success();
  }
  return checkEntity(op);
}

static LogicalResult checkKind(Operation &op) {
  if (isa<cortexm::FuncOp, cortexm::ExternOp, wasm::FuncOp, wasm::MemoryOp,
          wasm::TableOp, wasm::GlobalOp>(op))
    return success();
  return op.emitError("is no function, nor something to declare for one");
}

/// The name of the import that the op is a body for; empty: it is none.
static StringRef getBodyName(Operation *op) {
  if (auto body = dyn_cast<cortexm::FuncOp>(op); body && !body.isExternal())
    return body.getSymName();
  if (auto body = dyn_cast<wasm::FuncOp>(op); body && !body.isExternal())
    return body.getSymName();
  return {};
}

/// Removes the bodies of what the module does not import, then the declarations
/// that nobody uses. False if no body is left: a warning has said so.
bool ReadImportBodies::leaveOutUnused(StringRef file, ModuleOp bodies) {
  std::vector<std::string> unused;
  bool isUsed = false;
  for (Operation &op : llvm::make_early_inc_range(*bodies.getBody())) {
    StringRef name = getBodyName(&op);
    isUsed |= imports.contains(name);
    if (name.empty() || imports.contains(name))
      continue;
    unused.push_back(name.str());
    op.erase();
  }
  if (!isUsed) {
    std::vector<std::string> known;
    for (StringRef name : imports.keys())
      known.push_back(name.str());
    llvm::sort(known);
    warn(FileLineColLoc::get(&getContext(), file, 1, 1), "unused-names")
        << "no body is used: the module imports no function "
        << (unused.empty() ? "that is here" : listWithNearest(unused, known));
    return false;
  }
  if (!unused.empty())
    for (Operation &op : llvm::make_early_inc_range(*bodies.getBody()))
      if (getBodyName(&op).empty() &&
          SymbolTable::symbolKnownUseEmpty(&op, bodies))
        op.erase();
  return true;
}

LogicalResult ReadImportBodies::readFile(StringRef file) {
  auto bodies = parseSourceFile<ModuleOp>(file, ParserConfig(&getContext()));
  if (!bodies)
    return failure();
  for (Operation &op : *bodies->getBody())
    if (failed(checkKind(op)))
      return failure();
  if (!leaveOutUnused(file, *bodies))
    return success();
  for (Operation &op : llvm::make_early_inc_range(*bodies->getBody()))
    if (failed(read(&op)))
      return failure();
  return success();
}

void ReadImportBodies::runOnOperation() {
  collectImports();
  for (const std::string &file : files)
    if (failed(readFile(file)))
      return signalPassFailure();
  if (failed(inlineBodies()))
    signalPassFailure();
}
