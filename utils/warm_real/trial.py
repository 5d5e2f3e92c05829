# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One build of a library through Warm, run and judged."""

import dataclasses
import pathlib
import random
import subprocess
import tempfile

from warm_compare import cases, compare, core as core_side, reference
from warm_exec import boards, emulator, program, toolchain

from .libraries import HERE

#: Seconds for a run; other work may go on at the same time.
PATIENCE = 300
CORES = ["cortex-m0", "cortex-m3", "cortex-m4", "cortex-m7", "cortex-m33"]
#: Forms in which warmc knows an address from a number by what is done with it.
_WITHOUT_RELOCATIONS = {("linked", "native")}


@dataclasses.dataclass
class Trial:
    """`verdict` is equal, warned (without relocations: it differs, after a warning,
    or is refused), differs, refused, crashes, or left out. `levels` are those of the
    compiler before and of warmc."""

    library: str
    form: str
    abi: str
    core: str
    levels: tuple
    verdict: str = ""
    detail: str = ""

    def __str__(self):
        how = f"{self.library}, {self.form}, {self.abi}, {self.core}, {self.levels[0]}"
        return f"{how}, warmc {self.levels[1]}: {self.verdict}{self.detail}"

    @property
    def is_right(self):
        return self.verdict in ("equal", "warned", "left out")


def plan(builds, round_number):
    """A trial per form; core and levels follow from the round."""
    trials = []
    for form, abi in builds.forms:
        rng = random.Random(f"{builds.library.name} {form} {abi} {round_number}")
        core = rng.choice(CORES)
        levels = rng.choice(builds.levels), rng.choice(["-O1", "-O2", "-O2", "-Os"])
        trials.append(Trial(builds.library.name, form, abi, core, levels))
    return trials


class NoReference(Exception):
    """The native build does not even run."""


def _run(core, directory, objects):
    """What the harness reports, and how it ended if it did not return."""
    board = toolchain.compile_support(core, HERE / "support" / "board.c", directory / "board.o")
    built = program.Program(core, directory)
    built.objects = [*objects, board]
    built.actions = [program.Call("run")]
    [outcome], printed = built.run(timeout=PATIENCE, watchdog_seconds=PATIENCE)
    lines = [line[2:] for line in printed if line.startswith("> ")]
    return lines, None if outcome.status == emulator.RETURNED else outcome.describe()


def run_natively(builds):
    """What the library reports as native code: on an emulated core, or (Rust, whose
    library is not there for it) on this machine."""
    core = boards.CORES["cortex-m4"]
    with tempfile.TemporaryDirectory(prefix="warm-real-") as temporary:
        directory = pathlib.Path(temporary)
        if hasattr(builds, "run_on_host"):
            return builds.run_on_host(directory)
        objects = [*builds.native_objects(core), builds.native_harness(core, directory)]
        lines, failure = _run(core, directory, objects)
    if failure or not lines:
        raise NoReference(f"natively, {failure or 'nothing is reported'}")
    return lines


def _compile(core, inputs, output, flags):
    """Returns the warnings."""
    command = toolchain.Compiler(core).command(inputs[0], output, [*flags, *inputs[1:]])
    try:
        done = subprocess.run(
            [str(word) for word in command], capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise toolchain.ToolError("warmc did not end", 124) from None
    if done.returncode:
        raise toolchain.ToolError(done.stderr.strip(), done.returncode)
    return done.stderr.count("warning: ")


def _difference(expected, actual):
    at = next((i for i, p in enumerate(zip(expected, actual)) if p[0] != p[1]), None)
    if at is None:
        return f"{len(actual)} reports, not {len(expected)}"
    return f"report {at} of {len(expected)} is {actual[at]}, not {expected[at]}"


def _compare_with_node(core, module, directory, flags, expected):
    """Lines that say what differs: reports, and the memory at the end."""
    case = cases.read_case(module)
    case.add_call("run", [])
    answers = reference.ask([case], whole_memory=False, timeout=PATIENCE)
    reported = [f"{int(line.split()[1]):x}" for line in answers[0]["answers"][0]["log"]]
    if reported != expected:
        yield f"node: {_difference(expected, reported)}"
    said = core_side.ask(
        core, [case], answers, directory, flags, False, timeout=PATIENCE, watchdog=PATIENCE
    )
    yield from compare.differences(case, answers[0], said[0])


def _try(trial, builds, prepared, expected, directory):
    """What differs, or None; and the number of warnings."""
    core = boards.CORES[trial.core]
    inputs, flags = builds.inputs(trial.form, prepared, directory)
    flags = [trial.levels[1], *flags]
    if trial.abi == "sandboxed" and trial.form in ("linked", "emit-relocs"):
        lines = _compare_with_node(core, inputs[0], directory, flags, expected)
        return next(iter(lines), None), 0
    flags += ["--native-pointer-abi"] if trial.abi == "native" else builds.memory_flags
    warnings = _compile(core, inputs, directory / "module.o", flags)
    objects = [directory / "module.o"]
    if trial.form.startswith("seam"):
        objects.append(builds.native_harness(core, directory))
    actual, failure = _run(core, directory, objects)
    if failure is None and actual == expected:
        return None, warnings
    return failure or _difference(expected, actual), warnings


def judge(trial, builds, prepared, expected):
    """Fills in the trial's verdict."""
    may_warn = (trial.form, trial.abi) in _WITHOUT_RELOCATIONS
    with tempfile.TemporaryDirectory(prefix="warm-real-") as temporary:
        try:
            what, warnings = _try(trial, builds, prepared, expected, pathlib.Path(temporary))
        except (toolchain.ToolError, reference.ReferenceError) as error:
            text = str(error).strip()
            if getattr(error, "status", 1) not in (1, 2):
                trial.verdict, trial.detail = "crashes", f": {text[:300]}"
            else:
                trial.verdict = "warned" if may_warn else "refused"
                trial.detail = f": {text[-400:]}"
            return trial
    if what is None:
        trial.verdict = "equal"
        return trial
    trial.verdict = "warned" if may_warn and warnings else "differs"
    trial.detail = f": {what}"
    return trial
