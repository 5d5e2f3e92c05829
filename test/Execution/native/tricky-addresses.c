// Without relocations, numbers that are addresses of statics as well: 65536, the
// first static behind the stack and 1 << 16; 1024, the first one before it.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m4 no-stack-first | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// CHECK: 1 lines, equal

// What may be both is said, each with its place: 4 uses of an address and 4
// words of data, and nothing else.
// RUN: not %native_c %s cortex-m4 link --ambiguous-address=error > %t 2>&1
// RUN: grep -c "error: in '[a-z]*' the constant 65[0-9]*, .* may be an address or a number" %t | FileCheck %s --check-prefix=CONSTANTS
// RUN: grep -c "error: the word 65[0-9]* at address 65[0-9]* may be an address or a number" %t | FileCheck %s --check-prefix=WORDS
// CONSTANTS: {{^}}4{{$}}
// WORDS: {{^}}4{{$}}

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

void use(int *array, int index);
int numbers(unsigned x);
int loads(unsigned x);
int *address(int way);
int data(unsigned x);

#ifdef HOST
void use(int *array, int index) { array[index & 3] += index; }
int run(void) {
  int total = 0;
  static const unsigned values[] = {0, 1, 1023, 1024, 1025, 65535, 65536, 65537, 131072, 0x80000000u, ~0u};
  for (unsigned i = 0; i < sizeof values / sizeof *values; ++i) {
    total = total * 31 + numbers(values[i]);
    total = total * 31 + loads(i);
    total = total * 31 + address(i)[i & 3];
    total = total * 31 + data(i);
  }
  return total;
}
#else
static int first[4] = {1, 2, 3, 4};
static int second[8] = {5, 6, 7, 8, 9};
static int *pointers[4] = {first, &first[2], second, &second[3]};
volatile int sink;

/// Numbers, all of them, whatever lies at 1024 and 65536.
int EXPORT(numbers)(unsigned x) {
  int total = x * 65536u + x * 1024u;
  total += (x & 65536) + (x | 1024) + (x ^ 65536);
  total += x / 65537 + x % 65541 + x / 1025;
  total += (int)x < 65536 ? 3 : 5;
  total += (int)x > 1024 ? 7 : 11;
  total += (short)x == 1024 ? 13 : 17;
  return total + ((x & 0x1ffff) == 65536 ? 19 : 23);
}
/// Addresses, by what is done with them.
int EXPORT(loads)(unsigned x) {
  first[x & 3] += second[x & 7];
  second[(x + 1) & 7] ^= first[(x >> 1) & 3];
  sink = first[2];
  return first[1] + second[x & 7];
}
/// Both, as far as can be seen.
int *EXPORT(address)(int way) {
  use(first, way);
  use(&second[way & 1], way);
  if (way == 3)
    return second;
  return &first[0];
}
int EXPORT(data)(unsigned x) {
  int *p = pointers[x & 3];
  pointers[x & 3] = pointers[(x + 1) & 3];
  return p[x & 1];
}
#endif
