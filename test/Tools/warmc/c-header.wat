;; Prototypes of exports and imports, which C and C++ compilers take, and which
;; agree with how C calls the object.

;; RUN: warmc %s --emit=c-header --module-name=my-lock --rename=get=lock_get -o %t.h
;; RUN: FileCheck %s --input-file=%t.h
;; RUN: %if arm-none-eabi-gcc %{ arm-none-eabi-gcc -Wall -Wextra -Werror -fsyntax-only -x c %t.h %}
;; RUN: %if arm-none-eabi-gcc %{ arm-none-eabi-gcc -Wall -Wextra -Werror -fsyntax-only -x c++ %t.h %}
;; RUN: warm-translate --wasm-to-mlir %s | warm-translate --wasm-to-c-header | FileCheck %s --check-prefix=TRANSLATE
;; RUN: not warmc %s --emit=c-header --stats -o %t.h 2>&1 | FileCheck %s --check-prefix=STATS

;; CHECK:      #ifndef WARM_MY_2DLOCK_H
;; CHECK:      /* What the module exports. */
;; CHECK-NEXT: int lock_get(int, long long);
;; CHECK-NEXT: void warm_do(void) __asm__("do");
;; CHECK-NEXT: float a_2eb_2f(double, const void *) __asm__("a.b..2F");
;; CHECK-NEXT: struct both_result {
;; CHECK-NEXT:   int r0;
;; CHECK-NEXT:   long long r1;
;; CHECK-NEXT: };
;; CHECK-NEXT: struct both_result both(void);
;; CHECK-NEXT: const void *same(void);
;; CHECK-NEXT: const void *other(void);
;; CHECK:      /* What it imports. */
;; CHECK-NEXT: void note(int);
;; CHECK-NOT:  private
;; The module gives references to functions.
;; CHECK:      struct warm_function {
;; CHECK:      WARM_FUNCTION_TYPE(warm_type_i32_to, "__warm_type.i32.to");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_i32_i64_to_i32, "__warm_type.i32.i64.to.i32");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_to, "__warm_type.to");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_f64_externref_to_f32, "__warm_type.f64.externref.to.f32");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_to_i32_i64, "__warm_type.to.i32.i64");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_to_funcref, "__warm_type.to.funcref");
;; CHECK-NOT:  WARM_FUNCTION_TYPE(
;; TRANSLATE:  #ifndef WARM_MODULE_H
;; STATS:      error: --stats needs code generation: not with --emit=c-header
(module
  (import "env" "note" (func $log (param i32)))
  (import "sys" "note" (func $log2 (param i32)))
  (func (export "get") (param i32 i64) (result i32) (local.get 0))
  (func (export "do"))
  (func (export "a.b/") (param f64 externref) (result f32) (f32.const 0))
  (func (export "both") (result i32 i64) (i32.const 1) (i64.const 2))
  (func (export "same") (export "other") (result funcref) (ref.null func))
  (func $private (call $log (i32.const 1)) (call $log2 (i32.const 2))))
