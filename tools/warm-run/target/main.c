//===- main.c - perform the table of calls and print the results ---===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One line per call on the host's standard output:
//
//   =<index> <status> [#<instructions>] <result word>...
//
// all in hexadecimal. Lines that start otherwise come from imported functions.
//
//===----------------------------------------------------------------------===//

#include "call.h"

uint32_t warm_result_buffer[WARM_RESULT_WORDS] __attribute__((aligned(8)));

/// CFSR, pc and address of the last fault that was no trap.
static uint32_t lastFault[3];
static volatile uint32_t remainingPeriods;

extern uint32_t warm_recover_sp;
extern char __warm_process_stack_bottom[], __warm_process_stack_top[];
/// The board's 32-bit timer, counting down; the status tells that it passed 0.
extern volatile uint32_t __warm_timer_control, __warm_timer_value,
    __warm_timer_reload, __warm_timer_status;
/// Instructions per 1024 ticks of it under `-icount shift=8`, as an address. An
/// instruction is several ticks, so that rounding gives the exact number.
extern char __warm_instructions_per_1024_ticks[];

#define SYSTICK ((volatile uint32_t *)0xe000e010)
#define SHCSR (*(volatile uint32_t *)0xe000ed24)
#define CFSR (*(volatile uint32_t *)0xe000ed28)
#define MMFAR (*(volatile uint32_t *)0xe000ed34)
#define BFAR (*(volatile uint32_t *)0xe000ed38)

//===----------------------------------------------------------------------===//
// Called by the handlers in startup.S
//===----------------------------------------------------------------------===//

static int isOnStack(uint32_t address, uint32_t size) {
  return address >= (uint32_t)__warm_process_stack_bottom &&
         address + size <= (uint32_t)__warm_process_stack_top;
}

/// The status of a call that ended in a fault with exception frame `frame`.
/// STKERR, MSTKERR and STKOF (CFSR bits 12, 4 and 20) mean that even the frame
/// had no room; an access just below the stack means the same for a callee.
uint32_t warm_classify_fault(uint32_t frame) {
  const uint32_t stackFaults = 1u << 12 | 1u << 4 | 1u << 20;
  const uint32_t undefinedInstruction = 1u << 16;
  const uint32_t mmAddressValid = 1u << 7, addressValid = 1u << 15 | 1u << 7;
  uint32_t cause = CFSR;
  uint32_t address = cause & mmAddressValid ? MMFAR : BFAR;
  CFSR = cause;
  SHCSR &= ~0x0000f000u; // What is still pending would come again.
  uint32_t bottom = (uint32_t)__warm_process_stack_bottom;
  if (!isOnStack(frame, 32) || (cause & stackFaults) ||
      ((cause & addressValid) && address < bottom &&
       bottom - address <= 0x01000000u && frame - bottom < 0x10000u))
    return WARM_STATUS(WARM_TRAP, 8);
  uint32_t pc = ((const uint32_t *)frame)[6];
  if (cause & undefinedInstruction) {
    uint16_t instruction = *(const uint16_t *)(pc & ~1u);
    if ((instruction & 0xff00u) == 0xde00u)
      return WARM_STATUS(WARM_TRAP, instruction & 0xffu);
  }
  lastFault[0] = cause;
  lastFault[1] = pc;
  lastFault[2] = address;
  return WARM_STATUS(WARM_FAULT, 0);
}

/// Every 10 ms; nonzero when the running call has used up its time.
uint32_t warm_watchdog(void) {
  if (remainingPeriods == 0 || --remainingPeriods != 0)
    return 0;
  return WARM_STATUS(WARM_TIMEOUT, 0);
}

//===----------------------------------------------------------------------===//
// Semihosting (Arm IHI: SYS_OPEN 1, SYS_WRITE 5, SYS_EXIT 0x18)
//===----------------------------------------------------------------------===//

static char textBuffer[1 << 14];
static uint32_t textLength;

static uint32_t semihost(uint32_t operation, const void *block) {
  register uint32_t r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = block;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

void warm_flush(void) {
  static uint32_t handle;
  static int isOpen;
  if (!isOpen) {
    const uint32_t open[3] = {(uint32_t)":tt", 4 /* "w" */, 3};
    handle = semihost(1, open);
    isOpen = 1;
  }
  const uint32_t write[3] = {handle, (uint32_t)textBuffer, textLength};
  semihost(5, write);
  textLength = 0;
}

void warm_print(const char *text) {
  for (; *text; ++text) {
    if (textLength == sizeof(textBuffer))
      warm_flush();
    textBuffer[textLength++] = *text;
  }
}

void warm_print_hex(uint32_t value) {
  char digits[9];
  char *digit = digits + 8;
  *digit = 0;
  do {
    *--digit = "0123456789abcdef"[value & 15];
    value >>= 4;
  } while (value);
  warm_print(digit);
}

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

static void printWords(const uint32_t *words, uint32_t count) {
  for (uint32_t i = 0; i < count; ++i) {
    warm_print(" ");
    warm_print_hex(words[i]);
  }
}

/// Performs `call` and stores how many timer ticks that took.
static __attribute__((noinline)) uint32_t
timedInvoke(const struct WarmCall *call, uint32_t *out, uint32_t *ticks) {
  __warm_timer_status = 1;
  uint32_t start = __warm_timer_value;
  uint32_t status = warm_invoke(call, out);
  *ticks = start - __warm_timer_value;
  return status;
}

static __attribute__((naked)) void empty(void) { __asm__("bx lr"); }

/// Timer ticks of calling a function of no instruction but its return.
static uint32_t measureOverhead(void) {
  const struct WarmCall call = {WARM_CALL, (uint32_t)&empty, 0, 0, {0}};
  uint32_t out[2], ticks;
  timedInvoke(&call, out, &ticks);
  return ticks;
}

/// All ones when the timer did not reach.
static uint32_t ticksToInstructions(uint32_t ticks, uint32_t overhead) {
  uint64_t rate = (uint32_t)__warm_instructions_per_1024_ticks;
  if (__warm_timer_status)
    return 0xffffffffu;
  return (uint32_t)(((ticks - overhead) * rate + 512) >> 10) + 1;
}

static void perform(const struct WarmCall *call, uint32_t index,
                    uint32_t overhead) {
  uint32_t out[2], ticks = 0, status = 0;
  const uint32_t *results = out;
  remainingPeriods = warm_watchdog_periods;
  if (call->kind == WARM_READ) {
    results = (const uint32_t *)call->address;
    status = results ? WARM_RETURNED : WARM_STATUS(WARM_ABSENT, 0);
  } else if (call->address != 0) // A weak symbol may have no definition.
    status = timedInvoke(call, out, &ticks);
  remainingPeriods = 0;
  if (call->kind == WARM_CALL_STRUCT)
    results = warm_result_buffer;
  warm_print("=");
  warm_print_hex(index);
  warm_print(" ");
  warm_print_hex(status);
  if (warm_count_instructions && call->kind != WARM_READ) {
    warm_print(" #");
    warm_print_hex(ticksToInstructions(ticks, overhead));
  }
  if (status == 0)
    printWords(results, call->resultWords);
  else if (status == WARM_STATUS(WARM_FAULT, 0))
    printWords(lastFault, 3);
  warm_print("\n");
}

void warm_main(void) {
  typedef void (*Constructor)(void);
  extern const Constructor __init_array_start[], __init_array_end[];
  __warm_timer_reload = 0xffffffffu;
  __warm_timer_value = 0xffffffffu;
  __warm_timer_control = 9; // Run, and set the status.
  if (warm_watchdog_periods) {
    SYSTICK[1] = 250000 - 1;
    SYSTICK[2] = 0;
    SYSTICK[0] = 7; // Processor clock, interrupt, run.
  }
  uint32_t overhead = warm_count_instructions ? measureOverhead() : 0;
  // A constructor that traps is reported like a call, under index ~0.
  for (const Constructor *c = __init_array_start; c != __init_array_end; ++c) {
    const struct WarmCall call = {WARM_CALL, (uint32_t)*c, 0, 0, {0}};
    uint32_t out[2], status = warm_invoke(&call, out);
    if (status != 0) {
      warm_print("=ffffffff ");
      warm_print_hex(status);
      printWords(lastFault, status == WARM_STATUS(WARM_FAULT, 0) ? 3 : 0);
      warm_print("\n");
    }
  }
  uint32_t index = 0;
  const struct WarmCall *call = warm_calls;
  while (call->kind != WARM_END) {
    perform(call, index++, overhead);
    call = (const struct WarmCall *)(call->stack + call->stackWords);
  }
  warm_flush();
  semihost(0x18, (const void *)0x20026); // ADP_Stopped_ApplicationExit
  for (;;) {
  }
}
