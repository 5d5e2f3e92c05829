// Frames on the stack: structs whose address goes to C, nested frames,
// recursion, indexed arrays, over-aligned variables.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m4 link --check-native-pointers | FileCheck %s
// RUN: %native_c %s cortex-m3 clang -O1 --check-native-pointers | FileCheck %s
// RUN: %if wasm-opt %{ %native_c %s cortex-m4 wasm-opt --stack-pointer=global_0 | FileCheck %s %}
// CHECK: 109 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

struct pair {
  int first, second;
  char name[9];
};
void fill(struct pair *p, int n);
int sum(const struct pair *p);
void note(int value);

int structs(int n);
int nested(int n);
int recursive(int n);
int indexed(int n);
int aligned(int n);
int variadic(int n);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

void note(int value) {
  warm_print("> ");
  warm_print_hex(value);
  warm_print("\n");
}
void fill(struct pair *p, int n) {
  p->first = n;
  p->second = 2 * n + 1;
  for (int i = 0; i < 9; ++i)
    p->name[i] = n + i;
}
int sum(const struct pair *p) {
  int total = p->first * 3 + p->second;
  for (int i = 0; i < 9; ++i)
    total = total * 2 + p->name[i];
  note(total);
  return total;
}
/// The same on a stack that is and is not a multiple of 16.
static int all(void) {
  int total = 0;
  for (int n = 0; n < 9; ++n) {
    total = total * 31 + structs(n);
    total = total * 31 + nested(n);
    total = total * 31 + recursive(n);
    total = total * 31 + indexed(n);
    total = total * 31 + aligned(n);
    total = total * 31 + variadic(n);
  }
  return total;
}
static __attribute__((noinline)) int shifted(void) {
  volatile int pad[2] = {1, 2};
  return all() + pad[0] + pad[1];
}
int run(void) { return all() * 7 + shifted(); }

#else
int EXPORT(structs)(int n) {
  struct pair p, q;
  fill(&p, n);
  q = p;
  p.first += 3;
  return sum(&p) + sum(&q) + p.name[n & 7];
}

static __attribute__((noinline)) int inner(int *a, int n) {
  int b[4];
  for (int i = 0; i < 4; ++i)
    b[i] = a[i] * n;
  struct pair p;
  fill(&p, b[n & 3]);
  return sum(&p) + b[(n + 1) & 3];
}
int EXPORT(nested)(int n) {
  int a[4] = {n, n + 1, n + 2, n + 3};
  int r = inner(a, n);
  return r + inner(a, 2) + a[n & 3];
}

int EXPORT(recursive)(int n) {
  volatile int a[3];
  a[n % 3] = n;
  if (n <= 0)
    return 1;
  int r = recursive(n - 1);
  return r + a[n % 3];
}

/// LLVM adds the index by `or`, since the frame is a multiple of 16.
int EXPORT(indexed)(int n) {
  volatile int a[4];
  volatile unsigned char c[16];
  for (int i = 0; i < 4; ++i)
    a[i] = n + i;
  for (int i = 0; i < 16; ++i)
    c[i] = i * n;
  return a[n & 3] * 100 + c[n & 15] + c[(n * 7) & 15] + c[15];
}

int EXPORT(aligned)(int n) {
  _Alignas(64) int a[4];
  for (int i = 0; i < 4; ++i)
    a[i] = n + i;
  struct pair p;
  fill(&p, a[n & 3]);
  note(((unsigned)(unsigned long)a & 63) == 0);
  return sum(&p) + a[(n + 2) & 3];
}

static __attribute__((noinline)) int total(int count, ...) {
  __builtin_va_list list;
  __builtin_va_start(list, count);
  int result = 0;
  for (int i = 0; i < count; ++i)
    result = result * 3 + __builtin_va_arg(list, int);
  __builtin_va_end(list);
  return result;
}
int EXPORT(variadic)(int n) { return total(3, n, 2 * n, 7) + total(1, n); }
#endif
