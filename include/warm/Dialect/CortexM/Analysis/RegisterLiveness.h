//===- RegisterLiveness.h - which physical registers are live -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For passes that look for a register to use after allocation: backward
// liveness over sets of physical registers and the flags. A register is live
// where a value in it will be read.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_ANALYSIS_REGISTERLIVENESS_H
#define WARM_DIALECT_CORTEXM_ANALYSIS_REGISTERLIVENESS_H

#include "mlir/IR/Region.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"

namespace warm::cortexm {

/// Bit n stands for rn, `flagsBit` for the flags.
using RegisterMask = uint32_t;
constexpr RegisterMask flagsBit = 1u << 16;
/// AAPCS, section 6.1.1: what a call preserves (r4-r11), and what it does not.
constexpr RegisterMask calleeSavedRegisters = 0x0ff0;
constexpr RegisterMask callerSavedRegisters = 0x100f;
constexpr RegisterMask linkRegister = 1u << 14;

/// The registers these values are in.
RegisterMask getRegisters(mlir::ValueRange values);

/// Everything `op` leaves changed: results, clobbers, the flags.
RegisterMask getWrittenRegisters(mlir::Operation *op);

/// All registers that are written anywhere, entry arguments aside.
RegisterMask getWrittenRegisters(mlir::Region &body);

class RegisterLiveness {
public:
  explicit RegisterLiveness(mlir::Region &body);

  /// Registers whose contents are read after the block's end. What its
  /// terminator reads itself is not among them.
  RegisterMask getLiveOut(mlir::Block *block) const {
    return liveOut.lookup(block);
  }
  /// Registers live before `op`, from those live after it.
  static RegisterMask stepBack(mlir::Operation *op, RegisterMask after);

private:
  llvm::DenseMap<mlir::Block *, RegisterMask> liveOut;
};

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_ANALYSIS_REGISTERLIVENESS_H
