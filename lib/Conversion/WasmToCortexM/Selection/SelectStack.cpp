//===- SelectStack.cpp - storage on the stack -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Storage of fixed size is an object of the frame. A function that moves the
// stack pointer has a frame pointer.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

Word Selector::getFrame(wasm::StackAllocOp op) {
  auto size = static_cast<unsigned>(op.getSize());
  auto [entry, isNew] = shadowFrames.try_emplace(op, 0);
  if (isNew)
    entry->second = createFrameObject(size);
  return words.frameAddress(entry->second, 0);
}

LogicalResult Selector::chooseFramePointer(Operation *op) {
  if (target.getFramePointer())
    return success();
  auto machine = target.getTarget();
  if (failed(machine))
    return failure();
  uint32_t allocatable = machine->getAllocatableMask();
  for (GPR reg : {GPR::r7, GPR::r6, GPR::r5, GPR::r4, GPR::r11, GPR::r10,
                  GPR::r9, GPR::r8})
    if (allocatable >> static_cast<unsigned>(reg) & 1) {
      target.setFramePointer(reg);
      return success();
    }
  fail(op, "storage of variable size needs a frame pointer, but all registers "
           "that it could be in are reserved");
  return failure();
}

void Selector::saveVariadicArguments(ArrayRef<Word> registers) {
  constexpr unsigned wordSize = 4;
  int32_t area = createFrameObject(wordSize * numArgumentRegisters);
  assert(area == 0 && "the argument area is the first object");
  target->setAttr("cortexm.argument_area", UnitAttr::get(target.getContext()));
  auto object =
      IntegerAttr::get(IntegerType::get(target.getContext(), 32), area);
  for (auto [i, word] : llvm::enumerate(registers))
    words.create<StrSpOp>(words.reg(word), object,
                          wordSize * (layout.usedRegisters + i));
  // Those on the stack follow.
  variadicOffset = wordSize * (layout.usedRegisters + layout.stackWords);
}

bool Selector::selectStack(Operation *op) {
  if (isa<wasm::StackAllocOp>(op))
    return true;
  if (isa<wasm::VariadicArgumentsOp>(op)) {
    set(op->getResult(0), words.frameAddress(/*object=*/0, variadicOffset));
    return true;
  }
  if (auto check = dyn_cast<wasm::CheckStackOp>(op)) {
    words.trapIf(words.compare(Predicate::GTU, getWord(check.getValue()),
                               getWord(check.getLimit())),
                 trap_code::WrongStack);
    return true;
  }
  if (!isa<wasm::StackTopOp, wasm::SetStackTopOp>(op))
    return false;
  if (failed(chooseFramePointer(op)))
    return true;
  if (isa<wasm::StackTopOp>(op)) {
    set(op->getResult(0), Word(words.create<StackTopOp>().getResult()));
    return true;
  }
  Word top(words.reg(getWord(op->getOperand(0))));
  if (cast<wasm::SetStackTopOp>(op).getLower()) {
    Word current(words.create<StackTopOp>().getResult());
    words.prepareSelect(top, current);
    Condition isLower = words.compare(Predicate::LTU, top, current);
    top = words.select(isLower, top, current);
  }
  words.create<SetStackTopOp>(words.reg(top));
  return true;
}

} // namespace warm
