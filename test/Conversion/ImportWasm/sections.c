// REQUIRES: clang-wasm
// RUN: %clang_wasm -O1 -g -c %s -o %t.o
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s --check-prefixes=CHECK,DEBUG
// RUN: %clang_wasm -O1 -g -gdwarf-4 -c %s -o %t.o
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s --check-prefixes=CHECK,DEBUG
// RUN: %clang_wasm -O1 -c %s -o %t.o
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s --check-prefixes=CHECK,BARE
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s --check-prefix=START
// RUN: %wasm_ld --no-entry --export=get %t.o -o %t.wasm
// RUN: warm-translate --wasm-to-mlir %t.wasm | FileCheck %s --check-prefix=PLAIN

// What the program says of a segment: its section, whether it is constant, and
// whether it stays.
// CHECK: wasm.data private @".entries" {{.*}} {align = 4 : i64,
// DEBUG-SAME: constant,
// BARE-NOT: constant
// CHECK-SAME: locals = [#wasm.data_symbol<"first", 0, 4>, #wasm.data_symbol<"second", 4, 4>]
// CHECK-SAME: section = ".entries", used}
static const int first __attribute__((used, section(".entries"))) = 1;
static const int second __attribute__((used, section(".entries"))) = 2;

// CHECK: wasm.data @".variables"
// CHECK-NOT: constant
// CHECK-SAME: section = ".variables"
typedef const int number;
number *pointer __attribute__((section(".variables"))) = &first;
int variable __attribute__((section(".variables"))) = 3;

// DEBUG: wasm.data @".array"
// DEBUG-SAME: constant,
// DEBUG-SAME: section = ".array"
number array[2][2] __attribute__((section(".array"))) = {{1, 2}, {3, 4}};
// CHECK: wasm.data @".device"
// CHECK-NOT: constant
// CHECK-SAME: section = ".device"
const volatile int device __attribute__((section(".device"))) = 3;

// What the compiler names has no section.
// CHECK: wasm.data @".data.other" {{.*}} section = ".data.other", symbols = [#wasm.data_symbol<"hot", 0, 4>]}
int hot __attribute__((section(".data.other"))) = 4;
// CHECK: wasm.data private @".bss.count" {{.*}} {align = 4 : i64, locals = [#wasm.data_symbol<"count", 0, 4>]}
static int count;
// CHECK: wasm.data private @".rodata..L.str" "abc\00" {{.*}} {align = 1 : i64}
const char *get(void) { return (count += variable) ? "abc" : 0; }

// CHECK: wasm.func private @keep({{.*}}) -> i32 attributes {{[{].*}}used}
__attribute__((used)) static int keep(int x) { return x + count; }

// What is called at start-up is so once.
// CHECK: wasm.constructor @prepare priority 65535
// START-NOT: section = ".init_array"
static void prepare(void) { ++count; }
static void (*const entry)(void) __attribute__((used, section(".init_array"))) = prepare;

// PLAIN: wasm.data private @".entries" {{.*}} attributes {section = ".entries"}
