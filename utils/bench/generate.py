# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions in C from a fixed sequence of pseudo-random numbers.

They are no programs anyone would write: they make many values live at once,
over branches, loops and calls, which the kernels do not.
"""


class Numbers:
    """A linear congruential generator: the same numbers everywhere."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def pick(self, items):
        return items[self.below(len(items))]


class Writer:
    """Writes one function; `names` are the variables assigned so far."""

    def __init__(self, seed, wide):
        self.numbers = Numbers(seed)
        self.type = "uint64_t" if wide else "uint32_t"
        self.names = []
        self.lines = []

    def constant(self):
        return str(self.numbers.below(self.numbers.pick([8, 256, 70000, 2**31])))

    def operand(self):
        return self.numbers.pick(self.names[-12:])

    def expression(self, depth):
        if depth == 0 or self.numbers.below(5) == 0:
            return self.operand() if self.numbers.below(4) else self.constant()
        operator = self.numbers.pick(["+", "-", "*", "&", "|", "^", "+", "<<", ">>"])
        left = self.expression(depth - 1)
        if operator in ("<<", ">>"):
            return f"({left} {operator} {1 + self.numbers.below(15)})"
        return f"({left} {operator} {self.expression(depth - 1)})"

    def condition(self):
        operator = self.numbers.pick(["<", ">", "==", "!=", "<=", "&"])
        right = self.operand() if self.numbers.below(2) else self.constant()
        return f"({self.operand()} {operator} {right})"

    def add(self, line, depth):
        self.lines.append("  " * depth + line)

    def define(self, depth):
        value = self.expression(3)
        name = f"v{len(self.names)}"
        self.add(f"{self.type} {name} = {value};", depth)
        self.names.append(name)

    def statement(self, depth):
        kind = self.numbers.below(9)
        if kind < 3:
            self.add(f"{self.operand()} = {self.expression(3)};", depth)
        elif kind < 4:
            self.add(f"p[{self.numbers.below(40)}] = {self.expression(2)};", depth)
        elif kind < 5:
            self.add(f"{self.operand()} += p[{self.operand()} & 15];", depth)
        elif kind < 6:
            self.add(f"{self.operand()} ^= call({self.operand()}, {self.operand()});", depth)
        elif depth > 3:
            self.add(f"{self.operand()} += {self.constant()};", depth)
        elif kind < 8:
            self.add(f"if {self.condition()} {{", depth)
            self.body(depth + 1)
            if self.numbers.below(2):
                self.add("} else {", depth)
                self.body(depth + 1)
            self.add("}", depth)
        else:
            index = f"i{depth}_{len(self.lines)}"
            self.add(f"for (uint32_t {index} = 0; {index} < n; ++{index}) {{", depth)
            self.add(f"{self.operand()} += p[{index}];", depth + 1)
            self.body(depth + 1)
            self.add("}", depth)

    def body(self, depth):
        for _ in range(1 + self.numbers.below(3)):
            self.statement(depth)

    def function(self, name, values, statements):
        self.names = ["a", "b", "c"]
        for _ in range(values):
            self.define(1)
        for _ in range(statements):
            self.statement(1)
        result = " ^ ".join(self.names)
        head = f"{self.type} {name}(uint32_t *p, uint32_t n, {self.type} a, {self.type} b, {self.type} c) {{"
        return "\n".join([head, *self.lines, f"  return {result};", "}", ""])


def generate(wide, count):
    """The text of `count` functions on 32 or 64 bits, from small to large."""
    parts = ["#include <stdint.h>", "uint32_t call(uint32_t, uint32_t);"]
    for index in range(count):
        writer = Writer(1000 * wide + index, wide)
        name = f"random{64 if wide else 32}_{index}"
        parts.append(writer.function(name, 1 + index // 4, 2 + index % 11))
    return "\n".join(parts)
