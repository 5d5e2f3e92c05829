# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The emulated cores: which board has them, and where the files for it are."""

import dataclasses
import pathlib

# <prefix>/lib/warm/warm_exec/boards.py, in the build tree and installed.
WARM_LIB_DIR = pathlib.Path(__file__).resolve().parent.parent
LIB_DIR = WARM_LIB_DIR.parent
BIN_DIR = LIB_DIR.parent / "bin"
TARGET_DIR = WARM_LIB_DIR / "target"


@dataclasses.dataclass(frozen=True)
class Core:
    """One --target. `base` is the core without its floating-point unit, whose
    runtime is linked: code is soft-float on every core."""

    name: str
    base: str
    machine: str

    @property
    def compile_flags(self):
        return [f"-mcpu={self.base}", "-mthumb", "-mfloat-abi=soft"]

    def flags_for(self, source):
        """The same for one file: assembly may use what the board's core has."""
        if pathlib.Path(source).suffix in (".S", ".s") and self.base == "cortex-m0":
            return ["-mcpu=cortex-m3", "-mthumb", "-mfloat-abi=soft"]
        return self.compile_flags

    @property
    def linker_script(self):
        return TARGET_DIR / f"{self.machine}.ld"

    def library(self, name):
        return LIB_DIR / f"lib{name}-{self.base}.a"


def _cores():
    # No board with much memory has a Cortex-M0: its code runs on a Cortex-M3
    # that traps unaligned accesses.
    machines = {
        "cortex-m0": "mps2-an385",
        "cortex-m3": "mps2-an385",
        "cortex-m4": "mps2-an386",
        "cortex-m7": "mps2-an500",
        "cortex-m33": "mps2-an505",
    }
    cores = {}
    for base, machine in machines.items():
        cores[base] = Core(base, base, machine)
        if base == "cortex-m0":
            cores[base + "plus"] = Core(base + "plus", base, machine)
        elif base != "cortex-m3":
            cores[base + "f"] = Core(base + "f", base, machine)
    return cores


CORES = _cores()
