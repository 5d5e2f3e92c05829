# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What was found, made small, as a test file for lit."""

import dataclasses
import pathlib
import shutil
import subprocess
import sys

from warm_compare import UTILS
from warm_exec import toolchain

from .text_reducer import TextReducer


@dataclasses.dataclass
class Finding:
    """`what` begins with a word that stays the same while the input gets
    smaller: crash, refused, link, differs (warm_fuzz/wasm.py), checker."""

    kind: str
    seed: int
    name: str
    what: str
    content: bytes
    #: Arguments of compare-with-node; of warm-opt for machine code.
    command: list
    suffix: str = ".wasm"

    @property
    def stem(self):
        return f"{self.kind}-{self.seed}-{self.name}"

    @property
    def word(self):
        return self.what.split()[0]


def _quote(word):
    return f'"{word}"' if " " in word else word


def write(finding, folder, reduce, seconds):
    """Leaves the input, and a test made of its reduction; returns the test."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / (finding.stem + finding.suffix)
    source.write_bytes(finding.content)
    small = _reduce(finding, source, seconds) if reduce else source
    if finding.suffix == ".mlir":
        return _write_machine_test(finding, small, folder)
    return _write_wasm_test(finding, small, folder)


def _reduce(finding, source, seconds):
    """The smaller input, or the input itself if that does not get on."""
    small = source.with_name(finding.stem + ".small" + finding.suffix)
    tested = source.with_name(finding.stem + ".tested" + finding.suffix)
    try:
        if finding.suffix == ".mlir":
            _reduce_machine_code(finding, source, small, seconds)
        else:
            _reduce_module(finding, source, small, tested, seconds)
    except (subprocess.SubprocessError, OSError) as error:
        print(f"warning: {finding.stem} is not reduced: {error}", file=sys.stderr)
    tested.unlink(missing_ok=True)
    return small if small.exists() and small.stat().st_size else source


def _reduce_module(finding, source, small, tested, seconds):
    """With binaryen's wasm-reduce: what `fuzz --judge` says has to stay."""
    judge = [str(UTILS / "fuzz"), "--judge", *finding.command]
    binaryen = shutil.which("wasm-opt")
    readable = binaryen and not subprocess.run(
        [binaryen, source, "--all-features", "-o", tested], capture_output=True
    ).returncode  # fmt: skip
    if not readable:
        ask = lambda path: subprocess.run([*judge, path], capture_output=True).stdout  # noqa: E731
        TextReducer(source, small, ask, seconds).run()
        return
    shutil.copy(source, small)
    command = ["wasm-reduce", str(source), "--command"]
    command.append(" ".join(map(_quote, [*judge, str(tested)])))
    command += ["--test", str(tested), "--working", str(small), "--timeout", "60"]
    command += ["--binaries", str(pathlib.Path(binaryen).parent)]
    _run_for(command, seconds)


def _reduce_machine_code(finding, source, small, seconds):
    """With warm-reduce: warm-opt has to go on saying the same."""
    script = source.with_suffix(".sh")
    pattern = "allocation is wrong|after spilling|needs more registers|no free register"
    script.write_text(
        f"#!/bin/sh\nwarm-opt {' '.join(finding.command)} $1 2>&1 | grep -qE '{pattern}|PLEASE'"
        " && exit 1\nexit 0\n"
    )
    script.chmod(0o755)
    command = ["warm-reduce", str(source), "-o", str(small)]
    command.append(f"--reduce-machine-code=test={script}")
    _run_for(command, seconds)
    script.unlink()


def _run_for(command, seconds):
    """What a reducer has when its time is over is good enough."""
    try:
        subprocess.run(command, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        print(f"warning: {command[0]} stopped after {seconds} s", file=sys.stderr)


def _comment(finding, sign):
    lines = finding.what.splitlines() or [""]
    return f"{sign} Found by utils/fuzz --kind={finding.kind} --seed={finding.seed}: {lines[0]}\n"


def _write_wasm_test(finding, small, folder):
    test = folder / (finding.stem + ".wat")
    text = toolchain.run(["wasm2wat", "--enable-multi-memory", small])
    flags = " ".join(map(_quote, finding.command))
    run = f";; RUN: %compare_with_node %s {flags}\n"
    test.write_text(_comment(finding, ";;") + run + text)
    return test


def _write_machine_test(finding, small, folder):
    test = folder / (finding.stem + ".test.mlir")
    flags = " ".join(finding.command)
    run = f"// RUN: warm-opt %s {flags} -o /dev/null\n"
    test.write_text(_comment(finding, "//") + run + small.read_text())
    return test
