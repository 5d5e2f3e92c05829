// What an image, object or archive says of the functions at the seam.
// RUN: %clang_wasm -c %s -o %t.o
// RUN: %gcc_arm -g -DIMAGE -c %s -o %t.image.o
// RUN: rm -f %t.a
// RUN: arm-none-eabi-ar rcs %t.a %t.image.o
// RUN: arm-none-eabi-ld -e 0 --unresolved-symbols=ignore-all %t.image.o -o %t.elf
// RUN: %warmc_native %t.o --variadic=trace=vtrace --prototypes=%t.image.o --emit=wasm-mlir -o - 2>&1 | FileCheck %s
// RUN: %warmc_native %t.o --variadic=trace=vtrace --prototypes=%t.a --emit=wasm-mlir -o - 2>&1 | FileCheck %s
// RUN: %warmc_native %t.o --variadic=trace=vtrace --prototypes=%t.elf --emit=wasm-mlir -o - 2>&1 | FileCheck %s
// RUN: warm-translate --wasm-to-mlir %t.o | warm-opt --warm-apply-prototypes=files=%t.elf | FileCheck %s --check-prefix=PASS
// PASS: @lock(i32) {{.*}}prototype = #wasm.prototype

// It needs debug information.
// RUN: %gcc_arm -DIMAGE -c %s -o %t.plain.o
// RUN: not %warmc_native %t.o --prototypes=%t.plain.o -o /dev/null 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: cannot read prototypes from '{{.*}}.plain.o': no debug information; compile with -g
// RUN: not %warmc_native %t.o --prototypes=%s -o /dev/null 2>&1 | FileCheck %s --check-prefix=FORMAT
// FORMAT: error: cannot read prototypes from '{{.*}}image.c': The file was not recognized as a valid object file
// RUN: not warmc --target=cortex-m4 %t.o --prototypes=%t.elf -o /dev/null 2>&1 | FileCheck %s --check-prefix=SANDBOX
// SANDBOX: error: '--prototypes={{.*}}' needs --native-pointer-abi

struct lock { int depth; };
struct lock locks[2];
typedef struct { int key; } key_type;
#ifdef IMAGE
key_type lock(struct lock *lock) { return (key_type){lock->depth++}; }
void unlock(struct lock *lock, key_type key) { lock->depth = key.key; }
// Of several files' functions of a name, that of the linker counts.
static int hidden(long long x) { return x; }
int run(int);
int trace(const char *format, ...) { return hidden(*format) + run(2); }
#else
int lock(struct lock *);
void unlock(struct lock *, int);
int hidden(int);
int trace(const char *, ...);
// CHECK: remark: 'trace' is variadic: calls of it are calls of 'vtrace'
// CHECK-DAG: @lock(i32) -> i32 {{.*}}prototype = #wasm.prototype<(<pointer 4 "struct lock *">) -> <record 4 "key_type" align 4 of <signed 4 "int">>, "{{.*}}image.c"
// CHECK-DAG: @unlock(i32, i32) {{.*}}prototype = #wasm.prototype<(<pointer 4 "struct lock *">, <record 4 {{.*}}>) -> <void 0 "void">
// CHECK-DAG: wasm.func private @hidden(i32) -> i32 attributes {import_module = "env", import_name = "hidden"}
// Declared there, defined here.
// CHECK-DAG: wasm.func @run(%{{.*}}: i32) -> i32 {{.*}}prototype = #wasm.prototype<(<signed 4 "int">) -> <signed 4 "int">
int run(int x) {
  int key = lock(&locks[1]);
  unlock(&locks[1], key);
  return hidden(key) + trace("%d", x);
}
#endif
