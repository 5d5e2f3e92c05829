//===- WasmDialect.cpp - dialect, types and attributes --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Registration, constant materialization, inlining, and locations.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/WasmDialect.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/Transforms/InliningUtils.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::wasm;

#include "warm/Dialect/Wasm/IR/WasmDialect.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "warm/Dialect/Wasm/IR/WasmTypes.cpp.inc"

#include "warm/Dialect/Wasm/IR/WasmEnums.cpp.inc"

/// `(<pointer 4 "char *">, ...)`.
static ParseResult parseCParameters(AsmParser &parser,
                                    SmallVector<CTypeAttr> &parameters,
                                    bool &isVariadic) {
  auto parseOne = [&]() -> ParseResult {
    if (isVariadic)
      return parser.emitError(parser.getCurrentLocation())
             << "a parameter after '...'";
    isVariadic = succeeded(parser.parseOptionalEllipsis());
    if (isVariadic)
      return success();
    Attribute type = CTypeAttr::parse(parser, {});
    if (!type)
      return failure();
    parameters.push_back(cast<CTypeAttr>(type));
    return success();
  };
  return parser.parseCommaSeparatedList(AsmParser::Delimiter::Paren, parseOne);
}

static void printCParameters(AsmPrinter &printer,
                             ArrayRef<CTypeAttr> parameters, bool isVariadic) {
  printer << '(';
  llvm::interleaveComma(parameters, printer, [&](CTypeAttr type) {
    printer.printStrippedAttrOrType(type);
  });
  if (isVariadic)
    printer << (parameters.empty() ? "..." : ", ...");
  printer << ')';
}

#define GET_ATTRDEF_CLASSES
#include "warm/Dialect/Wasm/IR/WasmAttrs.cpp.inc"

bool warm::wasm::isValueType(Type type) {
  return type.isInteger(32) || type.isInteger(64) || type.isF32() ||
         type.isF64() || isa<FuncRefType, ExternRefType>(type);
}

//===----------------------------------------------------------------------===//
// Inlining
//===----------------------------------------------------------------------===//

namespace {
/// Every direct call of a function with a body can be inlined, and every
/// operation of a body can stand in another one. `wasm.return` is replaced.
struct WasmInlinerInterface : public DialectInlinerInterface {
  using DialectInlinerInterface::DialectInlinerInterface;

  bool isLegalToInline(Operation *call, Operation *callable,
                       bool wouldBeCloned) const final {
    return isa<CallOp>(call);
  }
  bool isLegalToInline(Region *dest, Region *src, bool wouldBeCloned,
                       IRMapping &mapping) const final {
    return true;
  }
  /// How a function was called stays with it.
  bool isLegalToInline(Operation *op, Region *dest, bool wouldBeCloned,
                       IRMapping &mapping) const final {
    return !isa<VariadicArgumentsOp>(op);
  }

  /// A callee of several blocks: a return branches behind the call.
  void handleTerminator(Operation *op, Block *newDest) const final {
    auto returnOp = dyn_cast<ReturnOp>(op);
    if (!returnOp)
      return;
    OpBuilder builder(op);
    BrOp::create(builder, op->getLoc(), newDest, returnOp.getOperands());
    op->erase();
  }

  /// A callee of one block: what it returns takes the place of the results.
  void handleTerminator(Operation *op, ValueRange toReplace) const final {
    auto returnOp = dyn_cast<ReturnOp>(op);
    if (!returnOp)
      return;
    for (auto [result, value] : llvm::zip(toReplace, returnOp.getOperands()))
      result.replaceAllUsesWith(value);
  }

  /// A block that ends in `wasm.unreachable` has nothing to hand over.
  bool allowSingleBlockOptimization(
      iterator_range<Region::iterator> blocks) const final {
    return isa<ReturnOp>(blocks.begin()->getTerminator());
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Dialect
//===----------------------------------------------------------------------===//

void WasmDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "warm/Dialect/Wasm/IR/WasmTypes.cpp.inc"
      >();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "warm/Dialect/Wasm/IR/WasmAttrs.cpp.inc"
      >();
  registerWasmDialectOperations(this);
  addInterfaces<WasmInlinerInterface>();
}

Operation *WasmDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                            Type type, Location loc) {
  if (auto number = dyn_cast<TypedAttr>(value))
    if (number.getType() == type && isa<IntegerAttr, FloatAttr>(value) &&
        isValueType(type))
      return ConstOp::create(builder, loc, number);
  if (isa<UnitAttr>(value) && isa<FuncRefType, ExternRefType>(type))
    return RefNullOp::create(builder, loc, type);
  if (auto function = dyn_cast<FlatSymbolRefAttr>(value))
    if (isa<FuncRefType>(type))
      return RefFuncOp::create(builder, loc, function);
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Locations
//===----------------------------------------------------------------------===//

std::optional<uint32_t> warm::wasm::getWasmOffset(Location loc) {
  if (auto file = dyn_cast<FileLineColLoc>(loc)) {
    if (file.getLine() == 1)
      return file.getColumn();
    return std::nullopt;
  }
  if (auto call = dyn_cast<CallSiteLoc>(loc))
    return getWasmOffset(call.getCallee());
  if (auto name = dyn_cast<NameLoc>(loc))
    return getWasmOffset(name.getChildLoc());
  if (auto fused = dyn_cast<FusedLoc>(loc))
    for (Location part : llvm::reverse(fused.getLocations()))
      if (std::optional<uint32_t> offset = getWasmOffset(part))
        return offset;
  return std::nullopt;
}
