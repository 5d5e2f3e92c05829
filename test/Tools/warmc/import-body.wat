;; Bodies for imports are inlined: no call is left.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --import-body=%S/Inputs/bodies.mlir -S -o - | grep -v '[.]cfi' | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -S -o - | FileCheck %s --check-prefix=CALLS
;; The tools do the same in steps.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --import-body=%S/Inputs/bodies.mlir --emit=wasm-mlir -o %t.mlir
;; RUN: FileCheck %s --check-prefix=NESTED --input-file=%t.mlir
;; RUN: warm-opt %t.mlir --warm-codegen="target=cortex-m4 native-pointer-abi" | warm-translate --cortexm-to-asm | FileCheck %s
;; RUN: wat2wasm %s -o %t.wasm
;; RUN: warm-translate --wasm-to-mlir %t.wasm \
;; RUN:   | warm-opt --warm-read-import-bodies=files=%S/Inputs/bodies.mlir --warm-optimize --warm-codegen="target=cortex-m4 native-pointer-abi" \
;; RUN:   | warm-translate --cortexm-to-asm | FileCheck %s
;; The name is that of the symbol, whatever the module says, and the file is an
;; input like the module.
;; RUN: sed 's/mmio_read32/rd/' %s > %t.wat
;; RUN: warmc %t.wat --target=cortex-m4 --native-pointer-abi --import-map=env.rd=mmio_read32 --import-body=%S/Inputs/bodies.mlir -S -o %t.s -MD -MF %t.d
;; RUN: grep -v '[.]cfi' %t.s | FileCheck %s
;; RUN: FileCheck %s --check-prefix=DEPENDS --input-file=%t.d
;; DEPENDS: bodies.mlir
;; NESTED-NOT: @twice
;; NESTED: module @import_bodies
;; NESTED: cortexm.func @mmio_read32
;; NESTED-NOT: @twice
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --import-body=%S/Inputs/bodies.mlir -o %t.o
;; RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=SYMBOLS
;; CALLS-COUNT-8: b{{l?}} 
;; SYMBOLS-NOT: UND {{(mmio_|irq_|current_|twice)}}
;; SYMBOLS: UND kernel
;; SYMBOLS-NOT: UND {{(mmio_|irq_|current_|twice)}}
(module
  (import "env" "sys_call" (func $sys (param i32 i32) (result i32)))
  (import "env" "mmio_read32" (func $read (param i32) (result i32)))
  (import "env" "mmio_write32" (func $write (param i32 i32)))
  (import "env" "irq_lock" (func $lock (result i32)))
  (import "env" "irq_unlock" (func $unlock (param i32)))
  (import "env" "current_thread" (func $current (result i32)))
  (import "env" "twice" (func $twice (param i32) (result i32)))
  (memory 1)

  ;; CHECK-LABEL: status:
  ;; CHECK-NEXT: ldr r0, [r0, #0]
  ;; CHECK-NEXT: bx lr
  (func (export "status") (param i32) (result i32)
    (call $read (local.get 0)))

  ;; CHECK-LABEL: clear_twice:
  ;; CHECK: str
  ;; CHECK-NEXT: str
  ;; CHECK-NEXT: bx lr
  (func (export "clear_twice") (param i32)
    (call $write (local.get 0) (i32.const 0))
    (call $write (local.get 0) (i32.const 0)))

  ;; The counter is read and written between the two changes of basepri.
  ;; CHECK-LABEL: locked_add:
  ;; CHECK: mrs [[KEY:r[0-9]+]], basepri
  ;; CHECK: msr basepri_max, r
  ;; CHECK: isb
  ;; CHECK: ldr
  ;; CHECK: str
  ;; CHECK: msr basepri, [[KEY]]
  ;; CHECK: isb
  ;; CHECK: bx lr
  (func (export "locked_add") (param $p i32) (param $n i32)
    (local $key i32)
    (local.set $key (call $lock))
    (i32.store (local.get $p) (i32.add (i32.load (local.get $p)) (local.get $n)))
    (call $unlock (local.get $key)))

  ;; CHECK-LABEL: me:
  ;; CHECK: movw [[K:r[0-9]+]], #:lower16:kernel+8
  ;; CHECK: movt [[K]], #:upper16:kernel+8
  ;; CHECK: ldr r0, {{\[}}[[K]]
  ;; CHECK: bx lr
  (func (export "me") (result i32)
    (call $current))

  ;; Registers that an instruction wants are found for it.
  ;; CHECK-LABEL: system:
  ;; CHECK-NEXT: mov [[FREE:r[0-9]+]], [[X:r[01]]]
  ;; CHECK-NEXT: mov [[X]], [[Y:r[01]]]
  ;; CHECK-NEXT: mov [[Y]], [[FREE]]
  ;; CHECK-NEXT: svc #3
  ;; CHECK-NEXT: bx lr
  (func (export "system") (param i32 i32) (result i32)
    (call $sys (local.get 1) (local.get 0)))

  ;; CHECK-LABEL: four:
  ;; CHECK-NEXT: lsls
  ;; CHECK-NEXT: lsls
  ;; CHECK-NEXT: bx lr
  (func (export "four") (param i32) (result i32)
    (i32.shl (call $twice (local.get 0)) (i32.const 1))))
