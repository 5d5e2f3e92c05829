# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is asked of a module: calls of its exports, made up or given."""

import dataclasses
import pathlib
import random

from warm_exec import interface, program, values

_EDGES = {
    "i32": [0, 1, 2, 31, 32, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF],
    "i64": [0, 1, 63, 64, 0xFFFFFFFF, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 1],
    "f32": ["0", "-0", "1", "-1.5", "0x1p-149", "3e38", "inf", "-inf", "nan", "2147483648"],
    "f64": ["0", "-0", "1", "-1.5", "0x1p-1074", "1e308", "inf", "-inf", "nan", "2147483648"],
}


@dataclasses.dataclass
class Case:
    """A module and the calls to make. `name` is its --module-name; with a
    `prefix`, that of all its symbols, several cases fit one program."""

    binary: pathlib.Path
    module: interface.Interface
    name: str = "test"
    prefix: str = ""
    #: How far the memory can grow on the core, in pages (--max-memory).
    max_pages: int = 0
    #: Pairs of an export's name and its program.Call.
    calls: list = dataclasses.field(default_factory=list)

    @property
    def memory(self):
        """The name of an exported memory that the module itself defines."""
        names = [n for n, e in self.module.exports.items() if e.kind == "memory"]
        return next((n for n in names if not self.module.exports[n].import_name), None)

    @property
    def memory_pages(self):
        """How much of the memory both sides have."""
        return max(self.module.exports[self.memory].limits.minimum, self.max_pages)

    @property
    def globals(self):
        """The names of the exported variables that the module itself defines."""
        return [
            name
            for name, entity in self.module.exports.items()
            if entity.kind == "global"
            and entity.mutable
            and not entity.import_name
            and entity.type in _EDGES
        ]

    def callable_exports(self):
        """Exported functions of the module, by name, that take and give numbers."""
        functions = {n: e for n, e in self.module.exports.items() if e.kind == "func"}
        return {
            name: entity
            for name, entity in functions.items()
            if not entity.import_name and set(entity.params + entity.results) <= set(_EDGES)
        }

    def symbol(self, export):
        return program.export_symbol(self.prefix + export)

    def add_call(self, export, bits):
        entity = self.module.exports[export]
        call = program.Call(self.symbol(export), entity.params, entity.results, bits)
        self.calls.append((export, call))

    def add_invocation(self, export, texts):
        """A call with arguments as users write them."""
        kinds = self.module.exports[export].params
        self.add_call(export, [values.parse_value(k, t) for k, t in zip(kinds, texts)])

    def add_random_calls(self, repeats, seed, before=None):
        """Calls every function with edge cases and random arguments. They depend
        on the seed and the function's name alone, so that a module with fewer
        functions is asked the same. `before` is an export to call before each."""
        for name, function in self.callable_exports().items():
            if name == before:
                continue
            rng = random.Random(f"{seed} {name}")
            for _ in range(repeats if function.params else min(repeats, 1)):
                if before in self.module.exports:
                    self.add_call(before, [])
                self.add_call(name, [_random_value(k, rng) for k in function.params])


def read_case(binary, **fields):
    binary = pathlib.Path(binary)
    return Case(binary, interface.read_interface(binary.read_bytes()), **fields)


def _random_value(kind, rng):
    if rng.random() < 0.4:
        edge = rng.choice(_EDGES[kind])
        return edge if isinstance(edge, int) else values.parse_value(kind, edge)
    width = values.WIDTHS[kind]
    if rng.random() < 0.4:
        number = rng.randrange(-200, 200)
        if kind in ("f32", "f64"):
            return values.float_bits(kind, number / 8)
        return number & ((1 << width) - 1)
    bits = rng.getrandbits(width)
    is_float = kind in ("f32", "f64")
    return 0 if is_float and values.is_nan(kind, bits) else bits
