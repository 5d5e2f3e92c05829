//===- decide.c - what to do with a mutex that is given back ---------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See decide.h.
//
//===----------------------------------------------------------------------===//

#include "decide.h"

__attribute__((noinline)) void decide_unlock(struct decision *decision,
                                             uint32_t lock_count,
                                             uint32_t has_owner,
                                             uint32_t is_caller) {
  decision->status = 0;
  decision->lock_count = lock_count;
  if (!has_owner || !is_caller) {
    decision->status = has_owner ? -1 : -22;
    decision->action = ACTION_FAIL;
  } else if (lock_count > 1) {
    decision->action = ACTION_KEEP;
    decision->lock_count = lock_count - 1;
  } else {
    decision->action = ACTION_HAND_OFF;
    decision->lock_count = 0;
  }
}
