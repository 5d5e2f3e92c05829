//===- decide.h - what to do with a mutex that is given back ---------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part worth proving: no kernel, no pointers but the result's.
//
//===----------------------------------------------------------------------===//

#ifndef EXAMPLES_MUTEX_DECIDE_H
#define EXAMPLES_MUTEX_DECIDE_H

#include <stdint.h>

enum action { ACTION_FAIL, ACTION_KEEP, ACTION_HAND_OFF };

struct decision {
  int32_t status;
  uint8_t action;
  uint32_t lock_count;
};

void decide_unlock(struct decision *decision, uint32_t lock_count,
                   uint32_t has_owner, uint32_t is_caller);

#endif // EXAMPLES_MUTEX_DECIDE_H
