;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s
;; RUN: wat2wasm --debug-names %s -o %t.wasm
;; RUN: warm-translate --wasm-to-mlir %t.wasm | FileCheck %s

;; Imports, exports, names and segments.
(module
  (import "env" "__base" (global $base i32))
  (import "env" "log" (func $log (param i32)))
  ;; CHECK: wasm.memory @mem 1 to 3 attributes {exports = ["memory", "m2"]}
  (memory $mem (export "memory") (export "m2") 1 3)
  ;; CHECK: wasm.table private @t 4 : !wasm.funcref
  (table $t 4 funcref)
  ;; CHECK: wasm.table private @table_1 1 to 2 : !wasm.externref
  (table 1 2 externref)
  ;; CHECK: wasm.global private @base : i32 attributes {import_module = "env", import_name = "__base"}
  ;; CHECK: wasm.global mutable @global_1 : f64 attributes {exports = ["g"]} {
  ;; CHECK-NEXT: wasm.const 0x7FF0000000000001 : f64
  (global (export "g") (mut f64) (f64.const nan:0x1))
  ;; CHECK: wasm.global private @ref : !wasm.funcref {
  ;; CHECK-NEXT: %[[F:.*]] = wasm.ref_func @f
  ;; CHECK-NEXT: wasm.yield %[[F]]
  (global $ref funcref (ref.func $f))
  ;; CHECK: wasm.elem private @elem_0 [@f, @log] : !wasm.funcref into @t {
  ;; CHECK-NEXT: wasm.global_get @base : i32
  (elem (offset (global.get $base)) $f $log)
  ;; CHECK: wasm.elem private @elem_1 [@f, unit] : !wasm.funcref{{$}}
  (elem funcref (ref.func $f) (ref.null func))
  ;; CHECK: wasm.elem private declarative @elem_2 [@f] : !wasm.funcref
  (elem declare func $f)
  ;; CHECK: wasm.data private @data_0 "a\00\FF\22" into @mem {
  (data (i32.const 8) "a\00\ff\"")
  ;; CHECK: wasm.data private @data_1 "p"{{$}}
  (data "p")
  ;; CHECK: wasm.start @f
  (start $f)
  ;; An import that is exported again stays private for MLIR.
  ;; CHECK: wasm.func private @log(i32) attributes {exports = ["log2"], import_module = "env", import_name = "log"}
  (export "log2" (func $log))
  ;; CHECK: wasm.func private @f() {
  (func $f)
  ;; The name of another entity is taken: it gets a number.
  ;; CHECK: wasm.func @mem_1(%{{.*}}: i32, %{{.*}}: i64) -> (f32, !wasm.externref) attributes {exports = ["\C3\A9"]}
  (func $mem (export "\c3\a9") (param i32 i64) (result f32 externref)
    (f32.const 0) (ref.null extern))
  ;; CHECK: wasm.func private @func_3()
  (func))
