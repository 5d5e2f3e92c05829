// RUN: warm-opt %s --wasm-thread-branches --canonicalize --wasm-simplify-block-arguments \
// RUN:   | FileCheck %s
// RUN: warm-opt %s --wasm-thread-branches=limit=0 --canonicalize \
// RUN:     --wasm-simplify-block-arguments \
// RUN:   | FileCheck %s --check-prefix=NONE

wasm.memory private @m 1
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// Two of three ways know where they go; a value of the join is an argument of
// the block behind it.
// CHECK-LABEL: wasm.func @join
// CHECK-SAME:    %[[P:.*]]: i32, %[[X:.*]]: i32, %[[Y:.*]]: i32)
// CHECK:         wasm.br_table %[[X]], [^[[A:.*]], ^[[B:.*]]], ^[[C:.*]]{{$}}
// CHECK:       ^[[B]]:
// CHECK-NEXT:    wasm.store @m[%[[P]]], %[[Y]]
// CHECK-NEXT:    wasm.br ^[[D:.*]]{{$}}
// CHECK:       ^[[A]]:
// CHECK-NEXT:    wasm.store @m[%[[P]]], %[[X]]
// CHECK-NEXT:    wasm.br ^[[E:.*]](%[[X]] : i32)
// CHECK:       ^[[C]]:
// CHECK-NEXT:    wasm.store @m[%[[P]]], %[[P]]
// CHECK-NEXT:    wasm.cond_br %[[Y]], ^[[D]], ^[[E]](%[[P]] : i32)
// CHECK:       ^[[D]]:
// CHECK-NEXT:    wasm.call @use(%c7)
// CHECK:       ^[[E]](%[[W:.*]]: i32):
// CHECK-NEXT:    wasm.return %[[W]]
// NONE-LABEL: wasm.func @join
// NONE:         wasm.store
// NONE-NOT:     wasm.store
// NONE:         wasm.return
wasm.func @join(%p: i32, %x: i32, %y: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %seven = wasm.const 7 : i32
  wasm.br_table %x, [^a, ^b], ^c
^a:
  wasm.br ^join(%x, %zero : i32, i32)
^b:
  wasm.br ^join(%y, %seven : i32, i32)
^c:
  wasm.br ^join(%p, %y : i32, i32)
^join(%v: i32, %kind: i32):
  wasm.store @m[%p], %v align 4 : i32
  wasm.cond_br %kind, ^d, ^e
^d:
  wasm.call @use(%seven) : (i32) -> ()
  wasm.return %seven : i32
^e:
  wasm.return %v : i32
}

// What the condition is computed from is not copied.
// NONE-LABEL: wasm.func @computed
// NONE:         wasm.cond_br %{{.*}}, ^[[A:.*]], ^[[B:.*]]
// NONE:       ^[[B]]:
// NONE-NEXT:    wasm.return %c2
// NONE:       ^[[A]]:
// NONE-NEXT:    wasm.return %c1
wasm.func @computed(%x: i32) -> i32 {
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  %mask = wasm.const 255 : i32
  wasm.cond_br %x, ^join(%two : i32), ^join(%mask : i32)
^join(%v: i32):
  %0 = wasm.add %v, %one : i32
  %1 = wasm.and %0, %mask : i32
  wasm.br_table %1, [^b, ^b, ^b, ^a], ^b
^a:
  wasm.return %one : i32
^b:
  wasm.return %two : i32
}

// What an edge says of its condition counts as well: two tests of one value.
// CHECK-LABEL: wasm.func @same_condition
// CHECK:         wasm.cond_br %[[X:.*]], ^[[A:.*]], ^[[B:.*]]
// CHECK:       ^[[A]]:
// CHECK-NEXT:    wasm.call @use(%[[X]])
// CHECK-NEXT:    wasm.return %c1
// CHECK:       ^[[B]]:
// CHECK-NEXT:    wasm.return %c2
wasm.func @same_condition(%x: i32) -> i32 {
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  wasm.cond_br %x, ^a, ^join
^a:
  wasm.call @use(%x) : (i32) -> ()
  wasm.br ^join
^join:
  wasm.cond_br %x, ^one, ^two
^one:
  wasm.return %one : i32
^two:
  wasm.return %two : i32
}

// A way into a loop does not lead past its header.
// CHECK-LABEL: wasm.func @loop
// CHECK:         wasm.br ^[[HEADER:.*]](%c0 : i32)
// CHECK:       ^[[HEADER]](%[[I:.*]]: i32):
// CHECK:         wasm.cond_br
wasm.func @loop(%n: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %one = wasm.const 1 : i32
  wasm.br ^header(%zero : i32)
^header(%i: i32):
  wasm.cond_br %i, ^exit, ^latch
^latch:
  wasm.call @use(%i) : (i32) -> ()
  %next = wasm.add %i, %n : i32
  wasm.br ^header(%next : i32)
^exit:
  wasm.return %i : i32
}

// References as well.
// CHECK-LABEL: wasm.func @references
// CHECK-SAME:    %[[X:.*]]: i32, %[[R:.*]]: !wasm.externref, %{{.*}}: !wasm.externref)
// CHECK-NOT:     wasm.br
// CHECK:         wasm.return %[[R]]
wasm.func @references(%x: i32, %r: !wasm.externref, %s: !wasm.externref) -> !wasm.externref {
  %zero = wasm.const 0 : i32
  %one = wasm.const 1 : i32
  wasm.cond_br %x, ^join(%r, %zero : !wasm.externref, i32), ^join(%s, %one : !wasm.externref, i32)
^join(%v: !wasm.externref, %kind: i32):
  wasm.cond_br %kind, ^d, ^e
^d:
  wasm.return %r : !wasm.externref
^e:
  wasm.return %v : !wasm.externref
}

// A value of the join that is used much later, on ways that have it from the
// join and on ways that have it from copies; the join itself stays in a loop.
// CHECK-LABEL: wasm.func @used_later
// CHECK-SAME:    %[[X:.*]]: i32, %[[Y:.*]]: i32)
// CHECK:         %[[A:.*]] = wasm.add
// CHECK-NEXT:    wasm.br ^[[C:.*]](%[[A]] : i32)
// CHECK:         %[[B:.*]] = wasm.add
// CHECK-NEXT:    wasm.cond_br %[[X]], ^[[C]](%[[B]] : i32), ^[[D:.*]]
// CHECK:       ^[[C]](%[[V:.*]]: i32):
// CHECK:         wasm.br ^[[LATER:.*]](%[[V]] : i32)
// CHECK:       ^[[D]]:
// CHECK:         wasm.br ^[[LATER]](%[[B]] : i32)
// CHECK:       ^[[LATER]](%[[W:.*]]: i32):
// CHECK-NEXT:    wasm.call @use(%[[W]])
wasm.func @used_later(%x: i32, %y: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %one = wasm.const 1 : i32
  wasm.br ^head(%y : i32)
^head(%i: i32):
  wasm.cond_br %i, ^a, ^b
^a:
  wasm.call @use(%zero) : (i32) -> ()
  wasm.br ^join(%one : i32)
^b:
  wasm.br ^join(%x : i32)
^join(%kind: i32):
  %v = wasm.add %i, %x : i32
  wasm.cond_br %kind, ^c, ^d
^c:
  wasm.call @use(%one) : (i32) -> ()
  wasm.br ^later
^d:
  wasm.call @use(%x) : (i32) -> ()
  wasm.br ^later
^later:
  wasm.call @use(%v) : (i32) -> ()
  wasm.cond_br %y, ^head(%v : i32), ^end
^end:
  wasm.return %v : i32
}

// One of the ways past a block begins where nothing leads any more: what is
// copied there does not count.
// CHECK-LABEL: wasm.func @copy_is_unreachable
// CHECK:         wasm.cond_br %arg1, ^bb2, ^bb1
// CHECK-NEXT:  ^bb1:
// CHECK-NEXT:    %[[A:.*]] = wasm.add %c0, %c5 : i32
// CHECK-NEXT:    wasm.return %[[A]]
// CHECK-NEXT:  ^bb2:
// CHECK-NEXT:    %[[B:.*]] = wasm.add %c1, %c5 : i32
// CHECK-NEXT:    wasm.return %[[B]]
wasm.func @copy_is_unreachable(%c: i32, %d: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %one = wasm.const 1 : i32
  %five = wasm.const 5 : i32
  wasm.cond_br %c, ^x, ^y
^x:
  wasm.br ^first(%one : i32)
^y:
  wasm.br ^first(%one : i32)
^first(%k: i32):
  wasm.cond_br %k, ^taken, ^never
^taken:
  wasm.cond_br %d, ^left, ^right
^left:
  wasm.br ^second(%one : i32)
^right:
  wasm.br ^second(%zero : i32)
^second(%m: i32):
  %v = wasm.add %m, %five : i32
  wasm.cond_br %m, ^u, ^w
^u:
  wasm.return %v : i32
^w:
  wasm.return %v : i32
^never:
  wasm.br ^second(%zero : i32)
}

// A call that returns twice has no copies.
// CHECK-LABEL: wasm.func @returns_twice
// CHECK:         wasm.call @use({{.*}}) {wasm.returns_twice}
// CHECK-NOT:     {wasm.returns_twice}
// CHECK:         wasm.return
wasm.func @returns_twice(%x: i32, %y: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %seven = wasm.const 7 : i32
  wasm.cond_br %x, ^a, ^b
^a:
  wasm.br ^join(%x, %zero : i32, i32)
^b:
  wasm.br ^join(%y, %seven : i32, i32)
^join(%v: i32, %kind: i32):
  wasm.call @use(%v) {wasm.returns_twice} : (i32) -> ()
  wasm.cond_br %kind, ^d, ^e
^d:
  wasm.call @use(%seven) : (i32) -> ()
  wasm.return %seven : i32
^e:
  wasm.return %v : i32
}
