# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the emulated core says."""

import dataclasses

from warm_exec import program, toolchain, values

from . import stubs

_CALL = 0  # As in target/call.h.


@dataclasses.dataclass
class Checksum:
    """The checksum of `words` words from `symbol` on, as in run-in-node.js."""

    symbol: str
    words: int
    results = ["i32"]
    optional = False

    def record(self):
        return [_CALL, "warm_checksum", 0, 1, self.symbol, self.words, 0, 0]

    def decode(self, words):
        return words


def _compile(case, compiler, directory, flags):
    """The object of a case, with the symbols of what is read visible."""
    output = directory / f"{case.name}.o"
    flags = [f"--module-name={case.name}", *flags]
    if case.prefix:
        names = [n for n, e in case.module.exports.items() if e.kind == "func"]
        names += [e.import_name[1] for e in case.module.imports]
        lines = [f"{name}={case.prefix}{name}" for name in dict.fromkeys(names)]
        renamings = directory / f"{case.name}.names"
        renamings.write_text("\n".join(lines) + "\n")
        flags.append(f"--rename-file={renamings}")
    compiler.compile(case.binary, output, flags)
    visible = [f"--globalize-symbol={s}" for s in _storage(case)]
    if visible:
        toolchain.run([toolchain.arm("objcopy"), *visible, output])
    return output


def _storage(case):
    """The symbols of the memory and the variables; modules have no name section."""
    symbols = [f"__warm_{case.name}_memory_0"] if case.memory else []
    for name in case.globals:
        symbols.append(f"__warm_{case.name}_global_{case.module.exports[name].index}")
    return symbols


def _reads(case, words, whole_memory):
    """The actions after the calls: variables, then the memory."""
    symbols = _storage(case)
    actions = [
        program.Read(symbol, results=[case.module.exports[name].type], optional=True)
        for name, symbol in zip(case.globals, symbols[1 if case.memory else 0 :])
    ]
    if case.memory:
        kind = program.Read if whole_memory else Checksum
        actions.append(kind(symbols[0], words))
    return actions


def ask(core, cases, answers, directory, flags=(), whole_memory=True, timeout=300, watchdog=20):
    """Runs all cases in one boot. Returns per case the outcomes of its calls,
    those of the reads after them, and the lines its imports printed."""
    built = program.Program(core, directory)
    compiler = toolchain.Compiler(core, flags)
    counts = []
    for case, answer in zip(cases, answers):
        built.objects.append(_compile(case, compiler, directory, []))
        words = answer["memory"]["bytes"] // 4 if case.memory else 0
        reads = _reads(case, words, whole_memory)
        built.actions += [c for _, c in case.calls] + reads
        counts.append((len(case.calls), len(reads)))
    support = directory / "stubs.c"
    support.write_text(stubs.source(cases))
    built.objects.append(toolchain.compile_support(core, support, directory / "stubs.o"))
    outcomes, printed = built.run(timeout=timeout, watchdog_seconds=watchdog)
    return _divide(cases, counts, outcomes, printed)


def _divide(cases, counts, outcomes, printed):
    result = []
    for case, (calls, reads) in zip(cases, counts):
        mine, outcomes = outcomes[: calls + reads], outcomes[calls + reads :]
        log = [line for line in printed if line.startswith(f"> {case.name} ")]
        result.append((mine[:calls], mine[calls:], [stubs.read_line(line) for line in log]))
    return result


def same_value(kind, expected, actual):
    """Equal bits; any quiet NaN for a NaN (Core 2.0, section 4.3.3)."""
    if kind in ("f32", "f64") and values.is_nan(kind, expected):
        quiet = 1 << (22 if kind == "f32" else 51)
        return values.is_nan(kind, actual) and bool(actual & quiet)
    return expected == actual
