// Two objects, one of them in an archive that comes first, linked by warmc:
// functions and data of one in the other, both ways, through pointers, weak
// definitions that give way and ones that stay, equal names of static things.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 parts | FileCheck %s
// RUN: %native_c %s cortex-m4 parts --only-export=entry,table | FileCheck %s
// CHECK: 1 lines, equal

typedef int (*Function)(int);
struct Table {
  Function function;
  int *data;
};

#ifdef HOST
int entry(int x);
extern struct Table table[2];
int fromHost(int x) { return x * 3 + 1; }
int run(void) {
  int total = 0;
  for (int i = 0; i < 20; ++i)
    total = total * 5 + entry(i) + table[i & 1].function(i) + *table[i & 1].data;
  return total;
}
#elif PART == 1
int add(int x);
extern int numbers[5];
extern struct Table table[2];
int fromHost(int x);
__attribute__((weak)) int choose(int x) { return x - 1000; }
__attribute__((weak)) int keep(int x) { return x + 7; }
__attribute__((weak)) int missing(int x);
__attribute__((weak)) extern int absent;

static int count = 5;
static int __attribute__((noinline)) step(int x) { return count += x; }
int shared = 11;
int callback(int x) { return step(x) ^ 0x55; }

int entry(int x) {
  int total = add(x) + step(x) + numbers[x % 5] + choose(x) + keep(x);
  total += table[x & 1].function(x + 1) + *table[x & 1].data;
  total += missing ? 1000000 : 1;
  total += &absent ? 2000000 : 2;
  return total + fromHost(total & 15);
}
#else
int callback(int x);
extern int shared;
int choose(int x) { return x + 100; }

static int count = 50;
static int __attribute__((noinline)) step(int x) { return count -= x; }
int numbers[5] = {2, 3, 5, 7, 11};
static int own(int x) { return step(x) + 9; }
struct Table table[2] = {{callback, &shared}, {own, numbers + 3}};

int add(int x) {
  shared += x;
  return step(x) + choose(x) + shared;
}
#endif
