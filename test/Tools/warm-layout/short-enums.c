// With -fshort-enums -funsigned-char enums and chars for wasm32 are those of
// arm-none-eabi-gcc, without a flag for that one.
// REQUIRES: clang-22, arm-none-eabi-gcc
// DEFINE: %{wasm}=clang-22 --target=wasm32 -g -c %s
// RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -g -c %s -o %t.arm.o
// RUN: %{wasm} -fshort-enums -funsigned-char -o %t.wasm.o
// RUN: warm-layout %t.wasm.o %t.arm.o | FileCheck %s --check-prefix=SAME
// RUN: %{wasm} -o %t.wide.o
// RUN: not warm-layout %t.wide.o %t.arm.o | FileCheck %s --check-prefix=WIDE

// SAME: 1 struct is laid out alike
// WIDE: thread.state: 4 bytes in wasm, 1 bytes in image
// WIDE: thread.signal: 4 bytes in wasm, 2 bytes in image

enum state { READY, RUNNING };
enum signal { NONE = -1, LAST = 200 };
enum wide { LARGE = 1 << 20 };

struct thread {
  char name;
  enum state state;
  enum signal signal;
  enum wide wide;
  int priority;
} thread = {-1, RUNNING, LAST, LARGE, 3};

_Static_assert(sizeof(enum wide) == 4, "as large as its values");
