// Starts the program twice without a reset in between, and prints what it says
// by semihosting.
#include "module.h"

extern const struct entry entries_begin[], entries_end[];
extern int data_begin[], data_end[], data_load[], bss_begin[], bss_end[];

static void call_host(int operation, const void *argument) {
  register int r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt #0xab" : "+r"(r0) : "r"(r1) : "memory");
}

static void print(int value) {
  char text[12], *end = text + sizeof text;
  *--end = 0;
  *--end = '\n';
  do
    *--end = '0' + value % 10;
  while (value /= 10);
  call_host(4, end);
}

static void initialize(void) {
  for (int *to = data_begin, *from = data_load; to < data_end;)
    *to++ = *from++;
  for (int *to = bss_begin; to < bss_end;)
    *to++ = 0;
}

void reset(void) {
  for (int i = 0; i < 2; ++i) {
    initialize();
    print(start());
  }
  int sum = 0;
  for (const struct entry *entry = entries_begin; entry < entries_end; ++entry)
    sum += entry->call(entry->argument);
  print(sum);
  print(fast(10));
  call_host(0x18, (const void *)0x20026);
  for (;;)
    ;
}

extern char stack_end[];
__attribute__((used, section(".isr_vector"))) const void *const table[2] = {stack_end, (const void *)reset};
