;; A global that counts down and up around a call, like a stack pointer, and has
;; another name. Without names it is an error, which an option settles.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" --invoke f 3 --invoke f 70 | FileCheck %s
;; RUN: sed -e 's/\$depth/0/' -e 's/get \$depth/get 0/; s/set \$depth/set 0/' -e 's/global 0/global/' %s > %t.wat
;; RUN: warm-run %t.wat --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi --stack-pointer=none" --invoke f 3 --invoke f 70 | FileCheck %s
;; CHECK: f(3) = 3
;; CHECK: f(70) = -1
(module (memory 1) (global $depth (mut i32) (i32.const 64))
 (func $rec (param i32) (result i32) (local i32)
   (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
   (if (i32.eqz (global.get $depth)) (then (return (i32.const -1))))
   (global.set $depth (i32.sub (global.get $depth) (i32.const 1)))
   (local.set 1 (call $rec (i32.sub (local.get 0) (i32.const 1))))
   (global.set $depth (i32.add (global.get $depth) (i32.const 1)))
   (if (i32.lt_s (local.get 1) (i32.const 0)) (then (return (i32.const -1))))
   (i32.add (local.get 1) (i32.const 1)))
 (func (export "f") (param i32) (result i32) (call $rec (local.get 0))))
