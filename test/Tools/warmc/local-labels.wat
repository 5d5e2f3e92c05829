;; Names that an assembler takes for labels, registers or expressions are
;; symbols all the same.
;; RUN: warmc %s --target=cortex-m4 -Os -o %t.o && llvm-readelf -s %t.o | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 -S -o %t.s && llvm-mc --triple=thumbv7em-none-eabi -filetype=obj %t.s -o %t.mc.o
;; CHECK-DAG: FUNC LOCAL {{.*}} ..2ELanon.1
;; CHECK-DAG: FUNC GLOBAL {{.*}} ..2ELexported
;; CHECK-DAG: FUNC GLOBAL {{.*}} r0
;; CHECK-DAG: FUNC GLOBAL {{.*}} sp
;; CHECK-DAG: NOTYPE GLOBAL {{.*}} UND ..2ELimported
;; CHECK-DAG: NOTYPE GLOBAL {{.*}} UND lr
(module
  (import "env" ".Limported" (func $i (param i32)))
  (import "env" "lr" (func $lr (param i32)))
  (func $.Lanon.1 (param i32)
    (call $i (local.get 0))
    (call $lr (local.get 0))
    (call $i (i32.const 2))
    (call $i (i32.const 3)))
  (func (export ".Lexported") (call $.Lanon.1 (i32.const 4)) (call $.Lanon.1 (i32.const 5)))
  (func (export "r0") (call $sp (i32.const 1)))
  (func $sp (export "sp") (param i32)
    (call $.Lanon.1 (local.get 0)) (call $.Lanon.1 (i32.const 6))
    (call $.Lanon.1 (i32.const 7))))
