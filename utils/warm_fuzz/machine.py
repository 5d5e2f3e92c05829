# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The kind `machine`: random machine code through all allocation passes.

The work is done by the unit test AllocationFuzzTests, which prints the function
it fails on."""

import dataclasses
import os
import re
import subprocess

from warm_exec import boards

from .findings import Finding

_PASSES = [
    "cortexm-split-critical-edges",
    "cortexm-legalize-flags",
    "cortexm-split-live-ranges",
    "cortexm-spill",
    "cortexm-assign-registers",
    "cortexm-verify-allocation",
    "cortexm-resolve-copies",
    "cortexm-verify-allocation",
    "cortexm-lower-frame",
    "cortexm-finalize",
]


@dataclasses.dataclass
class Batch:
    kind: str
    seed: int
    functions: int = 500
    calls: int = 0
    modules: int = 1


def program():
    """The unit test's binary, beside the tools in the build tree."""
    return boards.BIN_DIR.parent / "test" / "Unit" / "RegAlloc" / "AllocationFuzzTests"


def run(batch, result):
    """Adds what the batch's functions did to `result`."""
    first = 1 + batch.seed * batch.functions
    environment = dict(
        os.environ, WARM_FUZZ_SEED=str(first), WARM_FUZZ_FUNCTIONS=str(batch.functions)
    )
    done = subprocess.run([program()], env=environment, capture_output=True, text=True)
    result.functions += batch.functions
    if done.returncode:
        result.findings += _read_failures(batch, done)
    return result


def _read_failures(batch, done):
    """One finding per function that is printed; a crash has the seeds only."""
    findings = []
    for match in re.finditer(r"seed (\d+),.*\n((?:.*\n)*?)^}$", done.stdout, re.M):
        text = match.group(2) + "}\n"
        words = re.findall(r"error: (.*)", done.stderr)
        what = "checker " + (words[0] if words else "failed")
        passes = f"--pass-pipeline='builtin.module(cortexm.func({','.join(_PASSES)}))'"
        findings.append(
            Finding(batch.kind, int(match.group(1)), "f", what, text.encode(), [passes], ".mlir")
        )
    if not findings:
        text = (done.stdout + done.stderr).encode()
        what = f"crash AllocationFuzzTests, status {done.returncode}"
        findings.append(Finding(batch.kind, batch.seed, "crash", what, text, [], ".txt"))
    return findings
