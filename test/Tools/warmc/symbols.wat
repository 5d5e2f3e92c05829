;; Which symbols the object has, and what they are called.

;; RUN: warmc %s --target=cortex-m3 -o %t.o && llvm-readelf -s %t.o | FileCheck %s --check-prefix=ALL
;; ALL-DAG: FUNC GLOBAL DEFAULT {{.*}} get
;; ALL-DAG: FUNC GLOBAL DEFAULT {{.*}} put
;; ALL-DAG: FUNC GLOBAL DEFAULT {{.*}} put2
;; ALL-DAG: NOTYPE GLOBAL DEFAULT UND log
;; ALL-DAG: NOTYPE GLOBAL DEFAULT UND tick

;; RUN: warmc %s --target=cortex-m3 --only-export=put2 -o %t.o
;; RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=ONLY
;; ONLY-NOT: GLOBAL {{.*}} get
;; ONLY-NOT: GLOBAL {{.*}} put{{$}}
;; ONLY:     FUNC GLOBAL DEFAULT {{.*}} put2
;; ONLY-NOT: GLOBAL {{.*}} get
;; ONLY-NOT: GLOBAL {{.*}} put{{$}}

;; RUN: printf '# names\nget wasm_get\n\nput=wasm_put # both\n' > %t.names
;; RUN: warmc %s --target=cortex-m3 --rename-file=%t.names --rename tick=sys_tick --import-map=env.log=printk -o %t.o
;; RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=RENAMED --implicit-check-not='{{ (get|put|tick|log)$}}'
;; RENAMED-DAG: FUNC GLOBAL DEFAULT {{.*}} wasm_get
;; RENAMED-DAG: FUNC GLOBAL DEFAULT {{.*}} wasm_put
;; RENAMED-DAG: FUNC GLOBAL DEFAULT {{.*}} put2
;; RENAMED-DAG: NOTYPE GLOBAL DEFAULT UND printk
;; RENAMED-DAG: NOTYPE GLOBAL DEFAULT UND sys_tick

;; RUN: warmc %s --target=cortex-m3 --module-name=lock -S -o - | FileCheck %s --check-prefix=MODULE
;; MODULE: __warm_lock_{{.*}}:

;; Names for another module mean nothing, if there are others for this one.
;; RUN: warmc %s --target=cortex-m3 --rename=gett=x --rename=absent=y -o %t.o 2>&1 | FileCheck %s --check-prefix=NONE
;; NONE: warning: no new name is used: the module has no export or import 'gett' (nearest: 'get'), 'absent'
;; RUN: warmc %s --target=cortex-m3 --rename=get=x --rename=absent=y --import-map=env.log=z --import-map=sys.log=z -o %t.o 2>&1 | count 0
;; RUN: not warmc %s --target=cortex-m3 --only-export=get,none -o %t.o 2>&1 | FileCheck %s --check-prefix=NOEXPORT
;; NOEXPORT: error: the module has no export 'none'
;; RUN: warmc %s --target=cortex-m3 --import-map=ens.log=x -o %t.o 2>&1 | FileCheck %s --check-prefix=NOIMPORT
;; NOIMPORT: warning: no new name is used: the module has no import 'ens.log' (nearest: 'env.log')
;; RUN: not warmc %s --target=cortex-m3 --rename=get=put -o %t.o 2>&1 | FileCheck %s --check-prefix=TWICE
;; TWICE: symbols.wat:0x{{[0-9a-f]+}}: error: two exports have the name 'put'
;; TWICE: symbols.wat:0x{{[0-9a-f]+}}: note: the other one is here
(module
  (import "env" "log" (func $log (param i32)))
  (import "env" "tick" (func $tick))
  (memory 1)
  (func (export "get") (result i32)
    (call $log (i32.const 1))
    (i32.load (i32.const 8)))
  (func (export "put") (export "put2") (param i32)
    (call $tick)
    (i32.store (i32.const 8) (local.get 0))))
