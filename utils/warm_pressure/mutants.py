# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Changes of printed code that make it worse or wrong.

In front of each instruction a spill, a reload or a move is inserted, and each
instruction and each label is dropped. BEFORE, and the mutants of its second line:

    %1 = ldr %0, 4    %1 = ldr %0, 4        %1 = ldr %0, 4    ...   %1 = ldr %0, 4
    str %1, %0, 0     %9000 = spill %0 ...  %9000 = mov %0 ...
                      str %1, %0, 0         str %1, %0, 0
"""

import dataclasses

from . import code

#: What is inserted, and what is not.
KINDS = ["spill", "reload", "move", "drop"]

_VIRTUAL = {
    "spill": "    %9000 = spill %0 : (!cortexm.gpr) -> !cortexm.slot",
    "reload": "    %9000 = reload %0 : (!cortexm.slot) -> !cortexm.gpr",
    "move": "    %9000 = mov %0 : (!cortexm.gpr) -> !cortexm.gpr",
}
_ALLOCATED = {
    "spill": "    %9000 = spill %0 : (!cortexm.gpr<r0>) -> !cortexm.slot<local 90>",
    "reload": "    %9000 = reload %0 : (!cortexm.slot<local 90>) -> !cortexm.gpr<r0>",
    "move": "    %9000 = mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>",
}
_FRAMED = {
    "spill": "    str_sp %0, 96 : <r0>",
    "reload": "    %9000 = ldr_sp 96 : <r0>",
    "move": "    %9000 = mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>",
}
_DISASSEMBLED = {
    "spill": "   0:\t9018      \tstr\tr0, [sp, #96]",
    "reload": "   0:\t9818      \tldr\tr0, [sp, #96]",
    "move": "   0:\t4601      \tmov\tr1, r0",
}
_BY_PHASE = {
    "virtual": _VIRTUAL, "spilled": _VIRTUAL, "allocated": _ALLOCATED, "resolved": _ALLOCATED,
    "framed": _FRAMED, "final": _FRAMED, "disassembled": _DISASSEMBLED,
}


@dataclasses.dataclass
class Mutant:
    #: The index of the line that is dropped, or in front of which one is inserted.
    line: int
    function: str
    kind: str
    #: The line that is inserted, or None.
    inserted: str | None

    def apply(self, lines):
        """The changed text."""
        rest = lines[self.line + 1:] if self.inserted is None else [self.inserted, *lines[self.line:]]
        return "\n".join(lines[:self.line] + rest) + "\n"

    def describe(self, lines):
        what = "without" if self.inserted is None else f"a {self.kind} in front of"
        return f"@{self.function}: {what} '{lines[self.line].strip()}'"


def make_mutants(lines):
    for line in code.find_lines(lines):
        if line.is_end:
            continue
        inserted = _BY_PHASE[line.phase] if line.is_instruction else {}
        for kind in [*inserted, "drop"]:
            yield Mutant(line.number, line.function, kind, inserted.get(kind))
