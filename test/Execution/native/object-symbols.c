// What an object has for others: constructors in their order, data under its
// names, weak symbols defined here, elsewhere, and nowhere.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m4 relocatable | FileCheck %s
// CHECK: 1 lines, equal

extern int counter, squares[5], order;
extern const short table[3];
extern const char *const names[2];
extern struct pair { char c; int i; } pair;
int next(int i);
int weak_function(int i);
int own_weak_function(int i);
int absent_function(int i) __attribute__((weak));
int present_function(int i) __attribute__((weak));
extern int absent_data __attribute__((weak));
extern int weak_data;

#ifdef HOST
int weak_data = 5;
int weak_function(int i) { return 7 * i; }
int present_function(int i) { return 11 * i; }
int run(void) {
  int total = order;
  for (int i = 0; i < 10; ++i) {
    total = total * 7 + next(i) + counter + squares[i % 5] + table[i % 3];
    squares[i % 5] += pair.i + pair.c + names[i & 1][1];
    pair.i += own_weak_function(i);
  }
  return total;
}
#else
int counter, order, squares[5] = {0, 1, 4, 9, 16};
const short table[3] = {100, 200, 300};
const char *const names[2] = {"one", "two"};
struct pair pair = {3, 4};
int weak_data __attribute__((weak)) = 1;
__attribute__((weak)) int weak_function(int i) { return i; }
__attribute__((weak)) int own_weak_function(int i) { return 13 * i; }

__attribute__((constructor)) static void last(void) { order = order * 10 + 3; }
__attribute__((constructor(200))) static void second(void) { order = order * 10 + 2; }
__attribute__((constructor(101))) void first(void) { order = order * 10 + 1; }

int next(int i) {
  ++counter;
  if (absent_function)
    counter += absent_function(i);
  if (present_function)
    counter += present_function(i);
  if (&absent_data)
    counter += absent_data;
  return squares[(i + 1) % 5] + weak_function(i) + own_weak_function(i) +
         weak_data + pair.c;
}
#endif
