;; What Emscripten exports beside the functions of the program: set, lower and
;; read the stack pointer. Left out, and said so; inlined where they are called;
;; refused if somebody insists.
;; RUN: warm-run %s --target=cortex-m4 --warmc-flags="-O2 --native-pointer-abi" --invoke f 5 --invoke g 7 | FileCheck %s --check-prefix=RESULT
;; RUN: warm-run %s --target=cortex-m0 --warmc-flags="-O0 --native-pointer-abi --check-native-pointers" --invoke f 5 --invoke g 7 | FileCheck %s --check-prefix=RESULT
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi --manifest=%t.json -o %t.o 2>&1 | FileCheck %s --check-prefix=REMARK
;; RUN: FileCheck %s --check-prefix=MANIFEST --input-file=%t.json
;; RUN: not warmc %s --target=cortex-m4 --native-pointer-abi --only-export=_emscripten_stack_restore -o %t.o 2>&1 | FileCheck %s --check-prefix=WANTED

;; RESULT: f(5) = 15
;; RESULT: g(7) = 21
;; REMARK: stack-helpers.wat:0x{{[0-9a-f]+}}: remark: '_emscripten_stack_restore' is left out: it sets the stack pointer for its caller
;; REMARK: remark: '_emscripten_stack_alloc' is left out
;; MANIFEST: "left_out": [
;; MANIFEST-NEXT: "_emscripten_stack_restore",
;; MANIFEST-NEXT: "_emscripten_stack_alloc"
;; WANTED: error: the function returns without restoring the stack pointer, as far as can be seen
;; WANTED: leave it out with --only-export
(module (memory 2) (global $__stack_pointer (mut i32) (i32.const 65536))
 (func (export "_emscripten_stack_restore") (param i32) (global.set $__stack_pointer (local.get 0)))
 (func $alloc (export "_emscripten_stack_alloc") (param i32) (result i32) (local i32)
   (global.set $__stack_pointer (local.tee 1 (i32.and (i32.sub (global.get $__stack_pointer) (local.get 0)) (i32.const -16)))) (local.get 1))
 (func (export "emscripten_stack_get_current") (result i32) (global.get $__stack_pointer))
 (func $fill (param i32 i32) (i32.store (local.get 0) (i32.mul (local.get 1) (i32.const 3))))
 (func (export "f") (param i32) (result i32) (local i32)
   (global.set $__stack_pointer (local.tee 1 (i32.sub (global.get $__stack_pointer) (i32.const 16))))
   (call $fill (i32.add (local.get 1) (i32.const 12)) (local.get 0))
   (local.set 0 (i32.load offset=12 (local.get 1)))
   (global.set $__stack_pointer (i32.add (local.get 1) (i32.const 16)))
   (local.get 0))
 (func (export "g") (param i32) (result i32) (local i32 i32)
   (local.set 1 (global.get $__stack_pointer))
   (local.set 2 (call $alloc (i32.const 40)))
   (call $fill (local.get 2) (local.get 0))
   (local.set 0 (i32.load (local.get 2)))
   (global.set $__stack_pointer (local.get 1))
   (local.get 0)))
