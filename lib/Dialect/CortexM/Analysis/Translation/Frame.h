//===- Frame.h - which bytes of the stack are whose -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Offsets count from sp at entry: the caller's words are at 0 and above, the
// function's own below. A byte is in a frame object, in a word that the code
// keeps a value in, in an incoming argument, or not the function's.
//
// Where sp is set to what the program computes, outgoing arguments are between
// it and what the program uses. Offsets there count from sp as it was set.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_FRAME_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_FRAME_H

#include "MachineState.h"

namespace warm::cortexm::translation {

/// A byte of the stack, by its offset from sp at entry, or from where sp was
/// set last.
struct StackByte {
  int64_t offset = 0;
  bool isMoved = false;
};

class Frame {
public:
  /// Reads off where the code says that its frame objects are, and how many
  /// bytes are for outgoing arguments where sp moves. An error at the function
  /// where objects overlap, are not aligned or not in its frame.
  llvm::LogicalResult initialize(FuncOp code);

  /// An error unless the first object ends where the caller's words begin.
  llvm::LogicalResult checkArgumentArea(FuncOp code) const;

  /// Whether slots are bytes of the stack already.
  bool isLaidOut() const { return laidOut; }

  /// Where sp is.
  static StackByte getEnd(const State &state) {
    return {state.moved.value_or(state.sp), state.moved.has_value()};
  }
  /// The key of a word in `State::stack`.
  uint32_t getWord(StackByte byte) {
    return getKey({byte.isMoved ? -2 : -1, byte.offset});
  }
  /// The key of a slot: of its word where the frame is laid out. Outgoing
  /// arguments are counted from where sp is.
  uint32_t getSlot(SlotType slot, const State &state);

  /// Where an object is, if the frame is laid out.
  std::optional<int64_t> getObject(unsigned index) const {
    if (!laidOut || index >= objects.size())
      return std::nullopt;
    return objects[index].offset;
  }
  /// The offset of the lowest byte of an object.
  int64_t getLowestObject() const { return lowestObject; }

  /// Whether a byte of the word at `byte` belongs to an object.
  bool isInObject(StackByte byte) const;

  /// Why no value may be kept in the word at `byte`, in words; empty if it may.
  llvm::StringRef whyNoWord(StackByte byte, const State &state) const;

  /// What is between sp and the bytes that the program uses, where sp moves.
  int64_t getOutgoingBytes() const { return outgoingBytes; }

private:
  struct Object {
    int64_t offset, size;
  };
  llvm::LogicalResult readOutgoingBytes(FuncOp code);
  llvm::LogicalResult checkObjects(FuncOp code) const;
  uint32_t getKey(std::pair<int, int64_t> place) {
    return keys.try_emplace(place, keys.size()).first->second;
  }

  bool laidOut = false;
  int64_t incomingBytes = 0, outgoingBytes = 0, lowestObject = 0;
  /// By number; by offset.
  llvm::SmallVector<Object> objects, sorted;
  /// By area, or -1 or -2 for a word, and index or offset.
  llvm::DenseMap<std::pair<int, int64_t>, uint32_t> keys;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_FRAME_H
