// Declarations of the two sides that make calls mean different things.
// RUN: %clang_wasm -g -c %s -o %t.o
// RUN: %gcc_arm -g -DIMAGE -c %s -o %t.image.o
// RUN: not %warmc_native %t.o --prototypes=%t.image.o -o /dev/null 2>&1 | FileCheck %s
// RUN: %clang_wasm -c %s -o %t.plain.o
// RUN: not %warmc_native %t.plain.o --prototypes=%t.image.o -o /dev/null 2>&1 | FileCheck %s --check-prefix=PLAIN

enum color { RED, GREEN };
struct pair { int a, b; };

#ifdef IMAGE
int count(int x, int y) { return x + y; }
int flag(_Bool b) { return b; }
int letter(char c) { return c; }
void set(enum color c) {}
void pass(struct pair p) {}
int show(const char *s, ...) { return 0; }
int precise(long double x) { return x; }
short result(void) { return 1; }
int fine(unsigned x, void *p, const char *s) { return 0; }
void *address(int x) { return 0; }
#else
int count(int);
int flag(int);
int letter(char);
void set(enum color);
void pass(struct pair *);
int show(const char *, int);
int precise(long double);
int result(void);
void fine(int, unsigned long, char *);
unsigned address(enum color);
int run(int x) {
  struct pair p;
  pass(&p);
  set(GREEN);
  fine(1, 2, "");
  return count(x) + flag(x) + letter(x) + show("", x) + precise(x) + result() + address(x);
}
#endif

// CHECK-DAG: error: 'count' is declared differently in the image: it has 1 parameter in the module and 2 in the image
// CHECK-DAG: mismatch.c:23:0: note: in the module: 'int count(int)'
// CHECK-DAG: mismatch.c:12:0: note: in the image: 'int count(int, int)'
// CHECK-DAG: error: 'flag' is declared differently in the image: parameter 1 is 'int' of 4 bytes in the module and '_Bool' of 1 byte in the image
// CHECK-DAG: error: 'letter' is declared differently in the image: parameter 1 is 'char' of 1 byte in the module and 'char' of 1 byte in the image; -funsigned-char for the module or -fsigned-char for the image makes `char` alike
// CHECK-DAG: error: 'set' is declared differently in the image: parameter 1 is 'enum color' of 4 bytes in the module and 'enum color' of 1 byte in the image; -fshort-enums for the module or -fno-short-enums for the image makes them alike
// CHECK-DAG: error: 'pass' is declared differently in the image: parameter 1 is 'struct pair *' of 4 bytes in the module and 'struct pair' of 8 bytes in the image
// CHECK-DAG: error: 'show' is declared differently in the image: it is variadic in the image only
// CHECK-DAG: error: 'precise' is declared differently in the image: parameter 1 is 'long double' of 16 bytes in the module and 'long double' of 8 bytes in the image
// CHECK-DAG: error: 'result' is declared differently in the image: the result is 'int' of 4 bytes in the module and 'short int' of 2 bytes in the image
// CHECK-NOT: 'fine'
// CHECK-NOT: 'address'

// Without debug information there are the types.
// PLAIN-DAG: error: 'count' is of type '(i32) -> i32' here, which is not how a C compiler for WebAssembly passes what the image declares
// PLAIN-DAG: mismatch.c:12:0: note: in the image: 'int count(int, int)'
// PLAIN-DAG: error: 'precise' is of type '(i64, i64) -> i32' here
// PLAIN-NOT: 'flag'
// PLAIN-NOT: 'fine'
