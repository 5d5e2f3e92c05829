// REQUIRES: clang-wasm
// RUN: %clang_wasm -O1 -c %s -o %t.o
// RUN: %wasm_ld --no-entry --emit-relocs --export=get --export=call %t.o -o %t.wasm
// RUN: warm-translate --wasm-to-mlir %t.wasm | FileCheck %s
// RUN: %wasm_ld --no-entry --export=get --export=call %t.o -o %t.plain.wasm
// RUN: warm-translate --wasm-to-mlir %t.plain.wasm | FileCheck %s --check-prefix=PLAIN

// A weak function that nobody defined is an import again; without relocations it
// is what the linker has made of it.
// CHECK: wasm.func private @maybe(i32) -> i32 attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
// PLAIN: wasm.func private @"undefined_weak:maybe"
// PLAIN-NEXT: wasm.unreachable
int maybe(int x) __attribute__((weak));

// CHECK: wasm.func @get
// CHECK: wasm.address_of @maybe
void *get(void) { return maybe; }
// CHECK: wasm.func @call
// CHECK: wasm.call @maybe
int other(int x) __asm__("undefined_weak:other");
int call(int x) { return maybe(x) + other(x); }

// A function that only has such a name stays.
// CHECK: wasm.func private @"undefined_weak:other"
// CHECK: wasm.const 3
__attribute__((noinline)) int other(int x) { return x + 3; }
