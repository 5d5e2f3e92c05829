# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The kind `c`: programs of csmith through clang and Warm, and by gcc.

A seed is one program. It is built at clang's four levels in each of the ways below,
and by gcc; all are in one image, and have to return one checksum. Without relocations
and with native pointers a build may be wrong if warmc warns, or be refused.
"""

import dataclasses
import pathlib
import random
import re
import subprocess
import tempfile

from warm_compare import UTILS
from warm_exec import boards, emulator, program, toolchain
from warm_real.c_builds import LEVELS, find, link, wasm_flags
from warm_real.trial import CORES

from .findings import Finding

#: Form of input and kind of pointers.
_WAYS = [
    ("objects", "native"),
    ("objects", "sandboxed"),
    ("relocatable", "native"),
    ("emit-relocs", "native"),
    ("linked", "sandboxed"),
    ("linked", "native"),
]
_MAY_WARN = ("linked", "native")
_FLAGS = ["-w", "-I/usr/include/csmith", "-include", UTILS / "warm_fuzz" / "csmith_run.h"]
#: Seconds for a call.
_PATIENCE = 20
#: How many times the instructions of optimized native code clang's -O0 code may
#: take, checked. A program whose native code takes so much of the patience is
#: left out: it may only be slow.
_SLOWEST = 20
#: Seconds for warmc; other work may go on at the same time.
_COMPILE_TIME = 200


@dataclasses.dataclass
class Batch:
    kind: str
    seed: int
    functions: int = 0
    calls: int = 0
    modules: int = 1


@dataclasses.dataclass
class _Build:
    way: tuple
    level: str
    flags: list
    #: The symbol of its `run`; None if it is refused.
    symbol: str | None = None
    warnings: int = 0
    wrong: str = ""

    def __str__(self):
        return f"{' '.join(self.way)}, clang {self.level}, warmc {' '.join(self.flags)}"


def run(batch, result):
    """Adds what the batch's program did to `result`."""
    with tempfile.TemporaryDirectory(prefix="warm-fuzz-") as temporary:
        directory = pathlib.Path(temporary)
        source = _generate(batch.seed, directory)
        rng = random.Random(f"{batch.kind} {batch.seed}")
        core = boards.CORES[rng.choice(CORES)]
        builds = _builds(core, source, rng, directory)
        if not _run_all(core, source, builds, directory):
            return result
        result.programs += 1
        result.builds += len(builds)
        wrong = [b for b in builds if b.wrong and not _is_said(b)]
        result.warned += sum(bool(b.wrong) for b in builds) - len(wrong)
        if wrong:
            result.findings.append(_finding(batch, core, wrong, source))
    return result


def _generate(seed, directory):
    """csmith writes a file about the platform into its working directory."""
    source = directory / "program.c"
    command = ["csmith", "--seed", str(seed), "--no-float", "--no-argc", "--concise"]
    subprocess.run([*command, "-o", source], cwd=directory, check=True, capture_output=True)
    return source


def _is_said(build):
    """Whether warmc has said that it may be wrong."""
    refused = build.wrong.startswith("refused")
    return build.way == _MAY_WARN and (refused or bool(build.warnings))


def _builds(core, source, rng, directory):
    builds = []
    for level in LEVELS:
        compiled = directory / f"program{level}.o"
        flags = [*wasm_flags(level), *_FLAGS]
        toolchain.run([find("clang"), *flags, "-c", source, "-o", compiled])
        for way in _WAYS:
            flags = [rng.choice(["-O0", "-O1", "-O2", "-Os"])]
            if way[1] == "native" and rng.random() < 0.5:
                flags.append("--check-native-pointers")
            build = _Build(way, level, flags)
            _compile(core, build, compiled, len(builds), directory)
            builds.append(build)
    return builds


def _compile(core, build, compiled, number, directory):
    """Makes the object `b<number>.o`, in which `run` is `run_<number>`."""
    form, abi = build.way
    module = compiled
    if form != "objects":
        own = directory / f"linked{number}"
        own.mkdir()
        module = link(form, [compiled], own)
    symbol = f"run_{number}"
    flags = [f"--rename=run={symbol}", f"--only-export={symbol}", f"--module-name=b{number}"]
    flags += ["--native-pointer-abi"] if abi == "native" else []
    output = directory / f"b{number}.o"
    command = toolchain.Compiler(core, build.flags).command(module, output, flags)
    try:
        done = subprocess.run(
            [str(word) for word in command], capture_output=True, text=True, timeout=_COMPILE_TIME
        )
    except subprocess.TimeoutExpired:
        build.wrong = f"crash warmc did not end in {_COMPILE_TIME} s"
        return
    if done.returncode:
        word = "refused" if done.returncode in (1, 2) else "crash"
        build.wrong = f"{word} {done.stderr.strip()[-300:]}"
        return
    build.symbol = symbol
    build.warnings = done.stderr.count("warning: ")


def _run_all(core, source, builds, directory):
    """Fills in what is wrong; whether gcc's code ends, so that there is a judge."""
    native = directory / "native.o"
    flags = [*core.compile_flags, *_FLAGS, "-O1", "-fsigned-char", "-fno-short-enums"]
    toolchain.run([toolchain.arm("gcc"), *flags, "-c", source, "-o", native])
    [judge] = _call(core, [native], ["run"], directory, _PATIENCE // _SLOWEST)
    if judge.status != emulator.RETURNED:
        return False
    compiled = [b for b in builds if b.symbol]
    for build, outcome in zip(compiled, _call_builds(core, compiled, directory)):
        if outcome.status != emulator.RETURNED:
            build.wrong = f"differs {outcome.describe()}"
        elif outcome.values != judge.values:
            build.wrong = f"differs {outcome.values[0]:x}, not {judge.values[0]:x}"
    return True


def _call_builds(core, builds, directory):
    """The outcomes of as many images as it takes to have room for all."""
    objects = [directory / f"b{b.symbol[4:]}.o" for b in builds]
    try:
        return _call(core, objects, [b.symbol for b in builds], directory, _PATIENCE)
    except toolchain.ToolError as error:
        if len(builds) == 1 or not re.search(r"region `\w+' overflowed", error.output):
            raise
    half = len(builds) // 2
    return [
        *_call_builds(core, builds[:half], directory),
        *_call_builds(core, builds[half:], directory),
    ]


def _call(core, objects, symbols, directory, patience):
    image = program.Program(core, directory)
    image.objects = objects
    image.actions = [program.Call(symbol, [], ["i32"]) for symbol in symbols]
    return image.run(patience * len(symbols) + 60, patience)[0]


def _finding(batch, core, wrong, source):
    lines = [f"// {core.name}, {build}: {build.wrong}".replace("\n", "\n//   ") for build in wrong]
    again = f"// Again: utils/fuzz --kind=c --seed={batch.seed} --count=1"
    text = "\n".join([again, *lines, "", source.read_text()])
    what = f"{wrong[0].wrong} ({wrong[0]})"
    return Finding(batch.kind, batch.seed, "program", what, text.encode(), [], ".c")
