// Variables in the frame whose address nobody gets become values: parts of
// every width, signs, floats and their bits, loops, an out parameter of a
// function that is inlined.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m3 clang | FileCheck %s
// RUN: %native_c %s cortex-m4 link --check-native-pointers | FileCheck %s
// RUN: %native_c %s cortex-m3 clang -O1 --check-native-pointers | FileCheck %s
// RUN: %if wasm-opt %{ %native_c %s cortex-m4 wasm-opt --stack-pointer=global_0 | FileCheck %s %}
// CHECK: 121 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

void note(unsigned value);
void parts(unsigned n);
void inserts(unsigned n);
void signs(int n);
void floats(unsigned n);
void loops(unsigned n);
void outs(unsigned n);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

void note(unsigned value) {
  warm_print("> ");
  warm_print_hex(value);
  warm_print("\n");
}
int run(void) {
  static const unsigned numbers[] = {0, 1, 0x12345678, 0x80ff7f81, ~0u};
  for (int i = 0; i < 5; ++i) {
    unsigned n = numbers[i];
    parts(n);
    inserts(n);
    signs(n);
    floats(n);
    loops(n & 7);
    outs(n);
  }
  return 0;
}

#else
typedef unsigned long long u64;
union word {
  unsigned w;
  unsigned short h[2];
  unsigned char b[4];
  signed char s[4];
  short t[2];
  float f;
};
union pair {
  u64 d;
  double f;
  unsigned w[2];
  unsigned short h[4];
  unsigned char b[8];
  int s[2];
  short t[4];
  signed char c[8];
};

void EXPORT(parts)(unsigned n) {
  volatile union word x;
  x.w = n;
  note(x.b[0] + 3 * x.b[1] + 5 * x.b[2] + 7 * x.b[3]);
  note(x.h[0] * 3 + x.h[1]);
  volatile union pair p;
  p.d = n * 0x100000001ull ^ 0xfedcba9876543210ull;
  note(p.w[0] * 3 + p.w[1]);
  note(p.h[0] + 3 * p.h[1] + 5 * p.h[2] + 7 * p.h[3] + 11 * p.b[7] + p.b[3]);
}

void EXPORT(inserts)(unsigned n) {
  volatile union word x;
  x.w = n;
  x.b[1] = n * 5;
  note(x.w);
  x.h[1] = n * 7;
  note(x.w);
  volatile union pair p;
  p.d = n * 0x123456789ull;
  p.w[1] = n * 3;
  p.b[3] = n + 1;
  p.h[2] = n + 2;
  note(p.d);
  note(p.d >> 32);
}

void EXPORT(signs)(int n) {
  volatile union word x;
  x.w = n;
  note(x.s[0] + 3 * x.s[1] + 5 * x.s[2] + 7 * x.s[3]);
  note(x.t[0] * 3 + x.t[1]);
  volatile union pair p;
  p.d = (u64)n * 0x8000000180000001ull;
  note((long long)p.s[1] * 3 >> 1);
  note(((long long)p.t[3] + p.c[4] + p.s[0]) >> 1);
}

void EXPORT(floats)(unsigned n) {
  volatile union word x;
  x.f = (float)n;
  note(x.w);
  x.w = (n & 0x807fffff) | 0x3f000000;
  note((int)(x.f * 1000));
  volatile union pair p;
  p.f = (double)(int)n;
  note(p.w[1]);
  p.w[1] = 0x40590000;
  p.w[0] = n;
  note((int)(p.f * 1000));
}

void EXPORT(loops)(unsigned n) {
  volatile unsigned char flag = 1;
  volatile unsigned total = 0;
  volatile short last = -1;
  for (unsigned i = 0; i < n; ++i) {
    if (i % 3 == flag)
      flag = i * 85;
    total = total + flag;
    last = last - (short)(i * 9999);
  }
  note(flag);
  note(total);
  note(last);
  note((unsigned short)last);
}

struct result {
  int code;
  unsigned char action;
  unsigned count;
};
static __attribute__((noinline)) void decide(struct result *out, unsigned n) {
  if (n == 0) {
    out->code = -22;
    out->action = 2;
    out->count = 0;
  } else if (n & 1) {
    out->code = 0;
    out->action = 1;
    out->count = n - 1;
  } else {
    out->code = n;
    out->action = n;
    out->count = n;
  }
}
void EXPORT(outs)(unsigned n) {
  struct result r;
  decide(&r, n);
  if (r.action == 2)
    note(r.code);
  else
    note(r.count);
  note(r.action);
  note(r.code);
  volatile struct result s = r;
  s.action += 1;
  note(s.action + s.code * 3 + s.count * 5);
}
#endif
