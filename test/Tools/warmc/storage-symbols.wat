;; A memory, table or global has a symbol of its own if one of its exports is
;; named, and no other does.

;; RUN: warmc %s --target=cortex-m4 --module-name=m --rename=memory=pool --rename=count=hits --max-memory=3 -o %t.o
;; RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=RENAMED
;; RENAMED-DAG: 196608 OBJECT GLOBAL DEFAULT {{[0-9]+}} pool{{$}}
;; RENAMED-DAG: 4 OBJECT GLOBAL DEFAULT {{[0-9]+}} pool.size{{$}}
;; RENAMED-DAG: 4 OBJECT GLOBAL DEFAULT {{[0-9]+}} pool.limit{{$}}
;; RENAMED-DAG: 4 OBJECT GLOBAL DEFAULT {{[0-9]+}} hits{{$}}
;; RENAMED-DAG: OBJECT LOCAL DEFAULT {{[0-9]+}} __warm_m_table_0{{$}}

;; RUN: warmc %s --target=cortex-m4 --module-name=m --only-export=get,also -o %t.o
;; RUN: llvm-readelf -s %t.o | FileCheck %s --check-prefix=ONLY --implicit-check-not='GLOBAL DEFAULT 1'
;; ONLY-DAG: OBJECT LOCAL DEFAULT {{[0-9]+}} __warm_m_memory_0{{$}}
;; ONLY-DAG: OBJECT GLOBAL DEFAULT {{[0-9]+}} also{{$}}
;; ONLY-DAG: FUNC GLOBAL DEFAULT {{[0-9]+}} get{{$}}

;; RUN: not warmc %s --target=cortex-m4 --rename=count=a --rename=also=b -o %t.o 2>&1 | FileCheck %s --check-prefix=TWO
;; TWO: error: 'a' and 'b' are one entity, which can have one symbol only
;; RUN: not warmc %s --target=cortex-m4 --rename=shared=mine -o %t.o 2>&1 | FileCheck %s --check-prefix=AGAIN
;; AGAIN: error: 'mine' is an import that is exported again: its symbol is the import's
;; RUN: not warmc %s --target=cortex-m4 --rename=memory=get -o %t.o 2>&1 | FileCheck %s --check-prefix=TAKEN
;; TAKEN: error: two exports have the name 'get'
;; RUN: not warmc %s --target=cortex-m4 --native-pointer-abi --rename=memory=pool -o %t.o 2>&1 | FileCheck %s --check-prefix=NATIVE
;; NATIVE: error: with native pointers the export 'pool' is nothing that could have a symbol
(module
  (import "env" "given" (global $given (mut i32)))
  (memory (export "memory") 1)
  (table (export "table") 2 funcref)
  (global $count (export "count") (export "also") (mut i32) (i32.const 5))
  (export "shared" (global $given))
  (func (export "get") (result i32)
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (drop (memory.grow (i32.const 1)))
    (i32.add (i32.load (i32.const 8)) (global.get $given))))
