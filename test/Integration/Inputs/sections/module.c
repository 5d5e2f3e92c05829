// What a program says of its sections, in C.
#include "module.h"

#define SECTION(name) __attribute__((section(name)))

static int twice(int x) { return 2 * x; }
static int thrice(int x) { return 3 * x; }
static const struct entry first __attribute__((used)) SECTION(".init_entries") = {twice, 10};
static const struct entry second __attribute__((used)) SECTION(".init_entries") = {thrice, 20};

int kept SECTION(".noinit");
static volatile int magic SECTION(".noinit.magic");
const int vectors[2] SECTION(".vectors") = {1, 2};
int settings[2] SECTION(".settings") = {5, 6};
int zeros[3] SECTION(".zeros");
const volatile int port SECTION(".port") = 3;
int hot SECTION(".data.hot") = 4;
int cold SECTION(".bss.cold");
static const int *const pointer __attribute__((used)) SECTION("without_dot") = &vectors[1];

__attribute__((used)) static int hidden(int x) { return x + settings[0]; }
static int unused(int x) { return x * 7; }

SECTION(".ramfunc") int fast(int x) { return x + kept + vectors[1]; }

int start(void) {
  if (magic != 0x600d) {
    magic = 0x600d;
    kept = 0;
  }
  return ++kept + hot + cold + port + zeros[2];
}
