// A struct with enums and a plain char in it, shared with C by its address and
// by its parts: Arm's enums are as small as their values allow, its chars are
// unsigned.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m0 emit-relocs | FileCheck %s
// CHECK: 1 lines, equal

enum state { READY, RUNNING, DONE };
enum signal { NONE = -1, LAST = 200 };
struct thread {
  char name;
  enum state state;
  enum signal signal;
  char text[3];
  int priority;
};

int advance(struct thread *thread, enum state state, char c);
enum signal announce(enum signal signal, char c);

#ifdef HOST
_Static_assert(sizeof(struct thread) == 12, "small enums");
int announced;
enum signal announce(enum signal signal, char c) {
  announced = announced * 3 + signal + c;
  return c > 127 ? NONE : LAST;
}
int run(void) {
  struct thread threads[2] = {{200, READY, NONE, {1, 255, 3}, 7}, {'a', DONE, LAST, {128, 2, 250}, -7}};
  int total = 0;
  for (int i = 0; i < 8; ++i) {
    struct thread *thread = &threads[i & 1];
    total = total * 5 + advance(thread, (enum state)(i % 3), (char)(i * 77));
    total += thread->name + thread->state + thread->signal + thread->priority + thread->text[1];
  }
  return total + announced;
}
#else
__attribute__((export_name("advance"))) int advance(struct thread *thread, enum state state, char c) {
  int before = thread->name + thread->signal * 2 + thread->state;
  thread->name += c;
  thread->state = state;
  thread->signal = announce(thread->signal, thread->text[0]);
  thread->text[1] = thread->text[2] + c;
  thread->priority += thread->text[1] > c;
  return before + (thread->signal == NONE) + (c > 100);
}
#endif
