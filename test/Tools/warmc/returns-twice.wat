;; The option names an import by its symbol; setjmp of the C library needs none,
;; and native pointers.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --import-map=env.save=checkpoint \
;; RUN:   --returns-twice=checkpoint,retry --emit=cortexm-mlir -o - | FileCheck %s
;; RUN: not warmc %s --target=cortex-m4 --native-pointer-abi --returns-twice=nothing -o %t.o 2>&1 \
;; RUN:   | FileCheck %s --check-prefix=NAME
;; RUN: not warmc %s --target=cortex-m4 -o %t.o 2>&1 | FileCheck %s --check-prefix=SANDBOX

;; NAME: error: the module imports no function 'nothing' that could return twice
;; SANDBOX: error: the import 'setjmp' would be the native function

;; CHECK-LABEL: cortexm.func @f
;; CHECK: bl @setjmp{{.*}}{cortexm.returns_twice
;; CHECK: bl @checkpoint{{.*}}{cortexm.returns_twice
;; CHECK: bl @retry{{.*}}{cortexm.returns_twice
(module
  (import "env" "setjmp" (func $setjmp (param i32) (result i32)))
  (import "env" "save" (func $save (param i32) (result i32)))
  (import "env" "retry" (func $retry (param i32) (result i32)))
  (memory 1)
  (func (export "f") (param i32) (result i32)
    (call $retry (call $save (call $setjmp (local.get 0))))))
