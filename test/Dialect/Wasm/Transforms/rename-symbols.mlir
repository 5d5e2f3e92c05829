// RUN: warm-opt %s --wasm-rename-symbols="rename=get=wasm_get,tick=sys_tick" | FileCheck %s --check-prefix=RENAME
// RUN: warm-opt %s --wasm-rename-symbols="rename=get=put,put=get" | FileCheck %s --check-prefix=SWAP
// RUN: warm-opt %s --wasm-rename-symbols="only-export=put2" | FileCheck %s --check-prefix=ONLY
// RUN: warm-opt %s --wasm-rename-symbols="import-map=env.log=printk rename=printk=printf" | FileCheck %s --check-prefix=MAP
// RUN: warm-opt %s --wasm-rename-symbols="rename=get_memory=pool only-export=get,pool" | FileCheck %s --check-prefix=STORAGE
// RUN: not warm-opt %s --wasm-rename-symbols="rename=get=put" 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not warm-opt %s --wasm-rename-symbols="rename=get=a,get=b" 2>&1 | FileCheck %s --check-prefix=BOTH

// RUN: warm-opt %s --wasm-rename-symbols="symbol-prefix=m. import-prefix=%m. rename=get=wasm_get,get_memory=pool" | FileCheck %s --check-prefix=PREFIX
// RUN: warm-opt %s --wasm-rename-symbols="symbol-prefix=m. import-prefix=x_ only-export=get,get_memory import-map=env.tick=tock" | FileCheck %s --check-prefix=PREFIX-FEW

// What another option names has no prefix.
// PREFIX: wasm.func private @log{{.*}}import_name = "env.log"
// PREFIX: wasm.func private @tick{{.*}}import_name = "env.tick"
// PREFIX: wasm.func @get() attributes {exports = ["wasm_get"]}
// PREFIX: wasm.func @put() attributes {exports = ["m.put", "m.put2"]}
// PREFIX: wasm.memory @memory_0 1 attributes {exports = ["pool"], object_symbol = "pool"}
// PREFIX-FEW: wasm.func private @log{{.*}}import_name = "x_log"
// PREFIX-FEW: wasm.func private @tick{{.*}}import_name = "tock"
// PREFIX-FEW: wasm.func @get() attributes {exports = ["m.get"]}
// PREFIX-FEW: wasm.func private @put()
// PREFIX-FEW: wasm.memory @memory_0 1 attributes {exports = ["get_memory"], object_symbol = "m.get_memory"}

// RENAME: wasm.func private @log{{.*}}import_name = "log"
// RENAME: wasm.func private @tick{{.*}}import_name = "sys_tick"
// RENAME: wasm.func @get() attributes {exports = ["wasm_get"]}
// RENAME: wasm.memory @memory_0 1 attributes {exports = ["get_memory"]}

// SWAP: wasm.func @get() attributes {exports = ["put"]}
// SWAP: wasm.func @put() attributes {exports = ["get", "put2"]}

// What is no function has no global symbol then; a global stays an export.
// ONLY: wasm.func private @get() {
// ONLY: wasm.func @put() attributes {exports = ["put2"]}
// ONLY: wasm.memory private @memory_0 1{{$}}
// ONLY: wasm.global @end : i32 attributes {exports = ["__data_end"]}

// STORAGE: wasm.func private @put()
// STORAGE: wasm.memory @memory_0 1 attributes {exports = ["pool"], object_symbol = "pool"}
// STORAGE: wasm.global @end : i32 attributes {exports = ["__data_end"]}

// MAP: wasm.func private @log{{.*}}import_name = "printf"
// MAP: wasm.func private @tick{{.*}}import_name = "tick"

// TWICE: error: two exports have the name 'put'
// BOTH: error: 'get' is to be both 'a' and 'b'
module {
  wasm.func private @log(i32) attributes {import_module = "env", import_name = "log"}
  wasm.func private @tick() attributes {import_module = "env", import_name = "tick"}
  wasm.func @get() attributes {exports = ["get"]} {
    wasm.return
  }
  wasm.func @put() attributes {exports = ["put", "put2"]} {
    wasm.return
  }
  wasm.memory @memory_0 1 attributes {exports = ["get_memory"]}
  wasm.global @end : i32 attributes {exports = ["__data_end"]} {
    %0 = wasm.const 1024 : i32
    wasm.yield %0 : i32
  }
}
