# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Expressions: one folded instruction that leaves one value."""

from .style import FLOATS, INTS

_BINARY = "add sub mul and or xor shl shr_s shr_u rotl rotr".split()
_DIVISION = "div_s div_u rem_s rem_u".split()
_COMPARE = "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u".split()
_UNARY = {
    "i32": "clz ctz popcnt extend8_s extend16_s".split(),
    "i64": "clz ctz popcnt extend8_s extend16_s extend32_s".split(),
}
_FLOAT_BINARY = "add sub mul div min max copysign".split()
_FLOAT_UNARY = "abs neg ceil floor trunc nearest sqrt".split()
_FLOAT_COMPARE = "eq ne lt gt le ge".split()
_LOADS = {
    "i32": "load load8_s load8_u load16_s load16_u".split(),
    "i64": "load load8_s load8_u load16_s load16_u load32_s load32_u".split(),
    "f32": ["load"],
    "f64": ["load"],
}
_EDGES = [0, 1, -1, 2, 7, 31, 32, 63, 64, 127, 255, 256, 4095, 4096, 65535, 65536]
_EDGES += [0x7FFFFFFF, -0x80000000, 0xFF00FF00 - (1 << 32), 0x00AB00AB, -4096]
_WIDE_EDGES = [1 << 32, (1 << 63) - 1, -(1 << 63), 0xFFFFFFFF, -(1 << 32), 1 << 31]
_FLOAT_EDGES = "0 -0 1 -2.5 1e9 0.1 3e-40 4294967296 -2147483649 9.3e18 inf nan".split()
_OFFSETS = [0, 0, 0, 1, 4, 5, 124, 255, 256, 4095, 4096]


class Expressions:
    """Half of a function in the making (functions.py)."""

    def value(self, kind, depth):
        """An expression of type `kind`."""
        self.budget -= 1
        if depth <= 0 or self.budget <= 0:
            return self.leaf(kind)
        choices = [self.leaf, self.binary, self.binary, self.binary, self.unary, self.select]
        choices += [self.conversion, self.tee, self.conditional, self.block]
        if self.rng.random() < 0.3 * self.style.memory:
            choices += [self.load, self.load]
        if kind == "i32":
            choices += [self.comparison, self.comparison]
            choices += [self.size] if self.style.grow or self.style.tables else []
        choices += [self.call] if self.calls > 0 else []
        choice = self.rng.choice(choices)
        return choice(kind) if choice == self.leaf else choice(kind, depth - 1)

    def leaf(self, kind):
        places = [i for i, t in enumerate(self.params + self.locals) if t == kind]
        if places and self.rng.random() < 0.75:
            return f"(local.get {self.rng.choice(places)})"
        if self.rng.random() < 0.15:
            return f"(global.get $g_{kind})"
        return self.constant(kind)

    def constant(self, kind):
        rng = self.rng
        if kind in FLOATS:
            return f"({kind}.const {rng.choice(_FLOAT_EDGES)})"
        edges = _EDGES if kind == "i32" else _EDGES + _WIDE_EDGES
        width = 32 if kind == "i32" else 64
        number = rng.choice(edges) if rng.random() < 0.7 else rng.getrandbits(width - 1)
        return f"({kind}.const {number})"

    def canonical(self, kind, text):
        """The value with all NaNs made one."""
        return f"(call $canonical_{kind} {text})"

    def shown(self, kind, depth):
        """A value whose bits become visible."""
        text = self.value(kind, depth)
        return self.canonical(kind, text) if kind in FLOATS else text

    def binary(self, kind, depth):
        names = _BINARY if kind in INTS else _FLOAT_BINARY
        if kind in INTS and self.rng.random() < 0.06:
            names = _DIVISION
        name = self.rng.choice(names)
        right = self.value(kind, depth)
        if name == "copysign":
            right = self.canonical(kind, right)
        return f"({kind}.{name} {self.value(kind, depth)} {right})"

    def unary(self, kind, depth):
        names = _UNARY[kind] if kind in INTS else _FLOAT_UNARY
        return f"({kind}.{self.rng.choice(names)} {self.value(kind, depth)})"

    def comparison(self, kind, depth):
        operand = self.rng.choice(self.style.types)
        if operand in INTS and self.rng.random() < 0.2:
            return f"({operand}.eqz {self.value(operand, depth)})"
        name = self.rng.choice(_COMPARE if operand in INTS else _FLOAT_COMPARE)
        return f"({operand}.{name} {self.value(operand, depth)} {self.value(operand, depth)})"

    def conversion(self, kind, depth):
        rng = self.rng
        sign = rng.choice("su")
        saturating = "trunc_sat" if rng.random() < 0.9 else "trunc"
        if kind == "i32":
            choices = [("wrap_i64", "i64")] * 2
            choices += [(f"{saturating}_{f}_{sign}", f) for f in FLOATS]
            choices.append(("reinterpret_f32", "f32"))
        elif kind == "i64":
            choices = [(f"extend_i32_{sign}", "i32")] * 4
            choices += [(f"{saturating}_{f}_{sign}", f) for f in FLOATS]
            choices.append(("reinterpret_f64", "f64"))
        else:
            choices = [(f"convert_{source}_{sign}", source) for source in INTS] * 2
            choices.append(("demote_f64", "f64") if kind == "f32" else ("promote_f32", "f32"))
            choices.append(("reinterpret_" + ("i32" if kind == "f32" else "i64"), ""))
        choices = [c for c in choices if c[1] in self.style.types or c[1] in ("", "i32")]
        name, source = rng.choice(choices) if choices else ("", "")
        if not name:
            return self.binary(kind, depth)
        if not source:
            text = f"({kind}.{name} {self.value(name[-3:], depth)})"
            return self.canonical(kind, text)
        argument = self.value(source, depth)
        if name.startswith("reinterpret"):
            argument = self.canonical(source, argument)
        return f"({kind}.{name} {argument})"

    def select(self, kind, depth):
        parts = [self.value(kind, depth), self.value(kind, depth), self.value("i32", depth)]
        typed = f"(result {kind}) " if self.rng.random() < 0.2 else ""
        return f"(select {typed}{' '.join(parts)})"

    def tee(self, kind, depth):
        place = self.local(kind)
        if place is None:
            return self.leaf(kind)
        return f"(local.tee {place} {self.value(kind, depth)})"

    def local(self, kind):
        """The number of some local of this type; parameters sometimes."""
        first = len(self.params)
        places = [first + i for i, t in enumerate(self.locals) if t == kind]
        if self.rng.random() < 0.2:
            places += [i for i, t in enumerate(self.params) if t == kind]
        return self.rng.choice(places) if places else None

    def address(self, depth):
        rng = self.rng
        if rng.random() < self.style.out_of_bounds:
            return self.value("i32", depth)
        if rng.random() < 0.15:
            return f"(i32.const {rng.choice([0, 1, 7, 8, 1024, 65532, 65535, 65536, 100000])})"
        masks = [0xFFF8, 0xFFFF, 0xFF, 0x1FFF]
        mask = rng.choice(masks if self.style.in_bounds else [*masks, 0x1FF00])
        return f"(i32.and {self.value('i32', depth)} (i32.const {mask}))"

    def offset(self):
        offset = self.rng.choice(_OFFSETS)
        if self.rng.random() < self.style.out_of_bounds:
            offset = self.rng.choice([65535, 65536, 131071, 131072, 0x7FFFFFFF, 0xFFFFFFFF])
        align = " align=1" if self.rng.random() < 0.2 else ""
        return (f" offset={offset}" if offset else "") + align

    def load(self, kind, depth):
        name = self.rng.choice(_LOADS[kind])
        text = f"({kind}.{name}{self.offset()} {self.address(depth)})"
        return self.canonical(kind, text) if kind in FLOATS else text

    def size(self, kind, depth):
        choices = []
        if self.style.grow:
            pages = self.rng.choice(["(i32.const 0)", "(i32.const 1)"])
            choices += ["(memory.size)", f"(memory.grow {pages})"]
        if self.style.tables:
            choices.append("(table.size $free)")
            index = self.table_index(depth)
            choices.append(f"(ref.is_null (table.get $free {index}))")
        return self.rng.choice(choices)

    def table_index(self, depth):
        if self.rng.random() < self.style.out_of_bounds:
            return self.value("i32", depth)
        return f"(i32.and {self.value('i32', depth)} (i32.const 7))"

    def conditional(self, kind, depth):
        self.labels.append(("", [kind]))
        arms = [f"({arm} {self.value(kind, depth)})" for arm in ("then", "else")]
        self.labels.pop()
        return f"(if (result {kind}) {self.value('i32', depth)} {arms[0]} {arms[1]})"

    def block(self, kind, depth):
        """A block left early with its value, or with another one at its end."""
        label = self.new_label()
        self.labels.append((label, [kind]))
        early, late = self.value(kind, depth), self.value(kind, depth)
        condition = self.value("i32", depth)
        extra = self.statement(0) if self.rng.random() < 0.2 else ""
        self.labels.pop()
        leave = f"(drop (br_if {label} {early} {condition}))"
        return f"(block {label} (result {kind}) {extra} {leave} {late})"

    def call(self, kind, depth):
        callees = [f for f in self.earlier if f.results == [kind]]
        if not callees:
            return self.binary(kind, depth)
        return self.invoke(self.rng.choice(callees), depth)

    def invoke(self, callee, depth):
        self.calls -= 1
        value = self.shown if callee.imported else self.value
        arguments = " ".join(value(t, min(depth, 1)) for t in callee.params)
        if callee.slot is not None and self.rng.random() < 0.4:
            return f"(call_indirect (type {callee.type}) {arguments} {self.slot(callee)})"
        return f"(call {callee.name} {arguments})"

    def slot(self, callee):
        """Where the function is in the table; sometimes where it is not."""
        if self.rng.random() < self.style.out_of_bounds * 3:
            return self.value("i32", 1)
        index = f"(i32.const {callee.slot})"
        if self.rng.random() < 0.5:
            return index
        unknown = f"(i32.and {self.value('i32', 1)} (i32.const 0))"
        return f"(i32.add {index} {unknown})"
