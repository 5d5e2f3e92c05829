// RUN: warm-opt %s --wasm-resolve-conditions --canonicalize | FileCheck %s

wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// What a branch tests is known behind it, through what it is made of.
// CHECK-LABEL: wasm.func @behind_branch
// CHECK-SAME:    %[[X:.*]]: i32, %[[Y:.*]]: i32)
// CHECK:         wasm.cond_br %[[X]], ^[[THEN:.*]], ^[[ELSE:.*]]
// CHECK:       ^[[THEN]]:
// CHECK-NEXT:    wasm.call @use(%[[Y]])
// CHECK-NEXT:    wasm.br ^[[END:.*]]
// CHECK:       ^[[ELSE]]:
// CHECK-NEXT:    wasm.call @use(%[[X]])
// CHECK-NEXT:    wasm.br ^[[END]]
wasm.func @behind_branch(%x: i32, %y: i32) {
  %zero = wasm.const 0 : i32
  %c = wasm.ne %x, %zero : i32
  wasm.cond_br %c, ^then, ^else
^then:
  %s = wasm.select %x, %y, %x : i32
  wasm.call @use(%s) : (i32) -> ()
  %d = wasm.eqz %x : i32
  wasm.cond_br %d, ^else2, ^end
^else:
  %t = wasm.select %x, %y, %x : i32
  wasm.call @use(%t) : (i32) -> ()
  wasm.br ^end
^else2:
  wasm.call @use(%zero) : (i32) -> ()
  wasm.br ^end
^end:
  wasm.return
}

// A join knows nothing of the ways to it.
// CHECK-LABEL: wasm.func @join
// CHECK:         wasm.br ^[[JOIN:.*]]
// CHECK:       ^[[JOIN]]:
// CHECK-NEXT:    wasm.cond_br %{{.*}}, ^{{.*}}, ^
wasm.func @join(%x: i32) {
  wasm.cond_br %x, ^then, ^join
^then:
  wasm.call @use(%x) : (i32) -> ()
  wasm.br ^join
^join:
  wasm.cond_br %x, ^a, ^b
^a:
  wasm.call @use(%x) : (i32) -> ()
  wasm.br ^b
^b:
  wasm.return
}

// `and` of two is not zero: neither is. `or` of two is zero: both are.
// CHECK-LABEL: wasm.func @and_or
// CHECK-COUNT-2: wasm.cond_br
// CHECK-NOT:     wasm.cond_br
wasm.func @and_or(%x: i32, %y: i32) -> i32 {
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  %both = wasm.and %x, %y : i32
  wasm.cond_br %both, ^then, ^else
^then:
  wasm.cond_br %y, ^two, ^one
^else:
  %any = wasm.or %x, %y : i32
  wasm.cond_br %any, ^one, ^else2
^else2:
  wasm.cond_br %x, ^one, ^two
^one:
  wasm.return %one : i32
^two:
  wasm.return %two : i32
}

// What is greater than an unsigned number is not zero.
// CHECK-LABEL: wasm.func @unsigned
// CHECK-SAME:    %[[X:.*]]: i32, %[[Y:.*]]: i32)
// CHECK:         %[[GT:.*]] = wasm.gt_u
// CHECK-NEXT:    wasm.cond_br %[[GT]], ^[[ONE:.*]], ^
// CHECK:         %[[LT:.*]] = wasm.lt_u
// CHECK-NEXT:    wasm.cond_br %[[LT]], ^[[ONE]], ^
// CHECK:         wasm.cond_br %[[X]], ^[[ONE]], ^
// CHECK-NOT:     wasm.cond_br
wasm.func @unsigned(%x: i32, %y: i32) -> i32 {
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  %gt = wasm.gt_u %x, %y : i32
  wasm.cond_br %gt, ^greater, ^less
^greater:
  wasm.cond_br %x, ^one, ^two
^less:
  %lt = wasm.lt_u %y, %two : i32
  wasm.cond_br %lt, ^one, ^more
^more:
  wasm.cond_br %y, ^unknown, ^two
^unknown:
  wasm.cond_br %x, ^one, ^two
^one:
  wasm.return %one : i32
^two:
  wasm.return %two : i32
}

// Not: greater or equal, less, greater as a signed number. What is tested twice
// is known.
// CHECK-LABEL: wasm.func @not_greater
// CHECK-SAME:    %[[X:.*]]: i32, %[[Y:.*]]: i32)
// CHECK:         %[[GE:.*]] = wasm.ge_u
// CHECK-NEXT:    wasm.cond_br %[[GE]]
// CHECK:         wasm.cond_br %[[X]]
// CHECK:         wasm.cond_br %[[X]]
// CHECK:         %[[GT:.*]] = wasm.gt_s
// CHECK-NEXT:    wasm.cond_br %[[GT]]
// CHECK-NOT:     wasm.cond_br
wasm.func @not_greater(%x: i32, %y: i32) -> i32 {
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  %ge = wasm.ge_u %x, %y : i32
  wasm.cond_br %ge, ^greater, ^less
^greater:
  wasm.cond_br %x, ^one, ^two
^less:
  wasm.cond_br %x, ^one, ^signed
^signed:
  %gt = wasm.gt_s %y, %one : i32
  wasm.cond_br %gt, ^maybe, ^one
^maybe:
  wasm.cond_br %ge, ^one, ^two
^one:
  wasm.return %one : i32
^two:
  wasm.return %two : i32
}

// CHECK-LABEL: wasm.func @table
// CHECK:         wasm.br_table %{{.*}}, [^{{.*}}, ^[[ONE:.*]]], ^[[MORE:.*]]
// CHECK:       ^[[ONE]]:
// CHECK-NEXT:    wasm.return %c1
// CHECK:       ^[[MORE]]:
// CHECK-NEXT:    wasm.return %c2
wasm.func @table(%x: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  wasm.br_table %x, [^zero, ^one], ^more
^zero:
  wasm.return %zero : i32
^one:
  %c = wasm.eq %x, %one : i32
  %s = wasm.select %c, %one, %zero : i32
  wasm.return %s : i32
^more:
  %t = wasm.select %x, %two, %zero : i32
  wasm.return %t : i32
}

// A select of constants, one the arm of another, is three branches.
// CHECK-LABEL: wasm.func @selects
// CHECK-SAME:    %[[X:.*]]: i32, %[[Y:.*]]: i32, %[[Z:.*]]: i32)
// CHECK:         wasm.cond_br %[[X]], ^[[X1:.*]], ^[[D:.*]](%c0 : i32)
// CHECK:       ^[[X1]]:
// CHECK-NEXT:    wasm.cond_br %[[Y]], ^[[Y1:.*]], ^[[A:.*]]
// CHECK:       ^[[Y1]]:
// CHECK-NEXT:    wasm.cond_br %[[Z]], ^{{.*}}, ^[[D]](%c3 : i32)
wasm.func @selects(%x: i32, %y: i32, %z: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %one = wasm.const 1 : i32
  %two = wasm.const 2 : i32
  %three = wasm.const 3 : i32
  %notzero = wasm.ne %x, %zero : i32
  %s = wasm.select %z, %two, %three : i32
  %t = wasm.select %y, %s, %notzero : i32
  %u = wasm.select %x, %t, %notzero : i32
  wasm.br_table %u, [^d(%u : i32), ^a, ^b], ^d(%u : i32)
^a:
  wasm.call @use(%one) : (i32) -> ()
  wasm.return %one : i32
^b:
  wasm.call @use(%two) : (i32) -> ()
  wasm.return %two : i32
^d(%v: i32):
  wasm.return %v : i32
}

// Whoever else uses the select has it computed anyway.
// CHECK-LABEL: wasm.func @used_select
// CHECK:         %[[S:.*]] = wasm.select
// CHECK-NEXT:    wasm.cond_br %[[S]]
wasm.func @used_select(%x: i32, %y: i32) -> i32 {
  %zero = wasm.const 0 : i32
  %s = wasm.select %x, %y, %zero : i32
  wasm.cond_br %s, ^a, ^b
^a:
  wasm.return %s : i32
^b:
  wasm.return %x : i32
}

// A division that would trap is no constant.
// CHECK-LABEL: wasm.func @trap
// CHECK:         wasm.div_u
// CHECK-NEXT:    wasm.cond_br
wasm.func @trap(%x: i32, %y: i32) -> i32 {
  wasm.cond_br %x, ^a, ^b
^a:
  wasm.return %x : i32
^b:
  %q = wasm.div_u %y, %x : i32
  wasm.cond_br %q, ^a, ^c
^c:
  wasm.return %y : i32
}
