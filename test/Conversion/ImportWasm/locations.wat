;; RUN: wat2wasm %s -o %t.wasm
;; RUN: warm-translate --wasm-to-mlir %t.wasm --mlir-print-debuginfo --mlir-print-local-scope | FileCheck %s

;; Line 1, and as column the byte offset of the instruction.
(module
  (memory 1)
  (func (param i32) (result i32)
    ;; CHECK: wasm.check_bounds @memory_0[%arg0] size 4 loc("{{.*}}locations.wat.tmp.wasm":1:[[#LOAD:]])
    ;; CHECK-NEXT: wasm.load {{.*}} loc("{{.*}}":1:[[#LOAD]])
    ;; CHECK-NEXT: wasm.const 1 : i32 loc("{{.*}}":1:[[#LOAD+3]])
    ;; CHECK-NEXT: wasm.add {{.*}} loc("{{.*}}":1:[[#LOAD+5]])
    ;; CHECK-NEXT: wasm.return {{.*}} loc("{{.*}}":1:[[#LOAD+6]])
    (i32.add (i32.load (local.get 0)) (i32.const 1))))
