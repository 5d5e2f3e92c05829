;; Each spilled value with its reason, at the offsets of the module.
;; RUN: warmc %s --target=cortex-m3 --reserve=r4,r5,r6,r7,r8,r9,r10,r11,r12,lr --bounds=none \
;; RUN:   --remarks=spill -o %t.o 2>&1 | FileCheck %s
;; RUN: warmc %s --target=cortex-m3 --remarks=spill -o %t.o 2>&1 | FileCheck %s --check-prefix=NONE --allow-empty
;; RUN: not warmc %s --target=cortex-m3 --remarks=all -o %t.o 2>&1 | FileCheck %s --check-prefix=WRONG
;; RUN: not warmc %s --target=cortex-m3 --remarks=spill --emit=wasm-mlir -o - 2>&1 | FileCheck %s --check-prefix=EARLY

;; CHECK: :0x{{[0-9a-f]+}}: remark: spilled: stored once, reloaded {{once|[0-9]+ times}}
;; CHECK-NEXT: :0x{{[0-9a-f]+}}: note: {{[0-9]+}} registers needed here, 4 available; its next use is {{[0-9]+}} instructions away
;; CHECK-NEXT: :0x{{[0-9a-f]+}}: note: needed again here
;; NONE-NOT: remark
;; WRONG: '--remarks=all': expected address, spill
;; EARLY: --remarks=spill needs code generation
(module
  (memory 1)
  (func (export "f") (param i32) (result i32)
    (local i32 i32 i32 i32 i32)
    (local.set 1 (i32.load offset=0 (local.get 0)))
    (local.set 2 (i32.load offset=4 (local.get 0)))
    (local.set 3 (i32.load offset=8 (local.get 0)))
    (local.set 4 (i32.load offset=12 (local.get 0)))
    (local.set 5 (i32.load offset=16 (local.get 0)))
    (i32.store (local.get 0) (i32.const 1))
    (i32.sub (local.get 5) (i32.mul (local.get 4) (i32.xor (local.get 3)
      (i32.sub (local.get 2) (i32.mul (local.get 1) (local.get 0))))))))
