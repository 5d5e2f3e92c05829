// Several inputs are objects and archives, which warmc links.
// REQUIRES: clang-22, wasm-ld-22

// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: clang-22 --target=wasm32 -O1 -c -DPART=1 %s -o main.o
// RUN: clang-22 --target=wasm32 -O1 -c -DPART=2 %s -o used.o
// RUN: clang-22 --target=wasm32 -O1 -c -DPART=3 %s -o unused.o
// RUN: llvm-ar-22 rcs lib.a unused.o used.o

// An archive's member is taken where it defines what is undefined, wherever the
// archive stands; what is not exported is inlined and goes.
// RUN: warmc lib.a main.o --target=cortex-m4 --native-pointer-abi --only-export=entry -S -o - | FileCheck %s
// CHECK-NOT: never
// CHECK: .globl entry
// CHECK-NOT: .globl
// CHECK-LABEL: entry:
// CHECK-NOT: bl twice
// CHECK: b.w outside
// CHECK-NOT: never

// An export may be all that is asked for.
// RUN: warmc lib.a --target=cortex-m4 --native-pointer-abi --only-export=twice -o twice.o
// RUN: arm-none-eabi-nm twice.o | FileCheck %s --check-prefix=TWICE
// TWICE: T twice
// TWICE-NOT: never
// RUN: not warmc lib.a --target=cortex-m4 --native-pointer-abi -o no.o 2>&1 | FileCheck %s --check-prefix=NOTHING
// NOTHING: warmc: error: nothing in the archives is wanted: name it with --only-export

// A linked module is none of them, though it has kept its relocations.
// RUN: wasm-ld-22 --no-entry --allow-undefined --emit-relocs --export=twice used.o -o linked.wasm
// RUN: not warmc main.o linked.wasm --target=cortex-m4 -o no.o 2>&1 | FileCheck %s --check-prefix=LINKED
// LINKED: linked.wasm:0x0: error: is not a relocatable object: a linked module cannot be linked again
// RUN: not warmc main.o used.o --target=cortex-m4 --native-pointer-abi 2>&1 | FileCheck %s --check-prefix=OUTPUT
// OUTPUT: warmc: error: several input files need -o
// RUN: not warmc main.o --target=cortex-m4 --native-pointer-abi 2>&1 | FileCheck %s --check-prefix=REPLACE
// REPLACE: warmc: error: the output would replace 'main.o': name it with -o
// RUN: not warmc used.o used.o --target=cortex-m4 --native-pointer-abi -o no.o 2>&1 | FileCheck %s --check-prefix=DOUBLE
// DOUBLE: used.o:0x{{[0-9a-f]+}}: error: symbol "twice" is defined twice
// DOUBLE: used.o:0x{{[0-9a-f]+}}: note: the other definition is here

// The members say what they define: an archive may have no index, or one that is
// damaged.
// RUN: llvm-ar-22 rcS bare.a unused.o used.o
// RUN: warmc bare.a --target=cortex-m4 --native-pointer-abi --only-export=twice -o - | cmp - twice.o
// RUN: sed -b '2s/^..../\xff\xff\xff\xff/' lib.a > damaged.a && not cmp -s lib.a damaged.a
// RUN: warmc damaged.a --target=cortex-m4 --native-pointer-abi --only-export=twice -o - | cmp - twice.o
// RUN: cp lib.a shifted.a && printf '\377\377\377' | dd of=shifted.a bs=1 seek=73 conv=notrunc
// RUN: warmc shifted.a --target=cortex-m4 --native-pointer-abi --only-export=twice -o - | cmp - twice.o
// RUN: clang-22 --target=wasm32 -O1 -flto -c -DPART=2 %s -o lto.o && llvm-ar-22 rcs lto.a lto.o
// RUN: not warmc lto.a main.o --target=cortex-m4 --native-pointer-abi -o no.o 2>&1 | FileCheck %s --check-prefix=LTO
// LTO: warmc: error: 'lto.a:lto.o' is LLVM bitcode
// RUN: head -c 100 lib.a > cut.a
// RUN: not warmc cut.a main.o --target=cortex-m4 --native-pointer-abi -o no.o 2>&1 | FileCheck %s --check-prefix=CUT
// CUT: warmc: error: cannot read 'cut.a':
// RUN: not ls no.o

#if PART == 1
int twice(int x);
void outside(int x);
void entry(int x) { outside(twice(x) + 1); }
#elif PART == 2
int twice(int x) { return x * 2; }
#else
int never(int x) { return x + 12345; }
#endif
