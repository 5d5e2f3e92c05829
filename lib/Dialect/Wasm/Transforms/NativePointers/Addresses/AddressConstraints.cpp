//===- AddressConstraints.cpp - what instructions say of constants --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AddressConstraints.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "llvm/Support/Endian.h"

using namespace mlir;
using namespace warm::wasm;

using Variable = KindSolver::Variable;

AddressConstraints::AddressConstraints(ModuleOp module,
                                       const StaticRegion &region,
                                       StringRef contents)
    : module(module), region(region), contents(contents) {
  if (StackPointerAttr pointer = getStackPointer(module))
    stackPointer = pointer.getGlobal();
}

void AddressConstraints::build() {
  noteFunctions();
  for (auto global : module.getOps<GlobalOp>())
    addGlobal(global);
  for (auto func : module.getOps<FuncOp>())
    addFunction(functions[func.getSymNameAttr()]);
  for (auto func : module.getOps<FuncOp>())
    func.walk([&](Operation *op) {
      if (op == func)
        return;
      visit(op);
      assert(isCovered(op) && "a constant that nobody decides on");
    });
  addWords(contents);
}

//===----------------------------------------------------------------------===//
// Functions, globals, data
//===----------------------------------------------------------------------===//

/// Finds how each function can be called: by name, or else.
void AddressConstraints::noteFunctions() {
  for (auto func : module.getOps<FuncOp>()) {
    Function &function = functions[func.getSymNameAttr()];
    function.op = func;
    function.isOpen = static_cast<bool>(func.getExportsAttr());
  }
  auto open = [&](StringAttr name) { functions[name].isOpen = true; };
  for (auto elem : module.getOps<ElemOp>())
    for (Attribute item : elem.getItems())
      if (auto function = dyn_cast<FlatSymbolRefAttr>(item))
        open(function.getAttr());
  module.walk([&](Operation *op) {
    if (auto call = dyn_cast<CallOp>(op))
      ++functions[call.getCalleeAttr().getAttr()].numCalls;
    else if (auto ref = dyn_cast<RefFuncOp>(op))
      open(ref.getFunctionAttr().getAttr());
    else if (auto start = dyn_cast<StartOp>(op))
      open(start.getFunctionAttr().getAttr());
  });
}

void AddressConstraints::addFunction(Function &function) {
  bool isUnknown = function.op.isExternal();
  for (Type type : function.op.getResultTypes()) {
    auto &halves = function.results.emplace_back();
    for (unsigned half = 0; half < getNumHalves(type); ++half) {
      halves.push_back(solver.addVariable(isUnknown ? sources::Unknown : 0));
      if (function.isOpen)
        solver.doubt(halves.back(), doubts::Escapes);
    }
  }
  if (isUnknown || !function.isOpen)
    return;
  for (Value argument : function.op.getArguments())
    for (unsigned half = 0; half < getNumHalves(argument.getType()); ++half)
      solver.addSource(getValue(argument, half), sources::Unknown);
}

/// A global is a word. Who else knows an imported or exported one may do
/// anything with it.
void AddressConstraints::addGlobal(GlobalOp global) {
  unsigned numHalves = getNumHalves(global.getType());
  StringAttr name = global.getSymNameAttr();
  for (unsigned half = 0; half < numHalves; ++half) {
    Variable word = solver.addVariable();
    if (half == 0)
      globals[name] = word;
    if (global.isImport() || global.getExportsAttr())
      solver.doubt(word, doubts::Escapes);
    // Constants have taken the place of one that is never written.
    if (global.isImport() || !global.getIsMutable() || name == stackPointer)
      continue;
    std::optional<uint64_t> initial = getConstant(global.getInitializer());
    uint32_t value = initial ? uint32_t(*initial >> 32 * half) : 0;
    if (initial && region.contains(value))
      solver.store(word, addCandidate({AddressCandidate::Place::Global, global,
                                       0, half, value, 0}));
  }
}

/// Each word of data, at any byte.
void AddressConstraints::addWords(StringRef bytes) {
  for (size_t i = 0; i + 4 <= bytes.size(); ++i) {
    uint32_t value = llvm::support::endian::read32le(bytes.data() + i);
    if (!region.contains(value))
      continue;
    unsigned address = region.begin + i;
    Variable candidate = addCandidate(
        {AddressCandidate::Place::Word, module, address, 0, value, 0});
    solver.store(getWord({Value(), address}), candidate);
  }
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

Variable AddressConstraints::addCandidate(AddressCandidate candidate) {
  candidate.variable = solver.addVariable(sources::Unknown);
  candidates.push_back(candidate);
  return candidate.variable;
}

/// Of a constant that is no candidate. Numbers that are no addresses of
/// anything are small, or so if negative; -1 stands for no address as well.
uint8_t AddressConstraints::getSources(uint32_t constant) const {
  constexpr uint32_t leastNegative = 0xffff0000;
  if (constant == 0 || constant == UINT32_MAX)
    return sources::Zero;
  if (constant < region.begin || constant >= leastNegative)
    return sources::Number;
  return sources::Unknown;
}

Variable AddressConstraints::getValue(Value value, unsigned half) {
  auto [it, isNew] = values.try_emplace(value, 0);
  if (isNew) {
    it->second = solver.addVariable();
    if (getNumHalves(value.getType()) == 2)
      solver.addVariable();
  }
  return it->second + half;
}

/// The value of one use. Constants are judged one by one, and what one use says
/// of a 0 is nothing for another one.
Variable AddressConstraints::getOperand(OpOperand &use, unsigned half) {
  auto constant = use.get().getDefiningOp<ConstOp>();
  auto bits =
      constant ? dyn_cast<IntegerAttr>(constant.getValue()) : IntegerAttr();
  if (!bits)
    return getValue(use.get(), half);
  uint32_t value = bits.getValue().getZExtValue() >> 32 * half;
  auto [it, isNew] = uses.try_emplace({&use, half}, 0);
  if (!isNew)
    return it->second;
  if (region.mayConcern(value))
    it->second = addCandidate({AddressCandidate::Place::Operand, use.getOwner(),
                               use.getOperandNumber(), half, value, 0});
  else
    it->second = solver.addVariable(getSources(value));
  return it->second;
}

Variable AddressConstraints::getWord(Place place) {
  auto [it, isNew] = words.try_emplace(place, 0);
  if (isNew)
    it->second = solver.addVariable();
  return it->second;
}

/// Makes candidates of all constant operands: those that no constraint mentions
/// are numbers.
void AddressConstraints::coverConstants(Operation *op) {
  for (OpOperand &use : op->getOpOperands())
    if (use.get().getDefiningOp<ConstOp>())
      for (unsigned half = 0; half < getNumHalves(use.get().getType()); ++half)
        getOperand(use, half);
}

/// Whether all constants of an operation that are in the region are candidates.
bool AddressConstraints::isCovered(Operation *op) const {
  if (isa<CheckBoundsOp>(op))
    return true;
  for (OpOperand &use : op->getOpOperands()) {
    APInt value;
    if (!matchPattern(use.get(), m_ConstantInt(&value)))
      continue;
    for (unsigned half = 0; half < getNumHalves(use.get().getType()); ++half)
      if (region.contains(uint32_t(value.getZExtValue() >> 32 * half)) &&
          !uses.contains({&use, half}))
        return false;
  }
  auto access = dyn_cast<MemoryAccessOpInterface>(op);
  return !access || !region.contains(access.getOffset()) ||
         llvm::any_of(llvm::reverse(candidates), [&](const auto &candidate) {
           return candidate.op == op &&
                  candidate.place == AddressCandidate::Place::Offset;
         });
}

//===----------------------------------------------------------------------===//
// What many operations do
//===----------------------------------------------------------------------===//

void AddressConstraints::copy(Value to, OpOperand &from) {
  for (unsigned half = 0; half < getNumHalves(to.getType()); ++half)
    solver.copy(getValue(to, half), getOperand(from, half));
}

void AddressConstraints::demandAll(Operation *op, uint8_t what) {
  for (OpOperand &use : op->getOpOperands())
    for (unsigned half = 0; half < getNumHalves(use.get().getType()); ++half)
      solver.demand(getOperand(use, half), what);
}

void AddressConstraints::escapeAll(Operation *op) {
  for (OpOperand &use : op->getOpOperands())
    for (unsigned half = 0; half < getNumHalves(use.get().getType()); ++half)
      solver.doubt(getOperand(use, half), doubts::Escapes);
}

void AddressConstraints::addResultSource(Operation *op, uint8_t from) {
  for (Value result : op->getResults())
    for (unsigned half = 0; half < getNumHalves(result.getType()); ++half)
      solver.addSource(getValue(result, half), from);
}
