# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds a library in C: natively, and as modules of each form.

Modules have all in them: the harness, the library, support/libc.c. In the forms
whose names begin with `seam` the harness is native code and the library alone is
a module, with the C library of the image.
"""

import concurrent.futures
import pathlib
import shutil

from warm_exec import toolchain

from .libraries import HERE

#: How a module comes to warmc: what clang writes, the same from an archive, linked
#: to an object, linked to a module with relocations and without.
FORMS = ["objects", "archive", "relocatable", "emit-relocs", "linked"]
#: The library alone, for a native harness.
SEAMS = ["seam-objects", "seam-relocatable"]
LEVELS = ["-O0", "-O1", "-O2", "-Os"]


def find(tool):
    """A tool of LLVM by its name, or with the version the packages give it."""
    return next((n for n in (tool, tool + "-22") if shutil.which(n)), tool)


def _headers():
    """The C library's headers, which the native code has as well."""
    listed = toolchain.run([toolchain.arm("gcc"), "-M", "-include", "string.h", "-xc", "/dev/null"])
    words = [word for word in listed.split() if word.endswith("/string.h")]
    return pathlib.Path(words[0]).parent


def header_flags():
    """For clang and wasm32, so that it finds the C library's headers."""
    # They know wasm32's byte order by this definition only.
    return ["-isystem", _headers(), "-D__IEEE_LITTLE_ENDIAN"]


def wasm_flags(level):
    """For clang."""
    return ["--target=wasm32", level, "-w", *header_flags()]


class CBuilds:
    """Of one library; what is the same for several builds is in `cache`."""

    forms = [*((f, abi) for f in FORMS for abi in ("sandboxed", "native"))]
    forms += [(f, "native") for f in SEAMS]
    levels = LEVELS
    memory_flags = []

    def __init__(self, library, cache, jobs):
        self.library = library
        self.directory = pathlib.Path(cache) / "builds" / library.name
        self.jobs = jobs

    def _compile_all(self, compile_one, sources, directory):
        directory.mkdir(parents=True, exist_ok=True)
        outputs = [directory / f"{i}-{s.stem}.o" for i, s in enumerate(sources)]
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            list(pool.map(compile_one, sources, outputs))
        return outputs

    def native_objects(self, core):
        """The library as gcc compiles it."""
        sources = self.library.source_files()
        compile_one = lambda s, o: self._gcc(core, s, o)  # noqa: E731
        return self._compile_all(compile_one, sources, self.directory / f"native-{core.base}")

    def native_harness(self, core, directory):
        output = directory / "harness.o"
        self._gcc(core, self.library.harness_file(), output)
        return output

    def _gcc(self, core, source, output):
        flags = [*core.compile_flags, "-O1", "-w", "-fsigned-char", "-fno-short-enums"]
        command = [toolchain.arm("gcc"), *flags, *self.library.flags()]
        toolchain.run([*command, "-c", source, "-o", output], timeout=600)

    def _clang(self, level, source, output, flags=()):
        command = [find("clang"), *wasm_flags(level), *self.library.flags(), *flags]
        toolchain.run([*command, "-c", source, "-o", output], timeout=600)

    def prepare(self, level):
        """Compiles the library and the harness for wasm32, as `inputs` wants it."""
        directory = self.directory / f"wasm{level}"
        compile_one = lambda s, o: self._clang(level, s, o)  # noqa: E731
        objects = self._compile_all(compile_one, self.library.source_files(), directory)
        heap = ["-fno-builtin", f"-DWARM_HEAP={self.library.heap}"]
        self._clang(level, HERE / "support" / "libc.c", directory / "libc.o", heap)
        self._clang(level, HERE / "support" / "compiler_rt.c", directory / "compiler_rt.o")
        self._clang(level, self.library.harness_file(), directory / "harness.o")
        objects.append(directory / "compiler_rt.o")
        return [directory / "harness.o", directory / "libc.o"], objects

    def inputs(self, form, prepared, directory):
        """The files for warmc: the first one, and its flags and others."""
        (harness, libc), objects = prepared
        if form.startswith("seam"):
            return self._seam(form, objects, directory), []
        flags = ["--only-export=run"]
        if form == "objects":
            return [harness, libc, *objects], flags
        if form == "archive":
            archive = directory / "library.a"
            toolchain.run([find("llvm-ar"), "rcs", archive, libc, *objects])
            return [harness, archive], flags
        return [link(form, [harness, libc, *objects], directory)], flags

    @staticmethod
    def _seam(form, objects, directory):
        return objects if form == "seam-objects" else [link("relocatable", objects, directory)]


def link(form, objects, directory, flags=()):
    """What wasm-ld makes of objects and archives."""
    linked = directory / "module.wasm"
    options = ["--no-entry", "--allow-undefined", "--export=run", "--export=__data_end", *flags]
    if form == "relocatable":
        options = ["-r"]
    elif form == "emit-relocs":
        options.append("--emit-relocs")
    toolchain.run([find("wasm-ld"), *options, *objects, "-o", linked])
    return linked
