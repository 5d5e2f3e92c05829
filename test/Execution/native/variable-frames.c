// Arrays of variable length and alloca on the machine's stack: with calls,
// spills, stack arguments, over-aligned variables, several returns, in loops.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m3 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m33 clang | FileCheck %s
// RUN: %native_c %s cortex-m0 link | FileCheck %s
// RUN: %native_c %s cortex-m0 clang --reserve=r4 | FileCheck %s
// RUN: %native_c %s cortex-m4 clang --reserve=r7,r6,r5 | FileCheck %s
// RUN: %native_c %s cortex-m4 link --check-native-pointers | FileCheck %s
// RUN: %native_c %s cortex-m3 clang -O1 --check-native-pointers | FileCheck %s
// RUN: %if wasm-opt %{ %native_c %s cortex-m4 wasm-opt --stack-pointer=global_0 | FileCheck %s %}
// CHECK: 181 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

struct pair {
  int first, second;
};
void fill(int *array, int count, int seed);
int sum(const int *array, int count);
int many(int a, int b, int c, int d, const int *e, int f, long long g, int h);
void note(unsigned value);

int array(int n);
int loop(int n);
int returns(int n, int way);
int arguments(int n);
int aligned(int n);
int pressure(int n, int a, int b, int c, int d, int e);
int leaf(int n);
int recursive(int n);
int fixed_and_variable(int n);
struct pair both(int n);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

void note(unsigned value) {
  warm_print("> ");
  warm_print_hex(value);
  warm_print("\n");
}
void fill(int *array, int count, int seed) {
  // What the callee has on the stack must be below the caller's arrays.
  volatile int scratch[16];
  for (int i = 0; i < 16; ++i)
    scratch[i] = -i;
  for (int i = 0; i < count; ++i)
    array[i] = seed * (i + 1) + scratch[i & 15] * 0;
}
int sum(const int *array, int count) {
  volatile int scratch[16];
  for (int i = 0; i < 16; ++i)
    scratch[i] = 0x5a5a5a5a;
  int total = scratch[3] - 0x5a5a5a5a;
  for (int i = 0; i < count; ++i)
    total = total * 3 + array[i];
  note(total);
  return total;
}
int many(int a, int b, int c, int d, const int *e, int f, long long g, int h) {
  return a + 2 * b + 3 * c + 5 * d + 7 * e[f] + 11 * f + (int)(g >> 20) + h;
}
static int all(int n) {
  int total = array(n);
  total = total * 31 + loop(n);
  for (int way = 0; way < 4; ++way)
    total = total * 31 + returns(n, way);
  total = total * 31 + arguments(n);
  total = total * 31 + aligned(n);
  total = total * 31 + pressure(n, 3, 5, 7, 11, 13);
  total = total * 31 + leaf(n);
  total = total * 31 + recursive(n);
  total = total * 31 + fixed_and_variable(n);
  return total;
}
/// The same on a stack that is and is not a multiple of 16.
static __attribute__((noinline)) int shifted(int n) {
  volatile int pad[2] = {1, 2};
  return all(n) + pad[0] + pad[1];
}
int run(void) {
  int total = 0;
  for (int n = 1; n < 6; ++n)
    total = total * 7 + all(n) * 3 + shifted(n);
  return total;
}

#else
int EXPORT(array)(int n) {
  int a[n];
  fill(a, n, 3);
  return sum(a, n) + a[n - 1];
}

int EXPORT(loop)(int n) {
  int total = 0;
  for (int k = 1; k <= n; ++k) {
    int a[k];
    fill(a, k, total);
    total += sum(a, k);
  }
  int b[4];
  fill(b, 4, n);
  return total + sum(b, 4);
}

int EXPORT(returns)(int n, int way) {
  if (way == 0)
    return 17;
  int a[n];
  fill(a, n, way);
  if (way == 1)
    return a[0];
  short *b = __builtin_alloca(2 * n + 2);
  for (int i = 0; i <= n; ++i)
    b[i] = a[i % n] + i;
  if (way == 2)
    return b[n];
  return sum(a, n) + b[n / 2];
}

/// Arguments on the stack are below the array.
int EXPORT(arguments)(int n) {
  int a[n + 1];
  fill(a, n + 1, 5);
  int r = many(n, 1, 2, 3, a, n, 0x123456789abll * n, 4);
  int b[n];
  fill(b, n, r);
  return r + many(r, 1, 2, 3, b, n - 1, r, a[n]) + sum(a, n + 1);
}

int EXPORT(aligned)(int n) {
  _Alignas(64) int a[4];
  int b[n];
  fill(a, 4, n);
  fill(b, n, 2);
  note((unsigned)(unsigned long)a & 63);
  note((unsigned)(unsigned long)b & 7);
  return sum(a, 4) + sum(b, n);
}

/// More values than registers live across the calls.
int EXPORT(pressure)(int n, int a, int b, int c, int d, int e) {
  int x[n];
  fill(x, n, a);
  int p = a * b, q = b * c, r = c * d, s = d * e, t = e * a, u = a + c;
  int m = sum(x, n);
  int y[n];
  fill(y, n, m);
  int o = sum(y, n);
  return many(a, b, c, d, x, n - 1, o, e) + p + 2 * q + 3 * r + 4 * s + 5 * t +
         6 * u + 7 * m + 8 * o + x[0] + y[0];
}

/// Without a call nothing says that the stack pointer has moved.
int EXPORT(leaf)(int n) {
  volatile unsigned char a[n];
  volatile int fixed[6];
  for (int i = 0; i < n; ++i)
    a[i] = 3 * i + 1;
  for (int i = 0; i < 6; ++i)
    fixed[i] = a[i % n];
  return a[n / 2] * 100 + fixed[n % 6] + fixed[5 - n % 6];
}

int EXPORT(recursive)(int n) {
  int a[n + 1];
  fill(a, n + 1, n);
  return n == 0 ? a[0] : recursive(n - 1) + sum(a, n + 1);
}

int EXPORT(fixed_and_variable)(int n) {
  struct pair p = {n, 2};
  int fixed[100];
  fill(fixed, 100, n);
  fill(&p.first, 2, 9);
  int *a = __builtin_alloca(4 * n);
  fill(a, n, p.second);
  return sum(fixed, 100) + sum(a, n) + p.first + fixed[n * 7];
}
#endif
