;; Warnings have identifiers: they can be errors, or silent, all of them or one.
;; 1040 may be an address: it goes where nobody sees what becomes of it.

;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -o %t.o 2>&1 | FileCheck %s
;; CHECK: warnings.wat:0x{{[0-9a-f]+}}: warning: in 'f' the constant 1040, argument 0 of 'g', is taken as an address [-Wambiguous-address]
;; CHECK: warning: 1 constants may be {{.*}} [-Wambiguous-address]

;; An error leaves no output.
;; RUN: rm -f %t.o
;; RUN: not warmc %s --target=cortex-m4 --native-pointer-abi -Werror -o %t.o 2>&1 | FileCheck %s --check-prefix=ERROR
;; RUN: not ls %t.o
;; RUN: not warmc %s --target=cortex-m4 --native-pointer-abi -Werror=ambiguous-address -o %t.o 2>&1 | FileCheck %s --check-prefix=ERROR
;; ERROR: error: in 'f' the constant 1040, {{.*}} [-Werror=ambiguous-address]

;; The last one said of an identifier holds, and is stronger than -Werror.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -Wno-ambiguous-address -Werror -o %t.o 2>&1 | FileCheck %s --check-prefix=SILENT --allow-empty
;; SILENT-NOT: {{.}}
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -Werror -Wno-error=ambiguous-address -o %t.o 2>&1 | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -Werror -Wno-error -o %t.o 2>&1 | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -Wno-ambiguous-address -Wambiguous-address -o %t.o 2>&1 | FileCheck %s

;; Others are not meant.
;; RUN: warmc %s --target=cortex-m4 --native-pointer-abi -Werror=static-size -Wno-variadic -o %t.o 2>&1 | FileCheck %s

;; RUN: not warmc %s --target=cortex-m4 -Wambigous-address 2>&1 | FileCheck %s --check-prefix=NEAR
;; NEAR: warmc: error: -Wambigous-address: unknown warning 'ambigous-address': did you mean 'ambiguous-address'?
;; RUN: not warmc %s --target=cortex-m4 -Werror=all 2>&1 | FileCheck %s --check-prefix=LIST
;; LIST: warmc: error: -Werror=all: unknown warning 'all': there are ambiguous-address, {{.*}}, assembler{{$}}

;; RUN: warmc --explain=ambiguous-address | FileCheck %s --check-prefix=PAGE
;; PAGE: ambiguous-address
;; PAGE: relocations
;; PAGE-NOT: ##
;; RUN: warmc --explain list | FileCheck %s --check-prefix=IDS
;; IDS: {{^}}ambiguous-address{{$}}
;; IDS: {{^}}variadic{{$}}
;; RUN: not warmc --explain=variadics 2>&1 | FileCheck %s --check-prefix=UNKNOWN
;; UNKNOWN: --explain: unknown warning 'variadics': did you mean 'variadic'?
(module
  (import "env" "g" (func $g (param i32)))
  (memory 1)
  (global $heap (export "__heap_base") i32 (i32.const 2048))
  (data (i32.const 1024) "0123456789abcdef0123456789abcdef")
  (func $f (export "f") (call $g (i32.const 1040))))
