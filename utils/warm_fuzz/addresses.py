# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The kind `addresses`: programs of csmith's, whose relocations say what Warm has
to tell without them (utils/warm_addresses)."""

import dataclasses
import pathlib
import random
import tempfile

from warm_addresses import decisions, programs
from warm_exec import toolchain

from .findings import Finding


@dataclasses.dataclass
class Batch:
    kind: str
    seed: int
    functions: int = 0
    calls: int = 0
    modules: int = 2


def run(batch, result):
    """Adds what became of the batch's constants to `result`."""
    rng = random.Random(f"{batch.kind} {batch.seed}")
    for number in range(batch.modules):
        seed, level = rng.getrandbits(31), rng.choice(programs.LEVELS)
        layout = rng.choice(list(programs.LAYOUTS))
        with tempfile.TemporaryDirectory(prefix="warm-addresses-") as temporary:
            directory = pathlib.Path(temporary)
            source = directory / "csmith.c"
            programs.generate(seed, source)
            what = _examine(source, level, layout, directory, result.constants)
            if what:
                content = f"{what}\n\n{level}, {layout}\n\n{source.read_text()}".encode()
                name = f"m{number}"
                result.findings.append(
                    Finding(batch.kind, batch.seed, name, what, content, [], ".txt")
                )
    return result


def _examine(source, level, layout, directory, counts):
    """What is wrong and silent, or None."""
    try:
        pair = programs.build([source], level, layout, directory)
    except toolchain.ToolError as error:
        return f"link {error}"
    try:
        comparison = decisions.compare(*pair)
    except toolchain.ToolError as error:
        return f"{'crash' if error.status < 0 else 'refused'} {error}"
    counts.update(comparison.counts)
    return "\n".join(["silent", *comparison.findings]) if comparison.findings else None
