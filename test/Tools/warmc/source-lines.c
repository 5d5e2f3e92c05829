// Lines of the source come through from DWARF: to the IR, to messages, and to
// the object's line table.
// REQUIRES: clang-22, wasm-ld-22
// RUN: clang-22 --target=wasm32 -g -O1 -ffile-prefix-map=%S=. -c %s -o %t.o.wasm
// RUN: wasm-ld-22 --no-entry --export=twice --export=sum --allow-undefined %t.o.wasm -o %t.wasm
// RUN: warm-translate --wasm-to-mlir --mlir-print-debuginfo %t.wasm | FileCheck %s --check-prefix=IR
// RUN: warmc %t.wasm --target=cortex-m4 -g -o %t.o
// RUN: llvm-dwarfdump --debug-line %t.o | FileCheck %s --check-prefix=LINES

// IR: wasm.call @g{{.*}} loc([[LOC:#[a-z0-9]+]])
// IR: [[SOURCE:#[a-z0-9]+]] = loc("{{.*}}source-lines.c":24:10)
// IR: [[LOC]] = loc(fused[[[SOURCE]], #{{[a-z0-9]+}}])

// LINES: name: "source-lines.c"
// LINES: 0x0000000000000000 20 {{[0-9]+}} 1
// LINES: end_sequence
// LINES: 0x0000000000000000 {{2[1-5]}} {{[0-9]+}} 1
// LINES: 24 {{[0-9]+}} 1
extern int g(int);
int twice(int x) { return x * 2; }
int sum(int *p, int n) {
  int s = 0;
  for (int i = 0; i < n; ++i)
    s += g(p[i]);
  return s;
}
