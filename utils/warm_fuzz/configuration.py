# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How a batch of modules is compiled: core, level, registers, bounds."""

import dataclasses

_CORES = ["cortex-m0", "cortex-m3", "cortex-m4", "cortex-m7", "cortex-m33"]
_LEVELS = ["-O0", "-O1", "-O2", "-O2", "-Os"]
#: What code can do without: six registers are left, on a Cortex-M0 five (a call
#: has four arguments and an address).
_RESERVABLE = [f"r{n}" for n in range(4, 12)]
_RESERVABLE_M0 = ["r5", "r6", "r7"]


#: Elements that a table can grow to.
_ELEMENTS = 4096


@dataclasses.dataclass
class Configuration:
    core: str
    flags: list
    #: No access of a module may be out of bounds.
    in_bounds: bool

    def with_memory(self, pages):
        return [*self.flags, f"--max-memory={pages}", f"--max-table={_ELEMENTS}"]


def choose(rng):
    core = rng.choice(_CORES)
    flags = [rng.choice(_LEVELS)]
    if rng.random() < 0.6:
        reservable = _RESERVABLE_M0 if core == "cortex-m0" else _RESERVABLE
        count = rng.randrange(1, len(reservable) + 1)
        chosen = set(rng.sample(reservable, count))
        flags.append("--reserve=" + ",".join(r for r in reservable if r in chosen))
    if core == "cortex-m0":
        flags.append("--any-alignment")
    in_bounds = rng.random() < 0.25
    if in_bounds:
        flags.append("--bounds=none")
    if rng.random() < 0.3:
        flags.append("--memory-init=copy")
    return Configuration(core, flags, in_bounds)
