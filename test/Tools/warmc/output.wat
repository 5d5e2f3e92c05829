;; Every kind of output, to a file of its own name, one that is given, or
;; standard output.

;; RUN: rm -rf %t && mkdir %t && cp %s %t/mod.wat && cd %t
;; RUN: warmc mod.wat --target=cortex-m3
;; RUN: llvm-readelf -s mod.o | FileCheck %s --check-prefix=OBJ
;; OBJ: FUNC GLOBAL DEFAULT {{.*}} add

;; RUN: warmc mod.wat -mcpu=cortex-m3 -S && FileCheck %s --check-prefix=ASM < mod.s
;; RUN: warmc mod.wat --target cortex-m3 --emit=asm -o - | FileCheck %s --check-prefix=ASM
;; RUN: warmc - --target=cortex-m3 -S < mod.wat | FileCheck %s --check-prefix=ASM
;; RUN: wat2wasm mod.wat -o mod.wasm
;; RUN: warmc mod.wasm --target=cortex-m3 -S -o mod2.s && FileCheck %s --check-prefix=ASM < mod2.s
;; ASM:      .arch armv7-m
;; ASM:      add:
;; ASM:      add r0, r0, r1
;; ASM-NEXT: bx lr

;; The module as IR needs no target.
;; RUN: warmc mod.wat --emit=wasm-mlir -o - | FileCheck %s --check-prefix=WASM
;; WASM: wasm.func @{{.*}}(%{{.*}}: i32, %{{.*}}: i32) -> i32
;; RUN: warmc mod.wat --target=cortex-m3 --emit=cortexm-mlir && FileCheck %s --check-prefix=MACHINE < mod.mlir
;; MACHINE: cortexm.target = #cortexm.target<"cortex-m3">
;; MACHINE: phase = #cortexm.phase<final>
;; RUN: warm-translate --cortexm-to-asm mod.mlir | FileCheck %s --check-prefix=ASM

;; Two runs, with one thread or many, give the same bytes.
;; RUN: warmc mod.wat --target=cortex-m4 -j1 -g -o one.o
;; RUN: warmc mod.wat --target=cortex-m4 -j4 -g -o four.o
;; RUN: cmp one.o four.o

;; RUN: warmc mod.wat --target=cortex-m3 -o mod.o --mlir-timing 2>&1 | FileCheck %s --check-prefix=TIMING
;; TIMING: AssignRegisters
(module
  (func (export "add") (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add))
