// Names of source files do not say where the firmware was built.

// REQUIRES: clang-22
// RUN: clang-22 --target=wasm32 -O1 -g -c %s -o %t.o
// RUN: warmc %t.o --target=cortex-m4 --native-pointer-abi -g -S -o - | FileCheck %s --check-prefix=WHERE -DDIR=%S
// RUN: warmc %t.o --target=cortex-m4 --native-pointer-abi -g -S -o - -ffile-prefix-map=%S=src | FileCheck %s -DDIR=%S
// WHERE: [[DIR]]
// CHECK-NOT: [[DIR]]
// CHECK: .file 1 "src/file-prefix-map.c"
// CHECK-NOT: [[DIR]]

// The last that fits counts.
// RUN: warmc %t.o --target=cortex-m4 --native-pointer-abi -g -S -o - -ffile-prefix-map=%S=src -fdebug-prefix-map=%S=last | FileCheck %s --check-prefix=LAST
// LAST: .file 1 "last/file-prefix-map.c"

// RUN: not warmc %t.o --target=cortex-m4 -ffile-prefix-map=src 2>&1 | FileCheck %s --check-prefix=BAD
// BAD: -ffile-prefix-map: expected OLD=NEW, not 'src'
int twice(int x) { return 2 * x; }
