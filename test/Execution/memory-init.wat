;; The memory's initial contents, copied: before the start function reads them,
;; whoever begins the program; a segment over another; one that the module
;; cannot copy again.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30 --warmc-flags=--memory-init=copy
;; RUN: %compare_with_node %s --target=cortex-m0 --auto=30 "--warmc-flags=--memory-init=copy -O0"
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30 "--warmc-flags=--memory-init=copy -Os"
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=30 "--warmc-flags=--memory-init=copy --init=lazy -Wno-lazy-storage"

;; RUN: not warm-run %s --target=cortex-m3 --warmc-flags=--memory-init=copy --invoke seen --invoke at 1024 --invoke again 2>&1 | FileCheck %s
;; CHECK: seen() = 1684234849
;; CHECK-NEXT: at(1024) = 97
;; CHECK: error: trap: out of bounds memory access

;; What is in flash and what in RAM.
;; RUN: warmc %s --target=cortex-m4 --memory-init=data -o %t.o 2>&1 | FileCheck %s --check-prefix=REMARK
;; REMARK: remark: the memory takes 65536 bytes of flash, of which about {{1[0-9][0-9]}} are needed: --memory-init=copy copies them at start-up [-Wmemory-init]
;; RUN: llvm-readelf -SW %t.o | FileCheck %s --check-prefix=DATA
;; DATA: .data.{{.*}}memory{{.*}} PROGBITS {{[0-9a-f]+ [0-9a-f]+}} 010000
;; RUN: warmc %s --target=cortex-m4 --memory-init=copy -Wno-memory-grow -o %t.o 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
;; SILENT-NOT: {{.}}
;; RUN: llvm-readelf -SW %t.o | FileCheck %s --check-prefix=COPY
;; COPY-NOT: PROGBITS {{[0-9a-f]+ [0-9a-f]+}} 010000
;; COPY: .bss.{{.*}}memory{{.*}} NOBITS {{[0-9a-f]+ [0-9a-f]+}} 010000
;; In this order, for linker scripts that do not sort.
;; COPY: .init_array.00000 INIT_ARRAY
;; COPY: .init_array INIT_ARRAY
;; RUN: warmc %s --target=cortex-m4 --memory-init=copy --init=call -o %t.o
;; RUN: llvm-readelf -SW %t.o | FileCheck %s --check-prefix=CALL
;; CALL-NOT: .init_array

;; RUN: not warmc %s --target=cortex-m4 --memory-init=both 2>&1 | FileCheck %s --check-prefix=BAD
;; BAD: '--memory-init=both': expected data, copy
;; RUN: not warmc %s --target=cortex-m4 --memory-init=copy --memory-section=.noinit.m 2>&1 | FileCheck %s --check-prefix=NOINIT
;; NOINIT: --memory-init=copy needs zeros, which nobody makes in '.noinit.m'
;; RUN: not warmc %s --target=cortex-m4 --native-pointer-abi --memory-init=copy 2>&1 | FileCheck %s --check-prefix=NATIVE
;; NATIVE: '--memory-init=copy': with --native-pointer-abi there is no memory to place
(module
  (memory (export "memory") 1 1)
  (data $first (i32.const 1024) "abcd\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00\00xyz")
  (data (i32.const 30001) "hello world")
  (data (i32.const 30003) "\00Z")
  (data $passive "passive")
  (global $seen (mut i32) (i32.const 0))
  (func $start
    (global.set $seen (i32.load (i32.const 1024)))
    (memory.init $passive (i32.const 2000) (i32.const 0) (i32.const 7)))
  (start $start)
  (func (export "seen") (result i32) (global.get $seen))
  (func (export "again") (memory.init $first (i32.const 0) (i32.const 0) (i32.const 1)))
  (func (export "nothing") (memory.init $first (i32.const 0) (i32.const 0) (i32.const 0)))
  (func (export "drop") (data.drop $first))
  (func (export "at") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "set") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
  (func (export "grow") (result i32) (memory.grow (i32.const 1))))
