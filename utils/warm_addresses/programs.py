# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""C programs as pairs of modules: with their relocations, and without."""

import pathlib
import shutil
import subprocess

import warm_compare  # noqa: F401  (finds warm_exec)
from warm_exec import toolchain

#: What C's library would declare: no more than the programs ask for.
_INCLUDE = pathlib.Path(__file__).resolve().parent / "include"
_CSMITH = "/usr/include/csmith"

LEVELS = ["-O0", "-O1", "-O2", "-Os", "-O3"]
LAYOUTS = {"stack-first": [], "data-first": ["--no-stack-first"]}


def _find(tool):
    return next((n for n in (tool + "-22", tool) if shutil.which(n)), tool)


def is_available():
    return all(shutil.which(_find(tool)) for tool in ("clang", "wasm-ld"))


def build(sources, level, layout, directory, flags=()):
    """Compiles and links C files; the modules with and without relocations."""
    objects = []
    for number, source in enumerate(sources):
        objects.append(directory / f"{number}.o")
        command = [_find("clang"), "--target=wasm32", "-ffreestanding", "-w", "-mbulk-memory"]
        command += ["-fvisibility=default"]
        command += [level, *flags, "-isystem", _INCLUDE, "-isystem", _CSMITH]
        toolchain.run([*command, "-c", source, "-o", objects[-1]])
    link = [_find("wasm-ld"), "--no-entry", "--allow-undefined", "--export-dynamic"]
    link += ["--export=__data_end", *LAYOUTS[layout], *objects]
    with_relocations, without = directory / "truth.wasm", directory / "module.wasm"
    toolchain.run([*link, "--emit-relocs", "-o", with_relocations])
    toolchain.run([*link, "-o", without])
    return with_relocations, without


def generate(seed, path):
    """A program of csmith's, which leaves a file where it is run."""
    command = ["csmith", "--seed", str(seed), "-o", str(path)]
    subprocess.run(command, cwd=path.parent, check=True, capture_output=True)
