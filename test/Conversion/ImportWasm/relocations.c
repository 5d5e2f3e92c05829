// REQUIRES: clang-wasm
// RUN: %clang_wasm -O1 -c %s -o %t.o
// RUN: warm-translate --wasm-to-mlir %t.o | FileCheck %s --check-prefixes=CHECK,OBJECT
// RUN: %wasm_ld -r %t.o -o %t.r.o
// RUN: warm-translate --wasm-to-mlir %t.r.o | FileCheck %s --check-prefixes=CHECK,OBJECT
// RUN: %wasm_ld --no-entry --allow-undefined --emit-relocs --export=get --export=pointer --export=keep %t.o -o %t.wasm
// RUN: warm-translate --wasm-to-mlir %t.wasm | FileCheck %s --check-prefixes=CHECK,LINKED

// Relocations make addresses of numbers, in code and in data. An object has
// its own memory and table, and exports what its linker would see.

// OBJECT: module attributes {wasm.object, wasm.relocatable}
// LINKED: module attributes {wasm.relocatable}
// CHECK: wasm.extern private @other
// CHECK: wasm.memory
// CHECK-NOT: __linear_memory
// OBJECT: wasm.data private @".data.table" "{{.*}}" into @{{.*}} attributes {align = 16 : i64, locals = [#wasm.data_symbol<"table", 0, 16>]}
// OBJECT: wasm.data @".data.inside" "{{.*}}" into @{{.*}} attributes {align = 4 : i64, relocations = [#wasm.relocation<0, @".data.table", 8>], symbols = [#wasm.data_symbol<"inside", 0, 4>]}
// OBJECT: relocations = [#wasm.relocation<0, @callback, 0>]
// LINKED: wasm.data private @".data" "{{.*}}" {{.*}} locals = [{{.*}}#wasm.data_symbol<"table", 0, 16>{{.*}}], relocations = [#wasm.relocation<16, @".data", 8>, #wasm.relocation<20, @callback, 0>]
extern int other;
static int table[4] = {1, 2, 3, 4};
int *inside = &table[2];

// OBJECT: wasm.func private @callback
static int callback(int x) { return x + 1; }
int (*function)(int) = callback;

// OBJECT: wasm.func @get(%{{.*}}) -> i32 attributes {exports = ["get"]}
// LINKED: wasm.func @get
// The offset of a load is a symbol; the check has the number, if it is final.
// OBJECT: wasm.check_bounds {{.*}} from @other
// LINKED: wasm.check_bounds @{{[^]]*}}] size 4{{$}}
// CHECK: %[[OTHER:.*]] = wasm.address_of @other
// CHECK: %[[ADDR:.*]] = wasm.add %[[OTHER]],
// CHECK: wasm.load @{{.*}}[%[[ADDR]]] align 4
// OBJECT: wasm.address_of @".data.table"
// LINKED: wasm.address_of @".data"
int get(int i) { return table[i] + other++ + function(1); }

// CHECK: wasm.func @pointer
// CHECK: wasm.address_of @callback
void *pointer(void) { return callback; }

int *keep(void) { return inside; }
