;; Types of function references for C: those that the module exports, imports,
;; calls and refers to, each once; none where no reference leaves it. C, C++ and clang define the
;; same objects by them, however many headers name them.
;; RUN: split-file %s %t
;; RUN: warmc %t/table.wat --emit=c-header -o %t/table.h
;; RUN: FileCheck %s --input-file=%t/table.h
;; RUN: warmc %t/private.wat --emit=c-header -o %t/private.h
;; RUN: FileCheck %s --input-file=%t/private.h --check-prefix=PRIVATE
;; RUN: warmc %t/table.wat --emit=c-header --native-pointer-abi -o - | FileCheck %s --check-prefix=PRIVATE
;; CHECK:      .set __warm_abi_2, 1
;; CHECK:      WARM_FUNCTION_TYPE(warm_type_i32_to, "__warm_type.i32.to");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_i64_to_f64, "__warm_type.i64.to.f64");
;; CHECK-NEXT: WARM_FUNCTION_TYPE(warm_type_to, "__warm_type.to");
;; CHECK-NOT:  WARM_FUNCTION_TYPE(
;; PRIVATE-NOT: WARM_FUNCTION_TYPE

;; RUN: warmc %t/table.wat --emit=c-header --module-name=again -o %t/again.h
;; RUN: %if arm-none-eabi-gcc %{ arm-none-eabi-gcc -mcpu=cortex-m0 -mthumb -std=c99 -pedantic -Wall -Wextra -Werror -c %t/host.c -o %t/c.o %}
;; RUN: %if arm-none-eabi-gcc %{ llvm-readelf -g -s %t/c.o | FileCheck %s --check-prefix=OBJECT %}
;; RUN: %if arm-none-eabi-gcc %{ arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -pedantic -Wall -Wextra -Werror -x c++ -c %t/host.c -o %t/cpp.o %}
;; RUN: %if arm-none-eabi-gcc %{ llvm-readelf -g -s %t/cpp.o | FileCheck %s --check-prefix=OBJECT %}
;; RUN: %if clang-22 %{ clang-22 --target=thumbv7em-none-eabi -pedantic -Wall -Wextra -Werror -c %t/host.c -o %t/clang.o %}
;; RUN: %if clang-22 %{ llvm-readelf -g -s %t/clang.o | FileCheck %s --check-prefix=OBJECT %}
;; OBJECT-DAG: 1 OBJECT GLOBAL HIDDEN {{.*}} __warm_type.i32.to{{$}}
;; OBJECT-DAG: 00000001 0 NOTYPE GLOBAL HIDDEN ABS __warm_abi_2
;; OBJECT-DAG: COMDAT group section [{{.*}}] `.group' [__warm_type.i32.to]

;--- table.wat
(module
  (type $called (func (param i64) (result f64)))
  (table (export "table") 2 2 funcref)
  (elem (i32.const 0) $f $g)
  (func $f)
  (func $g)
  (func (export "call") (param i32)
    (drop (call_indirect (type $called) (i64.const 0) (local.get 0)))))
;--- private.wat
(module
  (table 2 2 funcref)
  (elem (i32.const 0) $f $g)
  (func $f)
  (func $g)
  (func (export "call") (param i32) (call_indirect (local.get 0))))
;--- host.c
#include "table.h"
#include "again.h"
static void take(int x) { (void)x; }
static const struct warm_function reference = {(void (*)(void))take, &warm_type_i32_to};
#ifdef __cplusplus
extern "C"
#endif
const void *get(void);
const void *get(void) { return &reference; }
