// C11 atomics through clang: static words, halfwords, bytes and longs, a spin
// lock, a counter in a struct that C made.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m33 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m3 clang -O0 | FileCheck %s
// CHECK: {{[0-9]+}} lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

struct shared {
  int number;
  _Atomic unsigned short half;
  _Atomic signed char byte;
  _Atomic long long wide;
};

int count(int n);
int exchange(int value);
int bits(unsigned value);
long long widen(struct shared *shared, long long value);
int take(void);
void give(void);

#ifdef HOST
// What gcc's runtime would bring for longs; nothing interrupts here.
unsigned long long __atomic_load_8(const volatile void *p, int order) {
  (void)order;
  return *(const volatile unsigned long long *)p;
}
unsigned long long __atomic_fetch_add_8(volatile void *p, unsigned long long v,
                                        int order) {
  unsigned long long old = *(volatile unsigned long long *)p;
  *(volatile unsigned long long *)p = old + v;
  (void)order;
  return old;
}
_Bool __atomic_compare_exchange_8(volatile void *p, void *expected,
                                  unsigned long long v, _Bool weak, int success,
                                  int failure) {
  unsigned long long old = *(volatile unsigned long long *)p;
  _Bool equal = old == *(unsigned long long *)expected;
  *(unsigned long long *)expected = old;
  if (equal)
    *(volatile unsigned long long *)p = v;
  (void)weak, (void)success, (void)failure;
  return equal;
}

void warm_print(const char *);
void warm_print_hex(unsigned);

static void say(const char *what, long long value) {
  warm_print("> ");
  warm_print(what);
  warm_print_hex((unsigned)(value >> 32));
  warm_print(" ");
  warm_print_hex((unsigned)value);
  warm_print("\n");
}
int run(void) {
  struct shared shared = {1, 65530, 120, 0x7fffffffffffll};
  for (int i = 0; i < 20; ++i) {
    say("count ", count(i));
    say("exchange ", exchange(i * 7));
    say("bits ", bits(i << i % 24));
    say("widen ", widen(&shared, 0x123456789ll * i));
    say("half ", shared.half);
    say("byte ", shared.byte);
    say("wide ", shared.wide);
    say("take ", take() * 3 + take());
    if (i % 3 == 0)
      give();
  }
  return 0;
}

#else
#ifdef __wasm__
#pragma clang attribute push(__attribute__((target("atomics"))),               \
                             apply_to = function)
#endif

static _Atomic int counter, lock;
static _Atomic unsigned flags = 0xf0f0f0f0;

int EXPORT(count)(int n) {
  for (int i = 0; i < n; ++i)
    ++counter;
  return __atomic_fetch_sub((int *)&counter, 2, __ATOMIC_SEQ_CST);
}
int EXPORT(exchange)(int value) {
  int expected = value - 7;
  int same = __atomic_compare_exchange_n((int *)&counter, &expected, value, 0,
                                         __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  return __atomic_exchange_n((int *)&counter, value, __ATOMIC_SEQ_CST) +
         expected * same;
}
int EXPORT(bits)(unsigned value) {
  flags |= value;
  flags ^= 0x55;
  unsigned old =
      __atomic_fetch_and((unsigned *)&flags, ~value >> 3, __ATOMIC_SEQ_CST);
  __atomic_thread_fence(__ATOMIC_SEQ_CST);
  return old;
}
long long EXPORT(widen)(struct shared *shared, long long value) {
  shared->half += 3;
  shared->byte -= 5;
  long long expected = shared->number;
  __atomic_compare_exchange_n((long long *)&shared->wide, &expected, value, 0,
                              __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  return __atomic_fetch_add((long long *)&shared->wide, value,
                            __ATOMIC_SEQ_CST) +
         expected;
}
int EXPORT(take)(void) {
  int open = 0;
  return __atomic_compare_exchange_n((int *)&lock, &open, 1, 0,
                                     __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}
void EXPORT(give)(void) { __atomic_store_n((int *)&lock, 0, __ATOMIC_RELEASE); }
#ifdef __wasm__
#pragma clang attribute pop
#endif
#endif
