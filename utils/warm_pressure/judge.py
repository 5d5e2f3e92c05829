# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whether a test notices the mutants of its outputs."""

import dataclasses
import random
import subprocess

from . import exemptions, mutants, recording

# Of long outputs not all mutants are tried, but so many that FileCheck reads this
# much of each, or this many.
_BYTES = 10_000_000
_FEW = 12
#: How many of a test's complaints are told.
_TOLD = 5


@dataclasses.dataclass
class Verdict:
    made: int = 0
    noticed: int = 0
    free: int = 0
    complaints: list = dataclasses.field(default_factory=list)


def _passes(text, arguments):
    done = subprocess.run(["FileCheck", "--dump-input=never", *arguments],
                          input=text, text=True, capture_output=True)
    return done.returncode == 0


def _notices(output, text):
    return not all(_passes(text, arguments) for arguments in output.checks)


def _sample(found, size):
    """All, or some that are the same ones each time."""
    count = max(_FEW, _BYTES // max(size, 1))
    if len(found) <= count:
        return found
    return random.Random(0).sample(found, count)


def _judge_output(output, free, used, pool, verdict):
    if _notices(output, output.text):
        verdict.complaints.append("fails as it is")
        return
    lines = output.text.splitlines()
    demanded, freed = [], []
    for mutant in mutants.make_mutants(lines):
        covering = [one for one in free if one.covers(mutant, lines)]
        freed.append((mutant, covering)) if covering else demanded.append(mutant)
    verdict.free += len(freed)
    tried = _sample(demanded, len(output.text))
    noticed = pool.map(lambda mutant: _notices(output, mutant.apply(lines)), tried)
    for mutant, is_noticed in zip(tried, noticed):
        verdict.made += 1
        verdict.noticed += is_noticed
        if not is_noticed:
            verdict.complaints.append(f"{mutant.describe(lines)} is not noticed")
    for mutant, covering in freed[:_FEW]:
        if not all(str(one) in used for one in covering) and not _notices(output, mutant.apply(lines)):
            used.update(map(str, covering))


def judge(test, pool):
    """The verdict on a test; FileChecks run in `pool`."""
    verdict, used = Verdict(), set()
    try:
        free = exemptions.read_exemptions(test.read_text())
        outputs = recording.record(test)
    except (exemptions.ExemptionError, recording.RunError) as error:
        verdict.complaints.append(str(error))
        return verdict
    for output in outputs:
        _judge_output(output, free, used, pool, verdict)
    verdict.complaints += [f"{one} is not needed" for one in free if str(one) not in used]
    if not verdict.made and not verdict.complaints:
        verdict.complaints.append("no instruction is checked")
    more = len(verdict.complaints) - _TOLD
    if more > 0:
        verdict.complaints[_TOLD:] = [f"{more} more"]
    return verdict
