// RUN: warm-opt %s --canonicalize | FileCheck %s

wasm.func private @a() attributes {import_module = "env", import_name = "a"}
wasm.func private @b() attributes {import_module = "env", import_name = "b"}

// CHECK-LABEL: wasm.func @known_condition
wasm.func @known_condition() {
  %c = wasm.const 2 : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  // CHECK-NEXT: wasm.call @a
  wasm.call @a() : () -> ()
  wasm.br ^bb3
^bb2:
  wasm.call @b() : () -> ()
  wasm.br ^bb3
^bb3:
  // CHECK-NEXT: wasm.return
  wasm.return
}

// CHECK-LABEL: wasm.func @negated_condition
// CHECK-SAME: (%[[C:[a-z0-9]+]]: i32)
wasm.func @negated_condition(%c: i32) {
  %0 = wasm.eqz %c : i32
  // CHECK-NEXT: wasm.cond_br %[[C]] weights([1, 9]), ^[[B:.*]], ^[[A:.*]]
  wasm.cond_br %0 weights([9, 1]), ^bb1, ^bb2
^bb1:
  // CHECK: ^[[A]]:
  // CHECK-NEXT: wasm.call @a
  wasm.call @a() : () -> ()
  wasm.return
^bb2:
  // CHECK: ^[[B]]:
  // CHECK-NEXT: wasm.call @b
  wasm.call @b() : () -> ()
  wasm.return
}

// An i64 is no condition.
// CHECK-LABEL: wasm.func @wide_condition
wasm.func @wide_condition(%c: i64) {
  // CHECK: wasm.eqz %{{.*}} : i64
  %0 = wasm.eqz %c : i64
  wasm.cond_br %0, ^bb1, ^bb2
^bb1:
  wasm.call @a() : () -> ()
  wasm.return
^bb2:
  wasm.return
}

// CHECK-LABEL: wasm.func @not_zero
// CHECK-SAME: (%[[C:[a-z0-9]+]]: i32
wasm.func @not_zero(%c: i32, %x: i32, %y: i32) -> i32 {
  %z = wasm.const 0 : i32
  %0 = wasm.ne %c, %z : i32
  // CHECK: wasm.cond_br %[[C]],
  wasm.cond_br %0, ^bb1, ^bb2
^bb1:
  wasm.return %x : i32
^bb2:
  // CHECK: wasm.select %[[C]],
  %1 = wasm.select %0, %x, %y : i32
  wasm.return %1 : i32
}

//   ^bb0 -> ^bb1 -> ^bb3, ^bb0 -> ^bb2
// CHECK-LABEL: wasm.func @pass_on
// CHECK-SAME: (%[[C:[a-z0-9]+]]: i32, %[[X:[a-z0-9]+]]: i32, %[[Y:[a-z0-9]+]]: i32)
wasm.func @pass_on(%c: i32, %x: i32, %y: i32) -> i32 {
  // CHECK: wasm.cond_br %[[C]], ^[[BB:.*]](%[[X]], %[[Y]] : i32, i32), ^
  wasm.cond_br %c, ^bb1(%x : i32), ^bb2
^bb1(%0: i32):
  wasm.br ^bb3(%0, %y : i32, i32)
^bb2:
  wasm.call @a() : () -> ()
  wasm.br ^bb3(%y, %x : i32, i32)
^bb3(%1: i32, %2: i32):
  // CHECK: ^[[BB]](%[[A:[a-z0-9]+]]: i32, %[[B:[a-z0-9]+]]: i32):
  // CHECK-NEXT: wasm.sub %[[A]], %[[B]]
  %3 = wasm.sub %1, %2 : i32
  wasm.return %3 : i32
}

// A loop that does nothing does not end: it stays.
// CHECK-LABEL: wasm.func @endless
wasm.func @endless() {
  // CHECK: wasm.br ^[[BB:.*]]
  // CHECK: ^[[BB]]:
  // CHECK-NEXT: wasm.br ^[[BB]]
  wasm.br ^bb1
^bb1:
  wasm.br ^bb1
}

// CHECK-LABEL: wasm.func @known_index
wasm.func @known_index() {
  %c = wasm.const -1 : i32
  wasm.br_table %c, [^bb1, ^bb1], ^bb2
^bb1:
  wasm.call @a() : () -> ()
  wasm.return
^bb2:
  // CHECK-NEXT: wasm.call @b
  wasm.call @b() : () -> ()
  // CHECK-NEXT: wasm.return
  wasm.return
}

// Index 0 is the target: a condition that is not zero is the default.
// CHECK-LABEL: wasm.func @table_of_one
wasm.func @table_of_one(%i: i32) {
  // CHECK: wasm.cond_br %{{.*}}, ^[[B:.*]], ^[[A:.*]]
  wasm.br_table %i, [^bb1], ^bb2
^bb1:
  // CHECK: ^[[A]]:
  // CHECK-NEXT: wasm.call @a
  wasm.call @a() : () -> ()
  wasm.return
^bb2:
  // CHECK: ^[[B]]:
  // CHECK-NEXT: wasm.call @b
  wasm.call @b() : () -> ()
  wasm.return
}

// CHECK-LABEL: wasm.func @same_targets
wasm.func @same_targets(%i: i32, %x: i32) -> i32 {
  // CHECK-NEXT: wasm.return
  wasm.br_table %i, [^bb1(%x : i32), ^bb1(%x : i32)], ^bb1(%x : i32)
^bb1(%0: i32):
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @table_pass_on
wasm.func @table_pass_on(%i: i32, %x: i32, %y: i32) -> i32 {
  // CHECK: wasm.br_table %[[I:.*]], [^[[BB:.*]](%[[X:.*]] : i32), ^[[BB]](%[[Y:.*]] : i32)], ^[[BB]](%[[I]] : i32)
  wasm.br_table %i, [^bb1, ^bb2(%y : i32)], ^bb2(%i : i32)
^bb1:
  wasm.br ^bb2(%x : i32)
^bb2(%0: i32):
  wasm.return %0 : i32
}

// Blocks that only pass on to each other: an endless loop, which stays one.
// CHECK-LABEL: wasm.func @empty_loop
wasm.func @empty_loop() {
  // CHECK: wasm.br ^[[LOOP:bb[0-9]+]]
  wasm.br ^bb1
^bb1:
  wasm.br ^bb2
^bb2:
  // CHECK: wasm.br ^[[LOOP]]
  wasm.br ^bb1
}

// Operands of single targets go, the others stay with theirs.
// CHECK-LABEL: wasm.func @dead_arguments_of_targets
// CHECK-SAME: (%[[I:.*]]: i32, %[[X:.*]]: i32, %[[Y:.*]]: i64)
wasm.func @dead_arguments_of_targets(%i: i32, %x: i32, %y: i64) -> i32 {
  // CHECK: wasm.br_table %[[I]], [^[[A:bb[0-9]+]](%[[Y]] : i64), ^[[B:bb[0-9]+]](%[[X]] : i32), ^[[B]](%[[I]] : i32)], ^[[C:bb[0-9]+]]
  wasm.br_table %i, [^bb1(%x, %y : i32, i64), ^bb2(%y, %x : i64, i32), ^bb2(%y, %i : i64, i32)], ^bb3(%x : i32)
^bb1(%a: i32, %b: i64):
  // CHECK: ^[[A]](%[[Z:.*]]: i64):
  // CHECK-NEXT: %[[W:.*]] = wasm.wrap %[[Z]]
  // CHECK-NEXT: wasm.return %[[W]]
  %0 = wasm.wrap %b : i64 to i32
  wasm.return %0 : i32
^bb2(%c: i64, %d: i32):
  wasm.return %d : i32
^bb3(%e: i32):
  %1 = wasm.eqz %i : i32
  wasm.return %1 : i32
}

// Too many targets to pass operands for each.
// CHECK-LABEL: wasm.func @large_table
wasm.func @large_table(%i: i32, %x: i32) -> i32 {
  // CHECK: wasm.br_table %{{.*}}, [^[[A:bb[0-9]+]], ^[[B:bb[0-9]+]], ^[[B]], {{.*}}], ^[[A]]
  wasm.br_table %i, [^bb1, ^bb2, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3, ^bb3], ^bb1
^bb1:
  // CHECK: ^[[A]]:
  // CHECK-NEXT: wasm.br ^{{.*}}(%{{.*}} : i32)
  wasm.br ^bb4(%x : i32)
^bb2:
  wasm.br ^bb3
^bb3:
  // CHECK: ^[[B]]:
  // CHECK-NEXT: wasm.br ^{{.*}}(%{{.*}} : i32)
  wasm.br ^bb4(%i : i32)
^bb4(%r: i32):
  wasm.return %r : i32
}
