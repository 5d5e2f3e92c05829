;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s

(module
  ;; CHECK-LABEL: wasm.func private @if_else
  (func $if_else (param $c i32) (param $x i64) (result i64)
    ;; CHECK: wasm.cond_br %arg0, ^bb1, ^bb2
    (if (result i64) (local.get $c)
      ;; CHECK: ^bb1:
      ;; CHECK: wasm.br ^bb3(%arg1 : i64)
      (then (local.get $x))
      ;; CHECK: ^bb2:
      ;; CHECK: wasm.br ^bb3(%c5_i64 : i64)
      (else (i64.const 5))))
    ;; CHECK: ^bb3(%[[R:[0-9]+]]: i64):
    ;; CHECK-NEXT: wasm.return %[[R]]

  ;; A local set on one side: an argument where the sides meet.
  ;; CHECK-LABEL: wasm.func private @if_no_else
  (func $if_no_else (param $c i32) (param $x i64) (result i64)
    ;; CHECK: wasm.cond_br %arg0, ^bb1, ^bb2(%arg1 : i64)
    (if (local.get $c)
      ;; CHECK: wasm.br ^bb2(%c7_i64 : i64)
      (then (local.set $x (i64.const 7))))
    ;; CHECK: ^bb2(%[[R:[0-9]+]]: i64):
    ;; CHECK-NEXT: wasm.return %[[R]]
    (local.get $x))

  ;; Locals nobody asks for later, or that do not differ, are no arguments.
  ;; CHECK-LABEL: wasm.func private @no_arguments
  (func $no_arguments (param $c i32) (param $x i64) (param $y i64) (result i64)
    ;; CHECK: wasm.cond_br %arg0, ^bb1, ^bb2{{$}}
    (if (local.get $c)
      (then (local.set $x (i64.const 7)) (local.set $y (local.get $y))))
    ;; CHECK: ^bb2:
    ;; CHECK: wasm.return %arg2
    (local.get $y))

  ;; The parameters of an if without else are its results.
  ;; CHECK-LABEL: wasm.func private @if_parameters
  (func $if_parameters (param $c i32) (result i32)
    (i32.const 3)
    ;; CHECK: wasm.cond_br %arg0, ^bb1, ^bb2(%c3 : i32)
    (if (param i32) (result i32) (local.get $c)
      ;; CHECK: %[[S:[0-9]+]] = wasm.add %c3, %c4
      ;; CHECK: wasm.br ^bb2(%[[S]] : i32)
      (then (i32.const 4) (i32.add))))

  ;; CHECK-LABEL: wasm.func private @loop
  (func $loop (param $n i32) (param $k i32) (result i32) (local $sum i32)
    ;; CHECK: %[[ZERO:[a-z0-9]+]] = wasm.const 0 : i32
    ;; CHECK: wasm.br ^bb1(%arg0, %[[ZERO]] : i32, i32)
    ;; CHECK: ^bb1(%[[N:[0-9]+]]: i32, %[[SUM:[0-9]+]]: i32):
    (loop $l
      ;; CHECK: %[[SUM2:[0-9]+]] = wasm.add %[[SUM]], %arg1
      (local.set $sum (i32.add (local.get $sum) (local.get $k)))
      ;; CHECK: %[[N2:[0-9]+]] = wasm.sub %[[N]], %{{.*}}
      ;; CHECK: wasm.cond_br %[[N2]], ^bb1(%[[N2]], %[[SUM2]] : i32, i32), ^bb2
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    ;; CHECK: ^bb2:
    ;; CHECK-NEXT: wasm.return %[[SUM2]]
    (local.get $sum))

  ;; A loop with a parameter.
  ;; CHECK-LABEL: wasm.func private @loop_parameter
  (func $loop_parameter (result i32) (local $t i32)
    (i32.const 10)
    ;; CHECK: wasm.br ^bb1(%c10 : i32)
    ;; CHECK: ^bb1(%[[P:[0-9]+]]: i32):
    (loop $l (param i32) (result i32)
      ;; CHECK: %[[Q:[0-9]+]] = wasm.sub %[[P]], %c1
      (i32.sub (i32.const 1))
      (local.tee 0)
      ;; CHECK: wasm.cond_br %[[Q]], ^bb1(%[[Q]] : i32), ^bb2
      (br_if $l (local.get 0)))
    ;; CHECK: wasm.return %[[Q]]
    )

  ;; Nested loops: %a is not set in the inner one.
  ;; CHECK-LABEL: wasm.func private @nested
  (func $nested (param $a i32) (param $b i32) (result i32)
    ;; CHECK: wasm.br ^bb1(%arg0, %arg1 : i32, i32)
    ;; CHECK: ^bb1(%[[A:[0-9]+]]: i32, %[[B:[0-9]+]]: i32):
    (loop $outer
      ;; CHECK-NEXT: wasm.br ^bb2(%[[B]] : i32)
      ;; CHECK: ^bb2(%[[C:[0-9]+]]: i32):
      (loop $inner
        ;; CHECK: %[[D:[0-9]+]] = wasm.sub %[[C]], %[[A]]
        ;; CHECK: wasm.cond_br %[[D]], ^bb2(%[[D]] : i32), ^bb3
        (br_if $inner (local.tee $b (i32.sub (local.get $b) (local.get $a)))))
      ;; CHECK: %[[E:[0-9]+]] = wasm.add %[[A]], %{{.*}}
      ;; CHECK: wasm.cond_br %[[E]], ^bb1(%[[E]], %[[D]] : i32, i32), ^bb4
      (br_if $outer (local.tee $a (i32.add (local.get $a) (i32.const 1)))))
    (local.get $b))

  ;; The default comes last in wasm. A repeated label is the same edge.
  ;; CHECK-LABEL: wasm.func private @br_table
  (func $br_table (param $i i32) (result i32)
    (block $a (block $b (block $c
      ;; CHECK: wasm.br_table %arg0, [^[[A:bb[0-9]+]](%arg0 : i32), ^[[B:bb[0-9]+]], ^[[A]](%arg0 : i32)], ^[[C:bb[0-9]+]]
      (br_table $a $b $a $c (local.get $i)))
      ;; CHECK: ^[[C]]:
      ;; CHECK: wasm.return %c1
      (return (i32.const 1)))
      ;; CHECK: ^[[B]]:
      ;; CHECK: wasm.br ^[[A]](%c2 : i32)
      (local.set $i (i32.const 2)))
    ;; CHECK: ^[[A]](%[[I:[0-9]+]]: i32):
    ;; CHECK: wasm.return %[[I]]
    (local.get $i))

  ;; A branch to the function's label returns.
  ;; CHECK-LABEL: wasm.func private @br_function
  (func $br_function (param $i i32) (result i32 i64)
    ;; CHECK: wasm.cond_br %arg0, ^bb1, ^bb2
    ;; CHECK: ^bb1:
    ;; CHECK-NEXT: wasm.return %c7, %c8_i64 : i32, i64
    (br_if 0 (i32.const 7) (i64.const 8) (local.get $i))
    ;; CHECK: ^bb2:
    ;; CHECK-NEXT: wasm.br_table %arg0, [^bb3], ^bb3
    ;; CHECK: ^bb3:
    ;; CHECK-NEXT: wasm.return %c7, %c8_i64 : i32, i64
    (br_table 0 0 (local.get $i)))

  ;; What follows a branch is validated and not built.
  ;; CHECK-LABEL: wasm.func private @unreachable_code
  ;; CHECK-NEXT: wasm.unreachable
  ;; CHECK-NEXT: }
  (func $unreachable_code (result i32)
    unreachable
    (if (result i32) (i32.const 1)
      (then (loop $l (br $l)) (call $unreachable_code))
      (else unreachable (i32.add)))
    (drop))

  ;; CHECK-LABEL: wasm.func private @endless
  ;; CHECK-NEXT: wasm.br ^bb1
  ;; CHECK-NEXT: ^bb1:
  ;; CHECK-NEXT: wasm.br ^bb1
  ;; CHECK-NEXT: }
  (func $endless (result i32)
    (loop $l (br $l))
    (i32.const 1))

  ;; One way leads behind the block: no argument, no new block.
  ;; CHECK-LABEL: wasm.func private @single_exit
  ;; CHECK-NEXT: %[[C:.*]] = wasm.const 9
  ;; CHECK-NEXT: wasm.return %[[C]]
  (func $single_exit (result i32)
    (block (result i32) (br 0 (i32.const 9))))

  ;; Every type of local starts as zero or null.
  ;; CHECK-LABEL: wasm.func private @zeros
  ;; CHECK-DAG: %[[I:.*]] = wasm.const 0 : i64
  ;; CHECK-DAG: %[[F:.*]] = wasm.const 0.000000e+00 : f32
  ;; CHECK-DAG: %[[R:.*]] = wasm.ref_null : !wasm.externref
  ;; CHECK: wasm.return %[[I]], %[[F]], %[[R]]
  (func $zeros (result i64 f32 externref) (local i64 f32 externref)
    (local.get 0) (local.get 1) (local.get 2))

  ;; Values stay what they were when a local is set behind them.
  ;; CHECK-LABEL: wasm.func private @stacked
  ;; CHECK: %[[S:.*]] = wasm.sub %arg0, %arg1
  ;; CHECK-NEXT: wasm.return %[[S]]
  (func $stacked (param i32 i32) (result i32)
    (local.get 0)
    (local.set 0 (i32.const 5))
    (local.get 1)
    (i32.sub)))
