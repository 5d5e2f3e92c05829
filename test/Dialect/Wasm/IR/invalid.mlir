// RUN: warm-opt %s --split-input-file --verify-diagnostics

// expected-error @+1 {{has a parameter or result of type 'i16', which is no WebAssembly value type}}
wasm.func @narrow(%a: i16) {
  wasm.return
}

// -----

// expected-error @+1 {{has neither a body nor an import name}}
wasm.func private @no_body()

// -----

// expected-error @+1 {{has a body and an import name}}
wasm.func @both() attributes {import_module = "a", import_name = "b"} {
  wasm.return
}

// -----

// expected-error @+1 {{needs both 'import_module' and 'import_name', or neither}}
wasm.memory @half 1 attributes {import_name = "b"}

// -----

// expected-error @+1 {{has a minimum of 65537 that is not between 0 and 65536}}
wasm.memory @big 65537

// -----

// expected-error @+1 {{has a maximum of 1 that is not between the minimum and 65536}}
wasm.memory @shrunk 2 to 1

// -----

// expected-error @+1 {{has a maximum of 4294967296 that is not between the minimum and 4294967295}}
wasm.table @long 0 to 4294967296 : !wasm.funcref

// -----

// expected-error @+1 {{has neither an initializer nor an import name}}
wasm.global @empty : i32

// -----

// expected-error @+1 {{has an initializer and an import name}}
wasm.global @both : i32 attributes {import_module = "a", import_name = "b"} {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}

// -----

// expected-error @+1 {{has an initializer of type 'i64', expected 'i32'}}
wasm.global @type : i32 {
  %0 = wasm.const 1 : i64
  wasm.yield %0 : i64
}

// -----

wasm.global @variable : i32 {
  %0 = wasm.const 1 : i32
  // expected-error @+1 {{is not allowed in a constant expression}}
  %1 = wasm.clz %0 : i32
  wasm.yield %1 : i32
}

// -----

wasm.memory @m 1
// expected-error @+1 {{is active and needs an offset}}
wasm.data @d "abc" into @m

// -----

// expected-error @+1 {{is not active but has an offset}}
wasm.data @d "abc" {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}

// -----

// expected-error @+1 {{names @m, which is no memory}}
wasm.data @d "abc" into @m {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}

// -----

wasm.table @t 1 : !wasm.funcref
// expected-error @+1 {{is declarative and cannot be active}}
wasm.elem declarative @e [unit] : !wasm.funcref into @t {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}

// -----

// expected-error @+1 {{has an item 1 : i32 that is no function, null or global value}}
wasm.elem @e [1 : i32] : !wasm.funcref

// -----

// expected-error @+1 {{has a function as item but holds '!wasm.externref'}}
wasm.elem @e [@f] : !wasm.externref
wasm.func @f() {
  wasm.return
}

// -----

// expected-error @+1 {{names @f, which is no function}}
wasm.elem @e [@f] : !wasm.funcref

// -----

wasm.table @t 1 : !wasm.externref
// expected-error @+1 {{uses @t with type '!wasm.funcref', but it has '!wasm.externref'}}
wasm.elem @e [unit] : !wasm.funcref into @t {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}

// -----

// expected-error @+1 {{uses @f with type '() -> ()', but it has '(i32) -> ()'}}
wasm.start @f
wasm.func @f(%a: i32) {
  wasm.return
}

// -----

wasm.func @return(%a: i32) -> i64 {
  // expected-error @+1 {{returns ('i32'), but @return has the results ('i64')}}
  wasm.return %a : i32
}

// -----

wasm.func @reinterpret(%a: i32) {
  // expected-error @+1 {{is between an integer and a float of the same width}}
  %0 = wasm.reinterpret %a : i32 to i32
  wasm.return
}

// -----

wasm.func @address(%a: i32) {
  // expected-error @+1 {{names @m, which is no memory}}
  wasm.check_bounds @m[%a] size 4
  wasm.return
}

// -----

wasm.memory @m 1
wasm.func @size(%a: i32) {
  // expected-error @+1 {{needs a size greater than 0}}
  wasm.check_bounds @m[%a] size 0
  wasm.return
}

// -----

wasm.memory @m 1
wasm.func @offset(%a: i32) {
  // expected-error @+1 {{has an offset that is no unsigned 32-bit number}}
  wasm.check_bounds @m[%a + 4294967296] size 1
  wasm.return
}

// -----

wasm.memory @m 1
wasm.func @align(%a: i32) {
  // expected-error @+1 {{needs an alignment that is a power of two and at most the access size of 2 bytes}}
  %0 = wasm.load16_u @m[%a] align 4 : i32
  wasm.return
}

// -----

wasm.memory @m 1
wasm.func @align_odd(%a: i32) {
  // expected-error @+1 {{needs an alignment that is a power of two and at most the access size of 4 bytes}}
  wasm.store @m[%a], %a align 3 : i32
  wasm.return
}

// -----

wasm.global @g : i32 {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}
wasm.func @assign(%a: i32) {
  // expected-error @+1 {{assigns to @g, which is immutable}}
  wasm.global_set @g, %a : i32
  wasm.return
}

// -----

wasm.global @g : i32 {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}
wasm.func @type() {
  // expected-error @+1 {{uses @g with type 'i64', but it has 'i32'}}
  %0 = wasm.global_get @g : i64
  wasm.return
}

// -----

wasm.func @callee(%a: i32) {
  wasm.return
}
wasm.func @call() {
  // expected-error @+1 {{uses @callee with type '() -> ()', but it has '(i32) -> ()'}}
  wasm.call @callee() : () -> ()
  wasm.return
}

// -----

wasm.table @t 1 : !wasm.externref
wasm.func @call(%a: i32) {
  // expected-error @+1 {{uses @t with type '!wasm.funcref', but it has '!wasm.externref'}}
  wasm.call_indirect @t[%a]() : () -> ()
  wasm.return
}

// -----

wasm.table @t 1 : !wasm.funcref
wasm.table @u 1 : !wasm.externref
wasm.func @copy(%a: i32) {
  // expected-error @+1 {{uses @t with type '!wasm.externref', but it has '!wasm.funcref'}}
  wasm.table_copy @t[%a], @u[%a], %a
  wasm.return
}

// -----

wasm.func @branch(%a: i32) {
  // expected-error @+1 {{type mismatch for bb argument #0 of successor #0}}
  wasm.br ^bb1(%a : i32)
^bb1(%0: i64):
  wasm.return
}

// -----

wasm.func @huge() {
  // expected-error @+1 {{needs a size of less than 2 GiB}}
  %0 = wasm.stack_alloc 2147483648
  wasm.return
}

// -----

wasm.func @later() {
  wasm.br ^bb1
^bb1:
  // expected-error @+1 {{is not in the entry block}}
  %0 = wasm.stack_alloc 8
  wasm.return
}

// -----

wasm.memory @m 1
wasm.func @memory_address() {
  // expected-error @+1 {{names @m, which is no}}
  %0 = wasm.address_of @m
  wasm.return
}

// -----

wasm.func private @takes(%a: i32) {
  wasm.return
}
// expected-error @+1 {{names @takes of type '(i32) -> ()', but a constructor has no parameters and at most one result}}
wasm.constructor @takes priority 1
