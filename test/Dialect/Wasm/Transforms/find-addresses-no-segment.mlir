// RUN: warm-opt --wasm-find-addresses %s --split-input-file 2>&1 | FileCheck %s
// RUN: warm-opt --wasm-find-addresses %s --split-input-file 2>&1 | FileCheck %s --check-prefix=G
// RUN: not warm-opt --wasm-find-addresses=ambiguous-address=error %s --split-input-file 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: not warm-opt --wasm-find-addresses=ambiguous-address=error %s --split-input-file 2>&1 | FileCheck %s --check-prefix=G-ERROR

// clang's smallest program with a static that is all zero: `take(&lock)`. The
// end of the data says where it is.
// ERROR: error: in 'f' the constant 65536, argument 0 of 'take', may be an address or a number
// CHECK: warning: in 'f' the constant 65536, argument 0 of 'take', is taken as an address
// CHECK: warning: 1 constants may be addresses or numbers: link with --emit-relocs, or give --prototypes, or decide with --ambiguous-address
// CHECK: wasm.data private @static "" into @memory_0 attributes {align = 16 : i64, size = 4 : i64}
// CHECK: wasm.address_of @static
wasm.memory private @memory_0 2
wasm.global private @data_end : i32 attributes {exports = ["__data_end"]} {
  %0 = wasm.const 65540 : i32
  wasm.yield %0 : i32
}
wasm.func private @take(i32) attributes {import_module = "env", import_name = "take"}
wasm.func @f() attributes {exports = ["f"]} {
  %0 = wasm.const 65536 : i32
  wasm.call @take(%0) : (i32) -> ()
  wasm.return
}

// -----

// Nothing says where it is.
// G-ERROR: error: in 'g' the constant 65536, argument 0 of 'take', may be an address or a number
// G: warning: in 'g' the constant 65536, argument 0 of 'take', is taken as an address
// G: warning: the size of the static data is not known: 65536 bytes are reserved
wasm.memory private @memory_0 2
wasm.func private @take(i32) attributes {import_module = "env", import_name = "take"}
wasm.func @g() attributes {exports = ["g"]} {
  %0 = wasm.const 65536 : i32
  wasm.call @take(%0) : (i32) -> ()
  wasm.return
}
