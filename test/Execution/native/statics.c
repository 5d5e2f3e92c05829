// Static data: arrays, strings, pointers in data, zeros, addresses that go to
// C and come back.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// CHECK: 13 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

void say(const char *text);
void set(int *where, int value);
int *same(int *where);

int lookup(unsigned i);
int count(void);
int name(unsigned i);
int ring(int value);
int registers(int value);
int walk(int n);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

void say(const char *text) {
  warm_print("> ");
  warm_print(text);
  warm_print("\n");
}
void set(int *where, int value) { *where = value; }
int *same(int *where) { return where; }
int run(void) {
  int total = 0;
  for (unsigned i = 0; i < 12; ++i)
    total = total * 31 + lookup(i) + name(i) + count() + ring(i) +
            registers(i) + walk(i);
  return total;
}

#else
static const int table[5] = {10, 20, 30, 40, 50};
static int counter, changed = 5;
static char buffer[16];
static const char *names[3] = {"alpha", "beta", "gamma"};
struct node {
  struct node *next;
  int value;
};
static struct node last = {0, 3}, middle = {&last, 2}, first = {&middle, 1};
/// Where another thread or a device would change it.
static volatile int status;

int EXPORT(lookup)(unsigned i) { return table[i % 5]; }
int EXPORT(count)(void) {
  set(&changed, changed + 2);
  return ++counter + *same(&changed);
}
int EXPORT(name)(unsigned i) {
  say(names[i % 3]);
  names[i % 3] = names[(i + 1) % 3];
  return names[i % 3][0];
}
int EXPORT(ring)(int value) {
  buffer[value & 15] = value;
  int sum = 0;
  for (int i = 0; i < 16; ++i)
    sum += buffer[i];
  return sum;
}
int EXPORT(registers)(int value) {
  status = value;
  status = status + 1;
  return status * 2 + status;
}
int EXPORT(walk)(int n) {
  int sum = 0;
  for (struct node *node = &first; node; node = node->next)
    sum = sum * 10 + node->value;
  middle.next = n & 1 ? &last : &first == 0 ? &middle : &last;
  return sum;
}
#endif
