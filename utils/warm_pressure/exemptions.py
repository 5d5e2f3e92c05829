# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The positions that a test names as free.

A line of the test says which mutants it need not notice, and why:

    // MUTANTS-FREE any 'mov32 70000': what fills the distance
    // MUTANTS-FREE drop 'str': the stores are the input's

The first word is a kind of mutants, or `any`; the regular expression is searched
in the line that is dropped, or in front of which another one is inserted.
"""

import dataclasses
import re

from . import mutants

_LINE = re.compile(r"MUTANTS-FREE\b(.*)")
_WORDS = re.compile(r" (\w+) '(.*)': (\S.*)$")
_KINDS = ["any", *mutants.KINDS]


class ExemptionError(Exception):
    """A line that is not of this form."""


@dataclasses.dataclass
class Exemption:
    kind: str
    pattern: re.Pattern

    def covers(self, mutant, lines):
        return self.kind in ("any", mutant.kind) and bool(
            self.pattern.search(lines[mutant.line]))

    def __str__(self):
        return f"MUTANTS-FREE {self.kind} '{self.pattern.pattern}'"


def read_exemptions(text):
    result = []
    for line in _LINE.findall(text):
        words = _WORDS.match(line)
        if not words or words[1] not in _KINDS:
            raise ExemptionError(
                f"'MUTANTS-FREE{line}' is not MUTANTS-FREE KIND 'REGEX': REASON, "
                f"with one of {', '.join(_KINDS)}")
        result.append(Exemption(words[1], re.compile(words[2])))
    return result
