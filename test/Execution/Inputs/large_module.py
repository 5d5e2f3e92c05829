# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""large_module.py KIND N: modules whose size is the point.

  live N        N values live at once (a12)
  parameters N  a callee with N parameters and its caller (c06, e03)
  table N       br_table with N targets (d11)
  body N        a loop and a forward branch around N operations (e06, e07)
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
    lines = [f'(func $callee (export "callee") (param {types}) (result i64) (i64.const 0)']
    for i in range(count):
        value = f"(local.get {i})" if i % 5 == 2 else f"(i64.extend_i32_u (local.get {i}))"
        lines.append(f"(i64.xor {value}) (i64.rotl (i64.const 3))")
    lines.append(")")
    lines.append('(func (export "caller") (param i32 i64) (result i64) (call $callee')
    for i in range(count):
        wide = f"(i64.add (local.get 1) (i64.const {i}))"
        lines.append(wide if i % 5 == 2 else f"(i32.add (local.get 0) (i32.const {i}))")
    return lines + ["))"]


def table(count):
    lines = ['(func (export "f") (param i32) (result i32)', "(block $out (result i32)"]
    lines += [f"(block $b{i}" for i in reversed(range(count))]
    targets = " ".join(f"$b{i * 7 % count}" for i in range(count))
    lines.append(f"(br_table {targets} (local.get 0))")
    for i in range(count):
        lines.append(f") (br $out (i32.const {i * 2654435761 % (1 << 31)}))")
    return lines + ["))"]


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
    kinds = {f.__name__: f for f in (live, parameters, table, body, frame)}
    print("\n".join(["(module", *kinds[sys.argv[1]](int(sys.argv[2])), ")"]))
