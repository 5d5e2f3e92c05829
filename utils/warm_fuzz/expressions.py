# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The kind `expressions`: a few integer operations on each other's results and
on constants for which compilers have code of their own."""

import random

BINARY = "add sub mul and or xor shl shr_s shr_u rotl rotr".split()
DIVISIONS = "div_s div_u rem_s rem_u".split()
COMPARISONS = "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u".split()
_UNARY = "clz ctz popcnt extend8_s extend16_s".split()
_SMALL = [0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 24, 31, 32, 33, 48, 63, 64, 65, 127, 128, 255, 256]
_LARGE = [4095, 4096, 65535, 65536, 0xFF0000, 0xFF00FF, 0x12345678, 0x7FFFFFFF]


def special_constants(kind):
    """Those of a type that code generation may have an opinion on."""
    bits = int(kind[1:])
    values = {*_SMALL, *_LARGE, *(-c for c in _SMALL), -4096, -65536}
    values |= {2 ** (bits - 2), 2 ** (bits - 1) - 1, -(2 ** (bits - 1)), -(2 ** (bits - 1)) + 1}
    if bits == 64:
        values |= {2**31, 2**32 - 1, 2**32, 2**33 - 1, -(2**31), -(2**32)}
    return sorted(values)


class _Expression:
    """One function's: its type, and how it is written so far."""

    def __init__(self, rng):
        self.rng = rng
        self.type = rng.choice(["i32", "i64"])
        self.constants = special_constants(self.type)
        self.text = "(local.get 0)"
        self.result = self.type

    def op(self, name, *operands):
        return f"({self.type}.{name} {' '.join(operands)})"

    def constant(self, among=None):
        return f"({self.type}.const {self.rng.choice(among or self.constants)})"

    def compare(self, text):
        return self.op(self.rng.choice(COMPARISONS), text, self.constant())

    def extend(self):
        """One more operation on what there is."""
        way = self.rng.random()
        if way < 0.12:
            names = [*_UNARY, "extend32_s"] if self.type == "i64" else _UNARY
            self.text = self.op(self.rng.choice(names), self.text)
        elif way < 0.26:
            other = self.rng.choice(["(local.get 1)", self.text])
            self.text = self.op(self.rng.choice(BINARY), self.text, other)
        elif way < 0.3 and self.type == "i64":
            self.text = f"(i64.extend_i32_{self.rng.choice('su')} (i32.wrap_i64 {self.text}))"
        elif way < 0.45:
            divisors = [c for c in self.constants if c != 0]
            self.text = self.op(self.rng.choice(DIVISIONS), self.text, self.constant(divisors))
        else:
            operands = [self.text, self.constant()]
            if self.rng.random() < 0.15:
                operands.reverse()
            self.text = self.op(self.rng.choice(BINARY), *operands)

    def finish(self):
        """What the function does with the value."""
        way = self.rng.random()
        if way < 0.15:
            self.text, self.result = self.compare(self.text), "i32"
        elif way < 0.3:
            arms = "(then (i32.const 7)) (else (i32.const 9))"
            self.text, self.result = f"(if (result i32) {self.compare(self.text)} {arms})", "i32"
        elif way < 0.36:
            self.text, self.result = self.op("eqz", self.text), "i32"
        elif way < 0.45:
            condition = self.compare("(local.get 0)")
            self.text = f"(select {self.text} (local.get 1) {condition})"


def generate(seed, functions):
    """A module in text: exported functions of two integers each."""
    rng = random.Random(seed)
    lines = ["(module"]
    for number in range(functions):
        expression = _Expression(rng)
        for _ in range(rng.choice([1, 2, 2, 3, 4])):
            expression.extend()
        expression.finish()
        name, kind = f"f{number}", expression.type
        lines.append(
            f'  (func (export "{name}") (param {kind} {kind}) (result {expression.result})'
            f" {expression.text})"
        )
    return "\n".join([*lines, ")", ""])
