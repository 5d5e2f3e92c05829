;; RUN: warm-translate --wasm-to-interface %s | FileCheck %s
;; CHECK: "imports"
;; CHECK: "field": "log"
;; CHECK: "exports"
;; CHECK: "name": "f"
(module
  (import "env" "log" (func (param i32)))
  (func (export "f") (result i64) (i64.const 1)))
