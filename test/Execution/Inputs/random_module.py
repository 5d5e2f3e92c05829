# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""random_module.py SEED [FUNCTIONS] [SIZE] [WORDS] [ATOMICS]: a random module as text.

Valid by construction and sure to end: a function calls earlier ones and
imports only, loops count down. Many locals, calls with many arguments, nested
control flow with results. Nothing shows the bits of a NaN (no float store, no
reinterpret, no copysign), since they are not fixed; a trap is as good a result
as any other. Indirect calls have at most WORDS words of arguments, the address
of several results counted. With ATOMICS, which is 0 or 1, many accesses are
atomic.
"""

import random
import sys

INTS = ["i32", "i64"]
TYPES = ["i32", "i32", "i32", "i64", "i64", "f32", "f64"]
_BINARY = "add sub mul and or xor shl shr_s shr_u rotl rotr".split()
_DIVISION = "div_s div_u rem_s rem_u".split()
_COMPARE = "eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u".split()
_UNARY = "clz ctz popcnt extend8_s extend16_s".split()
_FLOAT_BINARY = "add sub mul div min max".split()
_FLOAT_UNARY = "abs neg ceil floor trunc nearest sqrt".split()
_FLOAT_COMPARE = "eq ne lt gt le ge".split()
_LOADS = {
    "i32": "load load8_s load8_u load16_s load16_u".split(),
    "i64": "load load8_s load16_u load32_s load32_u".split(),
}
_STORES = {"i32": "store store8 store16".split(), "i64": "store store8 store32".split()}
_EDGES = [0, 1, -1, 2, 7, 31, 32, 63, 64, 127, 255, 256, 4095, 4096, 65535, 65536, 0x7FFFFFFF]


class Function:
    """The text of one function in the making."""

    def __init__(self, rng, index, earlier, size):
        self.rng = rng
        self.index = index
        self.earlier = earlier
        self.budget = size
        self.params = [rng.choice(TYPES) for _ in range(rng.choice([0, 1, 2, 3, 5, 8]))]
        self.results = [rng.choice(TYPES) for _ in range(rng.choice([0, 1, 1, 1, 2, 3]))]
        self.locals = [rng.choice(TYPES) for _ in range(rng.randrange(2, 14))]
        self.counters = []
        # Calls of calls multiply.
        self.calls = 3

    def value(self, kind, depth):
        """An expression of type `kind`."""
        self.budget -= 1
        rng = self.rng
        if depth <= 0 or self.budget <= 0:
            return self.leaf(kind)
        choices = [self.leaf, self.binary, self.binary, self.binary, self.unary, self.select]
        choices += [self.conversion, self.tee, self.conditional, self.block]
        choices += [self.load] if kind in INTS else []
        choices += [self.comparison, self.comparison] if kind == "i32" else []
        choices += [self.call] if self.calls > 0 else []
        choice = rng.choice(choices)
        return choice(kind) if choice == self.leaf else choice(kind, depth - 1)

    def leaf(self, kind):
        rng = self.rng
        places = [i for i, t in enumerate(self.params + self.locals) if t == kind]
        if places and rng.random() < 0.75:
            return f"(local.get {rng.choice(places)})"
        if kind in INTS:
            if rng.random() < 0.15:
                return f"(global.get $g_{kind})"
            width = 32 if kind == "i32" else 64
            edge = rng.choice(_EDGES) if rng.random() < 0.7 else rng.getrandbits(width - 1)
            return f"({kind}.const {edge})"
        return f"({kind}.const {rng.choice(['0', '-0', '1', '-2.5', '1e9', '0.1', '3e-40'])})"

    def binary(self, kind, depth):
        names = _BINARY if kind in INTS else _FLOAT_BINARY
        if kind in INTS and self.rng.random() < 0.06:
            names = _DIVISION
        name = self.rng.choice(names)
        return f"({kind}.{name} {self.value(kind, depth)} {self.value(kind, depth)})"

    def unary(self, kind, depth):
        names = _UNARY if kind in INTS else _FLOAT_UNARY
        return f"({kind}.{self.rng.choice(names)} {self.value(kind, depth)})"

    def comparison(self, kind, depth):
        operand = self.rng.choice(TYPES)
        if operand in INTS and self.rng.random() < 0.2:
            return f"({operand}.eqz {self.value(operand, depth)})"
        name = self.rng.choice(_COMPARE if operand in INTS else _FLOAT_COMPARE)
        return f"({operand}.{name} {self.value(operand, depth)} {self.value(operand, depth)})"

    def conversion(self, kind, depth):
        sign = self.rng.choice("su")
        if kind == "i32":
            name, source = self.rng.choice(
                [("wrap_i64", "i64"), (f"trunc_sat_f32_{sign}", "f32")]
                + [(f"trunc_sat_f64_{sign}", "f64")]
            )
        elif kind == "i64":
            name, source = self.rng.choice(
                [(f"extend_i32_{sign}", "i32")] * 3 + [(f"trunc_sat_f64_{sign}", "f64")]
            )
        else:
            source = self.rng.choice(INTS)
            name = f"convert_{source}_{sign}"
        return f"({kind}.{name} {self.value(source, depth)})"

    def select(self, kind, depth):
        parts = [self.value(kind, depth), self.value(kind, depth), self.value("i32", depth)]
        return f"(select {' '.join(parts)})"

    def tee(self, kind, depth):
        first = len(self.params)
        places = [first + i for i, t in enumerate(self.locals) if t == kind]
        if not places:
            return self.leaf(kind)
        return f"(local.tee {self.rng.choice(places)} {self.value(kind, depth)})"

    def address(self, depth):
        if self.rng.random() < 0.02:
            return self.value("i32", depth)
        return f"(i32.and {self.value('i32', depth)} (i32.const 0xfff8))"

    def offset(self):
        return self.rng.choice(["", "", " offset=1", " offset=4", " offset=5", " offset=4096"])

    def load(self, kind, depth):
        name = self.rng.choice(_LOADS[kind])
        return f"({kind}.{name}{self.offset()} {self.address(depth)})"

    def conditional(self, kind, depth):
        arms = [f"({arm} {self.value(kind, depth)})" for arm in ("then", "else")]
        return f"(if (result {kind}) {self.value('i32', depth)} {arms[0]} {arms[1]})"

    def block(self, kind, depth):
        """A block left early with its value, or with another one at its end."""
        early, late = self.value(kind, depth), self.value(kind, depth)
        condition = self.value("i32", depth)
        label = f"$b{self.budget}"
        return f"(block {label} (result {kind}) (drop (br_if {label} {early} {condition})) {late})"

    def call(self, kind, depth):
        callees = [f for f in self.earlier if f.results == [kind]]
        if not callees:
            return self.binary(kind, depth)
        return self.invoke(self.rng.choice(callees), depth)

    def invoke(self, callee, depth):
        self.calls -= 1
        arguments = " ".join(self.value(t, min(depth, 1)) for t in callee.params)
        if callee.table_slot is not None and self.rng.random() < 0.4:
            return f"(call_indirect (type {callee.type}) {arguments} (i32.const {callee.table_slot}))"
        return f"(call {callee.name} {arguments})"

    def statement(self, depth):
        choices = [self.assign, self.assign, self.assign, self.store, self.set_global]
        if depth > 0:
            choices += [self.branch, self.loop, self.switch, self.discard]
        return self.rng.choice(choices)(depth)

    def assign(self, depth):
        place = self.rng.randrange(len(self.params) + len(self.locals))
        kind = (self.params + self.locals)[place]
        return f"(local.set {place} {self.value(kind, 4)})"

    def store(self, depth):
        kind = self.rng.choice(INTS)
        name = self.rng.choice(_STORES[kind])
        return f"({kind}.{name}{self.offset()} {self.address(2)} {self.value(kind, 3)})"

    def set_global(self, depth):
        kind = self.rng.choice(INTS)
        return f"(global.set $g_{kind} {self.value(kind, 3)})"

    def statements(self, depth):
        count = self.rng.randrange(1, 4)
        return " ".join(self.statement(depth) for _ in range(count) if self.budget > 0)

    def branch(self, depth):
        other = f"(else {self.statements(depth - 1)})" if self.rng.random() < 0.6 else ""
        return f"(if {self.value('i32', 3)} (then {self.statements(depth - 1)}) {other})"

    def loop(self, depth):
        if len(self.counters) >= 2:
            return self.assign(depth)
        counter = f"$n{len(self.counters)}"
        label = f"$l{self.budget}"
        self.counters.append(counter)
        body = self.statements(depth - 1)
        self.counters.pop()
        step = f"(local.tee {counter} (i32.sub (local.get {counter}) (i32.const 1)))"
        start = f"(local.set {counter} (i32.const {self.rng.randrange(1, 6)}))"
        return f"{start} (loop {label} {body} (br_if {label} {step}))"

    def switch(self, depth):
        number = self.budget
        count = self.rng.randrange(1, 5)
        labels = [f"$s{number}_{i}" for i in range(count)]
        targets = [self.rng.choice(labels) for _ in range(self.rng.randrange(1, 7))]
        text = f"(br_table {' '.join(targets)} {self.value('i32', 3)})"
        for label in labels:
            text = f"(block {label} {text}) {self.statements(depth - 1)}"
        return text

    def discard(self, depth):
        if not self.earlier or self.calls <= 0:
            return self.assign(depth)
        callee = self.rng.choice(self.earlier)
        return self.invoke(callee, 2) + " (drop)" * len(callee.results)

    def text(self):
        body = []
        while self.budget > 0:
            body.append(self.statement(3))
        params = " ".join(self.params)
        results = " ".join(self.results)
        values = " ".join(self.value(t, 2) for t in self.results)
        declared = " ".join(self.locals)
        return (
            f'  (func $f{self.index} (export "f{self.index}") (type $t{self.index})'
            f" (local {declared}) (local $n0 i32) (local $n1 i32)\n    "
            + "\n    ".join(body)
            + f"\n    {values})"
        ), f"  (type $t{self.index} (func (param {params}) (result {results})))"


class AtomicFunction(Function):
    """One with atomic accesses in the place of many others."""

    def atomic(self, kind, depth):
        """The width's digits, the name's ending and the address of an access."""
        width = self.rng.choice(["", "", "8", "16"] + (["32"] if kind == "i64" else []))
        address = self.address(depth)
        if self.rng.random() < 0.05:
            address = f"(i32.or {address} (i32.const {self.rng.randrange(1, 8)}))"
        return width, "_u" if width else "", self.rng.choice(["", " offset=8"]) + " " + address

    def load(self, kind, depth):
        if self.rng.random() < 0.3:
            return super().load(kind, depth)
        width, end, address = self.atomic(kind, depth)
        operators = ["add", "sub", "and", "or", "xor", "xchg", "cmpxchg", "cmpxchg", ""]
        operator = self.rng.choice(operators)
        if not operator:
            return f"({kind}.atomic.load{width}{end}{address})"
        values = self.value(kind, depth)
        if operator == "cmpxchg":
            values += " " + self.value(kind, depth)
        return f"({kind}.atomic.rmw{width}.{operator}{end}{address} {values})"

    def store(self, depth):
        if self.rng.random() < 0.3:
            return super().store(depth)
        kind = self.rng.choice(INTS)
        width, _, address = self.atomic(kind, 2)
        fence = "(atomic.fence) " if self.rng.random() < 0.2 else ""
        return f"{fence}({kind}.atomic.store{width}{address} {self.value(kind, 3)})"


class Callee:
    def __init__(self, name, params, results, type_name=None, table_slot=None):
        self.name, self.params, self.results = name, params, results
        self.type, self.table_slot = type_name, table_slot


def generate(seed, functions, size, words, atomics):
    rng = random.Random(seed)
    callees, imports = [], []
    for i in range(3):
        params = [rng.choice(INTS) for _ in range(rng.choice([0, 1, 4, 7]))]
        results = [rng.choice(INTS)]
        callees.append(Callee(f"$i{i}", params, results))
        signature = f"(param {' '.join(params)}) (result {results[0]})"
        imports.append(f'  (import "env" "i{i}" (func $i{i} {signature}))')
    types, bodies = [], []
    for i in range(functions):
        kind = AtomicFunction if atomics else Function
        function = kind(rng, i, list(callees), rng.randrange(size // 4, size))
        body, type_text = function.text()
        types.append(type_text)
        bodies.append(body)
        if len(function.results) == 1 or rng.random() < 0.5:
            needed = sum(2 if t.endswith("64") else 1 for t in function.params)
            needed += len(function.results) > 1  # Where the results go.
            slot = i if needed <= words else None
            callees.append(Callee(f"$f{i}", function.params, function.results, f"$t{i}", slot))
    names = " ".join(f"$f{i}" for i in range(functions))
    head = ['  (memory (export "memory") 2)', "  (global $g_i32 (mut i32) (i32.const 5))"]
    head += ["  (global $g_i64 (mut i64) (i64.const -7))"]
    head += [f"  (table {functions} funcref)", f"  (elem (i32.const 0) func {names})"]
    return "\n".join(["(module", *types, *imports, *head, *bodies]) + ")\n"


if __name__ == "__main__":
    words = [int(w) for w in sys.argv[1:]]
    sys.stdout.write(generate(*(words + [12, 150, 99, 0][len(words) - 1 :])))
