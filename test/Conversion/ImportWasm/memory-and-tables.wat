;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s

(module
  (memory $m 1)
  (table $t 1 funcref)
  (table $u 1 funcref)
  (data $d "x")
  (elem $e func $access)
  (global $g (mut i64) (i64.const 0))

  ;; One check covers the whole width, in front of the access.
  ;; CHECK-LABEL: wasm.func private @access
  (func $access (param $p i32) (param $v i64)
    ;; CHECK-NEXT: wasm.check_bounds @m[%arg0 + 4294967295] size 8
    ;; CHECK-NEXT: wasm.store @m[%arg0 + 4294967295], %arg1 align 8 : i64
    (i64.store offset=4294967295 (local.get $p) (local.get $v))
    ;; CHECK-NEXT: wasm.check_bounds @m[%arg0] size 2
    ;; CHECK-NEXT: wasm.store16 @m[%arg0], %arg1 align 1 : i64
    (i64.store16 align=1 (local.get $p) (local.get $v))
    ;; CHECK-NEXT: wasm.check_bounds @m[%arg0 + 3] size 1
    ;; CHECK-NEXT: %[[L:[0-9]+]] = wasm.load8_s @m[%arg0 + 3] align 1 : i64
    ;; CHECK-NEXT: wasm.global_set @g, %[[L]] : i64
    (global.set $g (i64.load8_s offset=3 (local.get $p)))
    ;; CHECK-NEXT: wasm.check_bounds @m[%arg0] size 4
    ;; CHECK-NEXT: wasm.load @m[%arg0] align 4 : f32
    (drop (f32.load (local.get $p)))
    ;; CHECK-NEXT: wasm.global_get @g : i64
    (drop (global.get $g)))

  ;; CHECK-LABEL: wasm.func private @bulk
  (func $bulk (param $a i32) (param $b i32) (param $n i32)
    ;; CHECK-NEXT: wasm.memory_copy @m[%arg0], @m[%arg1], %arg2
    (memory.copy (local.get $a) (local.get $b) (local.get $n))
    ;; CHECK-NEXT: wasm.memory_fill @m[%arg0], %arg1, %arg2
    (memory.fill (local.get $a) (local.get $b) (local.get $n))
    ;; CHECK-NEXT: wasm.memory_init @m[%arg0], @d[%arg1], %arg2
    (memory.init $d (local.get $a) (local.get $b) (local.get $n))
    ;; CHECK-NEXT: wasm.data_drop @d
    (data.drop $d)
    ;; CHECK-NEXT: %[[S:[0-9]+]] = wasm.memory_size @m
    ;; CHECK-NEXT: wasm.memory_grow @m, %[[S]]
    (drop (memory.grow (memory.size)))
    ;; The destination comes first.
    ;; CHECK-NEXT: wasm.table_copy @t[%arg0], @u[%arg1], %arg2
    (table.copy $t $u (local.get $a) (local.get $b) (local.get $n))
    ;; CHECK-NEXT: wasm.table_init @u[%arg0], @e[%arg1], %arg2
    (table.init $u $e (local.get $a) (local.get $b) (local.get $n))
    ;; CHECK-NEXT: wasm.elem_drop @e
    (elem.drop $e)
    ;; CHECK-NEXT: %[[F:[0-9]+]] = wasm.table_get @u[%arg0] : !wasm.funcref
    ;; CHECK-NEXT: wasm.table_set @t[%arg1], %[[F]] : !wasm.funcref
    (table.set $t (local.get $b) (table.get $u (local.get $a)))
    ;; CHECK: %[[N:[0-9]+]] = wasm.ref_null : !wasm.funcref
    ;; CHECK-NEXT: wasm.table_grow @u, %[[N]], %arg2 : !wasm.funcref
    (drop (table.grow $u (ref.null func) (local.get $n)))
    ;; CHECK: wasm.table_fill @t[%arg0], %{{.*}}, %arg2 : !wasm.funcref
    (table.fill $t (local.get $a) (ref.func $access) (local.get $n))
    ;; CHECK-NEXT: wasm.table_size @u
    (drop (table.size $u)))

  ;; CHECK-LABEL: wasm.func private @calls
  (func $calls (param $i i32) (result i32 f64)
    ;; CHECK: wasm.call @access(%arg0, %{{.*}}) : (i32, i64) -> ()
    (call $access (local.get $i) (i64.const 1))
    ;; CHECK: %[[R:[0-9]+]]:2 = wasm.call_indirect @u[%arg0](%{{.*}}, %{{.*}}) : (i32, f64) -> (i32, f64)
    ;; CHECK: wasm.return %[[R]]#0, %[[R]]#1
    (call_indirect $u (param i32 f64) (result i32 f64)
      (i32.const 3) (f64.const 4) (local.get $i)))

  ;; The condition of select comes first here.
  ;; CHECK-LABEL: wasm.func private @select
  ;; CHECK-NEXT: wasm.select %arg0, %arg1, %arg2 : i64
  (func $select (param i32 i64 i64) (result i64)
    (select (local.get 1) (local.get 2) (local.get 0))))
