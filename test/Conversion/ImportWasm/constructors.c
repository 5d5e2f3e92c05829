// REQUIRES: clang-wasm
// RUN: %clang_wasm -O1 -c %s -o %t.o
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s --check-prefix=OBJECT
// RUN: %wasm_ld -r %t.o -o %t.r.o
// RUN: warm-translate --wasm-to-mlir %t.r.o | FileCheck %s --check-prefix=OBJECT
// RUN: %wasm_ld --no-entry --allow-undefined --emit-relocs --export=get %t.o -o %t.wasm
// RUN: warm-translate --wasm-to-mlir %t.wasm | FileCheck %s --check-prefix=LINKED

// An object lists its constructors, by priority; a linked module calls them.
// LINKED-NOT: wasm.constructor
void start(int);

__attribute__((constructor)) static void prepare(void) { start(2); }
__attribute__((constructor(101))) static void early(void) { start(1); }

// The names of data, and of functions besides the one that is exported.
// OBJECT-DAG: wasm.data @".data.value" "{{.*}}" {{.*}} symbols = [#wasm.data_symbol<"value", 0, 8>]
// OBJECT-DAG: wasm.data @".bss.weak_value" {{.*}} symbols = [#wasm.data_symbol<"weak_value", 0, 4>], weak = ["weak_value"]
// OBJECT-DAG: wasm.data private @".data.hidden"
// OBJECT-DAG: wasm.extern private weak @absent
// LINKED-NOT: {{[ {]}}symbols = [
long long value = 3;
int weak_value __attribute__((weak));
static volatile int hidden = 4;
extern int absent __attribute__((weak));

// OBJECT-DAG: wasm.func private @maybe{{.*}} attributes {{.*}}weak = ["maybe"]
// OBJECT-DAG: wasm.func @get() -> i32 attributes {exports = [{{.*}}"get"]}
// OBJECT-DAG: wasm.func @replaceable() -> i32 attributes {exports = ["replaceable"], weak = ["replaceable"]}
void maybe(void) __attribute__((weak));
__attribute__((weak)) int replaceable(void) { return 5; }
__attribute__((export_name("exported"))) int get(void) {
  if (maybe)
    maybe();
  return (int)value + weak_value + hidden + (&absent ? absent : replaceable());
}

// Behind all else:
// OBJECT: wasm.constructor @early priority 101
// OBJECT-NEXT: wasm.constructor @prepare priority 65535
