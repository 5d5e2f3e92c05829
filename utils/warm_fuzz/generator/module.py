# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A module of random functions."""

import random

from .functions import Callee, Function, make_callee
from .style import FLOATS, Style

_NAN = {"f32": "nan:0x400000", "f64": "nan:0x8000000000000"}


def _canonical(kind):
    test = f"({kind}.ne (local.get 0) (local.get 0))"
    choice = f"(select ({kind}.const {_NAN[kind]}) (local.get 0) {test})"
    return f"  (func $canonical_{kind} (param {kind}) (result {kind}) {choice})"


def _imports(rng, style):
    callees, lines = [], []
    for i in range(3):
        params = [rng.choice(style.types) for _ in range(rng.choice([0, 1, 4, 7]))]
        results = [rng.choice(style.ints or ["i32"])]
        callees.append(Callee(f"$i{i}", params, results, imported=True))
        signature = f"(param {' '.join(params)}) (result {results[0]})"
        lines.append(f'  (import "env" "i{i}" (func $i{i} {signature}))')
    return callees, lines


def _globals():
    lines = ["  (global $fuel (mut i32) (i32.const 20))"]
    for kind, start in [("i32", "5"), ("i64", "-7"), ("f32", "1.5"), ("f64", "-0")]:
        export = f'(export "g_{kind}")'
        lines.append(f"  (global $g_{kind} {export} (mut {kind}) ({kind}.const {start}))")
    refuel = "(global.set $fuel (i32.const 20))"
    lines.append(f'  (func (export "refuel") {refuel})')
    return lines


def _storage(rng, style, callees):
    names = " ".join(c.name for c in callees)
    # The null behind the functions is for calls that fail.
    size = len(callees) + rng.randrange(2)
    data = "".join(f"\\{rng.randrange(256):02x}" for _ in range(200))
    lines = [
        f'  (memory (export "memory") 2 {3 if style.grow else 2})',
        f'  (data (i32.const {rng.choice([0, 1, 4096])}) "{data}")',
        f"  (table $functions {size} funcref)",
        f"  (elem (table $functions) (i32.const 0) func {names})",
    ]
    if style.bulk:
        lines.append(f'  (data $passive "{data}")')
    if style.tables:
        lines.append("  (table $free 16 24 funcref)")
        lines.append(f"  (elem $elements func {callees[0].name} {callees[-1].name})")
    return lines


def generate(seed, functions=12, size=150, in_bounds=False):
    """The text of a module with `functions` functions of up to `size` operations."""
    rng = random.Random(seed)
    style = Style(rng, size, in_bounds)
    imports, import_lines = _imports(rng, style)
    callees = [make_callee(rng, style, i) for i in range(functions)]
    types = [
        f"  (type {c.type} (func (param {' '.join(c.params)}) (result {' '.join(c.results)})))"
        for c in callees
    ]
    head = [*types, *import_lines, *_globals(), *_storage(rng, style, callees)]
    head += [_canonical(kind) for kind in FLOATS]
    bodies = [
        Function(rng, style, i, imports, callees).text() for i in range(functions)
    ]
    return "\n".join(["(module", *head, *bodies]) + ")\n"
