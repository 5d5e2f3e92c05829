;; RUN: not warm-translate --wasm-to-mlir %s 2>&1 | FileCheck %s

;; An error in the text is reported at its line and column.
(module
  ;; CHECK: invalid.wat:[[#@LINE+1]]:23: error: type mismatch
  (func (result i32) (i64.const 1)))
