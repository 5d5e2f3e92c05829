//===- call.h - one entry of the table of calls --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the host and the emulated core agree on. warm_exec/program.py writes the
// table `warm_calls` as assembly data; main.c walks it and prints one line per
// entry; warm_exec/emulator.py reads the lines.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TARGET_CALL_H
#define WARM_TARGET_CALL_H

#include <stdint.h>

/// What an entry asks for.
enum {
  /// Call `address`, unless it is 0; results are r0 and r1, as many as
  /// `resultWords`.
  WARM_CALL = 0,
  /// Call `address`; results are `resultWords` words of warm_result_buffer,
  /// whose address is among the arguments.
  WARM_CALL_STRUCT = 1,
  /// Print `resultWords` words from `address` on.
  WARM_READ = 2,
  /// End of the table.
  WARM_END = 3
};

/// How a call ended; bits 12 and up of the status word.
enum {
  WARM_RETURNED = 0,
  WARM_TRAP = 1,      ///< `udf #code`; the low byte is the code.
  WARM_FAULT = 2,     ///< Any other fault; the results are CFSR, pc, address.
  WARM_TIMEOUT = 3,   ///< The watchdog ended it.
  WARM_CLOBBERED = 4, ///< It did not keep r4-r11 or sp; the low 9 bits tell.
  WARM_ABSENT = 6     ///< WARM_READ of address 0: a weak symbol is not defined.
};
#define WARM_STATUS(kind, code) ((uint32_t)(kind) << 12 | (code))

/// One entry. The core-register words and the stack words are laid out by the
/// host following AAPCS section 6.5; `stack` has `stackWords` words, and the
/// next entry follows it.
struct WarmCall {
  uint32_t kind;
  uint32_t address;
  uint32_t stackWords;
  uint32_t resultWords;
  uint32_t registers[4];
  uint32_t stack[];
};

extern const struct WarmCall warm_calls[];

/// How many calls the watchdog lets run for how many SysTick periods of 10 ms;
/// 0 is no watchdog. Written by the host.
extern const uint32_t warm_watchdog_periods;
/// Nonzero: print the number of executed instructions after each status.
extern const uint32_t warm_count_instructions;

/// Where a call that returns several values puts them.
#define WARM_RESULT_WORDS 4096
extern uint32_t warm_result_buffer[WARM_RESULT_WORDS];

/// Performs `call`; r0 and r1 of the callee go to `out[0..1]`. Returns the
/// status word; a trap, a fault and the watchdog return through here as well.
uint32_t warm_invoke(const struct WarmCall *call, uint32_t *out);

/// Text for the host's standard output.
void warm_print(const char *text);
void warm_print_hex(uint32_t value);
void warm_flush(void);

#endif // WARM_TARGET_CALL_H
