# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""interop.py CORE COUNT SEED GCC-FLAG [FLAG...]: a module and C of gcc call each other.

The signatures are all with up to three parameters, and COUNT random ones with
up to twelve: interop_sources.py says what is done with each. FLAGs are warmc's.
"""

import pathlib
import sys
import tempfile

import interop_sources
import warm_paths  # noqa: F401
from warm_exec import boards, emulator, program, toolchain

_HERE = pathlib.Path(__file__).resolve().parent


def _binary(path, text):
    path.write_text(text)
    toolchain.text_to_binary(path, path.with_suffix(".wasm"))
    return path.with_suffix(".wasm")


def _build(core, chosen, directory, gcc_flag, flags):
    """The objects of the module, the C, and the stubs between them."""
    compiler = toolchain.Compiler(core)
    objects = [directory / "module.o"]
    compiler.compile(_binary(directory / "module.wat", interop_sources.module_text(chosen)),
                     objects[0], flags)  # fmt: skip
    compiler.compile(_binary(directory / "types.wat", interop_sources.types_text(chosen)),
                     directory / "types.h", ["--emit=c-header"])  # fmt: skip
    sources = {"host.c": interop_sources.c_text(chosen)}
    sources["stubs.S"] = interop_sources.stubs_text(chosen)
    for name, content in sources.items():
        source = directory / name
        source.write_text(content)
        objects.append(source.with_suffix(".o"))
        command = [toolchain.arm("gcc"), *core.flags_for(name), gcc_flag, "-Wall", "-Werror"]
        command += ["-Wno-cast-function-type", "-I", _HERE, "-I", directory]
        command += ["-c", source, "-o", objects[-1]]
        toolchain.run(command)
    return objects


def main(core_name, count, seed, gcc_flag, *flags):
    core = boards.CORES[core_name]
    chosen = interop_sources.signatures(int(count), int(seed))
    with tempfile.TemporaryDirectory() as temporary:
        directory = pathlib.Path(temporary)
        built = program.Program(core, directory)
        seeds = [0, 1, (1 << 64) - 1, 0x123456789ABCDEF0 + int(seed)]
        built.actions = [program.Call("run", ["i64"], ["i32"], [s]) for s in seeds]
        try:
            built.objects = _build(core, chosen, directory, gcc_flag, flags)
            outcomes, printed = built.run()
        except toolchain.ToolError as error:
            sys.exit(f"error: {error}")
    for line in printed:
        mark, what, number = line.split()
        index = int(number, 16)
        print(mark, what, number, *(chosen[index] if index < len(chosen) else ()))
    wrong = len(printed)
    for outcome in outcomes:
        if outcome.status != emulator.RETURNED:
            print(outcome.describe())
        wrong += outcome.status != emulator.RETURNED or outcome.values[0] != 0
    print(f"{len(chosen)} signatures, {wrong} errors")
    return int(wrong != 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
