// Weak functions in static data.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m4 sandbox-clang | FileCheck %s
// RUN: %native_c %s cortex-m4 sandbox-emit-relocs | FileCheck %s
// CHECK: 1 lines, equal

int call(int x);
int absent(int x) __attribute__((weak));
int present(int x) __attribute__((weak));

#ifdef HOST
int present(int x) { return x * 3 + 1; }
int run(void) { return call(0) * 1000 + call(1) * 100 + call(2) * 10 + call(3); }
#else
static int own(int x) { return x + 40; }
int (*table[3])(int) = {absent, present, own};
__attribute__((export_name("call"))) int call(int x) {
  // Without a use in code wasm-ld forgets the symbols, and writes a broken file.
  if (x == 3)
    return (absent ? absent(x) : 0) + (present ? present(x) : 0);
  return table[x] ? table[x](x) : 7;
}
#endif
