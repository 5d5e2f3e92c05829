// The same structs for wasm32 and by arm-none-eabi-gcc, whose enums are as small
// as their values allow.
// REQUIRES: clang-22, wasm-ld-22, arm-none-eabi-gcc
// DEFINE: %{wasm}=clang-22 --target=wasm32 -g -c %s
// DEFINE: %{arm}=arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -g -c %s
// RUN: %{wasm} -o %t.wasm.o
// RUN: %{arm} -o %t.arm.o
// RUN: not warm-layout %t.wasm.o %t.arm.o | FileCheck %s --match-full-lines

// The same with DWARF of other versions, linked, and the other way round.
// RUN: %{wasm} -gdwarf-4 -o %t.4.wasm.o
// RUN: wasm-ld-22 --no-entry --export-all %t.4.wasm.o -o %t.wasm
// RUN: %{arm} -gdwarf-2 -gstrict-dwarf -o %t.2.arm.o
// RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -nostdlib -Wl,-e,use %t.2.arm.o -o %t.elf
// RUN: not warm-layout %t.wasm %t.elf | FileCheck %s --match-full-lines

// With enums of one size and no other differences, all is alike.
// RUN: %{arm} -fno-short-enums -DSAME -o %t.same.o
// RUN: %{wasm} -DSAME -o %t.same.wasm.o
// RUN: warm-layout %t.same.wasm.o %t.same.o | FileCheck %s --check-prefix=SAME
// SAME: 9 structs are laid out alike

// Nothing else is reported.
// CHECK-NOT: {{.+}}

#ifdef SAME
#define DIFFERENT(wasm, image) int
#elif defined(__wasm__)
#define DIFFERENT(wasm, image) wasm
#else
#define DIFFERENT(wasm, image) image
#endif

enum mode { OFF, ON };
typedef unsigned char byte;

// Alike on both sides, with everything.
struct list {
  struct list *next;
};
struct alike {
  char c;
  long long aligned;
  struct list inner;
  union {
    int number;
    float real;
  };
  byte rest[3];
  unsigned low : 3, high : 29;
  volatile const int qualified[2][2];
  byte flexible[];
};

struct arrays {
  DIFFERENT(short, char) text[4];
  struct {
    DIFFERENT(short, char) x;
    char y;
  } items[2];
};
// CHECK:      arrays.text: 8 bytes in wasm, 4 bytes in image
// CHECK-NEXT: arrays.items: 8 in wasm, 4 in image
// CHECK-NEXT: arrays.items: 8 bytes in wasm, 4 bytes in image
// CHECK-NEXT: arrays.items[0].x: 2 bytes in wasm, 1 bytes in image
// CHECK-NEXT: arrays.items[0].y: 10 in wasm, 5 in image
// CHECK-NEXT: arrays: 16 bytes in wasm, 8 bytes in image

struct bits {
  unsigned a : 3;
  DIFFERENT(char, unsigned) : 0;
  unsigned b : 5;
#if defined(SAME) || defined(__wasm__)
  unsigned c : 7;
#else
  unsigned c : 6;
#endif
};
// CHECK-NEXT: bits.b: bit 0 of byte 1 in wasm, bit 0 of byte 4 in image
// CHECK-NEXT: bits.c: bit 5 of byte 1 in wasm, bit 5 of byte 4 in image
// CHECK-NEXT: bits.c: 7 bits in wasm, 6 bits in image
// CHECK-NEXT: bits: 4 bytes in wasm, 8 bytes in image

union either {
  int number;
  DIFFERENT(long long, int) wide;
};
// CHECK-NEXT: either.wide: 8 bytes in wasm, 4 bytes in image
// CHECK-NEXT: either: 8 bytes in wasm, 4 bytes in image

struct k_mutex {
  char kind;
  enum mode mode;
  struct list *owner;
  unsigned count;
};
// CHECK-NEXT: k_mutex.mode: 4 in wasm, 1 in image
// CHECK-NEXT: k_mutex.mode: 4 bytes in wasm, 1 bytes in image
// CHECK-NEXT: k_mutex.owner: 8 in wasm, 4 in image
// CHECK-NEXT: k_mutex.count: 12 in wasm, 8 in image
// CHECK-NEXT: k_mutex: 16 bytes in wasm, 12 bytes in image

struct kinds {
  DIFFERENT(float, int) value;
#if defined(SAME) || defined(__wasm__)
  int more;
#else
  int other;
#endif
};
// CHECK-NEXT: kinds.value: a float in wasm, no float in image
// CHECK-NEXT: kinds.more: only in wasm
// CHECK-NEXT: kinds.other: only in image

// What follows from a member's place is not repeated for its members.
struct nested {
  enum mode mode;
  struct list first;
  struct {
    char x;
    enum mode y;
  } anonymous;
};
// CHECK-NEXT: nested.mode: 4 bytes in wasm, 1 bytes in image
// CHECK-NEXT: nested.anonymous: 8 bytes in wasm, 2 bytes in image
// CHECK-NEXT: nested.anonymous.y: 12 in wasm, 9 in image
// CHECK-NEXT: nested.anonymous.y: 4 bytes in wasm, 1 bytes in image
// CHECK-NEXT: nested: 16 bytes in wasm, 12 bytes in image

// A typedef's name is that of a struct without one.
typedef struct {
  int a;
  DIFFERENT(short, char) b;
} pair_t;
// CHECK-NEXT: pair_t.b: 2 bytes in wasm, 1 bytes in image
// CHECK-NOT:  {{.+}}

#ifdef __wasm__
struct only_here {
  int a;
};
struct only_here here;
#endif

struct alike alike;
struct k_mutex mutex;
struct nested nested;
struct bits bits;
struct arrays arrays;
union either either;
struct kinds kinds;
pair_t pair;
int use(void) { return alike.c + mutex.kind; }
