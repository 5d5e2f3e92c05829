;; With --init=call an image in which nobody calls the initialization does not link:
;; with GNU ld and LLD, with and without --gc-sections, merged by ld -r. One that
;; uses nothing of the module need not. The header's function is a call for gcc and
;; clang, C and C++, however often it is inlined.
;; REQUIRES: arm-none-eabi-gcc, clang-22
;; RUN: split-file %s %t
;; RUN: warmc %t/m.wat --target=cortex-m4 --init=call -o %t/m.o
;; RUN: warmc %t/m.wat --init=call --emit=c-header -o %t/m.h
;; RUN: llvm-readelf -S %t/m.o | FileCheck %s --check-prefix=SECTIONS
;; SECTIONS-NOT: .init_array
;; RUN: FileCheck %s --check-prefix=HEADER --input-file=%t/m.h
;; HEADER:      void __warm_m_init(void);
;; HEADER-NEXT: Call it once, before anything else of the module.
;; HEADER:      static __inline__ void warm_m_init(void) {

;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -c %t/silent.c -o %t/silent.o
;; RUN: not arm-none-eabi-ld -e main %t/m.o %t/silent.o -o %t/a.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: not arm-none-eabi-ld --gc-sections -e main %t/m.o %t/silent.o -o %t/a.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; RUN: not ld.lld -e main %t/m.o %t/silent.o -o %t/a.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; RUN: not ld.lld --gc-sections -e main %t/m.o %t/silent.o -o %t/a.elf 2>&1 | FileCheck %s --check-prefix=LLD
;; RUN: arm-none-eabi-ld -r %t/m.o -o %t/merged.o
;; RUN: not arm-none-eabi-ld --gc-sections -e main %t/merged.o %t/silent.o -o %t/a.elf 2>&1 | FileCheck %s --check-prefix=GNU
;; GNU: undefined reference to `__warm_m_init_must_be_called'
;; LLD: undefined symbol: __warm_m_init_must_be_called

;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -c %t/other.c -o %t/other.o
;; RUN: arm-none-eabi-ld --gc-sections -e main %t/m.o %t/other.o -o %t/a.elf
;; RUN: ld.lld --gc-sections -e main %t/m.o %t/other.o -o %t/a.elf

;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -Os -std=c99 -pedantic -Wall -Wextra -Werror -c %t/caller.c -o %t/caller.o
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -O2 -Wall -Wextra -Werror -x c++ -c %t/again.c -o %t/again.o
;; RUN: arm-none-eabi-ld --gc-sections -e main %t/m.o %t/caller.o %t/again.o -o %t/a.elf
;; RUN: ld.lld --gc-sections -e main %t/m.o %t/caller.o %t/again.o -o %t/a.elf
;; RUN: clang-22 --target=thumbv7em-none-eabi -O2 -Wall -Wextra -Werror -c %t/caller.c -o %t/caller.o
;; RUN: clang-22 --target=thumbv7em-none-eabi -Wall -Wextra -Werror -c %t/again.c -o %t/again.o
;; RUN: arm-none-eabi-ld --gc-sections -e main %t/m.o %t/caller.o %t/again.o -o %t/a.elf
;; RUN: ld.lld --gc-sections -e main %t/m.o %t/caller.o %t/again.o -o %t/a.elf
;; RUN: llvm-nm %t/a.elf | FileCheck %s --check-prefix=IMAGE
;; IMAGE-DAG: T __warm_m_init
;; IMAGE-DAG: a __warm_m_init_must_be_called

;; The header alone is no call.
;; RUN: arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -O0 -include %t/m.h -c %t/silent.c -o %t/silent.o
;; RUN: not ld.lld -e main %t/m.o %t/silent.o -o %t/a.elf 2>&1 | FileCheck %s --check-prefix=LLD

;; A module that is initialized statically links with and without a call.
;; RUN: warmc %t/constant.wat --target=cortex-m4 --no-init-array --module-name=m -o %t/m.o
;; RUN: ld.lld -e main %t/m.o %t/silent.o -o %t/a.elf
;; RUN: ld.lld -e main %t/m.o %t/caller.o %t/again.o -o %t/a.elf

;--- m.wat
(module
  (global $value (mut i32) (i32.const 0))
  (func $start (global.set $value (i32.const 42)))
  (start $start)
  (func (export "get") (result i32) (global.get $value)))
;--- constant.wat
(module (func (export "get") (result i32) (i32.const 42)))
;--- silent.c
int get(void);
int main(void) { return get(); }
;--- other.c
int main(void) { return 1; }
;--- caller.c
#include "m.h"
void again(void);
int main(void) {
  warm_m_init();
  again();
  warm_m_init();
  return get();
}
;--- again.c
#include "m.h"
#ifdef __cplusplus
extern "C"
#endif
void again(void);
void again(void) { warm_m_init(); }
