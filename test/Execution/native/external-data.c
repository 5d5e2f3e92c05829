// An object file that uses data of another object.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// CHECK: 1 lines, equal

extern int shared[4];
extern const char *message;
int next(int i);

#ifdef HOST
int shared[4] = {1, 2, 3, 4};
const char *message = "message";
int run(void) {
  int total = 0;
  for (int i = 0; i < 10; ++i)
    total = total * 7 + next(i) + shared[i & 3];
  return total;
}
#else
int next(int i) {
  shared[i & 3] += 2;
  return shared[(i + 1) & 3] + message[i & 3];
}
#endif
