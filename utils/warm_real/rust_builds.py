# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds a harness in Rust with the crates it uses: as modules of each form, and for
this machine, which says what is right.

rustc is called for each crate; cargo only fetches. The library for wasm32 is of one
version (Debian's), so the crates are versions that it compiles.
"""

import dataclasses
import pathlib
import shutil
import tomllib

from warm_exec import toolchain

from . import packages
from .c_builds import FORMS, find, link
from .libraries import HERE

_WASM = "wasm32-unknown-unknown"
# As much stack as rustc asks wasm-ld for.
_STACK = ["-z", "stack-size=0x100000"]
_MAIN = """\
#include <stdio.h>
void run(void);
void report(unsigned value) { printf("%x\\n", value); }
void rust_eh_personality(void) {}
int main(void) { run(); }
"""


@dataclasses.dataclass
class RustLibrary:
    name: str
    harness: str
    crates: list
    known: dict

    def crates_in_order(self):
        """Names, those that others need first."""
        order = []

        def visit(name):
            for dependency in self.known[name].get("depends", []):
                visit(dependency.rpartition("=")[2])
            if name not in order:
                order.append(name)

        for name in self.crates:
            visit(name)
        return order


def read_libraries():
    """RustLibrary by name."""
    read = tomllib.loads((HERE / "rust.toml").read_text())
    return {n: RustLibrary(n, known=read["crate"], **e) for n, e in read["library"].items()}


def _find_rustc():
    """One that has the library for wasm32."""
    for rustc in filter(None, [shutil.which("rustc", path="/usr/bin"), shutil.which("rustc")]):
        libraries = toolchain.run([rustc, f"--target={_WASM}", "--print=target-libdir"]).strip()
        if pathlib.Path(libraries).is_dir():
            return rustc
    raise packages.OutOfReach("no rustc has the library for wasm32")


class RustBuilds:
    """Of one library."""

    # Rust's own library comes in an archive only, so there are no `objects`.
    forms = [(form, abi) for form in FORMS[1:] for abi in ("sandboxed", "native")]
    levels = ["1", "2", "3", "s"]
    #: For objects in linear memory.
    memory_flags = [f"--stack-size={0x100000}"]

    def __init__(self, library, cache, jobs):
        del jobs  # Crates depend on each other.
        self.library = library
        self.rustc = _find_rustc()
        self.directory = pathlib.Path(cache) / "builds" / library.name
        known = packages.read_packages()
        names = library.crates_in_order()
        self.roots = {name: packages.fetch(known[name], cache) for name in names}

    def _compile(self, source, output, kind, name, edition, level, target, flags):
        # A stable rustc of that age asks for an unstable feature where there is `alloc`.
        command = ["env", "RUSTC_BOOTSTRAP=1", self.rustc]
        command += ["--crate-type", kind, "--crate-name", name, "--edition", edition]
        command += [f"-Copt-level={level}", "-Cpanic=abort", "--cap-lints=allow"]
        command += ["-Coverflow-checks=off", "-L", output.parent]
        if target:
            command += ["--target", target]
        toolchain.run([*command, *flags, source, "-o", output], timeout=600)

    def _externs(self, dependencies, directory):
        """A dependency is a crate's name, or NAME=CRATE."""
        for dependency in dependencies:
            name, _, crate = dependency.rpartition("=")
            library = directory / f"lib{_symbol(crate)}.rlib"
            yield from ["--extern", f"{name or _symbol(crate)}={library}"]

    def _build(self, level, target, directory):
        """The archive of the harness and all that it needs."""
        directory.mkdir(parents=True, exist_ok=True)
        for crate in self.library.crates_in_order():
            settings = self.library.known[crate]
            flags = [*self._externs(settings.get("depends", []), directory)]
            flags += [word for cfg in settings.get("cfg", []) for word in ("--cfg", cfg)]
            self._compile(
                self.roots[crate] / "src" / "lib.rs", directory / f"lib{_symbol(crate)}.rlib",
                "rlib", _symbol(crate), settings["edition"], level, target, flags,
            )  # fmt: skip
        archive = directory / "harness.a"
        source = HERE / "harness" / self.library.harness
        flags = list(self._externs(self.library.crates, directory))
        self._compile(source, archive, "staticlib", "harness", "2021", level, target, flags)
        flags += ["--emit=obj", "-Ccodegen-units=1"]
        alone = directory / "harness.o"
        self._compile(source, alone, "lib", "harness", "2021", level, target, flags)
        return archive

    def run_on_host(self, directory):
        archive = self._build("2", None, directory)
        main = directory / "main.c"
        main.write_text(_MAIN)
        program = directory / "harness"
        toolchain.run([find("clang"), "-w", main, archive, "-lm", "-o", program])
        return toolchain.run([program]).split()

    def prepare(self, level):
        return self._build(level, _WASM, self.directory / f"wasm-{level}")

    def inputs(self, form, archive, directory):
        """The files for warmc, and its flags."""
        files = [archive.with_suffix(".o"), archive]
        if form != "archive":
            files = [link(form, files, directory, _STACK)]
        return files, ["--only-export=run"]


def _symbol(crate):
    return crate.replace("-", "_")
