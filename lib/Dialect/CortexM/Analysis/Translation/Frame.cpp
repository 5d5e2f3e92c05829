//===- Frame.cpp - which bytes of the stack are whose ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Frame.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

LogicalResult Frame::initialize(FuncOp code) {
  laidOut = code.getCurrentPhase() >= Phase::Framed;
  for (Type type : code.getArgumentTypes())
    if (auto slot = dyn_cast<SlotType>(type))
      incomingBytes =
          std::max<int64_t>(incomingBytes, 4 * (int64_t(slot.getIndex()) + 1));
  if (failed(readOutgoingBytes(code)))
    return failure();
  auto sizes = code.getFrameObjects().value_or(ArrayRef<int32_t>());
  if (!laidOut || sizes.empty())
    return success();
  auto offsets =
      code->getAttrOfType<DenseI32ArrayAttr>("cortexm.frame_object_offsets");
  if (!offsets || offsets.size() != static_cast<int64_t>(sizes.size()))
    return code.emitError("translation is wrong: it does not say where its "
                          "frame objects are");
  for (auto [offset, size] : llvm::zip(offsets.asArrayRef(), sizes))
    objects.push_back({offset, size});
  sorted = objects;
  llvm::sort(sorted, [](const Object &a, const Object &b) {
    return std::pair(a.offset, a.size) < std::pair(b.offset, b.size);
  });
  lowestObject = std::min<int64_t>(0, sorted.front().offset);
  return checkObjects(code);
}

LogicalResult Frame::readOutgoingBytes(FuncOp code) {
  if (!laidOut || !code.getFramePointer())
    return success();
  auto bytes = code->getAttrOfType<IntegerAttr>("cortexm.outgoing_bytes");
  if (!bytes || bytes.getInt() % 8 != 0)
    return code.emitError(
        "translation is wrong: it does not say how many "
        "bytes, a multiple of 8, its callees' arguments take");
  outgoingBytes = bytes.getInt();
  return success();
}

LogicalResult Frame::checkObjects(FuncOp code) const {
  for (auto [index, object] : llvm::enumerate(sorted)) {
    if (object.offset % 8 != 0)
      return code.emitError("translation is wrong: a frame object at ")
             << object.offset << " is not aligned to 8 bytes";
    int64_t end = object.offset + object.size;
    if (end > 0)
      return code.emitError("translation is wrong: a frame object at ")
             << object.offset << " reaches outside the frame";
    if (index + 1 != sorted.size() && end > sorted[index + 1].offset)
      return code.emitError("translation is wrong: the frame objects at ")
             << object.offset << " and " << sorted[index + 1].offset
             << " overlap";
  }
  return success();
}

LogicalResult Frame::checkArgumentArea(FuncOp code) const {
  if (!laidOut ||
      (!objects.empty() && objects.front().offset + objects.front().size == 0))
    return success();
  return code.emitError("translation is wrong: its argument registers are not "
                        "right below what the caller has passed");
}

uint32_t Frame::getSlot(SlotType slot, const State &state) {
  int64_t index = slot.getIndex();
  if (!laidOut)
    return getKey({static_cast<int>(slot.getArea()), index});
  StackByte byte;
  if (slot.getArea() == SlotArea::out)
    byte = getEnd(state);
  byte.offset += 4 * index;
  return getWord(byte);
}

bool Frame::isInObject(StackByte byte) const {
  if (byte.isMoved)
    return false;
  const Object *next = llvm::partition_point(sorted, [&](const Object &object) {
    return object.offset < byte.offset + 4;
  });
  return next != sorted.begin() &&
         next[-1].offset + next[-1].size > byte.offset;
}

StringRef Frame::whyNoWord(StackByte byte, const State &state) const {
  if (byte.offset % 4 != 0)
    return "is no word of the stack";
  if (byte.offset < (byte.isMoved ? *state.moved : state.sp))
    return "is below the stack pointer";
  if (byte.isMoved)
    return byte.offset < outgoingBytes ? "" : "is the program's";
  if (byte.offset >= incomingBytes)
    return "belongs to the caller";
  if (isInObject(byte))
    return "is in a frame object";
  return "";
}
