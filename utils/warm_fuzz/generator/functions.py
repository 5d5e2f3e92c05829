# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One function in the making."""

import dataclasses

from .expressions import Expressions
from .statements import Statements


@dataclasses.dataclass
class Callee:
    """A function that others can call; `slot` is its place in the table."""

    name: str
    params: list
    results: list
    type: str = ""
    slot: int | None = None
    imported: bool = False


def make_callee(rng, style, index):
    params = [rng.choice(style.types) for _ in range(rng.randrange(style.params + 1))]
    results = [rng.choice(style.types) for _ in range(rng.randrange(style.results + 1))]
    return Callee(f"$f{index}", params, results, f"$t{index}", index)


class Function(Expressions, Statements):
    def __init__(self, rng, style, index, imports, callees):
        self.rng, self.style, self.index = rng, style, index
        self.params, self.results = callees[index].params, callees[index].results
        # What ends for sure: functions that were made before this one.
        self.earlier = imports + callees[:index]
        self.all_callees = callees
        self.functions = [c.name for c in callees]
        self.budget = rng.randrange(style.size // 4, style.size)
        count = rng.randrange(2, style.locals)
        self.locals = [rng.choice(style.types) for _ in range(count)]
        # Calls of calls multiply.
        self.calls = style.calls
        self.recursions = 1 if rng.random() < 0.3 else 0
        self.counters = []
        self.labels = []
        self.label_count = 0

    def new_label(self):
        self.label_count += 1
        return f"$l{self.label_count}"

    def text(self):
        body = []
        while self.budget > 0:
            body.append(self.statement(3))
        values = " ".join(self.value(t, 2) for t in self.results)
        if self.style.keep_alive:
            body.append(self.use_everything())
        declared = " ".join(self.locals)
        counters = " ".join(f"(local $n{i} i32)" for i in range(3))
        return (
            f'  (func $f{self.index} (export "f{self.index}") (type $t{self.index})'
            f" (local {declared}) {counters}\n    "
            + "\n    ".join(body)
            + f"\n    {values})"
        )
