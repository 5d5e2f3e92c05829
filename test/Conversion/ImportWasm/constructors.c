// REQUIRES: clang-wasm
// RUN: %clang_wasm -O1 -c %s -o %t.o
// RUN: not warm-translate --wasm-to-mlir %t.o 2>&1 | FileCheck %s

// Nothing would call a constructor of an object: it is not lost silently.
// CHECK: error: {{.*}}the object has constructors, which nothing would call

void start(void);

__attribute__((constructor)) static void prepare(void) { start(); }
