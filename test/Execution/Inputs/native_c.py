# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""native_c.py SOURCE CORE FORM [FLAG...]: C against itself.

SOURCE is compiled twice: as a module by clang, then by Warm with native
pointers, and by gcc. Both are linked with the same C, SOURCE with -DHOST, and
run; what they return and print must be equal. With -DHOST, SOURCE has the
functions the module imports and `int run(void)`, which calls the module.

The form `clang` compiles the object that clang writes, `parts` two of them, with
-DPART=1 and, from an archive, -DPART=2 (gcc links its two as well), `relocatable`
what `wasm-ld -r` makes of it, `link` what wasm-ld makes of it, `no-stack-first`
the same with the stack behind the data,
`emit-relocs` the same with its relocations, `wasm-opt` the same without names,
optimized by binaryen, which inlines frames. A form `debug-` and one of these has
debug information. With `sandbox-` in front of a form linear memory is the
module's own. FLAGs are warmc's.
"""

import difflib
import pathlib
import shutil
import sys
import tempfile

import warm_paths  # noqa: F401
from warm_exec import boards, emulator, program, toolchain

# Enums and chars are those of Arm.
_TARGET = ["--target=wasm32", "-fshort-enums", "-funsigned-char", "-ffreestanding", "-fno-builtin"]


def _find(tool):
    """A tool by its name, or with the version the packages give it."""
    return next((n for n in (tool, tool + "-22") if shutil.which(n)), tool)


def _language(source):
    """C++ without what needs its library."""
    if pathlib.Path(source).suffix != ".cpp":
        return []
    return ["-std=c++17", "-fno-exceptions", "-fno-rtti", "-fno-threadsafe-statics"]


def _clang(source, output, flags=()):
    command = [_find("clang"), *_TARGET, *_language(source), "-O2", "-Wall", *flags]
    toolchain.run([*command, "-c", source, "-o", output])


def _parts(source, directory):
    first, second = directory / "first.o", directory / "second.o"
    archive = directory / "second.a"
    _clang(source, first, ["-DPART=1"])
    _clang(source, second, ["-DPART=2"])
    toolchain.run([_find("llvm-ar"), "rcs", archive, second])
    return [archive, first]


def _modules(source, form, directory):
    """The files to compile."""
    if form == "parts":
        return _parts(source, directory)
    compiled = directory / "module.o.wasm"
    plain = form.removeprefix("debug-")
    _clang(source, compiled, [] if form == plain else ["-g"])
    if plain == "clang":
        return [compiled]
    return [_linked(compiled, plain, directory)]


def _linked(compiled, form, directory):
    linked = directory / "module.wasm"
    if form == "relocatable":
        toolchain.run([_find("wasm-ld"), "-r", compiled, "-o", linked])
        return linked
    command = [_find("wasm-ld"), "--no-entry", "--allow-undefined", compiled]
    options = {
        "emit-relocs": ["--emit-relocs"],
        "wasm-opt": ["--strip-all"],
        "no-stack-first": ["--no-stack-first"],
    }
    command += options.get(form, [])
    toolchain.run([*command, "-o", linked])
    if form == "wasm-opt":
        features = "--enable-bulk-memory --enable-sign-ext --enable-mutable-globals"
        flags = ["-O3", *features.split(), "--enable-nontrapping-float-to-int"]
        toolchain.run(["wasm-opt", *flags, linked, "-o", linked])
    return linked


def _gcc(core, source, output, flags):
    command = [toolchain.arm("gcc"), *core.compile_flags, *_language(source), "-O1", "-Wall"]
    toolchain.run([*command, *flags, "-c", source, "-o", output])


def _run(core, directory, objects):
    built = program.Program(core, directory)
    built.objects = objects
    built.actions = [program.Call("run", [], ["i32"])]
    outcomes, printed = built.run()
    outcome = outcomes[0]
    if outcome.status != emulator.RETURNED:
        return [*printed, outcome.describe()]
    return [*printed, f"= {outcome.values[0]}"]


def main(source, core_name, form, *flags):
    core = boards.CORES[core_name]
    with tempfile.TemporaryDirectory() as temporary:
        directory = pathlib.Path(temporary)
        host = directory / "host.o"
        ours, theirs = directory / "ours.o", directory / "theirs.o"
        try:
            _gcc(core, source, host, ["-DHOST"])
            natives = [theirs]
            if form == "parts":
                natives = [directory / "theirs1.o", directory / "theirs2.o"]
            for part, native in enumerate(natives, 1):
                _gcc(core, source, native, ["-Wno-attributes", f"-DPART={part}"])
            compiler = toolchain.Compiler(core)
            pointers = [] if form.startswith("sandbox-") else ["--native-pointer-abi"]
            form = form.removeprefix("sandbox-")
            first, *others = _modules(source, form, directory)
            compiler.compile(first, ours, [*pointers, *others, *flags])
            expected = _run(core, directory, [host, *natives])
            actual = _run(core, directory, [host, ours])
        except toolchain.ToolError as error:
            sys.exit(f"error: {error}")
    for line in difflib.unified_diff(expected, actual, "gcc", "warm", lineterm="", n=99):
        print(line)
    print(f"{len(expected)} lines, {'equal' if expected == actual else 'DIFFERENT'}")
    return int(expected != actual)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
