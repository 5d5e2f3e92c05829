//===- SelectCalls.cpp - calls and helpers --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Argument and result locations come from CallingConvention.h. Arguments are
// ordinary virtual values: register assignment puts them where the call wants
// them. Stack arguments are spills to `slot<out n>` right before the call.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "warm/Dialect/Wasm/IR/ReturnsTwice.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

int32_t Selector::createFrameObject(unsigned size) {
  frameObjects.push_back(size);
  return frameObjects.size() - 1;
}

void Selector::call(StringRef callee, Value address, ValueRange args,
                    ValueRange results, bool returnsTwice) {
  auto *context = target.getContext();
  CallLayout call = getCallLayout(args.getTypes(), results.getTypes());
  SmallVector<Value> inRegisters, onStack;
  SmallVector<int32_t> registers;
  IntegerAttr object;
  if (call.hasResultPointer) {
    object = IntegerAttr::get(IntegerType::get(context, 32),
                              createFrameObject(call.resultSize));
    inRegisters.push_back(words.create<FrameAddressOp>(object, 0));
    registers.push_back(0);
  }
  SmallVector<std::pair<Value, unsigned>> stackWords;
  unsigned number = 0;
  for (Value arg : args) {
    for (Word word : get(arg)) {
      ArgumentLocation location = call.arguments[number++];
      Value value = words.reg(word);
      if (location.inRegister) {
        inRegisters.push_back(value);
        registers.push_back(location.index);
      } else {
        stackWords.push_back({value, location.index});
      }
    }
  }
  for (auto [value, index] : stackWords)
    onStack.push_back(words.create<SpillOp>(
        SlotType::get(context, SlotArea::out, index), value));

  SmallVector<int32_t> resultRegisters;
  for (unsigned i = 0; i < call.resultRegisters; ++i)
    resultRegisters.push_back(i);
  SmallVector<Type> types(call.resultRegisters, GPRType::get(context));
  llvm::append_range(inRegisters, onStack);
  Operation *inst = nullptr;
  if (address)
    inst = words.create<BlxOp>(types, address, inRegisters, registers,
                               resultRegisters);
  else
    inst = words.create<BlOp>(types, callee, inRegisters, registers,
                              resultRegisters);
  if (returnsTwice)
    setReturnsTwice(cast<BlOp>(inst));
  ValueRange values = inst->getResults();

  number = 0;
  for (Value result : results) {
    Words resultWords;
    for (unsigned i = 0, e = getNumWords(result.getType()); i < e; ++i) {
      if (call.hasResultPointer)
        resultWords.push_back(
            Word(words.create<LdrSpOp>(object, call.resultOffsets[number])
                     .getResult()));
      else
        resultWords.push_back(Word(values[number]));
      ++number;
    }
    set(result, resultWords);
  }
}

SmallVector<Word, 4> Selector::callHelper(StringRef name, ArrayRef<Word> args,
                                          unsigned numResults) {
  helpers.insert(name);
  constexpr size_t numRegisters = 4;
  SmallVector<Value> values;
  for (Word arg : args)
    values.push_back(words.reg(arg));
  for (size_t i = numRegisters; i < values.size(); ++i)
    values[i] = words.create<SpillOp>(
        SlotType::get(target.getContext(), SlotArea::out, i - numRegisters),
        values[i]);
  auto registers = llvm::to_vector(llvm::seq<int32_t>(
      0, static_cast<int32_t>(std::min(args.size(), numRegisters))));
  auto resultRegisters =
      llvm::to_vector(llvm::seq<int32_t>(0, static_cast<int32_t>(numResults)));
  SmallVector<Type> types(numResults, GPRType::get(target.getContext()));
  auto call =
      words.create<BlOp>(types, name, values, registers, resultRegisters);
  SmallVector<Word, 4> results;
  for (Value result : call.getResults())
    results.push_back(Word(result));
  return results;
}

bool Selector::selectCall(Operation *op) {
  auto callOp = dyn_cast<wasm::CallOp>(op);
  if (!callOp)
    return false;
  StringAttr callee = info.getFunctionSymbol(callOp.getCalleeAttr().getAttr());
  call(callee.getValue(), Value(), callOp.getArgs(), callOp.getResults(),
       wasm::returnsTwice(callOp));
  return true;
}

} // namespace warm
