// RUN: warm-opt --wasm-find-addresses=ambiguous-address=number %s 2>&1 | FileCheck %s --check-prefix=NUMBER
// RUN: not warm-opt --wasm-find-addresses=ambiguous-address=error %s 2>&1 | FileCheck %s --check-prefix=ERROR
// RUN: not warm-opt --wasm-find-addresses=ambiguous-address=guess %s 2>&1 | FileCheck %s --check-prefix=GUESS
// RUN: warm-opt --wasm-find-addresses %s 2>&1 | FileCheck %s --check-prefix=SIZE

// NUMBER: warning: in 'zeros_without_segment' the constant 65536, argument 0 of 'use', is taken as a number
// NUMBER-NOT: address_of
// ERROR: error: in 'zeros_without_segment' the constant 65536, argument 0 of 'use', may be an address or a number
// GUESS: error: 'guess' is no way to take ambiguous addresses
// SIZE: warning: in 'zeros_without_segment' the constant 65536, argument 0 of 'use', is taken as an address
// SIZE: warning: the size of the static data is not known: 65536 bytes are reserved
// SIZE: wasm.data private @static ""
// SIZE-SAME: size = 65536
wasm.memory private @memory_0 2
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}
wasm.func private @zeros_without_segment() {
  %c65536 = wasm.const 65536 : i32
  wasm.call @use(%c65536) : (i32) -> ()
  wasm.return
}
