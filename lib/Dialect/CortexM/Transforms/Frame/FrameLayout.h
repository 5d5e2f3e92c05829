//===- FrameLayout.h - what is where in a stack frame ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From sp upwards, after the prologue:
//
//   words passed to callees     `slot<out n>`
//   spilled values              `slot<local n>`
//   frame objects               each aligned to 8 bytes
//   padding
//   saved registers             ascending, lr last
//   argument area               frame object 0 of a variadic function
//   words passed by the caller  `slot<in n>`
//
// The argument area has the argument registers of a variadic function
// (`cortexm.argument_area`): together with what the caller has passed on the
// stack they are one array.
//
// sp is a multiple of 8 at calls and where there are frame objects (AAPCS,
// section 6.2.1.2), else of 4.
//
// In a function with a frame pointer, that is the address of the spilled
// values: offsets count from there. Below it is what the function allocates
// when it runs, then the words passed to callees, from sp upwards. sp and the
// end of these words are multiples of 16, like C's shadow stack pointer.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_FRAMELAYOUT_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_FRAMELAYOUT_H

#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Whether a branch of the final code may be one that overwrites lr.
bool mayBranchFar(FuncOp func);

struct FrameLayout {
  /// Reads off the function what its frame must hold. An error at the function
  /// if that is more than an address can reach.
  static llvm::FailureOr<FrameLayout> compute(FuncOp func);

  /// What sp is a multiple of in a function with a frame pointer, after the
  /// prologue.
  static constexpr uint32_t variableAlign = 16;

  /// Registers that the prologue pushes. Without lr among them it pushes none.
  RegisterMask pushed = 0;
  /// Bytes the prologue subtracts from sp after that.
  uint32_t size = 0;
  /// Bytes of the argument area, which it subtracts first.
  uint32_t argumentBytes = 0;

  /// Two registers that are pushed, for making sp such a multiple on Armv6-M.
  RegisterMask rounding = 0;

  /// Bytes of outgoing arguments, if there is a frame pointer.
  uint32_t outgoingBytes = 0;

  /// Bytes to a slot from sp; from the frame pointer if there is one, except
  /// for outgoing arguments.
  uint32_t getOffset(SlotType slot) const;
  /// The same to each frame object.
  llvm::SmallVector<uint32_t> objectOffsets;

  uint32_t getPushedBytes() const { return 4 * llvm::popcount(pushed); }
  /// All bytes that the function takes from the stack.
  uint32_t getTotalBytes() const {
    return size + getPushedBytes() + argumentBytes;
  }

private:
  llvm::LogicalResult chooseRegisters(FuncOp func);
  llvm::LogicalResult chooseRounding(FuncOp func);
  llvm::LogicalResult placeAreas(FuncOp func);
  void align(FuncOp func);

  uint32_t localOffset = 0;
};

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_FRAMELAYOUT_H
