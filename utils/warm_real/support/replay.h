//===- replay.h - what replay.c and the C of a trace share -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

extern const uint32_t replayEvents[];
extern uint8_t replayMemory[];

/// Calls an export by its number, with arguments as words.
void replayCall(uint32_t function, const uint32_t *arguments,
                uint32_t *results);

/// What the C of an import calls.
void replayImport(uint32_t number, const uint32_t *arguments,
                  uint32_t *results);
