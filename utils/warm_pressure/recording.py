# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a lit test gives to FileCheck.

The test's RUN lines are run by bash, with a function in the place of FileCheck
that stores its arguments and its input.
"""

import dataclasses
import os
import pathlib
import re
import subprocess
import tempfile

_RUN = re.compile(r"\bRUN:\s*(.*)")
_SHELL = """\
set -euo pipefail
FileCheck() {
  local place=$RECORD/$(ls "$RECORD" | wc -l)
  mkdir "$place"
  printf '%s\\n' "$@" > "$place/arguments"
  cat > "$place/input"
}
"""


class RunError(Exception):
    """A RUN line failed."""


@dataclasses.dataclass
class Output:
    """What one command of a test printed, and all that is checked in it."""

    text: str
    #: The arguments of each FileCheck that reads it.
    checks: list


def _run_lines(test):
    """The RUN lines, continuations joined."""
    text = "\n".join(_RUN.findall(test.read_text()))
    return text.replace("\\\n", " ").splitlines()


def _script(test, temporary):
    substitutions = {"%s": test, "%S": test.parent, "%t": temporary / "t"}
    lines = [
        re.sub(r"%[sSt]\b", lambda match: str(substitutions[match[0]]), line)
        for line in _run_lines(test)
    ]
    return _SHELL + "\n".join(lines)


def _environment(record):
    """PATH begins with the tool itself where lit's PATH has test/round-trip."""
    path = os.environ["PATH"]
    if tool := os.environ.get("WARM_OPT"):
        path = f"{pathlib.Path(tool).parent}:{path}"
    return {**os.environ, "PATH": path, "RECORD": str(record)}


def record(test):
    """The outputs of a test, one for each text that FileCheck is given."""
    with tempfile.TemporaryDirectory(prefix="warm-pressure-") as folder:
        temporary = pathlib.Path(folder)
        record = temporary / "record"
        record.mkdir()
        done = subprocess.run(
            ["bash", "-c", _script(test, temporary)], env=_environment(record),
            cwd=temporary, capture_output=True, text=True,
        )
        if done.returncode:
            raise RunError(done.stderr.strip() or f"exit status {done.returncode}")
        outputs = {}
        for place in sorted(record.iterdir(), key=lambda place: int(place.name)):
            arguments = (place / "arguments").read_text().splitlines()
            outputs.setdefault((place / "input").read_text(), []).append(arguments)
    return [Output(text, checks) for text, checks in outputs.items()]
