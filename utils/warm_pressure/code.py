# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The lines of printed machine code: of warm-opt's, or of a disassembler's."""

import dataclasses
import re

_FUNCTION = re.compile(r"\s*(cortexm\.func (?:private )?@([\w.$]+))\(.*\{$")
_PHASE = re.compile(r"cortexm\.phase<(\w+)>")
_BLOCK = re.compile(r"\s*\^bb\d+")
_SYMBOL = re.compile(r"[0-9a-f]+ (<([\w.$]+)>:)$")
_DISASSEMBLY = re.compile(r"\s*[0-9a-f]+:\t[0-9a-f ]+\t")


@dataclasses.dataclass
class Line:
    """An instruction, the label of a block, or the end of a function."""

    number: int
    text: str
    #: The name of the function, how its first line begins, and its phase, which is
    #: "disassembled" after a disassembler.
    function: str
    head: str
    phase: str

    @property
    def is_block(self):
        return bool(_BLOCK.match(self.text))

    @property
    def is_end(self):
        return self.text.strip() == "}"

    @property
    def is_instruction(self):
        return not self.is_block and not self.is_end


def find_lines(lines):
    """The lines of all functions."""
    function, head, phase = None, None, None
    for number, text in enumerate(lines):
        if match := _FUNCTION.match(text):
            head, function = match.groups()
            found = _PHASE.search(text)
            phase = found[1] if found else "virtual"
        elif match := _SYMBOL.match(text):
            head, function = match.groups()
            phase = "disassembled"
        elif function and text.strip() and (phase != "disassembled" or _DISASSEMBLY.match(text)):
            yield Line(number, text, function, head, phase)
            if text.strip() == "}":
                function = None
