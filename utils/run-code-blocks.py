#!/usr/bin/env python3
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Run the code blocks of a page of documentation, and compare what they print.

The word behind a fence says what a block is:

  sh            run, all in one shell, in the folder given
  text output   what the block before prints, standard error included
  sh set-up     sets up the machine or builds: each command is a script of utils
                that check.sh is or runs, or one whose steps are; not run again
  text picture  no code

Any other block, a block that fails and another output are errors. The last line
counts the blocks.
"""

import argparse
import difflib
import pathlib
import re
import subprocess
import sys

_UTILS = pathlib.Path(__file__).resolve().parent
_FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.M | re.S)
# Steps of a script of utils: lines that begin with another one.
_STEP = re.compile(r'^"\$utils/([\w-]+\.(?:sh|py))"', re.M)
_CHECK = "check.sh"


class PageError(Exception):
    pass


def read_blocks(text):
    """[kind, line, body, expected output or None] of each block of code."""
    blocks = []
    for fence in _FENCE.finditer(text):
        kind, body = fence.groups()
        line = text.count("\n", 0, fence.start()) + 1
        if kind == "text output":
            if not blocks or blocks[-1][0] != "sh" or blocks[-1][3] is not None:
                raise PageError(f"line {line}: output of no block")
            blocks[-1][3] = body
        elif kind in ("sh", "sh set-up"):
            blocks.append([kind, line, body, None])
        elif kind != "text picture":
            raise PageError(f"line {line}: a block '{kind}': neither run nor compared")
    return blocks


def steps_of(script):
    return _STEP.findall((_UTILS / script).read_text())


def check_set_up(line, body):
    """Each command is what check.sh does."""
    known = [_CHECK, *steps_of(_CHECK)]
    for command in body.splitlines():
        command = command.split("#")[0].strip()
        name = command.removeprefix("./utils/")
        if not (_UTILS / name).is_file() or f"./utils/{name}" != command:
            raise PageError(f"line {line}: '{command}' is no script of utils")
        steps = [name] if name in known else steps_of(name)
        if not steps or not set(steps) <= set(known):
            raise PageError(f"line {line}: {_CHECK} does not run '{command}'")


def write_script(blocks):
    """One shell for all, which stops at the first failure; a file of output for
    each block."""
    lines = ["set -euo pipefail", "outputs=$PWD"]
    for number, (_, _, body, _) in enumerate(blocks):
        lines += [f'exec > "$outputs/{number}.out" 2>&1', body]
    return "\n".join(lines)


def run_blocks(blocks, folder):
    status = subprocess.run(["bash", "-c", write_script(blocks)], cwd=folder,
                            stdin=subprocess.DEVNULL).returncode
    for number, (_, line, _, expected) in enumerate(blocks):
        file = folder / f"{number}.out"
        printed = file.read_text() if file.exists() else ""
        if status and not (folder / f"{number + 1}.out").exists():
            raise PageError(f"line {line}: the block fails with {status}:\n{printed}")
        if expected is not None and printed != expected:
            difference = "\n".join(difflib.unified_diff(
                expected.splitlines(), printed.splitlines(), "the page", "printed", lineterm=""))
            raise PageError(f"line {line}: the block prints something else:\n{difference}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("--folder", type=pathlib.Path, required=True,
                        help="an empty one, or one with what the blocks find in a clone")
    arguments = parser.parse_args()
    try:
        blocks = read_blocks(arguments.page.read_text())
        for kind, line, body, _ in blocks:
            if kind == "sh set-up":
                check_set_up(line, body)
        runnable = [block for block in blocks if block[0] == "sh"]
        run_blocks(runnable, arguments.folder)
    except PageError as error:
        sys.exit(f"error: {arguments.page.name}: {error}")
    compared = sum(block[3] is not None for block in runnable)
    print(f"{arguments.page.name}: {len(runnable)} of {len(blocks)} code blocks run, "
          f"{compared} outputs compared; {len(blocks) - len(runnable)} that set up compared "
          f"with {_CHECK}")


if __name__ == "__main__":
    main()
