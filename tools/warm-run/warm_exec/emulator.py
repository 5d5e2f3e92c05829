# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Running a linked program in qemu and reading what it printed."""

import dataclasses
import subprocess

from . import toolchain

TRAPS = [
    "unreachable",
    "out of bounds memory access",
    "integer divide by zero",
    "integer overflow",
    "invalid conversion to integer",
    "undefined element",
    "indirect call type mismatch",
    "uninitialized element",
    "call stack exhausted",
    "out of bounds table access",
    "unaligned atomic",
    "wrong stack",
]

# As in target/call.h.
RETURNED, TRAP, FAULT, TIMEOUT, CLOBBERED, NO_ANSWER, ABSENT = range(7)
_CONSTRUCTOR = 0xFFFFFFFF


@dataclasses.dataclass
class Outcome:
    """What became of one action. `code` is the trap's code or the mask of
    registers not kept; `values` are decoded results (for a fault CFSR, pc and
    BFAR)."""

    status: int
    code: int = 0
    values: list = dataclasses.field(default_factory=list)
    instructions: int | None = None

    @property
    def trap(self):
        if self.status != TRAP:
            return None
        return TRAPS[self.code] if self.code < len(TRAPS) else f"code {self.code}"

    def describe(self):
        """Why it did not return, in a few words."""
        if self.status == TRAP:
            return f"trap: {self.trap}"
        if self.status == FAULT:
            cfsr, pc, bfar = self.values
            return f"fault: CFSR 0x{cfsr:08x}, pc 0x{pc:08x}, address 0x{bfar:08x}"
        if self.status == TIMEOUT:
            return "it ran out of time"
        if self.status == CLOBBERED:
            kept = [f"r{4 + i}" for i in range(8)] + ["sp"]
            broken = [name for i, name in enumerate(kept) if self.code >> i & 1]
            return f"it did not preserve {', '.join(broken)}"
        if self.status == ABSENT:
            return "it has no storage"
        return "the emulator stopped before it"


def _parse_outcome(fields, action):
    status = int(fields[1], 16)
    rest = fields[2:]
    instructions = None
    if rest and rest[0].startswith("#"):
        instructions = int(rest.pop(0)[1:], 16)
    words = [int(word, 16) for word in rest]
    kind, code = status >> 12, status & 0xFFF
    if kind == RETURNED and action is not None:
        words = action.decode(words)
    return Outcome(kind, code, words, instructions)


def parse_output(text, actions):
    """The Outcomes of `actions`, and all other lines."""
    outcomes = [Outcome(NO_ANSWER) for _ in actions]
    other = []
    for line in text.splitlines():
        if not line.startswith("="):
            other.append(line)
            continue
        fields = line[1:].split()
        index = int(fields[0], 16)
        if index == _CONSTRUCTOR:
            reason = _parse_outcome(fields, None).describe()
            raise toolchain.ToolError(f"instantiation failed: {reason}")
        outcomes[index] = _parse_outcome(fields, actions[index])
    return outcomes, other


def run(core, elf, actions, timeout, count_instructions):
    command = ["qemu-system-arm", "-M", core.machine, "-nographic", "-monitor", "none"]
    command += ["-serial", "none", "-semihosting-config", "enable=on,target=native"]
    command += ["-kernel", str(elf)]
    if count_instructions:
        command += ["-icount", "shift=8"]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL
        )
        output = done.stdout
    except FileNotFoundError:
        raise toolchain.ToolError("'qemu-system-arm' is not installed", 127) from None
    except subprocess.TimeoutExpired as late:
        output = late.stdout or b""
        if len(actions) == 1:
            return [Outcome(TIMEOUT)], []
    return parse_output(output.decode("utf-8", "replace"), actions)
