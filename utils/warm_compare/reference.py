# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What node says: the side that is believed."""

import json
import subprocess

from . import UTILS

#: How V8 words a trap, and the names it may have on the core.
TRAPS = {
    "unreachable": {"unreachable"},
    "memory access out of bounds": {"out of bounds memory access"},
    "divide by zero": {"integer divide by zero"},
    "remainder by zero": {"integer divide by zero"},
    "divide result unrepresentable": {"integer overflow"},
    "float unrepresentable in integer range": {
        "integer overflow",
        "invalid conversion to integer",
    },
    "table index is out of bounds": {"undefined element", "out of bounds table access"},
    "null function or function signature mismatch": {
        "indirect call type mismatch",
        "uninitialized element",
    },
    "operation does not support unaligned accesses": {"unaligned atomic"},
    "Maximum call stack size exceeded": {"call stack exhausted"},
}


class ReferenceError(Exception):
    """node did not answer."""


def _request(case):
    return {
        "module": str(case.binary),
        "memory": case.memory,
        "memoryPages": case.memory_pages if case.memory else 0,
        "globals": [dict(name=n, type=case.module.exports[n].type) for n in case.globals],
        "imports": [
            dict(module=e.import_name[0], field=e.import_name[1], number=i,
                 params=e.params, results=e.results)
            for i, e in enumerate(case.module.imports)
        ],
        "calls": [
            dict(name=n, params=c.params, results=c.results,
                 arguments=[str(a) for a in c.arguments])
            for n, c in case.calls
        ],
    }  # fmt: skip


def ask(cases, whole_memory=True, timeout=120):
    """Per case what run-in-node.js says; memory as bytes or as a checksum."""
    request = {"wholeMemory": whole_memory, "cases": [_request(c) for c in cases]}
    command = ["node", "--stack-size=500", str(UTILS / "run-in-node.js")]
    try:
        done = subprocess.run(
            command, input=json.dumps(request), capture_output=True, text=True, timeout=timeout
        )
    except subprocess.TimeoutExpired:
        raise ReferenceError(f"node took longer than {timeout} s") from None
    if done.returncode:
        raise ReferenceError(f"node failed:\n{done.stderr}")
    return json.loads(done.stdout)
