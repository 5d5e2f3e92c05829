;; What warmc does is what the tools do step by step.

;; RUN: wat2wasm %s -o %t.wasm
;; RUN: warm-translate --wasm-to-mlir %t.wasm -o %t.mlir
;; RUN: warm-opt %t.mlir --warm-optimize --warm-codegen="target=cortex-m4 module-name=steps" | warm-translate --cortexm-to-asm --cortexm-call-frames -o %t.steps.s
;; RUN: warmc %t.wasm --target=cortex-m4 --module-name=steps -S -o %t.warmc.s
;; RUN: cmp %t.steps.s %t.warmc.s

;; The same for each level.
;; RUN: warm-opt %t.mlir --warm-optimize=level=0 --warm-codegen="target=cortex-m4 module-name=steps level=0" | warm-translate --cortexm-to-asm --cortexm-call-frames -o %t.steps0.s
;; RUN: warmc %t.wasm --target=cortex-m4 --module-name=steps -O0 -S -o %t.warmc0.s
;; RUN: cmp %t.steps0.s %t.warmc0.s
;; RUN: warm-opt %t.mlir --warm-optimize=level=1 --warm-codegen="target=cortex-m4 module-name=steps level=1" | warm-translate --cortexm-to-asm --cortexm-call-frames -o %t.steps1.s
;; RUN: warmc %t.wasm --target=cortex-m4 --module-name=steps -O1 -S -o %t.warmc1.s
;; RUN: cmp %t.steps1.s %t.warmc1.s
;; RUN: warm-opt %t.mlir --warm-optimize=level=s --warm-codegen="target=cortex-m4 module-name=steps level=s" | warm-translate --cortexm-to-asm --cortexm-call-frames -o %t.stepss.s
;; RUN: warmc %t.wasm --target=cortex-m4 --module-name=steps -Os -S -o %t.warmcs.s
;; RUN: cmp %t.stepss.s %t.warmcs.s

;; Any pass can be run alone: the text form of each stage is read again.
;; RUN: warm-opt %t.mlir --warm-optimize --cortexm-set-target=cpu=cortex-m4 --mark-float-interface --convert-wasm-to-cortexm=module-name=steps \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-split-critical-edges))' \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-legalize-flags))' \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-spill))' \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-assign-registers))' \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-resolve-copies))' \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-lower-frame))' \
;; RUN:   | warm-opt --pass-pipeline='builtin.module(cortexm.func(cortexm-finalize))' \
;; RUN:   | warm-translate --cortexm-to-asm --cortexm-call-frames -o %t.single.s
;; RUN: cmp %t.single.s %t.warmc.s
(module
  (import "env" "g" (func $g (param i64 i32) (result i64)))
  (memory 1)
  (func (export "sum") (param i32 i32) (result i64) (local $sum i64)
    (loop $next
      (if (i32.lt_u (local.get 0) (local.get 1)) (then
        (local.set $sum (i64.add (local.get $sum)
          (call $g (i64.load (local.get 0)) (local.get 1))))
        (local.set 0 (i32.add (local.get 0) (i32.const 8)))
        (br $next))))
    (local.get $sum)))
