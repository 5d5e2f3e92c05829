;; Without line information of its own, a module's lines are byte offsets.

;; RUN: warmc %s --target=cortex-m3 -g -o %t.o
;; RUN: llvm-dwarfdump --debug-info --debug-line %t.o | FileCheck %s
;; CHECK: DW_AT_name ("{{.*}}debug-info.wat")
;; CHECK: DW_TAG_subprogram
;; CHECK: DW_AT_name ("div")
;; CHECK: name: "debug-info.wat"
;; CHECK: 0x0000000000000000 {{[1-9][0-9]*}} 0 1

;; RUN: warmc %s --target=cortex-m3 -o %t.o
;; RUN: llvm-readelf -S %t.o | FileCheck %s --check-prefix=NONE
;; NONE-NOT: debug_{{[^f]}}
(module
  (func (export "div") (param i32 i32) (result i32)
    (i32.div_u (local.get 0) (local.get 1))))
