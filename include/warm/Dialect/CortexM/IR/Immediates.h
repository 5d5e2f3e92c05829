//===- Immediates.h - constants that instructions can hold ------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M Architecture Reference Manual, section A5.3.2.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_IMMEDIATES_H
#define WARM_DIALECT_CORTEXM_IR_IMMEDIATES_H

#include "llvm/ADT/bit.h"
#include <cstdint>

namespace warm::cortexm {

/// Whether a data-processing instruction can hold `value`: a byte, a byte
/// repeated as 0x00XY00XY, 0xXY00XY00 or 0xXYXYXYXY, or a byte with its top bit
/// set, rotated right by 8 to 31.
inline bool isModifiedImmediate(uint32_t value) {
  if (value <= 0xff)
    return true;
  uint32_t low = value & 0xff, high = (value >> 8) & 0xff;
  if (value == (low | low << 16) || value == (high << 8 | high << 24) ||
      value == (low | low << 8 | low << 16 | low << 24))
    return true;
  unsigned zeros = llvm::countl_zero(value);
  return (value & (0xffffffffu >> zeros >> 8)) == 0;
}

/// Whether `ldrd` and `strd` can hold an offset from sp: a byte times 4.
inline bool isDoubleOffset(uint32_t offset) {
  return offset % 4 == 0 && offset <= 1020;
}

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_IMMEDIATES_H
