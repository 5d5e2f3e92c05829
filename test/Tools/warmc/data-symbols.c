// Static data have the names of their source, for debuggers and for tools that
// look into a kernel's lists: from objects linked by warmc, by wasm-ld -r, and
// from what wasm-ld has joined.
// REQUIRES: clang-22, wasm-ld-22
// DEFINE: %{clang}=clang-22 --target=wasm32 -O1 -ffreestanding -c %s
// DEFINE: %{inputs}=
// DEFINE: %{warmc}=warmc %{inputs} --target=cortex-m4 --native-pointer-abi --module-name=m
// RUN: %{clang} -DPART=1 -o %t.1.o
// RUN: %{clang} -DPART=2 -o %t.2.o
// RUN: wasm-ld-22 -r %t.1.o %t.2.o -o %t.r.o
// RUN: wasm-ld-22 --no-entry --emit-relocs --export=tick --export=tock %t.1.o %t.2.o -o %t.wasm

// REDEFINE: %{inputs}=%t.1.o %t.2.o
// RUN: %{warmc} -o %t.o
// RUN: llvm-readelf -sS %t.o | FileCheck %s --check-prefixes=SYMBOLS,OBJECT
// RUN: %{warmc} --only-export=tick,tock -o %t.o
// RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefixes=SYMBOLS,PRIVATE
// REDEFINE: %{inputs}=%t.r.o
// RUN: %{warmc} -o %t.o
// RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefixes=SYMBOLS

// OBJECT-DAG: .bss.ready {{.*}}NOBITS
// OBJECT-DAG: .data.count.1 {{.*}}PROGBITS
// SYMBOLS-DAG: 00000000 24 OBJECT LOCAL DEFAULT [[READY:[0-9]+]] ready
// SYMBOLS-DAG: 4 OBJECT LOCAL DEFAULT {{[0-9]+}} count
// SYMBOLS-DAG: 4 OBJECT LOCAL DEFAULT {{[0-9]+}} count.1
// SYMBOLS-DAG: 4 OBJECT LOCAL DEFAULT {{[0-9]+}} tick.ticks
// OBJECT-DAG: 4 OBJECT GLOBAL DEFAULT {{[0-9]+}} shared
// PRIVATE-DAG: 4 OBJECT LOCAL DEFAULT {{[0-9]+}} shared

// REDEFINE: %{inputs}=%t.wasm
// RUN: %{warmc} -o %t.o
// RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=LINKED
// LINKED-DAG: 24 OBJECT LOCAL DEFAULT [[BSS:[0-9]+]] ready
// LINKED-DAG: OBJECT LOCAL DEFAULT [[BSS]] __warm_m_.bss
// LINKED-DAG: 4 OBJECT LOCAL DEFAULT [[DATA:[0-9]+]] count
// LINKED-DAG: 4 OBJECT LOCAL DEFAULT [[DATA]] count.1
// LINKED-DAG: 4 OBJECT LOCAL DEFAULT [[DATA]] shared
// LINKED-DAG: 4 OBJECT LOCAL DEFAULT [[BSS]] tick.ticks


extern int shared;
struct list {
  struct list *next, *last;
};
#if PART == 1
static struct list ready[3];
static int count = 5;
int shared = 9;
int tick(int i) {
  static int ticks;
  ready[i].next = &ready[ticks++];
  return count += shared + (ready[i].last != 0);
}
#else
static int count = 7;
int tock(int i) { return count += i + shared; }
#endif
