;; RUN: warmc %s --target=cortex-m3 --stats -o %t.o 2>&1 | FileCheck %s --check-prefix=TEXT
;; TEXT:      bytes frame spills reloads moves pressure function
;; TEXT-NEXT: 4 0 0 0 0 2 add
;; TEXT-NEXT: {{[0-9]+}} 8 0 0 {{[0-9]+}} {{[0-9]+}} call
;; TEXT-NEXT: {{[0-9]+}} 8 0 0 {{[0-9]+}} {{[0-9]+}} (all; frame and pressure: the largest)

;; RUN: warmc %s --target=cortex-m3 --stats=json --reserve=r4,r5,r6,r7,r8,r9,r10,r11 -o %t.o 2> %t.json
;; RUN: node -e 'const f = JSON.parse(require("fs").readFileSync(process.argv[1])).functions; console.log(f[0].name, f[0].bytes, f[1].name, f[1].spills, f[1].reloads)' %t.json | FileCheck %s --check-prefix=JSON
;; JSON: add 4 call 1 1
(module
  (import "env" "g" (func $g))
  (func (export "add") (param i32 i32) (result i32)
    (i32.add (local.get 0) (local.get 1)))
  (func (export "call") (param i32) (result i32)
    (call $g)
    (local.get 0)))
