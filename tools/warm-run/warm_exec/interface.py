# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a module imports and exports, read from its binary.

This is a reader of its own, not the compiler's: the harness does not believe
what it is testing. It reads well-formed modules only (Core 2.0, chapter 5.5);
anything else raises ModuleError.
"""

import dataclasses

VALUE_TYPES = {
    0x7F: "i32",
    0x7E: "i64",
    0x7D: "f32",
    0x7C: "f64",
    0x7B: "v128",
    0x70: "funcref",
    0x6F: "externref",
}
KINDS = ["func", "table", "memory", "global"]


class ModuleError(Exception):
    """The bytes are no module this reader understands."""


@dataclasses.dataclass
class Limits:
    minimum: int
    maximum: int | None = None


@dataclasses.dataclass
class Entity:
    """A function, table, memory or global. For a function, `params` and
    `results` are lists of value types; for a global or a table, `type` is the
    type of the value or element."""

    kind: str
    index: int
    params: list = dataclasses.field(default_factory=list)
    results: list = dataclasses.field(default_factory=list)
    type: str = ""
    mutable: bool = False
    limits: Limits | None = None
    import_name: tuple | None = None


@dataclasses.dataclass
class Interface:
    """`imports` in order; `exports` from name to Entity."""

    imports: list
    exports: dict
    memories: list
    globals: list
    tables: list
    has_start: bool
    data_bytes: int


class Reader:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def byte(self):
        if self.at >= len(self.data):
            raise ModuleError("unexpected end")
        self.at += 1
        return self.data[self.at - 1]

    def u(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def take(self, size):
        if self.at + size > len(self.data):
            raise ModuleError("unexpected end")
        self.at += size
        return self.data[self.at - size : self.at]

    def name(self):
        return self.take(self.u()).decode("utf-8")

    def value_type(self):
        code = self.byte()
        if code not in VALUE_TYPES:
            raise ModuleError(f"value type 0x{code:02x}")
        return VALUE_TYPES[code]

    def limits(self):
        has_maximum = self.byte() & 1
        minimum = self.u()
        return Limits(minimum, self.u() if has_maximum else None)

    def vector(self, item):
        return [item() for _ in range(self.u())]


def _sections(data):
    if data[:8] != b"\0asm\1\0\0\0":
        raise ModuleError("not a wasm module, version 1")
    reader = Reader(data)
    reader.at = 8
    sections = {}
    while reader.at < len(data):
        number = reader.byte()
        content = reader.take(reader.u())
        if number:
            sections[number] = content
    return sections


def _function_type(reader):
    if reader.byte() != 0x60:
        raise ModuleError("expected a function type")
    return reader.vector(reader.value_type), reader.vector(reader.value_type)


def _entity(reader, kind, types):
    if kind == "func":
        params, results = types[reader.u()]
        return Entity(kind, 0, params, results)
    if kind == "table":
        return Entity(kind, 0, type=reader.value_type(), limits=reader.limits())
    if kind == "memory":
        return Entity(kind, 0, limits=reader.limits())
    return Entity(kind, 0, type=reader.value_type(), mutable=bool(reader.byte()))


def _skip_constant(reader):
    """An initializer ends at its `end`; immediates may hold the same byte."""
    while True:
        opcode = reader.byte()
        if opcode == 0x0B:
            return
        if opcode in (0x41, 0x42, 0x23, 0xD2):
            reader.u()
        elif opcode == 0x43:
            reader.take(4)
        elif opcode == 0x44:
            reader.take(8)
        elif opcode == 0xD0:
            reader.byte()


def read_interface(data):
    """The Interface of the module in the bytes `data`."""
    sections = _sections(data)

    def section(number):
        return Reader(sections.get(number, b"\0"))

    reader = section(1)
    types = reader.vector(lambda: _function_type(reader))
    spaces = {kind: [] for kind in KINDS}

    def add(entity):
        entity.index = len(spaces[entity.kind])
        spaces[entity.kind].append(entity)
        return entity

    reader = section(2)
    imports = []
    for _ in range(reader.u()):
        names = (reader.name(), reader.name())
        entity = add(_entity(reader, KINDS[reader.byte()], types))
        entity.import_name = names
        imports.append(entity)
    for number, kind in [(3, "func"), (4, "table"), (5, "memory"), (6, "global")]:
        reader = section(number)
        for _ in range(reader.u()):
            add(_entity(reader, kind, types))
            if kind == "global":
                _skip_constant(reader)
    reader = section(7)
    exports = {}
    for _ in range(reader.u()):
        name = reader.name()
        exports[name] = spaces[KINDS[reader.byte()]][reader.u()]
    return Interface(
        imports,
        exports,
        spaces["memory"],
        spaces["global"],
        spaces["table"],
        8 in sections,
        len(sections.get(11, b"")),
    )
