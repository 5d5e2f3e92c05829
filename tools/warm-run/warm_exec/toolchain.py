# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Running commands: the compiler under test, wabt, and the Arm tool chain."""

import os
import pathlib
import shlex
import shutil
import subprocess

from . import boards

ARM_PREFIX = "arm-none-eabi-"


class ToolError(Exception):
    """A command failed. `status` is its exit code (negative: the signal),
    `output` what it wrote to standard error, else standard output."""

    def __init__(self, message, status=1, output=""):
        super().__init__(message)
        self.status = status
        self.output = output


def run(command, timeout=120):
    """Runs `command`, a list of strings or paths; returns standard output."""
    name = pathlib.Path(command[0]).name
    try:
        done = subprocess.run(
            [str(c) for c in command],
            capture_output=True,
            timeout=timeout,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        raise ToolError(f"'{name}' is not installed", 127) from None
    except subprocess.TimeoutExpired:
        raise ToolError(f"{name} took longer than {timeout} s", 124) from None
    if done.returncode != 0:
        output = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise ToolError(f"{name} failed:\n{output}", done.returncode, output)
    return done.stdout.decode("utf-8", "replace")


def arm(tool):
    return ARM_PREFIX + tool


def text_to_binary(source, output):
    """A .wat file to a .wasm file, without a name section. (--enable-all would
    give `ref.func` a type that is no funcref.)"""
    features = [f"--enable-{f}" for f in ("tail-call", "multi-memory", "extended-const", "threads")]
    run(["wat2wasm", *features, source, "-o", output])


def _warmc():
    beside = boards.BIN_DIR / "warmc"
    return str(beside) if beside.exists() else shutil.which("warmc") or "warmc"


class Compiler:
    """Makes an object from a module. The command is warmc unless `template` or
    WARM_COMPILE_COMMAND gives another one: a command line with the words
    {input}, {output} and {target}."""

    def __init__(self, core, flags=(), template=None):
        self.core = core
        self.flags = list(flags)
        self.template = template or os.environ.get("WARM_COMPILE_COMMAND")

    def command(self, source, output, flags=()):
        if self.template:
            values = {"input": source, "output": output, "target": self.core.name}
            return [word.format(**values) for word in shlex.split(self.template)]
        target = f"--target={self.core.name}"
        return [_warmc(), source, target, *self.flags, *flags, "-o", output]

    def compile(self, source, output, flags=(), timeout=120):
        run(self.command(source, output, flags), timeout)


def compile_support(core, source, output):
    """A C, assembly or object file the user wants linked in."""
    if pathlib.Path(source).suffix in (".o", ".a"):
        return source
    run([arm("gcc"), *core.flags_for(source), "-O1", "-g", "-Wall", "-c", source, "-o", output])
    return output
