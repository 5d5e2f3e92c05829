//===- CallingConvention.cpp - where arguments and results are ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CallingConvention.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

unsigned getNumWords(Type type) {
  return type.isIntOrFloat() && type.getIntOrFloatBitWidth() == 64 ? 2 : 1;
}

/// Lays out the struct that several results are returned in.
static void layOutResults(TypeRange results, CallLayout &layout) {
  unsigned offset = 0, align = 4;
  for (Type type : results) {
    unsigned words = getNumWords(type);
    offset = llvm::alignTo(offset, 4 * words);
    align = std::max(align, 4 * words);
    for (unsigned i = 0; i < words; ++i, offset += 4)
      layout.resultOffsets.push_back(offset);
  }
  layout.resultSize = llvm::alignTo(offset, align);
}

CallLayout getCallLayout(TypeRange params, TypeRange results) {
  CallLayout layout;
  layout.hasResultPointer = results.size() > 1;
  if (layout.hasResultPointer)
    layOutResults(results, layout);
  else if (results.size() == 1)
    layout.resultRegisters = getNumWords(results.front());

  unsigned nextRegister = layout.hasResultPointer ? 1 : 0;
  for (Type type : params) {
    unsigned words = getNumWords(type);
    // Rules C.3 to C.8: a 64-bit value starts at an even register or at an
    // eight-byte aligned stack address; once on the stack, always.
    nextRegister = llvm::alignTo(nextRegister, words);
    bool inRegisters = nextRegister + words <= numArgumentRegisters;
    if (!inRegisters) {
      nextRegister = numArgumentRegisters;
      layout.stackWords = llvm::alignTo(layout.stackWords, words);
    }
    unsigned &next = inRegisters ? nextRegister : layout.stackWords;
    for (unsigned i = 0; i < words; ++i)
      layout.arguments.push_back({inRegisters, next++});
  }
  layout.usedRegisters = nextRegister;
  return layout;
}

FunctionType getMachineType(FunctionType signature, bool isVariadic) {
  auto *context = signature.getContext();
  CallLayout layout =
      getCallLayout(signature.getInputs(), signature.getResults());
  auto reg = [&](unsigned n) {
    return GPRType::get(context, static_cast<GPR>(n));
  };
  SmallVector<Type> args, results;
  if (layout.hasResultPointer)
    args.push_back(reg(0));
  for (ArgumentLocation location : layout.arguments)
    args.push_back(location.inRegister
                       ? Type(reg(location.index))
                       : SlotType::get(context, SlotArea::in, location.index));
  if (isVariadic)
    for (unsigned i = layout.usedRegisters; i < numArgumentRegisters; ++i)
      args.push_back(reg(i));
  for (unsigned i = 0; i < layout.resultRegisters; ++i)
    results.push_back(reg(i));
  return FunctionType::get(context, args, results);
}

} // namespace warm
