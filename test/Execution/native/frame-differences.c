// Numbers made of addresses of the frame: differences on either side, rounded
// and hashed addresses; pointers that walk through the frame in both
// directions; storage on one path only.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m3 emit-relocs --check-native-pointers | FileCheck %s
// RUN: %native_c %s cortex-m0 clang -O0 --check-native-pointers | FileCheck %s
// RUN: %native_c %s cortex-m4 clang -Os --check-native-pointers | FileCheck %s
// RUN: %if wasm-opt %{ %native_c %s cortex-m4 wasm-opt --stack-pointer=global_0 | FileCheck %s %}
// CHECK: 23 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME
typedef unsigned int word;
typedef __UINTPTR_TYPE__ address;

void fill(char *text, int count);
void note(int value);
int report(int difference);

int depth(char *base);
int align_offset(int n);
int backwards(int n);
int guarded(int n);
int either(int which, int n);
int relocated(char *other, int n);

#ifndef HOST
int EXPORT(depth)(char *base) {
  char here[16];
  fill(here, 16);
  int sign = report((int)(base - here)) + 2 * report((int)(here - base));
  return sign * 100 + here[2];
}

int EXPORT(align_offset)(int n) {
  char bytes[72];
  fill(bytes, 72);
  address start = (address)(bytes + n);
  address offset = -start & 7;
  char *aligned = bytes + n + offset;
  word hash = (word)start * 2654435761u >> 31;
  return ((address)aligned & 7) * 1000 + aligned[0] - bytes[n + offset] +
         (int)(hash & 0);
}

// No calls: the array is below the stack pointer.
int EXPORT(backwards)(int n) {
  volatile int a[12];
  volatile int *p = a + 12;
  for (int i = 0; i < 12; ++i)
    *--p = i * n;
  int sum = 0;
  for (int i = 11; i >= 0; i -= 2)
    sum = sum * 3 + a[i];
  return sum;
}

int EXPORT(guarded)(int n) {
  int sum = n;
  if (n > 2) {
    volatile char a[n];
    for (int i = 0; i < n; ++i)
      a[n - 1 - i] = (char)(i * 3);
    for (int i = 0; i < n; ++i)
      sum = sum * 2 + a[i];
  }
  return sum;
}

int EXPORT(either)(int which, int n) {
  char a[16], b[32];
  fill(a, 16);
  fill(b, 32);
  char *p = which ? a + 15 : b + 31;
  int sum = 0;
  do
    sum = sum * 2 + *p--;
  while (--n > 0);
  return sum;
}

// A pointer into something else, moved by a difference with the frame.
int EXPORT(relocated)(char *other, int n) {
  char mine[16];
  fill(mine, 16);
  address difference = (address)other - (address)mine;
  char *p = mine + n;
  return *(char *)((address)p + difference) * 10 + *p;
}

#else
void warm_print(const char *);
void warm_print_hex(unsigned);
void fill(char *text, int count) {
  for (int i = 0; i < count; ++i)
    text[i] = (char)(i + 3);
}
void note(int value) {
  warm_print("> ");
  warm_print_hex(value);
  warm_print("\n");
}

// Called with the stack where it is.
static char *top;
int report(int difference) {
  note(top - (char *)__builtin_frame_address(0) < 4096);
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

int run(void) {
  char base[8], other[16];
  top = base;
  for (int i = 0; i < 16; ++i)
    other[i] = (char)(i * 2);
  note(depth(base));
  for (int n = 0; n < 5; ++n)
    note(align_offset(n));
  for (int n = 0; n < 4; ++n)
    note(backwards(n));
  for (int n = 0; n < 5; ++n)
    note(guarded(n * 2));
  for (int n = 1; n < 4; ++n)
    note(either(n & 1, n * 3));
  for (int n = 0; n < 2; ++n)
    note(relocated(other, n * 7));
  return 7;
}
#endif
