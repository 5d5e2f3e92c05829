// Weak functions that the module does not define: null where nobody does, else
// those of the image. A linker of WebAssembly has made stubs of them.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m0 emit-relocs -O1 | FileCheck %s
// RUN: %native_c %s cortex-m4 sandbox-clang | FileCheck %s
// RUN: %native_c %s cortex-m4 sandbox-emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m0 sandbox-emit-relocs -O0 | FileCheck %s
// CHECK: 1 lines, equal

int call(int x);
int absent(int x) __attribute__((weak));
int present(int x) __attribute__((weak));
void notify(int x) __attribute__((weak));

#ifdef HOST
static int notified;
int present(int x) { return x * 3 + 1; }
void notify(int x) { notified = notified * 2 + x; }
int run(void) {
  int total = 0;
  for (int i = 0; i < 10; ++i)
    total = total * 7 + call(i);
  return total * 31 + notified;
}
#else
typedef int (*Function)(int);
static int own(int x) { return x - 5; }

static Function choose(int x) {
  switch (x & 3) {
  case 0:
    return absent;
  case 1:
    return present;
  default:
    return own;
  }
}

__attribute__((export_name("call"))) int call(int x) {
  Function function = choose(x);
  int result = absent ? absent(x) : 100 + x;
  result += present ? present(x) : 200 + x;
  result += function ? function(x) : 1000;
  result += function == present;
  notify(result);
  return result;
}
#endif
