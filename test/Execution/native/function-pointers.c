// Function pointers in both directions: with relocations they are machine
// addresses, in code and in data.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// CHECK: 5 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

typedef int (*operation)(int, int);
int apply(operation op, int a, int b);
operation choose(int which);

int with_callback(int n);
int with_table(int n);
int with_theirs(int n);
operation get(int n);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

static int minus(int a, int b) { return a - b; }
static int times(int a, int b) { return a * b; }
operation choose(int which) { return which & 1 ? minus : times; }
int apply(operation op, int a, int b) {
  int result = op(a, b);
  warm_print("> ");
  warm_print_hex(result);
  warm_print("\n");
  return result;
}
int run(void) {
  int total = 0;
  for (int n = 0; n < 4; ++n)
    total = total * 31 + with_callback(n) + with_table(n) + with_theirs(n) +
            get(n)(n, 3);
  return total;
}

#else
static int add(int a, int b) { return a + b; }
static int or_(int a, int b) { return a | b; }
static int shl(int a, int b) { return a << b; }
static operation operations[3] = {add, or_, shl};

int EXPORT(with_callback)(int n) { return apply(n & 1 ? add : shl, n, 2); }
int EXPORT(with_table)(int n) { return operations[n % 3](n, 7); }
int EXPORT(with_theirs)(int n) {
  operation op = choose(n);
  operations[n % 3] = op;
  return op(n, 5) + (op == choose(n + 1));
}
operation EXPORT(get)(int n) { return operations[(n + 1) % 3]; }
#endif
