# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How a batch of modules is compiled: core, level, registers, bounds."""

import dataclasses

_CORES = ["cortex-m3", "cortex-m4", "cortex-m7", "cortex-m33"]
_LEVELS = ["-O0", "-O1", "-O2", "-O2", "-Os"]
#: What code can do without: six registers are left.
_RESERVABLE = [f"r{n}" for n in range(4, 12)]


@dataclasses.dataclass
class Configuration:
    core: str
    flags: list
    #: No access of a module may be out of bounds.
    in_bounds: bool

    def with_memory(self, pages):
        return [*self.flags, f"--max-memory={pages}"]


def choose(rng):
    core = rng.choice(_CORES)
    flags = [rng.choice(_LEVELS)]
    if rng.random() < 0.6:
        count = rng.randrange(1, len(_RESERVABLE) + 1)
        chosen = set(rng.sample(_RESERVABLE, count))
        flags.append("--reserve=" + ",".join(r for r in _RESERVABLE if r in chosen))
    in_bounds = rng.random() < 0.25
    if in_bounds:
        flags.append("--bounds=none")
    return Configuration(core, flags, in_bounds)
