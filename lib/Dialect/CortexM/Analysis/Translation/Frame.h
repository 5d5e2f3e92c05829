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
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_FRAME_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_FRAME_H

#include "MachineState.h"

namespace warm::cortexm::translation {

class Frame {
public:
  /// Reads off where the code says that its frame objects are. An error at the
  /// function where they overlap, are not aligned or not in its frame.
  llvm::LogicalResult initialize(FuncOp code);

  /// Whether slots are bytes of the stack already.
  bool isLaidOut() const { return laidOut; }

  /// The key of a word in `State::stack`.
  uint32_t getWord(int64_t offset) { return getKey({-1, offset}); }
  /// The key of a slot: of its word where the frame is laid out. `sp`: where it
  /// is now; outgoing arguments are counted from there.
  uint32_t getSlot(SlotType slot, int64_t sp);

  /// Where an object is, if the frame is laid out.
  std::optional<int64_t> getObject(unsigned index) const {
    if (!laidOut || index >= objects.size())
      return std::nullopt;
    return objects[index].offset;
  }
  /// The offset of the lowest byte of an object.
  int64_t getLowestObject() const { return lowestObject; }

  /// Whether a byte of the word at `offset` belongs to an object.
  bool isInObject(int64_t offset) const;

  /// Why no value may be kept in the word at `offset`, in words; empty if it
  /// may.
  llvm::StringRef whyNoWord(int64_t offset, int64_t sp) const;

private:
  struct Object {
    int64_t offset, size;
  };
  llvm::LogicalResult checkObjects(FuncOp code) const;
  uint32_t getKey(std::pair<int, int64_t> place) {
    return keys.try_emplace(place, keys.size()).first->second;
  }

  bool laidOut = false;
  int64_t incomingBytes = 0, lowestObject = 0;
  /// By number; by offset.
  llvm::SmallVector<Object> objects, sorted;
  /// By area, or -1 for a word, and index or offset.
  llvm::DenseMap<std::pair<int, int64_t>, uint32_t> keys;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_FRAME_H
