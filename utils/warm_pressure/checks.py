# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""CHECK lines that pin printed machine code.

BEFORE                                          AFTER
  cortexm.func @f(%arg0: !cortexm.gpr<r0>) {      // CHECK-LABEL: cortexm.func @f
    %0 = ldr %arg0, 0 : ...                       // CHECK-NEXT: %[[V0:.*]] = ldr
    %1 = spill %0 : ...                           // CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
    bl @g() in [] out [] : () -> ()               // CHECK-NEXT: bl @g
    %2 = reload %1 : ...                          // CHECK-NEXT: reload %[[S0]]
    ret %2 in [0] : !cortexm.gpr<r0>              // CHECK-NEXT: ret
  }                                               // CHECK-NEXT: }

An instruction is its mnemonic; what is spilled, and what is reloaded, has a name.
"""

import itertools
import re

from . import code

_RESULT = re.compile(r"\s*(%\w+) = ")
_MNEMONIC = re.compile(r"\s*(?:%[\w:, %]+ = )?([\w.]+)\s*(.*)")
_SPILL = re.compile(r"\s*(%\w+) = spill (%\w+)")
_RELOAD = re.compile(r"\s*%\w+ = reload (%\w+)")
_SLOT = re.compile(r"slot(<\w+ \d+>)")
# What is part of the mnemonic: `b`, `mov` and `bl` alone would match others.
_OPERAND = {"mov": "%", "b": r"\^bb\d+", "bl": r"@[\w.$]+", "tail_call": r"@[\w.$]+",
            "push": r"\{.*?\}", "pop": r"\{.*?\}", "pop_return": r"\{.*?\}",
            "add_sp": r"\d+", "sub_sp": r"\d+"}


def _name_slots(lines):
    """The names of spilled values and of slots, by their numbers in the code."""
    defined = {match[1] for line in lines if (match := _RESULT.match(line.text))}
    names = {}
    spills = filter(None, (_SPILL.match(line.text) for line in lines))
    for index, (slot, value) in enumerate(spill.groups() for spill in spills):
        names[slot] = f"S{index}"
        if value in defined:
            names.setdefault(value, f"V{index}")
    return names


def _instruction(text, names):
    mnemonic, operands = _MNEMONIC.match(text).groups()
    result = _RESULT.match(text)
    pattern = mnemonic
    if operand := re.match(_OPERAND.get(mnemonic, "$"), operands):
        pattern = f"{mnemonic} {operand[0]}".rstrip()
    moved = _SPILL.match(text) or _RELOAD.match(text)
    if moved and (name := names.get(moved[moved.lastindex])):
        pattern = f"{mnemonic} %[[{name}]]"
    elif moved and (slot := _SLOT.search(text)):
        pattern = f"{mnemonic} {{{{.*}}}}{slot[1]}"
    if result and (name := names.get(result[1])):
        pattern = f"%[[{name}:.*]] = {pattern}"
    return pattern


def _pattern(line, before, names):
    if line.phase == "disassembled":
        return " ".join(line.text.split("\t")[2:])
    if line.is_end:
        # Not the end of attributes.
        return "{{^  }}}" if "}" in before else "}"
    if line.is_block:
        return re.match(r"\^bb\d+.", line.text.strip())[0]
    return _instruction(line.text, names)


def print_checks(text, prefix="CHECK"):
    """The CHECK lines for all functions of a text."""
    for head, lines in itertools.groupby(code.find_lines(text.splitlines()), lambda line: line.head):
        lines = list(lines)
        names = _name_slots(lines)
        yield f"// {prefix}-LABEL: {head}"
        before = ""
        for line in lines:
            yield f"// {prefix}-NEXT: {_pattern(line, before, names)}"
            before = line.text
