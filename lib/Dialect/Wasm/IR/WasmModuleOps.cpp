//===- WasmModuleOps.cpp - the entities of a module -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Syntax and verification of functions, memories, tables, globals and
// segments.
//
//===----------------------------------------------------------------------===//

#include "mlir/Interfaces/FunctionImplementation.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// FuncOp
//===----------------------------------------------------------------------===//

void FuncOp::build(OpBuilder &builder, OperationState &state, StringRef name,
                   FunctionType type) {
  state.addAttribute(getSymNameAttrName(state.name),
                     builder.getStringAttr(name));
  state.addAttribute(getFunctionTypeAttrName(state.name), TypeAttr::get(type));
  state.addRegion();
}

ParseResult FuncOp::parse(OpAsmParser &parser, OperationState &result) {
  auto buildType = [](Builder &builder, ArrayRef<Type> params,
                      ArrayRef<Type> results,
                      function_interface_impl::VariadicFlag, std::string &) {
    return builder.getFunctionType(params, results);
  };
  return function_interface_impl::parseFunctionOp(
      parser, result, /*allowVariadic=*/false,
      getFunctionTypeAttrName(result.name), buildType,
      getArgAttrsAttrName(result.name), getResAttrsAttrName(result.name));
}

void FuncOp::print(OpAsmPrinter &printer) {
  function_interface_impl::printFunctionOp(
      printer, *this, /*isVariadic=*/false, getFunctionTypeAttrName(),
      getArgAttrsAttrName(), getResAttrsAttrName());
}

LogicalResult FuncOp::verifyType() {
  for (Type type :
       llvm::concat<const Type>(getArgumentTypes(), getResultTypes()))
    if (!isValueType(type))
      return emitOpError("has a parameter or result of type ")
             << type << ", which is no WebAssembly value type";
  if (isExternal() != isImport())
    return emitOpError(isExternal() ? "has neither a body nor an import name"
                                    : "has a body and an import name");
  return success();
}

//===----------------------------------------------------------------------===//
// MemoryOp and TableOp
//===----------------------------------------------------------------------===//

/// Verifies `0 <= min <= max <= limit`.
static LogicalResult verifyLimits(Operation *op, int64_t min,
                                  std::optional<int64_t> max, int64_t limit) {
  if (min < 0 || min > limit)
    return op->emitOpError("has a minimum of ")
           << min << " that is not between 0 and " << limit;
  if (max && (*max < min || *max > limit))
    return op->emitOpError("has a maximum of ")
           << *max << " that is not between the minimum and " << limit;
  return success();
}

LogicalResult MemoryOp::verify() {
  return verifyLimits(*this, getMinPages(), getMaxPages(), pageLimit);
}

LogicalResult TableOp::verify() {
  return verifyLimits(*this, getMinSize(), getMaxSize(), UINT32_MAX);
}

//===----------------------------------------------------------------------===//
// Initializers
//===----------------------------------------------------------------------===//

/// Verifies that the region is a constant expression of the type: one block of
/// constants, global reads and wrapping integer arithmetic.
static LogicalResult verifyInitializer(Operation *op, Region &region,
                                       Type type) {
  Block &block = region.front();
  if (block.empty() || !isa<YieldOp>(block.back()))
    return op->emitOpError("needs an initializer that ends with 'wasm.yield'");
  for (Operation &inner : block.without_terminator()) {
    if (!isa<ConstOp, AddressOfOp, GlobalGetOp, RefNullOp, RefFuncOp, AddOp,
             SubOp, MulOp>(inner))
      return inner.emitOpError("is not allowed in a constant expression");
  }
  Type yielded = cast<YieldOp>(block.back()).getValue().getType();
  if (yielded != type)
    return op->emitOpError("has an initializer of type ")
           << yielded << ", expected " << type;
  return success();
}

LogicalResult GlobalOp::verify() {
  if (getInitializer().empty() != isImport())
    return emitOpError(isImport() ? "has an initializer and an import name"
                                  : "has neither an initializer nor an import "
                                    "name");
  if (isImport())
    return success();
  return verifyInitializer(*this, getInitializer(), getType());
}

/// An active segment has an offset, another one has none.
static LogicalResult verifyOffset(Operation *op, Region &offset,
                                  bool isActive) {
  if (offset.empty() == isActive)
    return op->emitOpError(isActive ? "is active and needs an offset"
                                    : "is not active but has an offset");
  if (!isActive)
    return success();
  return verifyInitializer(op, offset, IntegerType::get(op->getContext(), 32));
}

void DataOp::build(OpBuilder &builder, OperationState &state, StringRef name,
                   StringRef bytes, FlatSymbolRefAttr memory) {
  state.addRegion();
  auto &properties = state.getOrAddProperties<Properties>();
  properties.sym_name = builder.getStringAttr(name);
  properties.sym_visibility = builder.getStringAttr("private");
  properties.bytes = builder.getStringAttr(bytes);
  properties.memory = memory;
}

LogicalResult DataOp::verify() {
  if (getAlign() && !llvm::isPowerOf2_64(*getAlign()))
    return emitOpError("needs an alignment that is a power of two");
  if (getRelocations())
    for (auto address : getRelocationsAttr().getAsRange<RelocationAttr>())
      if (address.getOffset() + 4 > getBytes().size())
        return emitOpError("has an address at offset ")
               << address.getOffset() << ", which is behind its bytes";
  return verifyOffset(*this, getOffset(), isActive());
}

LogicalResult ElemOp::verify() {
  if (getDeclarative() && isActive())
    return emitOpError("is declarative and cannot be active");
  for (Attribute item : getItems()) {
    if (!isa<FlatSymbolRefAttr, UnitAttr, GlobalValueAttr>(item))
      return emitOpError("has an item ")
             << item << " that is no function, null or global value";
    if (isa<FlatSymbolRefAttr>(item) && !isa<FuncRefType>(getElementType()))
      return emitOpError("has a function as item but holds ")
             << getElementType();
  }
  return verifyOffset(*this, getOffset(), isActive());
}
