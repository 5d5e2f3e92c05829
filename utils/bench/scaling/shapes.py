# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of one shape and any size, as WebAssembly text.

Each shape is a generator of a module's lines for about `count` instructions of
machine code. What grows is what the name says; all else stays the same.
"""


def straight(count):
    """One block, few live values, loads and stores."""
    yield "(memory 1)"
    yield '(func (export "f") (param i32) (result i32) (local i32)'
    for i in range(count // 4):
        yield (f"(local.set 1 (i32.add (i32.mul (local.get 1) (i32.const {i | 1}))"
               f" (i32.load offset={4 * (i % 1000)} (local.get 0))))")
        if i % 16 == 0:
            yield f"(i32.store offset={i % 4000} (local.get 0) (local.get 1))"
    yield "(local.get 1))"


def live(count):
    """One block, a tenth as many values live at once as there are instructions."""
    values = max(1, count // 10)
    yield '(func (export "f") (param i32) (result i32)'
    yield f"(local {'i32 ' * values})"
    for i in range(1, values + 1):
        yield (f"(local.set {i} (i32.mul (i32.add (local.get {i - 1}) (i32.const {i}))"
               f" (i32.rotl (local.get 0) (i32.const {i % 31}))))")
    yield "(i32.const 0)"
    for i in range(1, values + 1):
        yield f"(i32.xor (local.get {i})) (i32.rotl (i32.const 1))"
    yield ")"


def blocks(count):
    """A chain of branches around a few instructions, eight values live."""
    yield '(func (export "f") (param i32 i32 i32 i32) (result i32) (local i32 i32 i32 i32)'
    for i in range(count // 8):
        a, b = i % 8, (i + 3) % 8
        yield (f"(if (i32.lt_s (local.get {a}) (local.get {b})) (then (local.set {a}"
               f" (i32.add (local.get {a}) (i32.const {i % 200}))))"
               f" (else (local.set {b} (i32.xor (local.get {a}) (local.get {b})))))")
    yield "(i32.add (i32.add (local.get 0) (local.get 1)) (i32.add (local.get 6) (local.get 7))))"


def exits(count):
    """As many branches to one block."""
    yield '(func (export "f") (param i32) (result i32) (block'
    for i in range(count // 4):
        yield f"(br_if 0 (i32.eq (local.get 0) (i32.const {i * 3})))"
        yield f"(local.set 0 (i32.mul (local.get 0) (i32.const {i | 1})))"
    yield ") (local.get 0))"


def loops(count):
    """Nests of fifty loops, one after the other."""
    depth = 50
    yield '(func (export "f") (param i32) (result i32) (local i32 i32 i32)'
    for _ in range(max(1, count // (depth * 6))):
        yield "(loop " * depth
        for level in range(depth):
            yield (f"(local.set {1 + level % 3} (i32.add (local.get {1 + level % 3})"
                   f" (i32.const {level})))"
                   f"(br_if 0 (i32.lt_u (local.get {1 + level % 3}) (local.get 0))))")
    yield "(i32.add (local.get 1) (i32.add (local.get 2) (local.get 3))))"


def switch(count):
    """Switches of a thousand ways, each way with code of its own."""
    ways = 1000
    yield '(func (export "f") (param i32) (result i32) (local i32)'
    for _ in range(max(1, count // (ways * 4))):
        yield "(block " * (ways + 1)
        yield f"(br_table {' '.join(str(way) for way in range(ways))} {ways}"
        yield "(local.get 0)))"
        for way in range(ways):
            yield f"(local.set 1 (i32.add (local.get 1) (i32.const {way * 7})))"
            yield f"(br {ways - 1 - way}))"
    yield "(local.get 1))"


def calls(count):
    """Calls, with sixteen values live across them."""
    yield '(import "env" "g" (func $g (param i32 i32) (result i32)))'
    yield f'(func (export "f") (param i32) (result i32) (local {"i32 " * 16})'
    for i in range(count // 6):
        a, b, c = 1 + i % 16, 1 + (i * 7 + 3) % 16, 1 + (i * 5 + 1) % 16
        yield (f"(local.set {a} (i32.add (local.get {c})"
               f" (call $g (local.get {a}) (local.get {b}))))")
    yield "(i32.const 0)"
    for i in range(1, 17):
        yield f"(i32.add (local.get {i}))"
    yield ")"


def crossing(count):
    """A quarter of the square root of the size live across as many blocks: what
    is live at block boundaries grows with the size, no faster."""
    width = max(1, int(count ** 0.5) // 4)
    yield f'(func (export "f") (param i32) (result i32) (local {"i32 " * width})'
    for i in range(1, width + 1):
        yield f"(local.set {i} (i32.mul (local.get {i - 1}) (i32.const {2 * i + 1})))"
    for i in range(count // 8):
        a, b = 1 + i % width, 1 + (i * 7 + 3) % width
        yield (f"(if (i32.lt_s (local.get {a}) (local.get {b})) (then (local.set {a}"
               f" (i32.add (local.get {a}) (i32.const {i % 200})))))")
    yield "(i32.const 0)"
    for i in range(1, width + 1):
        yield f"(i32.add (local.get {i}))"
    yield ")"


SHAPES = {shape.__name__: shape
          for shape in [straight, live, blocks, exits, loops, switch, calls, crossing]}


def module(name, count):
    return "(module\n" + "\n".join(SHAPES[name](count)) + ")\n"
