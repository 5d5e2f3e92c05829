# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The kinds `generated`, `binaryen` and `expressions`: modules on the emulated core
and in node.

A batch is a handful of modules that share a configuration, a program and a boot
of the emulator. What differs in a batch is looked at again module by module.
"""

import collections
import dataclasses
import pathlib
import random
import tempfile

from warm_compare import cases, compare, core, reference
from warm_exec import boards, toolchain

from . import configuration, expressions
from .findings import Finding
from .generator import generate

#: What binaryen may use: all that the compiler takes.
FEATURES = ["--mvp-features", "--enable-mutable-globals", "--enable-sign-ext"]
FEATURES += ["--enable-nontrapping-float-to-int", "--enable-bulk-memory"]
FEATURES += ["--enable-multivalue"]  # With references come types of other proposals.

_PAGES = {"generated": 3, "binaryen": 17, "expressions": 1}
#: Seconds for a program; other work may go on at the same time.
_PATIENCE = 600
#: What is called before each call.
_BEFORE = {"generated": "refuel", "binaryen": "hangLimitInitializer", "expressions": ""}


@dataclasses.dataclass
class Batch:
    kind: str
    seed: int
    modules: int = 8
    functions: int = 10
    size: int = 120
    calls: int = 12

    def __post_init__(self):
        self.configuration = configuration.choose(random.Random(f"{self.kind} {self.seed}"))
        self.flags = self.configuration.with_memory(_PAGES[self.kind])

    def write_module(self, number, path):
        """Makes module `number` of the batch."""
        rng = random.Random(f"{self.kind} {self.seed} {number}")
        _WRITERS[self.kind](rng, self, path)

    def case(self, number, path):
        name = f"m{number}"
        case = cases.read_case(path, name=name, prefix=f"{name}.")
        case.max_pages = _PAGES[self.kind]
        case.add_random_calls(self.calls, self.seed, _BEFORE[self.kind])
        return case


def _write_generated(rng, batch, path):
    size = batch.size * rng.choice([1] * 9 + [4])
    text = generate(
        rng.getrandbits(32), batch.functions, size, in_bounds=batch.configuration.in_bounds
    )
    source = path.with_suffix(".wat")
    source.write_text(text)
    toolchain.text_to_binary(source, path)


def _write_binaryen(rng, batch, path):
    source = path.with_suffix(".bytes")
    source.write_bytes(rng.randbytes(rng.choice([200, 1000, 3000, 3000, 8000])))
    command = ["wasm-opt", source, "--translate-to-fuzz", *FEATURES, "--denan"]
    if batch.configuration.in_bounds:
        command.append("--no-fuzz-oob")
    toolchain.run([*command, "-o", path])


def _write_expressions(rng, batch, path):
    source = path.with_suffix(".wat")
    source.write_text(expressions.generate(rng.getrandbits(32), 30 * batch.functions))
    toolchain.text_to_binary(source, path)


_WRITERS = {
    "generated": _write_generated,
    "binaryen": _write_binaryen,
    "expressions": _write_expressions,
}


@dataclasses.dataclass
class Result:
    """What became of a batch; `traps`: calls that trapped, as they should;
    `constants`: what became of decisions on constants; `warned`: builds of
    programs without relocations that differ or are refused."""

    batches: int = 0
    functions: int = 0
    calls: int = 0
    traps: int = 0
    constants: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    programs: int = 0
    builds: int = 0
    warned: int = 0
    findings: list = dataclasses.field(default_factory=list)

    def add(self, other):
        for field in dataclasses.fields(self):
            mine, theirs = getattr(self, field.name), getattr(other, field.name)
            setattr(self, field.name, mine + theirs)
        self.batches += 1

    def __str__(self):
        parts = [f"{self.batches} batches"] if self.batches else []
        if self.constants:
            counts = self.constants.items()
            parts.append(", ".join(f"{count} {verdict}" for verdict, count in sorted(counts)))
        elif self.programs:
            parts.append(f"{self.programs} programs, {self.builds} builds, {self.warned} warned")
        else:
            parts.append(f"{self.functions} functions")
        if self.calls:
            parts.append(f"{self.calls} calls ({self.traps} trapped)")
        return ", ".join([*parts, f"{len(self.findings)} findings"])


def run(batch, result):
    """Adds what the batch's modules did to `result`."""
    with tempfile.TemporaryDirectory(prefix="warm-fuzz-") as temporary:
        directory = pathlib.Path(temporary)
        given = []
        for number in range(batch.modules):
            path = directory / f"m{number}.wasm"
            batch.write_module(number, path)
            given.append(batch.case(number, path))
        for case, lines in _differences(batch, given, directory, result):
            result.functions += len({name for name, _ in case.calls} - {_BEFORE[batch.kind]})
            result.calls += len(case.calls)
            if lines:
                result.findings += _look_again(batch, case, directory)
    return result


def _is_defined(flags, answer):
    """Whether the core must agree: it need not outside an unchecked memory."""
    traps = {a.get("trap") for a in answer["answers"]}
    return "--bounds=none" not in flags or "memory access out of bounds" not in traps


def _differences(batch, given, directory, result):
    """Pairs of a case and what differs. Where the batch as a whole does not
    even work, that is so for all cases."""
    given = [case for case in given if case.calls]
    try:
        answers = reference.ask(given, whole_memory=False, timeout=_PATIENCE)
        pairs = [p for p in zip(given, answers) if _is_defined(batch.flags, p[1])]
        given, answers = [p[0] for p in pairs], [p[1] for p in pairs]
        target = boards.CORES[batch.configuration.core]
        said = core.ask(
            target, given, answers, directory, batch.flags, whole_memory=False, timeout=_PATIENCE
        )
    except (toolchain.ToolError, reference.ReferenceError) as error:
        return [(case, [str(error)]) for case in given]
    result.traps += sum("trap" in a for answer in answers for a in answer["answers"])
    triples = zip(given, answers, said)
    return [(triple[0], list(compare.differences(*triple))) for triple in triples]


def _look_again(batch, case, directory):
    """The finding, if there is one, of the module on its own."""
    alone = directory / f"alone-{case.name}"
    alone.mkdir()
    what = judge(batch.configuration.core, batch.flags, case, alone)
    if what is None:
        return []
    content = case.binary.read_bytes()
    return [Finding(batch.kind, batch.seed, case.name, what, content, _command(batch))]


def _command(batch):
    """The arguments of compare-with-node that show the difference."""
    return [
        f"--target={batch.configuration.core}",
        f"--warmc-flags={' '.join(batch.flags)}",
        f"--auto={batch.calls}",
        f"--seed={batch.seed}",
        f"--before-each={_BEFORE[batch.kind]}",
    ]


def judge(target, flags, case, directory):
    """None where both sides agree; else what is wrong: a first word that stays
    the same while a module gets smaller, and details behind it."""
    try:
        answers = reference.ask([case], timeout=_PATIENCE)
    except reference.ReferenceError:
        return None  # Nothing to compare with.
    if not _is_defined(flags, answers[0]):
        return None
    try:
        said = core.ask(boards.CORES[target], [case], answers, directory, flags)
    except toolchain.ToolError as error:
        text = str(error)
        if "warmc" not in text.splitlines()[0]:
            return f"link {text}"
        return f"{'crash' if error.status < 0 or error.status > 2 else 'refused'} {text}"
    lines = list(compare.differences(case, answers[0], said[0]))
    return f"differs {lines[0]}" if lines else None
