;; An import without a definition is named, with what to do about it.
;; RUN: not warm-run %s --target=cortex-m3 --invoke f 2>&1 | FileCheck %s
;; CHECK: error: undefined: elsewhere; define them with --link=FILE, or use --stub-imports
;; RUN: warm-run %s --target=cortex-m3 --stub-imports --invoke f | FileCheck %s --check-prefix=STUB
;; STUB: f() = 5
;; RUN: echo "int elsewhere(void) { return 37; }" > %t.c
;; RUN: warm-run %s --target=cortex-m3 --link=%t.c --invoke f | FileCheck %s --check-prefix=LINK
;; LINK: f() = 42
(module
  (import "env" "elsewhere" (func $elsewhere (result i32)))
  (func (export "f") (result i32) (i32.add (call $elsewhere) (i32.const 5))))
