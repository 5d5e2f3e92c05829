# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Statements: text that leaves nothing on the operand stack."""

from .style import FLOATS

_STORES = {
    "i32": "store store8 store16".split(),
    "i64": "store store8 store16 store32".split(),
    "f32": ["store"],
    "f64": ["store"],
}
#: Behind an unconditional branch any of these is valid.
_DEAD = ["(drop)", "i32.add drop", "(local.set 0 (unreachable))", "i64.eqz drop", "(nop)"]
_DEAD += ["select drop", "(if (then))", "(block (br 0))", "i32.load drop", "(unreachable)"]


class Statements:
    """The other half of a function in the making (functions.py)."""

    def statement(self, depth):
        choices = [self.assign] * 4 + [self.set_global]
        choices += [self.store] * max(1, round(2 * self.style.memory))
        if self.style.bulk:
            choices.append(self.bulk)
        if self.style.tables:
            choices.append(self.change_table)
        if depth > 0:
            control = [self.branch, self.loop, self.switch, self.leave, self.several]
            control += [self.several_loop, self.dead_code]
            choices += control * max(1, round(self.style.control))
            choices += [self.discard, self.discard, self.recurse]
        return self.rng.choice(choices)(depth)

    def statements(self, depth):
        count = self.rng.randrange(1, 4)
        return " ".join(self.statement(depth) for _ in range(count) if self.budget > 0)

    def assign(self, depth):
        place = self.rng.randrange(len(self.params) + len(self.locals))
        kind = (self.params + self.locals)[place]
        return f"(local.set {place} {self.value(kind, self.style.depth)})"

    def store(self, depth):
        kind = self.rng.choice(self.style.types)
        name = self.rng.choice(_STORES[kind])
        value = self.shown(kind, self.style.depth - 1)
        return f"({kind}.{name}{self.offset()} {self.address(2)} {value})"

    def set_global(self, depth):
        kind = self.rng.choice(self.style.types)
        return f"(global.set $g_{kind} {self.value(kind, self.style.depth)})"

    def bulk(self, depth):
        rng = self.rng
        if rng.random() < self.style.out_of_bounds * 3:
            size = self.value("i32", 1)
        elif rng.random() < 0.5:
            size = f"(i32.const {rng.choice([0, 1, 3, 4, 8, 16, 31, 64, 200])})"
        else:
            size = f"(i32.and {self.value('i32', 1)} (i32.const 63))"
        to = self.address(1)
        name = rng.choice(["memory.copy", "memory.fill", "memory.init $passive"])
        if name == "memory.copy":
            source = self.address(1)
        elif name == "memory.fill":
            source = self.value("i32", 1)
        else:
            source = f"(i32.and {self.value('i32', 1)} (i32.const 63))"
            size = f"(i32.and {size} (i32.const 127))"
            if rng.random() < 0.05 and not self.style.in_bounds:
                return "(data.drop $passive)"
        return f"({name} {to} {source} {size})"

    def change_table(self, depth):
        rng = self.rng
        reference = rng.choice(["(ref.null func)", f"(ref.func {rng.choice(self.functions)})"])
        index, other = self.table_index(1), self.table_index(1)
        size = f"(i32.and {self.value('i32', 1)} (i32.const 7))"
        return rng.choice(
            [
                f"(table.set $free {index} {reference})",
                f"(table.fill $free {index} {reference} {size})",
                f"(table.copy $free $free {index} {other} {size})",
                f"(table.init $free $elements {index} (i32.const 0) (i32.const 2))",
                f"(drop (table.grow $free {reference} (i32.const {rng.randrange(3)})))",
            ]
        )

    def branch(self, depth):
        other = f"(else {self.statements(depth - 1)})" if self.rng.random() < 0.6 else ""
        return f"(if {self.value('i32', 3)} (then {self.statements(depth - 1)}) {other})"

    def start_counter(self):
        """The next loop's counter and the text that sets it; None if there are
        too many loops."""
        if len(self.counters) >= 3:
            return None, ""
        counter = f"$n{len(self.counters)}"
        self.counters.append(counter)
        most = 6 if len(self.counters) == 1 else 4
        return counter, f"(local.set {counter} (i32.const {self.rng.randrange(1, most)}))"

    def loop(self, depth):
        counter, start = self.start_counter()
        if not counter:
            return self.assign(depth)
        label = self.new_label()
        calls, self.calls = self.calls, min(self.calls, 1)
        body = self.statements(depth - 1)
        self.calls = max(calls - 1, 0)
        self.counters.pop()
        step = f"(local.tee {counter} (i32.sub (local.get {counter}) (i32.const 1)))"
        return f"{start} (loop {label} {body} (br_if {label} {step}))"

    def some_types(self):
        return [self.rng.choice(self.style.types) for _ in range(self.rng.randrange(1, 5))]

    def take(self, kinds):
        """Stores the values on the operand stack, the last one first."""
        text = []
        for kind in reversed(kinds):
            place = self.local(kind)
            text.append("(drop)" if place is None else f"(local.set {place})")
        return " ".join(text)

    def give(self, kinds, depth=2):
        return " ".join(self.value(kind, depth) for kind in kinds)

    @staticmethod
    def signature(params, results):
        text = f" (param {' '.join(params)})" if params else ""
        return text + (f" (result {' '.join(results)})" if results else "")

    def several(self, depth):
        """A block or conditional with parameters and several results."""
        params, results = self.some_types(), self.some_types()
        label = self.new_label()
        self.labels.append((label, results))
        bodies = []
        for _ in range(2):
            middle = self.statements(depth - 1)
            bodies.append(f"{self.take(params)} {middle} {self.give(results)}")
        self.labels.pop()
        signature = self.signature(params, results)
        before, after = self.give(params), self.take(results)
        if self.rng.random() < 0.5:
            return f"{before} (block {label}{signature} {bodies[0]}) {after}"
        arms = f"(then {bodies[0]}) (else {bodies[1]})"
        return f"{before} (if {label}{signature} {self.value('i32', 2)} {arms}) {after}"

    def several_loop(self, depth):
        """A loop with parameters, passed around its back edge."""
        counter, start = self.start_counter()
        if not counter:
            return self.assign(depth)
        kinds = self.some_types()
        label = self.new_label()
        calls, self.calls = self.calls, min(self.calls, 1)
        body = f"{self.take(kinds)} {self.statements(depth - 1)} {self.give(kinds)}"
        self.calls = max(calls - 1, 0)
        self.counters.pop()
        step = f"(local.tee {counter} (i32.sub (local.get {counter}) (i32.const 1)))"
        text = f"(loop {label}{self.signature(kinds, kinds)} {body} (br_if {label} {step}))"
        return f"{start} {self.give(kinds)} {text} {self.take(kinds)}"

    def switch(self, depth):
        count = self.rng.choice([1, 2, 3, 4, 4, 12])
        labels = [self.new_label() for _ in range(count)]
        targets = [self.rng.choice(labels) for _ in range(self.rng.randrange(1, 2 * count + 2))]
        text = f"(br_table {' '.join(targets)} {self.value('i32', 3)})"
        for label in labels:
            text = f"(block {label} {text}) {self.statements(depth - 1)}"
        return text

    def leave(self, depth):
        """Leaves an outer block, or several of them by a table, or returns."""
        labels = [entry for entry in self.labels if entry[0]]
        if not labels or self.rng.random() < 0.2:
            inner = f"{self.give(self.results, 1)} (return)"
        else:
            label, kinds = self.rng.choice(labels)
            alike = [name for name, types in labels if types == kinds]
            inner = f"{self.give(kinds, 1)} (br {label})"
            if self.rng.random() < 0.4:
                targets = [self.rng.choice(alike) for _ in range(self.rng.randrange(1, 4))]
                index = self.value("i32", 1)
                inner = f"{self.give(kinds, 1)} {index} (br_table {' '.join(targets)})"
            elif self.rng.random() < 0.4:
                drops = " (drop)" * len(kinds)
                return f"{self.give(kinds, 1)} {self.value('i32', 2)} (br_if {label}){drops}"
        return f"(if {self.value('i32', 2)} (then {inner}))"

    def dead_code(self, depth):
        """Code that no way leads to, with operands out of nowhere."""
        label = self.new_label()
        dead = " ".join(self.rng.choice(_DEAD) for _ in range(self.rng.randrange(3)))
        rest = self.statements(depth - 1)
        if self.rng.random() < 0.1:
            trap = f"(if {self.value('i32', 3)} (then (unreachable) {dead}))"
            return trap if self.rng.random() < 0.2 else rest
        return f"(block {label} {rest} (br {label}) {dead} {self.statements(0)})"

    def discard(self, depth):
        if not self.earlier or self.calls <= 0:
            return self.assign(depth)
        callee = self.rng.choice(self.earlier)
        text = self.invoke(callee, 2)
        return text + " " + self.take(callee.results)

    def recurse(self, depth):
        """Calls any function of the module while there is fuel."""
        if not self.recursions:
            return self.assign(depth)
        self.recursions -= 1
        callee = self.rng.choice(self.all_callees)
        arguments = " ".join(self.leaf(t) for t in callee.params)
        drops = "(drop)" * len(callee.results)
        burn = "(global.set $fuel (i32.sub (global.get $fuel) (i32.const 1)))"
        body = f"{burn} (call {callee.name} {arguments}) {drops}"
        return f"(if (i32.gt_s (global.get $fuel) (i32.const 0)) (then {body}))"

    def use_everything(self):
        """Reads each local once more, so that it lives to the end."""
        text = []
        for place, kind in enumerate(self.params + self.locals):
            value = f"(local.get {place})"
            if kind in FLOATS:
                value = self.canonical(kind, value)
            address = f"(i32.const {8 * self.rng.randrange(4096)})"
            text.append(f"({kind}.store {address} {value})")
        self.rng.shuffle(text)
        return "\n    ".join(text)
