# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""large_module.py KIND N: modules whose size is the point.

  live N        N values live at once (a12)
  parameters N  a callee with N parameters and its caller, and a caller of an
                imported one (c06)
  incoming N    N parameters, read late, beside N values live across a call (e03)
  table N       br_table with N targets (d11)
  web N         N blocks of two loops; each jumps to any other by br_table (d11)
  body N        a loop and a forward branch around N operations (e06)
  far N         constants, addresses and a table, N operations apart (e07)
  frame N       N values live across a call (e01)
"""

import sys


def live(count):
    lines = ['(func (export "f") (param i32) (result i32)']
    lines += [f"(local {' '.join(['i32'] * count)})"]
    for i in range(1, count + 1):
        lines.append(f"(local.set {i} (i32.mul (i32.add (local.get {i - 1}) (i32.const {i}))")
        lines.append(f"(i32.rotl (local.get 0) (i32.const {i % 31}))))")
    lines.append("(i32.const 0)")
    for i in range(1, count + 1):
        lines.append(f"(i32.xor (local.get {i})) (i32.rotl (i32.const 1))")
    return lines + [")"]


def parameters(count):
    types = " ".join("i64" if i % 5 == 2 else "i32" for i in range(count))
    lines = [f'(import "env" "native" (func $native (param {types}) (result i64)))']
    lines.append(f'(func $callee (export "callee") (param {types}) (result i64) (i64.const 0)')
    for i in range(count):
        value = f"(local.get {i})" if i % 5 == 2 else f"(i64.extend_i32_u (local.get {i}))"
        lines.append(f"(i64.xor {value}) (i64.rotl (i64.const 3))")
    lines.append(")")
    for callee in ("callee", "native"):
        lines.append(f'(func (export "call_{callee}") (param i32 i64) (result i64) (call ${callee}')
        for i in range(count):
            wide = f"(i64.add (local.get 1) (i64.const {i}))"
            lines.append(wide if i % 5 == 2 else f"(i32.add (local.get 0) (i32.const {i}))")
        lines.append("))")
    return lines


def incoming(count):
    types = " ".join("i64" if i % 7 == 3 else "i32" for i in range(count))
    first = count
    lines = ['(import "env" "use" (func $use (param i32) (result i32)))']
    lines.append(f'(func $f (param {types}) (result i64) (local {"i32 " * count})')
    # Values that take the registers, and then frame, from the parameters.
    for i in range(count):
        word = f"(i32.wrap_i64 (local.get {i}))" if i % 7 == 3 else f"(local.get {i})"
        lines.append(f"(local.set {first + i} (i32.mul {word} (i32.const {2 * i + 3})))")
    lines.append("(drop (call $use (local.get 0)))")
    # One parameter is overwritten: its place on the stack is not the caller's.
    lines.append(f"(local.set {count - 1} (i32.add (local.get {count - 1}) (i32.const 1)))")
    lines.append("(drop (call $use (local.get 1)))")
    lines.append("(i64.const 0)")
    for i in reversed(range(count)):
        wide = f"(local.get {i})" if i % 7 == 3 else f"(i64.extend_i32_u (local.get {i}))"
        lines.append(f"(i64.xor {wide}) (i64.rotl (i64.const 3))")
        lines.append(f"(i64.sub (i64.extend_i32_s (local.get {first + i})))")
    lines.append(")")
    lines.append('(func (export "f") (param i32 i64) (result i64) (call $f')
    for i in range(count):
        wide = f"(i64.rotl (local.get 1) (i64.const {i}))"
        lines.append(wide if i % 7 == 3 else f"(i32.add (local.get 0) (i32.const {i}))")
    return lines + ["))"]


def table(count):
    lines = ['(func (export "f") (param i32) (result i32)', "(block $out (result i32)"]
    lines += [f"(block $b{i}" for i in reversed(range(count))]
    targets = " ".join(f"$b{i * 7 % count}" for i in range(count))
    lines.append(f"(br_table {targets} (local.get 0))")
    for i in range(count):
        lines.append(f") (br $out (i32.const {i * 2654435761 % (1 << 31)}))")
    return lines + ["))"]


def web(count):
    """An automaton: the state is chosen by br_table, in each state another
    br_table chooses where to go on: forward to any later state, back to the
    head of either loop, or out."""
    lines = ['(func (export "f") (param $x i32) (param $y i32) (result i32) (local $n i32) (local $w i64)']
    lines.append("(local.set $n (i32.const 40))")
    lines.append("(block $out (loop $outer (loop $inner")
    step = "(br_if $out (i32.eqz (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))"
    lines.append(step)
    lines += [f"(block $s{i}" for i in reversed(range(count))]
    states = " ".join(f"$s{i}" for i in range(count))
    lines.append(f"(br_table {states} $outer (i32.rem_u (local.get $x) (i32.const {count})))")
    for i in range(count):
        lines.append(")")
        lines.append(f"(local.set $x (i32.add (i32.mul (local.get $x) (i32.const {4 * i + 5})) (i32.const {i + 1})))")
        if i % 3 == 0:
            lines.append("(local.set $w (i64.xor (i64.rotl (local.get $w) (i64.const 7)) (i64.extend_i32_u (local.get $x))))")
        else:
            lines.append("(local.set $y (i32.rotl (i32.xor (local.get $y) (local.get $x)) (i32.const 3)))")
        later = [f"$s{j}" for j in range(i + 1, count, max(1, count // 5))]
        targets = " ".join([*later, "$inner", "$outer", "$inner", "$out"])
        index = f"(i32.rem_u (i32.shr_u (local.get $x) (i32.const 3)) (i32.const {len(later) + 5}))"
        lines.append(f"(br_table {targets} {index})")
    lines.append(")))")
    lines.append("(i32.xor (i32.add (local.get $x) (local.get $y))")
    lines.append("(i32.add (local.get $n) (i32.wrap_i64 (i64.rotl (local.get $w) (i64.const 13))))))")
    return lines


def body(count):
    lines = ['(func (export "f") (param i32 i32) (result i32)']
    lines.append("(local.set 0 (i32.and (local.get 0) (i32.const 3)))")
    lines.append("(loop $again (if (i32.eqz (i32.and (local.get 1) (i32.const 1))) (then")
    for i in range(count):
        lines.append(f"(local.set 1 (i32.add (i32.mul (local.get 1) (i32.const {i * 77777 + 12345}))")
        lines.append(f"(i32.const {i * 1234567 % (1 << 31)})))")
    lines.append(") (else (local.set 1 (i32.add (local.get 1) (i32.const 3)))))")
    lines.append("(local.set 0 (i32.sub (local.get 0) (i32.const 1)))")
    lines.append("(br_if $again (i32.gt_s (local.get 0) (i32.const 0))))")
    return lines + ["(local.get 1))"]


def far(count):
    """Whatever an instruction cannot hold, at both ends of a long function."""
    uses = ["(i32.xor (i32.const 0x12345678))", "(i32.add (i32.const 0x7fedcba9))"]
    uses += ["(i32.xor (i32.load offset=60000 (i32.and (local.get 0) (i32.const 0xfff))))"]
    uses += ["(i32.add (global.get $g))", "(i32.rotl (i32.const 1))"]
    uses += ["(i32.add (call_indirect (type $t) (local.get 0) (i32.and (local.get 1) (i32.const 1))))"]
    uses += ["(i32.xor (i32.wrap_i64 (i64.rotl (i64.const 0x1122334455667788) (i64.extend_i32_u (local.get 1)))))"]
    uses += [f"(call $switch (i32.const {count % 5}))"]
    lines = ["(type $t (func (param i32) (result i32)))", "(memory 1)", "(table 2 funcref)"]
    lines += ['(data (i32.const 60000) "some bytes, not all of them zero")']
    lines += ["(elem (i32.const 0) $a $b)", "(global $g (mut i32) (i32.const 0x3456789a))"]
    lines += ["(func $a (type $t) (i32.sub (local.get 0) (i32.const 0x11223344)))"]
    lines += ["(func $b (type $t) (i32.mul (local.get 0) (i32.const 0x01020305)))"]
    lines += ["(func $switch (param i32 i32) (result i32) (i32.rotl (local.get 0) (local.get 1)))"]
    lines += ['(func (export "f") (param i32 i32) (result i32) (local.get 0)', *uses]
    lines += ["(local.set 1) (block $z (block $y (block $x"]
    lines += ["(br_table $x $y $z $y $x $z (i32.and (local.get 0) (i32.const 7))))"]
    lines += ["(global.set $g (i32.add (global.get $g) (local.get 1)))"]
    lines += ["(local.set 1 (i32.sub (local.get 1) (local.get 0)))"] * 3 + [")"]
    for i in range(count):
        lines.append(f"(local.set 1 (i32.add (i32.mul (local.get 1) (i32.const {i * 77777 + 12345}))")
        lines.append(f"(i32.const {i * 1234567 % (1 << 31)})))")
    lines += [")", "(local.get 1)", *uses]
    return lines + [")"]


def frame(count):
    lines = ['(import "env" "use" (func $use (param i32) (result i32)))']
    lines += ['(func (export "f") (param i32) (result i32)', f"(local {'i32 ' * count})"]
    for i in range(1, count + 1):
        lines.append(f"(local.set {i} (i32.mul (local.get {i - 1}) (i32.const {2 * i + 1})))")
    lines.append("(drop (call $use (local.get 0)))")
    lines.append("(if (i32.lt_s (local.get 0) (i32.const 0)) (then (return (local.get 1))))")
    lines.append("(i32.const 0)")
    for i in range(1, count + 1):
        lines.append(f"(i32.sub (local.get {i})) (i32.rotl (i32.const 1))")
    return lines + [")"]


if __name__ == "__main__":
    kinds = {f.__name__: f for f in (live, parameters, incoming, table, web, body, far, frame)}
    print("\n".join(["(module", *kinds[sys.argv[1]](int(sys.argv[2])), ")"]))
