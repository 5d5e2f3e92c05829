//===- Prototypes.cpp - what C says of a function's values ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/Prototypes.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

namespace {

/// Lowers the types of one prototype.
class Lowering {
public:
  explicit Lowering(MLIRContext *context) : context(context) {}
  bool addParameter(CTypeAttr type);
  bool addResult(CTypeAttr type);
  void addPointer(CTypeAttr source, bool isIndirect) {
    lowered.parameters.push_back({IntegerType::get(context, 32),
                                  ValueKind::Pointer, source, isIndirect});
  }

  LoweredPrototype lowered;

private:
  std::optional<LoweredValue> getScalar(CTypeAttr type);

  MLIRContext *context;
};

} // namespace

static constexpr uint64_t wordSize = 4, doubleWordSize = 8;

/// An integer that is meant to hold addresses says so by its name.
static ValueKind getIntegerKind(CTypeAttr type) {
  if (type.getSize() != wordSize)
    return ValueKind::Number;
  StringRef name = type.getName().getValue();
  return name.ends_with("intptr_t") ? ValueKind::Unknown : ValueKind::Word;
}

/// The value of a scalar, or of a record of nothing else.
std::optional<LoweredValue> Lowering::getScalar(CTypeAttr type) {
  uint64_t size = type.getSize();
  Type word = IntegerType::get(context, 32);
  Type integer = size == doubleWordSize ? IntegerType::get(context, 64) : word;
  switch (type.getKind()) {
  case CTypeKind::Pointer:
    return LoweredValue{word, ValueKind::Pointer, type};
  case CTypeKind::SignedInteger:
  case CTypeKind::UnsignedInteger:
    if (size > doubleWordSize)
      return std::nullopt;
    return LoweredValue{integer, getIntegerKind(type), type};
  case CTypeKind::Boolean:
  case CTypeKind::Enumeration:
    return LoweredValue{integer, ValueKind::Number, type};
  case CTypeKind::FloatingPoint:
    if (size != wordSize && size != doubleWordSize)
      return std::nullopt;
    return LoweredValue{size == wordSize ? Type(Float32Type::get(context))
                                         : Type(Float64Type::get(context)),
                        ValueKind::Number, type};
  case CTypeKind::Record: {
    std::optional<LoweredValue> scalar;
    if (type.getScalar())
      scalar = getScalar(type.getScalar());
    if (scalar)
      scalar->source = type;
    return scalar;
  }
  case CTypeKind::Void:
  case CTypeKind::Complex:
  case CTypeKind::Other:
    return std::nullopt;
  }
  llvm_unreachable("all kinds are covered");
}

static bool isPassedByAddress(CTypeAttr type) {
  return type.getKind() == CTypeKind::Complex ||
         (type.getKind() == CTypeKind::Record && !type.getScalar());
}

/// The 16 bytes that clang for wasm32 has; elsewhere it is a double.
static bool isLongDouble(CTypeAttr type) {
  return type.getKind() == CTypeKind::FloatingPoint &&
         type.getSize() == 2 * doubleWordSize;
}

bool Lowering::addParameter(CTypeAttr type) {
  if (isLongDouble(type)) {
    lowered.hasLongDouble = true;
    lowered.parameters.append(
        2, {IntegerType::get(context, 64), ValueKind::Number, type});
    return true;
  }
  if (isPassedByAddress(type)) {
    addPointer(type, /*isIndirect=*/true);
    return true;
  }
  std::optional<LoweredValue> scalar = getScalar(type);
  if (scalar)
    lowered.parameters.push_back(*scalar);
  return scalar.has_value();
}

bool Lowering::addResult(CTypeAttr type) {
  if (type.getKind() == CTypeKind::Void)
    return true;
  if (isLongDouble(type) || isPassedByAddress(type)) {
    lowered.hasResultAddress = true;
    lowered.hasLongDouble |= isLongDouble(type);
    addPointer(type, /*isIndirect=*/true);
    return true;
  }
  std::optional<LoweredValue> scalar = getScalar(type);
  if (scalar)
    lowered.results.push_back(*scalar);
  return scalar.has_value();
}

std::optional<LoweredPrototype>
warm::wasm::lowerPrototype(PrototypeAttr prototype) {
  Lowering lowering(prototype.getContext());
  // The address for a result comes first.
  if (!lowering.addResult(prototype.getResult()))
    return std::nullopt;
  for (CTypeAttr type : prototype.getParameters())
    if (!lowering.addParameter(type))
      return std::nullopt;
  if (prototype.getIsVariadic())
    lowering.addPointer(/*source=*/nullptr, /*isIndirect=*/false);
  return std::move(lowering.lowered);
}

static bool haveTypes(ArrayRef<LoweredValue> values, TypeRange types) {
  return llvm::equal(values, types, [](const LoweredValue &value, Type type) {
    return value.type == type;
  });
}

bool warm::wasm::matches(const LoweredPrototype &lowered, FunctionType type) {
  return haveTypes(lowered.parameters, type.getInputs()) &&
         haveTypes(lowered.results, type.getResults());
}

ValueKinds warm::wasm::getValueKinds(FuncOp func) {
  FunctionType type = func.getFunctionType();
  std::optional<LoweredPrototype> lowered;
  if (PrototypeAttr prototype = func.getPrototypeAttr())
    lowered = lowerPrototype(prototype);
  if (!lowered || !matches(*lowered, type))
    return {SmallVector<ValueKind>(type.getNumInputs(), ValueKind::Unknown),
            SmallVector<ValueKind>(type.getNumResults(), ValueKind::Unknown)};
  auto getKind = [](const LoweredValue &value) { return value.kind; };
  return {llvm::map_to_vector(lowered->parameters, getKind),
          llvm::map_to_vector(lowered->results, getKind)};
}
