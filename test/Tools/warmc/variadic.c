// A variadic export in the header, the symbols, the size of the stack and the
// frame information; an import by its form with a va_list, and one without.
// REQUIRES: clang-22
// RUN: clang-22 --target=wasm32 -ffreestanding -fno-builtin -O2 -c %s -o %t.wasm.o
// RUN: warmc %t.wasm.o --target=cortex-m4 --native-pointer-abi --variadic=sum --emit=c-header -o - 2>%t.remarks | FileCheck %s --check-prefix=HEADER
// RUN: FileCheck %s --check-prefix=REMARK < %t.remarks
// HEADER: int sum(int, ...);
// HEADER: int vprintf(int, int);
// REMARK: remark: 'printf' is variadic: calls of it are calls of 'vprintf'
// RUN: warmc %t.wasm.o --target=cortex-m4 --native-pointer-abi --variadic=sum --only-export=sum -g -o %t.o
// RUN: llvm-objdump -d -r %t.o | FileCheck %s
// RUN: llvm-objcopy --dump-section .warm.meta=%t.json %t.o
// RUN: FileCheck %s --check-prefix=META < %t.json
// META: "symbol":"sum"{{.*}}"stack":56
// RUN: llvm-dwarfdump --debug-frame %t.o | FileCheck %s --check-prefix=FRAME
// FRAME: DW_CFA_def_cfa_offset: +16
// FRAME: DW_CFA_def_cfa_offset: +56
// FRAME: DW_CFA_remember_state
// FRAME: DW_CFA_def_cfa_offset: +16
// FRAME: DW_CFA_def_cfa_offset: +0
// FRAME: DW_CFA_restore_state

int printf(const char *, ...);

// CHECK: <sum>:
// CHECK: sub sp, #0x10
// CHECK: push {{.*}}lr}
// CHECK: vprintf
// CHECK: add sp, #0x10
// CHECK-NEXT: bx lr
int sum(int count, ...) {
  __builtin_va_list arguments;
  int total = 0;
  __builtin_va_start(arguments, count);
  while (count-- > 0)
    total += __builtin_va_arg(arguments, int);
  __builtin_va_end(arguments);
  return printf("%d\n", total);
}

#ifdef OPEN
// RUN: clang-22 --target=wasm32 -ffreestanding -O2 -g -DOPEN -c %s -o %t.open.o
// RUN: not warmc %t.open.o --target=cortex-m4 --native-pointer-abi -o %t.o 2>&1 | FileCheck %s --check-prefix=OPEN
// OPEN: error: 'open' is variadic{{.*}} --variadic=open=FUNCTION
// OPEN: variadic.c:[[# @LINE + 1]]:0: note: declared here
int open(const char *, int, ...);
int start(void) { return open("file", 1, 0644); }
#endif
