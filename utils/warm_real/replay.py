# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A recorded trace again on an emulated core: support/replay.c plays it."""

import random
import struct
import tempfile
import pathlib

from warm_exec import boards, emulator, interface, program, toolchain, values

from .libraries import HERE
from .modules import record
from .trial import CORES, PATIENCE, Trial

_C_TYPES = {"i32": "uint32_t", "f32": "uint32_t", "i64": "uint64_t", "f64": "uint64_t"}
#: What fits a board beside everything else: MOST in record.js.
_MOST_MEMORY = 12 << 20
_END, _WRITE, _CALL, _RETURN, _IMPORT, _ANSWER = range(6)


class NotReplayable(Exception):
    """Values that are no numbers."""


def _bits(kind, value):
    """What JavaScript's conversion makes of a value (ToWebAssemblyValue)."""
    if "big" in value:
        return int(value["big"]) & (1 << 64) - 1
    bits = int(value["double"], 16)
    number = values.bits_float("f64", bits)
    if kind == "f64":
        return 0x7FF8000000000000 if number != number else bits
    if kind == "f32":
        return 0x7FC00000 if number != number else values.float_bits("f32", number)
    finite = number == number and abs(number) != float("inf")
    return int(number) & 0xFFFFFFFF if finite else 0


_UNDEFINED = {"double": "7ff8000000000000"}


def _words(kinds, given):
    words = []
    for number, kind in enumerate(kinds):
        value = _bits(kind, given[number] if number < len(given) else _UNDEFINED)
        words += [value >> 32 * i & 0xFFFFFFFF for i in range(values.words_of(kind))]
    return [len(words), *words]


class _Encoder:
    """A trace as the words that replay.c reads."""

    def __init__(self, module, exports):
        self.module, self.exports = module, exports
        self.calls, self.imports = [], []

    def _write(self, at, text):
        data = bytes.fromhex(text)
        padded = data + bytes(-len(data) % 4)
        return [_WRITE, at, len(data), *struct.unpack(f"<{len(padded) // 4}I", padded)]

    def _call(self, name, given):
        entity = self.module.exports[name]
        self.calls.append(entity)
        return [_CALL, self.exports.index(name), *_words(entity.params, given)]

    def _return(self, value, pages):
        results = _words(self.calls.pop().results, [value])
        return [_RETURN, *results, len(pages), *(word for page in pages for word in page)]

    def _import(self, number, given):
        entity = self.module.imports[number]
        self.imports.append(entity)
        return [_IMPORT, number, *_words(entity.params, given)]

    def _answer(self, value):
        return [_ANSWER, *_words(self.imports.pop().results, [value])]

    def encode(self, trace):
        words = []
        for kind, *rest in trace.events:
            words += getattr(self, f"_{kind}")(*rest)
        return [*words, _END, trace.end // 4, trace.sum]


def _prototype(entity, label, name):
    results = _C_TYPES[entity.results[0]] if entity.results else "void"
    params = ", ".join(f"{_C_TYPES[t]} a{i}" for i, t in enumerate(entity.params)) or "void"
    return f'{results} {name}({params}) __asm__("{label}");', f"{results} {name}({params})"


def _canonical(kind, text):
    return f"canonical_{kind}({text})" if kind in ("f32", "f64") else text


def _c_of_export(number, entity, label):
    """A case of replayCall's switch, and a prototype."""
    at, arguments = 0, []
    for kind in entity.params:
        wide = f" | (uint64_t)arguments[{at + 1}] << 32" if values.words_of(kind) == 2 else ""
        arguments.append(f"arguments[{at}]{wide}")
        at += values.words_of(kind)
    called = f"export_{number}({', '.join(arguments)})"
    declared, _ = _prototype(entity, label, f"export_{number}")
    if not entity.results:
        return declared, f"  case {number}: {called}; break;"
    [kind] = entity.results
    value = f"uint64_t value = {_canonical(kind, called)};"
    put = "results[0] = (uint32_t)value; results[1] = (uint32_t)(value >> 32);"
    return declared, f"  case {number}: {{ {value} {put} break; }}"


def _c_of_import(number, entity, label):
    words = []
    for i, kind in enumerate(entity.params):
        text = _canonical(kind, f"a{i}")
        words.append(f"(uint32_t){text}")
        if values.words_of(kind) == 2:
            words.append(f"(uint32_t)({text} >> 32)")
    declared, head = _prototype(entity, label, f"import_{number}")
    lines = [declared, f"{head} {{"]
    lines.append(f"  uint32_t words[] = {{{', '.join([*words, '0'])}}}, results[2] = {{0, 0}};")
    lines.append(f"  replayImport({number}, words, results);")
    if entity.results:
        lines.append("  return results[0] | (uint64_t)results[1] << 32;")
    return [*lines, "}"]


_C_HEAD = """\
#include "replay.h"
static uint32_t canonical_f32(uint32_t bits) {
  return (bits << 1) > 0xff000000u ? 0x7fc00000u : bits;
}
static uint64_t canonical_f64(uint64_t bits) {
  return (bits << 1) > 0xffe0000000000000u ? 0x7ff8000000000000u : bits;
}
"""


def _c_source(module, exports, trace):
    lines, cases = [_C_HEAD], []
    for number, name in enumerate(exports):
        declared, case = _c_of_export(number, module.exports[name], _symbol(name))
        lines.append(declared)
        cases.append(case)
    lines.append("void replayCall(uint32_t function, const uint32_t *arguments,")
    lines.append("                uint32_t *results) {\n  switch (function) {")
    lines += [*cases, "  }\n}"]
    for number, entity in enumerate(module.imports):
        if entity.kind == "func":
            lines += _c_of_import(number, entity, _symbol(entity.import_name[1]))
    lines += _c_memory(module, trace)
    return "\n".join(lines) + "\n"


def _c_memory(module, trace):
    """An imported memory, or something of that name where there is none."""
    if module.memories and not module.memories[0].import_name:
        return []
    size = max(trace.end, 8)
    return [
        f"uint8_t replayMemory[{size}] __attribute__((aligned(8)));",
        f'uint32_t replaySize __asm__("replayMemory.size") = {trace.initial};',
        f'const uint32_t replayLimit __asm__("replayMemory.limit") = {size};',
    ]


def _symbol(name):
    return program.export_symbol(f"m.{name}")


def _renamings(module):
    """Prefixes, so that no name is the C library's."""
    lines = {}
    for name, entity in module.exports.items():
        lines[name] = "replayMemory" if entity.kind == "memory" else f"m.{name}"
    for entity in module.imports:
        name = entity.import_name[1]
        lines[name] = "replayMemory" if entity.kind == "memory" else f"m.{name}"
    return "".join(f"{old}={new}\n" for old, new in lines.items())


def _memory_flags(module, trace):
    """A memory too large for the board is cut: an access beyond traps, so what the
    module does is right or is noticed."""
    declared = module.memories[0].limits.minimum << 16 if module.memories else 0
    if declared > _MOST_MEMORY:
        return [f"--memory-size={_MOST_MEMORY}"]
    return [f"--max-memory={max(trace.end >> 16, 1)}"]


def _build(core, trace, flags, directory):
    """The program that plays the trace."""
    module = interface.read_interface(trace.binary.read_bytes())
    exports = [name for name, entity in module.exports.items() if entity.kind == "func"]
    exports = [name for name in exports if len(module.exports[name].results) < 2]
    try:
        words = _Encoder(module, exports).encode(trace)
        source = _c_source(module, exports, trace)
    except (KeyError, ValueError):
        raise NotReplayable("values that are no numbers") from None
    (directory / "names").write_text(_renamings(module))
    (directory / "trace.c").write_text(source)
    (directory / "replay.h").write_bytes((HERE / "support" / "replay.h").read_bytes())
    (directory / "events").write_bytes(struct.pack(f"<{len(words)}I", *words))
    (directory / "events.s").write_text(
        '.section .rodata.events, "a"\n.p2align 2\n.globl replayEvents\nreplayEvents:\n'
        f'.incbin "{directory}/events"\n'
    )
    flags = [*flags, "--module-name=m", f"--rename-file={directory}/names"]
    flags += _memory_flags(module, trace)
    toolchain.Compiler(core).compile(trace.binary, directory / "m.o", flags, PATIENCE)
    built = program.Program(core, directory)
    sources = [HERE / "support" / "replay.c", directory / "trace.c", directory / "events.s"]
    for path in sources:
        output = directory / f"{path.stem}.o"
        built.objects.append(toolchain.compile_support(core, path, output))
    built.objects.append(directory / "m.o")
    built.actions = [program.Call("run", [], ["i32"])]
    return built


def _judge(one, trace, directory):
    core = boards.CORES[one.core]
    flags = [one.levels[1], *(["--any-alignment"] if core.base == "cortex-m0" else [])]
    directory.mkdir()
    try:
        built = _build(core, trace, flags, directory)
        [outcome], printed = built.run(PATIENCE, PATIENCE)
    except NotReplayable as error:
        one.verdict, one.detail = "left out", f": {error}"
        return
    except toolchain.ToolError as error:
        one.verdict = "refused" if error.status in (1, 2) else "crashes"
        one.detail = f": {str(error)[-400:]}"
        return
    if outcome.status == emulator.RETURNED:
        one.verdict, one.detail = "equal", f", {outcome.values[0]} calls"
    else:
        one.verdict, one.detail = "differs", f": {' '.join(printed) or outcome.describe()}"


def try_module(module, cache, number):
    """A trial for each instance of the package's modules that is called."""
    with tempfile.TemporaryDirectory(prefix="warm-real-") as temporary:
        directory = pathlib.Path(temporary)
        for trace in record(module, cache, directory):
            rng = random.Random(f"{module.name} {trace.binary.stem} {number}")
            levels = module.producer, rng.choice(["-O1", "-O2", "-O2", "-Os"])
            one = Trial(module.name, "module", "sandboxed", rng.choice(CORES), levels)
            _judge(one, trace, directory / f"replay-{trace.binary.stem}")
            yield one
