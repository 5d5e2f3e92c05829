//===- ArmCall.cpp - how C on Arm passes structs --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ArmCall.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm::wasm;

static constexpr uint64_t wordSize = 4, doubleWordSize = 8;

uint64_t warm::wasm::getAlign(CTypeAttr record) {
  // A complex number is two others.
  return record.getKind() == CTypeKind::Complex ? record.getSize() / 2
                                                : record.getAlign();
}

/// The words of a record; pairs where it is aligned to them.
static SmallVector<Type> getWords(CTypeAttr record) {
  uint64_t size =
      getAlign(record) >= doubleWordSize ? doubleWordSize : wordSize;
  return SmallVector<Type>(llvm::divideCeil(record.getSize(), size),
                           IntegerType::get(record.getContext(), 8 * size));
}

/// A result in one value that C on Arm returns in memory.
static bool isInMemory(CTypeAttr result) {
  return result.getKind() == CTypeKind::Record && result.getScalar() &&
         result.getSize() > wordSize;
}

ArmCall warm::wasm::getArmCall(PrototypeAttr prototype) {
  std::optional<LoweredPrototype> lowered = lowerPrototype(prototype);
  assert(lowered && "the prototype fits the function's type");
  ArmCall call;
  CTypeAttr result = prototype.getResult();
  ArrayRef<LoweredValue> parameters = lowered->parameters;
  if (lowered->hasResultAddress) {
    if (result.getSize() <= wordSize) {
      call.result = ArmResult::InRegister;
      call.resultSize = result.getSize();
      call.resultAlign = getAlign(result);
    } else {
      call.parameters.push_back({result, {parameters.front().type}});
    }
    parameters = parameters.drop_front();
  } else if (isInMemory(result)) {
    call.result = ArmResult::InMemory;
  }
  for (const LoweredValue &value : parameters) {
    if (value.isIndirect)
      call.parameters.push_back({value.source, getWords(value.source), true});
    else
      call.parameters.push_back({value.source, {value.type}});
  }
  return call;
}

FunctionType ArmCall::getType(FunctionType wasmType) const {
  MLIRContext *context = wasmType.getContext();
  Type word = IntegerType::get(context, 32);
  SmallVector<Type> inputs, results(wasmType.getResults());
  for (const ArmParameter &parameter : parameters)
    llvm::append_range(inputs, parameter.types);
  if (result == ArmResult::InRegister)
    results.assign(1, word);
  // Several results are a struct in memory.
  else if (result == ArmResult::InMemory)
    results.assign(2, word);
  return FunctionType::get(context, inputs, results);
}

bool ArmCall::isSame() const {
  return result == ArmResult::Same &&
         llvm::none_of(parameters, [](const ArmParameter &parameter) {
           return parameter.isRecord;
         });
}
