//===- FrameLayout.cpp - what is where in a stack frame -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FrameLayout.h"

using namespace mlir;
using namespace warm::cortexm;

/// Frames must stay below this: offsets are signed in places.
static constexpr uint64_t maxFrameSize = 1u << 30;

static bool hasCall(FuncOp func) {
  for (Block &block : func.getBody())
    for (Operation &op : block)
      if (auto inst = dyn_cast<MachineInstOpInterface>(op))
        if (inst.getClobberMask() & linkRegister)
          return true;
  return false;
}

/// Words that the slots of an area take.
static uint64_t countWords(FuncOp func, SlotArea area) {
  uint64_t words = 0;
  auto visit = [&](Type type) {
    auto slot = dyn_cast<SlotType>(type);
    if (slot && slot.getArea() == area)
      words = std::max<uint64_t>(words, uint64_t(slot.getIndex()) + 1);
  };
  for (Block &block : func.getBody()) {
    llvm::for_each(block.getArgumentTypes(), visit);
    for (Operation &op : block)
      llvm::for_each(op.getResultTypes(), visit);
  }
  return words;
}

/// Registers that returns, and jumps to other functions, read.
static RegisterMask getReturned(FuncOp func) {
  RegisterMask mask = 0;
  for (Block &block : func.getBody())
    if (isa<RetOp, TailCallOp>(block.getTerminator()))
      mask |= getRegisters(block.getTerminator()->getOperands());
  return mask;
}

/// A register that the prologue may push and a return may pop just to move sp;
/// it is below all that are saved, so its word is the lowest. 0 if there is
/// none.
static RegisterMask getFillRegister(FuncOp func) {
  RegisterMask returned = getReturned(func);
  for (unsigned number = 4; number-- > 0;)
    if (!(returned >> number & 1))
      return 1u << number;
  return 0;
}

bool warm::cortexm::mayBranchFar(FuncOp func) {
  if (!func.isBaseline())
    return false;
  // A branch reaches 2 KiB. An access to the frame may become the load of an
  // offset, its word, an addition and the access, between a push and a pop; a
  // conditional branch one around a far one; other instructions the load of a
  // literal and its word.
  constexpr unsigned reach = 2000, mostBytes = 14, usualBytes = 6;
  unsigned bytes = 0;
  for (Block &block : func.getBody())
    for (Operation &op : block)
      bytes += isa<SpillOp, ReloadOp>(op) ? mostBytes : usualBytes;
  return bytes > reach;
}

LogicalResult FrameLayout::chooseRounding(FuncOp func) {
  auto target = func.getTarget();
  if (failed(target))
    return failure();
  RegisterMask usable = func.getAllocatableMask(*target) & calleeSavedRegisters;
  for (unsigned number = 4; number != 8; ++number)
    if (usable >> number & 1 && llvm::popcount(rounding) < 2)
      rounding |= 1u << number;
  if (llvm::popcount(rounding) < 2)
    return func.emitOpError("needs three of r4 to r7 for moving the stack "
                            "pointer, but they are reserved");
  pushed |= rounding;
  return success();
}

/// lr is saved with any other register: `pop {..., pc}` is shorter than `pop`
/// and `bx lr`.
LogicalResult FrameLayout::chooseRegisters(FuncOp func) {
  pushed = getWrittenRegisters(func.getBody()) &
           (calleeSavedRegisters | linkRegister);
  if (auto pointer = func.getFramePointer()) {
    pushed |= 1u << static_cast<unsigned>(*pointer);
    if (func.isBaseline() && failed(chooseRounding(func)))
      return failure();
  }
  if (pushed || mayBranchFar(func))
    pushed |= linkRegister;
  return success();
}

LogicalResult FrameLayout::placeAreas(FuncOp func) {
  uint64_t offset = 4 * countWords(func, SlotArea::out);
  if (func.getFramePointer()) {
    outgoingBytes = llvm::alignTo(offset, variableAlign);
    offset = 0;
  }
  localOffset = offset;
  offset += 4 * countWords(func, SlotArea::local);
  auto objects = func.getFrameObjects().value_or(ArrayRef<int32_t>());
  if (func->hasAttr("cortexm.argument_area")) {
    if (objects.empty() || objects.front() % 8 != 0)
      return func.emitOpError("has no frame object for its argument area");
    argumentBytes = objects.front();
    objects = objects.drop_front();
    // Above all that is not placed yet.
    objectOffsets.push_back(0);
  }
  for (int32_t bytes : objects) {
    offset = llvm::alignTo(offset, 8);
    objectOffsets.push_back(offset);
    offset += bytes;
    if (offset > maxFrameSize)
      break;
  }
  size = llvm::alignTo(offset, 4);
  if (offset > maxFrameSize)
    return func.emitOpError("needs a stack frame of more than ")
           << maxFrameSize << " bytes";
  return success();
}

/// Pads the frame; one word alone costs least as one more register to push.
void FrameLayout::align(FuncOp func) {
  bool isAligned =
      !objectOffsets.empty() || func.getFramePointer() || hasCall(func);
  if (isAligned && (size + getPushedBytes()) % 8 != 0)
    size += 4;
  RegisterMask fill = getFillRegister(func);
  if (size == 4 && pushed && fill) {
    pushed |= fill;
    size = 0;
  }
}

FailureOr<FrameLayout> FrameLayout::compute(FuncOp func) {
  FrameLayout layout;
  if (failed(layout.chooseRegisters(func)) || failed(layout.placeAreas(func)))
    return failure();
  layout.align(func);
  if (layout.argumentBytes != 0)
    layout.objectOffsets.front() = layout.size + layout.getPushedBytes();
  return layout;
}

uint32_t FrameLayout::getOffset(SlotType slot) const {
  uint32_t bytes = 4 * slot.getIndex();
  switch (slot.getArea()) {
  case SlotArea::out:
    return bytes;
  case SlotArea::local:
    return localOffset + bytes;
  case SlotArea::in:
    return getTotalBytes() + bytes;
  case SlotArea::virt:
    break;
  }
  llvm_unreachable("slots are placed before the frame is laid out");
}
