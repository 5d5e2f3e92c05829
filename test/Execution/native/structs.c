// Structs by value across the seam, both ways, where debug information shows
// them: words in registers and on the stack, results in r0 and in memory.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 debug-clang | FileCheck %s
// RUN: %native_c %s cortex-m3 debug-emit-relocs -O0 | FileCheck %s
// RUN: %native_c %s cortex-m33 debug-relocatable -Os | FileCheck %s
// RUN: %native_c %s cortex-m0 debug-clang | FileCheck %s
// CHECK: 1 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

struct pair {
  int a, b;
};
struct bytes {
  unsigned char at[7];
};
struct wide {
  long long a;
  short b;
};
struct big {
  int at[5];
};
struct tiny {
  signed char a, b, c;
};
struct key {
  int key;
};
struct boxed {
  double value;
};
struct inner {
  struct key key[1];
};
union either {
  int a;
  short b[3];
};

int take_pair(int x, struct pair p, int y);
int take_bytes(struct bytes b, int x);
long long take_wide(int x, struct wide w, struct wide v);
int take_big(struct big b, struct pair p, int x);
int split(int a, int b, int c, struct big b5, int d);
int take_key(struct key k, struct inner i);
int take_either(union either e, long long x);
float take_complex(_Complex float c, _Complex double d);
struct pair give_pair(int x);
struct tiny give_tiny(int x);
struct key give_key(int x);
struct boxed give_boxed(double x);
struct big give_big(struct tiny t, struct boxed b);
_Complex float give_complex(float x);
typedef int function(struct pair p);
int call(function *f, int x);

int use_take_pair(int x, struct pair p, int y);
int use_take_bytes(struct bytes b, int x);
long long use_take_wide(int x, struct wide w, struct wide v);
int use_take_big(struct big b, struct pair p, int x);
int use_split(int a, int b, int c, struct big b5, int d);
int use_take_key(struct key k, struct inner i);
int use_take_either(union either e, long long x);
float use_take_complex(_Complex float c, _Complex double d);
struct pair use_give_pair(int x);
struct tiny use_give_tiny(int x);
struct key use_give_key(int x);
struct boxed use_give_boxed(double x);
struct big use_give_big(struct tiny t, struct boxed b);
_Complex float use_give_complex(float x);
int use_call(int x);

#ifdef HOST
int take_pair(int x, struct pair p, int y) { return x + 3 * p.a - p.b + y; }
int take_bytes(struct bytes b, int x) {
  for (int i = 0; i < 7; ++i)
    x = x * 3 + b.at[i];
  return x;
}
long long take_wide(int x, struct wide w, struct wide v) {
  return x + w.a * 3 + w.b - v.a + 7 * v.b;
}
int take_big(struct big b, struct pair p, int x) {
  return b.at[0] + 2 * b.at[1] + 3 * b.at[4] + 5 * p.a + 7 * p.b + x;
}
int split(int a, int b, int c, struct big b5, int d) {
  return a + 2 * b + 3 * c + 4 * b5.at[0] + 5 * b5.at[1] + 6 * b5.at[4] + 7 * d;
}
int take_key(struct key k, struct inner i) { return k.key - i.key[0].key; }
int take_either(union either e, long long x) {
  return e.b[0] + e.b[1] * 3 + e.b[2] * 5 + (int)(x >> 20);
}
float take_complex(_Complex float c, _Complex double d) {
  return __real__ c + 2 * __imag__ c + __real__ d + 4 * __imag__ d;
}
struct pair give_pair(int x) { return (struct pair){x, x * 3}; }
struct tiny give_tiny(int x) { return (struct tiny){x, -x, 3 * x}; }
struct key give_key(int x) { return (struct key){x ^ 5}; }
struct boxed give_boxed(double x) { return (struct boxed){x * 1.5}; }
struct big give_big(struct tiny t, struct boxed b) {
  return (struct big){{t.a, t.b, t.c, (int)b.value, 9}};
}
_Complex float give_complex(float x) { return x + 2 * x * 1.0if; }
int call(function *f, int x) { return f((struct pair){x, 2 * x}); }

static int total;
static void add(int value) { total = total * 31 + value; }
int run(void) {
  for (int i = -2; i < 3; ++i) {
    struct bytes bytes = {{1, 2, 3, 4, 5, 6, i + 9}};
    struct big big = {{i, 11, 12, 13, 14 - i}}, other;
    struct tiny tiny;
    add(use_take_pair(i, (struct pair){4, i}, 6));
    add(use_take_bytes(bytes, i));
    add((int)(use_take_wide(i, (struct wide){1ll << 34, i},
                            (struct wide){i, 5}) >> 3));
    add(use_take_big(big, (struct pair){i, 8}, 3));
    add(use_split(1, i, 3, big, i));
    add(use_take_key((struct key){i}, (struct inner){{{7}}}));
    add(use_take_either((union either){.b = {1, i, 3}}, 1ll << (22 + i)));
    add((int)use_take_complex(i + 1.0if, 3.0 + i * 1.0i));
    add(use_give_pair(i).b);
    tiny = use_give_tiny(i + 40);
    add(tiny.a + 3 * tiny.b + 5 * tiny.c);
    add(use_give_key(i).key);
    add((int)(8 * use_give_boxed(i + 0.25).value));
    other = use_give_big(tiny, (struct boxed){i * 10.0});
    add(other.at[0] + 3 * other.at[2] + 5 * other.at[3] + other.at[4]);
    add((int)__imag__ use_give_complex(i));
    add(use_call(i));
  }
  return total;
}

#else
int EXPORT(use_take_pair)(int x, struct pair p, int y) {
  p.a += 1;
  return take_pair(y, p, x) + p.b;
}
int EXPORT(use_take_bytes)(struct bytes b, int x) {
  b.at[0] += x;
  return take_bytes(b, x) + b.at[6];
}
long long EXPORT(use_take_wide)(int x, struct wide w, struct wide v) {
  return take_wide(x + 1, v, w) + v.b;
}
int EXPORT(use_take_big)(struct big b, struct pair p, int x) {
  b.at[x & 3] += 5;
  return take_big(b, p, x) + p.a;
}
int EXPORT(use_split)(int a, int b, int c, struct big b5, int d) {
  return split(d, c, b, b5, a) - b5.at[2];
}
int EXPORT(use_take_key)(struct key k, struct inner i) {
  return take_key(i.key[0], (struct inner){{k}});
}
int EXPORT(use_take_either)(union either e, long long x) {
  return take_either(e, x + 1) + e.a;
}
float EXPORT(use_take_complex)(_Complex float c, _Complex double d) {
  return take_complex(c, d) + __imag__ c + (float)__real__ d;
}
struct pair EXPORT(use_give_pair)(int x) {
  struct pair p = give_pair(x);
  return (struct pair){p.b, p.a + 1};
}
struct tiny EXPORT(use_give_tiny)(int x) {
  struct tiny t = give_tiny(x);
  t.b += 1;
  return t;
}
struct key EXPORT(use_give_key)(int x) { return give_key(x + 1); }
struct boxed EXPORT(use_give_boxed)(double x) {
  return (struct boxed){give_boxed(x).value + 1};
}
struct big EXPORT(use_give_big)(struct tiny t, struct boxed b) {
  struct big big = give_big(t, b);
  big.at[3] += 100;
  return big;
}
_Complex float EXPORT(use_give_complex)(float x) { return give_complex(x) + 1; }
static int sum_pair(struct pair p) { return p.a * 5 + p.b; }
int EXPORT(use_call)(int x) { return call(sum_pair, x); }
#endif
