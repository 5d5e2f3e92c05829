# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What Warm decides on each constant, compared with the truth."""

import collections
import dataclasses
import re
import subprocess

import warm_compare  # noqa: F401  (finds warm_exec)
from warm_exec import boards, toolchain

from . import relocations

_REMARK = re.compile(
    r":0x(?P<offset>[0-9a-f]+): remark: (?P<what>.*) is (?P<kind>an address|a number)(?P<how>, with a warning|, of no use)?$"
)
_WORD = re.compile(r"the word \d+ at address (\d+)")

#: What can become of a decision, in the order in which it is printed. Wrong and
#: said, or open and right: there is a warning. What is of no use is right.
VERDICTS = ["right", "open", "wrong and said", "wrong and silent"]
_UNUSED = "of no use"


@dataclasses.dataclass
class Comparison:
    counts: collections.Counter
    #: What is wrong and silent, in words.
    findings: list


def _decisions(module):
    """(place, its name, is an address, how that is known) of each candidate."""
    compiler = toolchain.Compiler(boards.CORES["cortex-m4"])
    flags = ["--native-pointer-abi", "--emit=wasm-mlir", "--remarks=address", "-j1"]
    # `main` would be kept from the image, and is what uses the rest.
    flags.append("--symbol-prefix=program.")
    command = compiler.command(module, "/dev/null", flags)
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode:
        raise toolchain.ToolError(f"warmc: {done.stderr[-2000:]}", done.returncode)
    for line in done.stderr.splitlines():
        if match := _REMARK.search(line):
            word = _WORD.search(match["what"])
            yield (
                ("data", int(word[1])) if word else ("code", int(match["offset"], 16)),
                match["what"], match["kind"] == "an address", (match["how"] or "")[2:],
            )


def _judge(is_address, truth, how):
    said = how == "with a warning"
    if is_address == truth or how == _UNUSED:
        return "open" if said else "right"
    return "wrong and said" if said else "wrong and silent"


def _is_dropped(code, place):
    """Whether nothing is done with the relocated constant at `place`."""
    i32_const, padded_size, drop = 0x41, 5, 0x1A
    return code[place] == i32_const and code[place + 1 + padded_size] == drop


def compare(with_relocations, without):
    """Judges all decisions on the module `without` by its twin's relocations."""
    data, stripped = with_relocations.read_bytes(), without.read_bytes()
    begin, end = relocations.code_section(data)
    other_begin, other_end = relocations.code_section(stripped)
    if data[begin:end] != stripped[other_begin:other_end]:
        raise toolchain.ToolError("the linker's code depends on --emit-relocs")
    truth = relocations.read(data)
    result = Comparison(collections.Counter(), [])
    seen = {"code": set(), "data": set()}
    for (section, place), what, is_address, how in _decisions(without):
        place -= other_begin if section == "code" else 0
        seen[section].add(place)
        is_true = place in getattr(truth, section)
        verdict = _judge(is_address, is_true, how)
        result.counts[verdict] += 1
        if verdict == "wrong and silent":
            result.findings.append(f"{what} is {'an address' if is_true else 'a number'}")
    for section, places in seen.items():
        for place in sorted(getattr(truth, section) - places):
            if section == "code" and _is_dropped(data[begin:end], place):
                continue
            result.counts["wrong and silent"] += 1
            result.findings.append(f"{section} at {place} is an address that was not looked at")
    return result
