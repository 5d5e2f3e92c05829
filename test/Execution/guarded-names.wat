;; Exports whose names are those of start-up code, the C library or handlers leave
;; the image's own alone, and are what they are where a tool calls them.
;; RUN: warmc %s --target=cortex-m3 -o %t.o 2>&1 | FileCheck %s --check-prefix=WARNING
;; WARNING-COUNT-4: is no global symbol: it would replace the image's function of that name; --only-export=
;; RUN: llvm-nm %t.o | FileCheck %s --check-prefix=SYMBOLS
;; SYMBOLS-NOT: {{ (main|_sbrk|SysTick_Handler|__errno_location)$}}
;; RUN: warmc %s --target=cortex-m3 --only-export=SysTick_Handler --rename=_sbrk=_sbrk -o %t.o
;; RUN: llvm-nm %t.o | FileCheck %s --check-prefix=NAMED
;; NAMED: T SysTick_Handler
;; RUN: warm-run %s --target=cortex-m3 --invoke main 1 --invoke _sbrk 2 --invoke SysTick_Handler --invoke f 4 | FileCheck %s
;; CHECK:      main(1) = 11
;; CHECK-NEXT: _sbrk(2) = 22
;; CHECK-NEXT: SysTick_Handler() = ()
;; CHECK-NEXT: f(4) = 44
(module
  (func (export "main") (param i32) (result i32) (i32.add (local.get 0) (i32.const 10)))
  (func (export "_sbrk") (param i32) (result i32) (i32.add (local.get 0) (i32.const 20)))
  (func (export "SysTick_Handler"))
  (func (export "__errno_location") (result i32) (i32.const 0))
  (func (export "f") (param i32) (result i32) (i32.add (local.get 0) (i32.const 40))))
