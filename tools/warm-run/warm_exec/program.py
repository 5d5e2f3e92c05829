# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A program for the emulated core: objects, and a table of things to do."""

import dataclasses
import pathlib
import re

from . import boards, emulator, toolchain, values

_CALL, _CALL_STRUCT, _READ, _END = range(4)
# As in target/call.h.
RESULT_WORDS = 4096


@dataclasses.dataclass
class Call:
    """Call the function at `symbol`; `arguments` are bit patterns. An
    `optional` function that no object defines returns at once."""

    symbol: str
    params: list = dataclasses.field(default_factory=list)
    results: list = dataclasses.field(default_factory=list)
    arguments: list = dataclasses.field(default_factory=list)
    optional: bool = False

    def record(self):
        by_reference = len(self.results) > 1
        hidden = "warm_result_buffer" if by_reference else None
        registers, stack = values.lay_out_arguments(self.params, self.arguments, hidden)
        _, size = values.result_offsets(self.results)
        kind = _CALL_STRUCT if by_reference else _CALL
        return [kind, _quote(self.symbol), len(stack), size, *registers, *stack]

    def decode(self, words):
        return values.decode_results(self.results, words)


@dataclasses.dataclass
class Read:
    """Print memory from `symbol` + `offset` on: `words` words, or what holds
    values of the types `results`. An `optional` symbol may be undefined."""

    symbol: str
    words: int = 0
    offset: int = 0
    results: list = dataclasses.field(default_factory=list)
    optional: bool = False

    def __post_init__(self):
        if self.results:
            _, self.words = values.result_offsets(self.results)

    def record(self):
        address = f"{_quote(self.symbol)} + {self.offset}"
        return [_READ, address, 0, self.words, 0, 0, 0, 0]

    def decode(self, words):
        return values.decode_results(self.results, words) if self.results else words


def export_symbol(name):
    """The ELF symbol of an export, or of an import's field, as docs/ABI.md says."""
    plain = rb"[A-Za-z_]|(?<!^)(?!\.\.[0-9A-F]{2})[0-9.$]"
    escaped = re.sub(rb"(?s)(" + plain + rb")|.", _escape, name.encode("utf-8"))
    return escaped.decode("ascii") or "..empty"


def _escape(match):
    return match[1] or b"..%02X" % match[0][0]


def _quote(symbol):
    return symbol if re.fullmatch(r"[A-Za-z_.][\w.]*", symbol) else f'"{symbol}"'


def _table(actions, watchdog_seconds, count_instructions):
    lines = [
        ".syntax unified",
        '.section .rodata.warm_calls, "a", %progbits',
        ".p2align 2",
        ".globl warm_watchdog_periods, warm_count_instructions, warm_calls",
        f"warm_watchdog_periods: .word {int(watchdog_seconds * 100)}",
        f"warm_count_instructions: .word {int(count_instructions)}",
        "warm_calls:",
    ]
    for action in actions:
        record = action.record()
        for i in range(0, len(record), 64):
            lines.append(".word " + ", ".join(str(w) for w in record[i : i + 64]))
    lines.append(f".word {_END}, 0, 0, 0, 0, 0, 0, 0")
    lines += sorted({f".weak {_quote(a.symbol)}" for a in actions if a.optional})
    return "\n".join(lines) + "\n"


class UndefinedSymbols(toolchain.ToolError):
    """The program does not link; `symbols` have no definition."""

    def __init__(self, symbols):
        super().__init__(f"undefined: {', '.join(symbols)}")
        self.symbols = symbols


class Program:
    """Objects and actions for one boot."""

    def __init__(self, core, directory):
        self.core = core
        self.directory = pathlib.Path(directory)
        self.objects = []
        self.actions = []
        self.linker_script = core.linker_script
        #: More flags for gcc, which links: those of GNU ld.
        self.linker_flags = ["-Wl,--no-warn-rwx-segments"]

    def link(self, watchdog_seconds=10, count_instructions=False):
        """Links everything; returns the path of the ELF file."""
        core, directory = self.core, self.directory
        board = core.library("warmboard")
        if not board.exists():
            raise toolchain.ToolError(
                f"{board.name} is missing: this Warm was built without "
                "arm-none-eabi-gcc, so nothing can be run on an emulated core"
            )
        table = directory / "calls.s"
        table.write_text(_table(self.actions, watchdog_seconds, count_instructions))
        flags = core.compile_flags
        compiled = directory / "calls.o"
        toolchain.run([toolchain.arm("gcc"), *flags, "-c", table, "-o", compiled])
        elf = directory / "program.elf"
        command = [toolchain.arm("gcc"), *flags, "-nostartfiles", "-nostdlib"]
        command += ["-L", boards.TARGET_DIR, "-T", self.linker_script]
        command += ["-Wl,--gc-sections", *self.linker_flags, compiled]
        command += [*self.objects, "-Wl,--start-group", board, core.library("warmrt")]
        command += ["-lc", "-lgcc", "-Wl,--end-group"]
        # Stubs of what the board does not have.
        command += ["-Wl,--start-group", "-lnosys", "-lc", "-Wl,--end-group", "-o", elf]
        try:
            toolchain.run(command)
        except toolchain.ToolError as error:
            missing = re.findall(r"undefined reference to `(.*?)'", error.output)
            if not missing:
                raise
            raise UndefinedSymbols(sorted(set(missing))) from None
        return elf

    def run(self, timeout=60, watchdog_seconds=10, count_instructions=False):
        """One emulator.Outcome per action, and the lines that imported
        functions printed."""
        if count_instructions:
            watchdog_seconds = 0
        elf = self.link(watchdog_seconds, count_instructions)
        return emulator.run(self.core, elf, self.actions, timeout, count_instructions)
