// Functions that setjmp returns to once more, with the C library's setjmp and
// longjmp: what C guarantees holds, whatever is in registers, in stack slots
// that the first return's way would like to use again, or in the frame.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs --reserve=r4,r5,r6,r7,r8,r9 | FileCheck %s
// RUN: %native_c %s cortex-m3 clang --assume-nonvolatile | FileCheck %s
// RUN: %native_c %s cortex-m33 relocatable -O0 --reserve=r5,r6,r7,r8,r9,r10,r11 | FileCheck %s
// RUN: %native_c %s cortex-m7 emit-relocs -Os --reserve=r8,r9,r10,r11 | FileCheck %s
// RUN: %native_c %s cortex-m3 clang -O1 --reserve=r4,r5,r6,r8,r9,r10,r11 | FileCheck %s
// RUN: %native_c %s cortex-m0 clang --reserve=r4 | FileCheck %s
// CHECK: 288 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

// Newlib's has 160 bytes here.
typedef long long buffer[20];
int setjmp(buffer) __attribute__((returns_twice));
void longjmp(buffer, int) __attribute__((noreturn));

long long *get_environment(int which);
const int *get_seeds(void);
void note(unsigned value);
int mix(int a, int b, int c, int d, int e, int f);
void throw(int code);
void sometimes(int value, int at, int code);
void deep(int depth, int code);
int (*pick(int which))(int);

int modified(void);
int ten(int n);
int wide(int n);
int counted(int n);
int each(int n);
int early(int n);
int retried(int n);
int nested(int n);
int recursive(int n);
int indirect(int n);
int array(int n);
int inlined(int n);
int longs(int n);
int merged(int n);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

static buffer environment, other;
long long *get_environment(int which) { return which ? other : environment; }
const int *get_seeds(void) {
  static const int seeds[16] = {3,  14, 15, 92, 65, 35, 89, 79,
                                32, 38, 46, 26, 43, 38, 32, 79};
  return seeds;
}

void note(unsigned value) {
  warm_print("> ");
  warm_print_hex(value);
  warm_print("\n");
}
/// Leaves other values wherever a callee may.
int mix(int a, int b, int c, int d, int e, int f) {
  volatile int scratch[24];
  for (int i = 0; i < 24; ++i)
    scratch[i] = a * i + b;
  return scratch[5] ^ c * 3 ^ d * 5 ^ e * 7 ^ f * 11;
}
void throw(int code) {
  mix(code, 1, 2, 3, 4, 5);
  longjmp(environment, code);
}
void sometimes(int value, int at, int code) {
  note(value);
  if (value == at)
    throw(code);
}
void deep(int depth, int code) {
  volatile int here[4] = {depth, code, depth, code};
  if (depth == 0)
    throw(here[1]);
  deep(here[0] - 1, here[3]);
  note(here[2]);
}
static int keep(int value) { return value * 3; }
static int leave(int value) {
  if (value & 1)
    longjmp(environment, value);
  return value;
}
int (*pick(int which))(int) { return which ? leave : keep; }

int run(void) {
  int total = modified();
  for (int n = 0; n < 6; ++n) {
    total = total * 3 + ten(n);
    total = total * 3 + wide(n);
    total = total * 3 + counted(n);
    total = total * 3 + each(n);
    total = total * 3 + early(n);
    total = total * 3 + retried(n);
    total = total * 3 + nested(n);
    total = total * 3 + recursive(n);
    total = total * 3 + indirect(n);
    total = total * 3 + array(n + 1);
    total = total * 3 + inlined(n);
    total = total * 3 + longs(n);
    total = total * 3 + merged(n);
    note(total);
  }
  return total;
}

#else
#define environment get_environment(0)
#define other get_environment(1)
#define seeds get_seeds()

/// A variable that is changed in between has to be `volatile`.
int EXPORT(modified)(void) {
  volatile int state = 1;
  if (setjmp(environment))
    return state;
  state = 2;
  throw(1);
  return 0;
}

/// More values than registers, and on the first way others that want a slot.
int EXPORT(ten)(int n) {
  int a = seeds[0] + n, b = seeds[1] * n, c = seeds[2] - n, d = seeds[3] ^ n;
  int e = seeds[4] + n, f = seeds[5] * n, g = seeds[6] - n, h = seeds[7] ^ n;
  int i = seeds[8] + n, j = seeds[9] * n, k = seeds[10] - n, l = seeds[11] ^ n;
  if (setjmp(environment) == 0) {
    int p = mix(a, b, 1, 2, 3, 4), q = mix(c, d, p, 2, 3, 4);
    int r = mix(e, f, q, 2, 3, 4), s = mix(g, h, r, 2, 3, 4);
    int t = mix(i, j, s, 2, 3, 4), u = mix(k, l, t, 2, 3, 4);
    int v = mix(1, 2, 3, 4, p, q), w = mix(r, s, t, u, 1, v);
    note(p + q * 2 + r * 3 + s * 4 + t * 5 + u * 6 + v * 7 + w * 8);
    throw(mix(p, q, r, s, t, u) | 1);
  }
  note(mix(a, b, c, d, e, f));
  return mix(g, h, i, j, k, l);
}

/// The same with 64 bits, divisions and conversions, which are calls.
int EXPORT(wide)(int n) {
  long long a = (long long)seeds[0] << 33 | n, b = (long long)seeds[1] << 35 | n;
  long long c = (long long)seeds[2] << 31 | n, d = (long long)seeds[3] << 30 | n;
  long long e = (long long)seeds[4] << 29 | n;
  int code = setjmp(environment);
  if (code == 0) {
    long long p = a / (n + 3), q = b / (n + 5), r = c % (n + 7), s = d % (n + 9);
    note(p ^ q ^ r ^ s);
    double x = (double)p * q - (double)r;
    note((unsigned)(long long)(x * 0x1p-90));
    throw((int)(p ^ q ^ r ^ s ^ e) | 1);
  }
  long long all = a * 3 + b * 5 + c * 7 + d * 9 + e * 11 + code;
  note(all >> 32);
  return (int)all;
}

/// Returns many times.
int EXPORT(counted)(int n) {
  volatile int count = 0;
  int first = seeds[0] * n, second = seeds[1] + n, third = seeds[2] ^ n;
  int code = setjmp(environment);
  note(code + first);
  if (code < n) {
    count = count + second;
    int now = mix(count, first, second, third, code, n);
    note(now);
    deep(code, code + 1);
  }
  return mix(count, first, second, third, code, n);
}

/// In a loop whose values are those of the round.
int EXPORT(each)(int n) {
  volatile int sum = 0;
  for (volatile int i = 0; i < n + 4; i = i + 1) {
    int a = seeds[i] + n, b = seeds[i + 1] * n, c = seeds[i + 2] - n;
    int d = seeds[i + 3] ^ n, e = seeds[i] * a, f = seeds[i + 1] * b;
    int g = seeds[i + 2] * c, h = seeds[i + 3] * d;
    if (setjmp(environment) == 0) {
      int p = mix(a, b, 1, 2, 3, 4), q = mix(c, d, p, 2, 3, 4);
      int r = mix(e, f, q, 2, 3, 4), s = mix(g, h, r, 2, 3, 4);
      note(p + q * 2 + r * 3 + s * 4);
      if (i & 1)
        throw(mix(p, q, r, s, 1, 2) | 1);
      sum = sum + p;
    } else {
      sum = sum + mix(a, b, c, d, e, f) * 3 + mix(g, h, a, b, c, d);
    }
  }
  return sum;
}

/// Leads back to the round before, whose variables have not been changed yet.
int EXPORT(early)(int n) {
  volatile int returns = 0;
  int i = n, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0;
  for (;;) {
    sometimes(i + 1, n + 3, 5);
    mix(a + 1, b + 2, c + 3, d + 4, e + 5, f + 6);
    i = i + 1;
    a += 1;
    b += 2;
    c += 3;
    d += 4;
    e += 5;
    f += 6;
    g += i;
    if (setjmp(environment)) {
      returns = returns + 1;
      note(mix(a, b, c, d, e, f));
      return mix(i, g, returns, a, b, c);
    }
  }
}

/// Tries again, from where it was.
int EXPORT(retried)(int n) {
  volatile int tries = 0, done = 0;
  int a = seeds[n], b = seeds[n + 1], c = seeds[n + 2], d = seeds[n + 3];
  int e = a * b, f = c * d, g = a ^ d, h = b - c, i = a + b + c + d;
  setjmp(environment);
  tries = tries + 1;
  while (done < 4) {
    int now = mix(a, b, c, d, e, f) + mix(g, h, i, a, b, c) * done;
    done = done + 1;
    note(now);
    if (tries < 4)
      deep(tries, tries);
  }
  return mix(a + tries, b + done, e, f, g, h) ^ i;
}

/// Two environments.
int EXPORT(nested)(int n) {
  volatile int path = 0;
  int a = seeds[n] + 1, b = seeds[n + 1] + 2, c = seeds[n + 2] + 3;
  int d = a * b, e = b * c, f = a * c;
  int outer = setjmp(other);
  if (outer == 2)
    return mix(a, b, c, d, e, f) ^ path;
  int g = mix(a, b, c, d, e, f), h = g * 3, i = g ^ 77, j = g - n;
  int inner = setjmp(environment);
  path = path * 4 + inner + 1;
  note(mix(g, h, i, j, inner, a));
  if (inner < 2)
    throw(inner + 1);
  int k = mix(g, h, i, j, e, f), l = k * 3, m = k ^ 3;
  note(k + l + m);
  longjmp(other, outer + 1);
}

/// Every activation has its own.
int EXPORT(recursive)(int n) {
  buffer mine;
  volatile int below = 0;
  int a = seeds[n] * 3, b = seeds[n + 1] * 5, c = seeds[n + 2] * 7, d = a ^ b;
  int e = b ^ c, f = a - c;
  int code = setjmp(mine);
  if (code)
    return mix(a, b, c, d, e, f) + below + code;
  if (n > 0)
    below = recursive(n - 1);
  int g = mix(f, e, d, c, b, a), h = g * below, i = g ^ below;
  note(g + h + i);
  longjmp(mine, g | 1);
}

/// Any call may lead back.
int EXPORT(indirect)(int n) {
  int a = seeds[n], b = seeds[n + 1], c = seeds[n + 2], d = a * b, e = b * c;
  int (*function)(int) = pick(n & 1);
  int code = setjmp(environment);
  if (code)
    return mix(a, b, c, d, e, code);
  int f = function(a), g = f * b, h = f ^ c;
  note(f + g + h);
  return mix(f, g, h, function(f), a, b);
}

/// The stack pointer moves, and comes back.
int EXPORT(array)(int n) {
  int numbers[n];
  volatile int length = 0;
  int a = seeds[n], b = seeds[n + 1], c = a * b, d = a ^ b, e = a - b, f = a + 2 * b;
  for (int i = 0; i < n; ++i)
    numbers[i] = seeds[i] * a;
  int code = setjmp(environment);
  if (code < 3) {
    int more[n + code];
    for (int i = 0; i < n + code; ++i)
      more[i] = i + code;
    length = length + n + code;
    note(mix(more[0], more[n + code - 1], a, b, c, d));
    numbers[0] = mix(numbers[0], more[n - 1], c, d, e, f);
    deep(code, code + 1);
  }
  return mix(numbers[0], numbers[n - 1], length, c + d, e, f);
}

/// Variables of a function that becomes part of the caller.
static void scale(volatile int *sum, int by) {
  volatile int before = *sum;
  *sum = before * by + before;
}
int EXPORT(inlined)(int n) {
  volatile int sum = seeds[n];
  int a = seeds[n] + n, b = a * a;
  int code = setjmp(environment);
  scale(&sum, code + 2);
  if (code < 2) {
    note(sum);
    sum = sum + b;
    throw(code + 1);
  }
  return sum * 3 + a + b;
}

/// Its result decides, and is kept.
int EXPORT(longs)(int n) {
  long long a = seeds[n] * 0x100000001ll, b = seeds[n + 1] * 0x300000007ll;
  volatile long long sum = 0;
  switch (setjmp(environment)) {
  case 0:
    sum = a * b;
    throw(3);
  case 3:
    sum = sum + a;
    deep(4, 7);
  case 7:
    sum = sum - b;
    deep(n, 9);
  default:
    note(sum >> 32);
    return (int)sum + (int)(a >> 32) + (int)b;
  }
}

/// Values that come from several ways.
int EXPORT(merged)(int n) {
  int a = seeds[0], b = seeds[1], c = seeds[2], d = seeds[3], e = seeds[4];
  volatile int turns = 0;
  if (n & 1) {
    a = mix(a, b, c, d, e, n);
    b = a * 3;
  } else {
    c = mix(c, a, n, e, d, b);
    d = c * 5;
    e = c - d;
  }
  int code = setjmp(environment);
  int f = code ? a + b : c + d, g = code ? c : e, h = f * g, i = f ^ g;
  turns = turns + 1;
  note(mix(f, g, h, i, a, b));
  if (turns < 3)
    throw(mix(a, b, c, d, e, turns) | 1);
  return mix(a, b, c, d, e, f) + mix(g, h, i, turns, code, n);
}
#endif
