# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Two modules and C give each other function references, which all of them call.

Every way to link them must give the same values and traps, and one object for
each signature. Prints what is wrong, then "N of M images".
"""

import itertools
import pathlib
import sys
import tempfile

import link_matrix
from warm_exec import boards, program, toolchain

_INPUTS = pathlib.Path(__file__).resolve().parent / "references"
_MISMATCH = "trap: indirect call type mismatch"
_NULL = "trap: uninitialized element"
#: What is called, in this order, and what comes of it.
_CALLS = [
    ("call_double", [21], 42),
    ("call_wide", [21], _MISMATCH),
    ("call_c", [0, 5], -5),
    ("call_c", [1, 5], _MISMATCH),
    ("call_c", [2, 5], _MISMATCH),
    ("call_c", [3, 5], _NULL),
    ("call_shared", [0, 4], 8),
    ("call_shared", [1, 4], _MISMATCH),
    ("first_call", [2, 4], _NULL),
    ("share", [2], None),
    ("first_call", [2, 4], 12),
    ("call_shared", [2, 5], 15),
    ("c_call", [0, 6], 12),
    ("c_call", [1, 6], -2),
]
_LINKERS = {"ld": toolchain.arm("ld"), "lld": "ld.lld"}
_LAST = {**link_matrix._LINKERS, "lld --icf=all": ["-fuse-ld=lld", "-Wl,--icf=all"]}


def _compile(core, directory, level):
    """The objects of first.wat, second.wat and host.c."""
    objects = []
    # Only a table that is asked for has a global symbol.
    for name, flags in [("first", ["--rename=shared=shared"]), ("second", [])]:
        binary = directory / f"{name}.wasm"
        toolchain.text_to_binary(_INPUTS / f"{name}.wat", binary)
        compiler = toolchain.Compiler(core, [level, *flags])
        compiler.compile(binary, directory / f"{name}.h", ["--emit=c-header"])
        objects.append(directory / f"{name}.o")
        compiler.compile(binary, objects[-1])
    objects.append(directory / "host.o")
    flags = ["-Os", "-Wall", "-Wextra", "-Werror", "-Wno-cast-function-type"]
    toolchain.run([toolchain.arm("gcc"), *core.compile_flags, *flags, "-I", directory, "-c",
                   _INPUTS / "host.c", "-o", objects[-1]])  # fmt: skip
    return objects


def _relocatable(linker, inputs, output, *flags):
    toolchain.run([linker, "-r", *flags, *inputs, "-o", output])
    return output


def _archive(inputs, output):
    output.unlink(missing_ok=True)
    toolchain.run([toolchain.arm("ar"), "rcs", output, *inputs])
    return output


def _forms(linker, objects, directory):
    """What is given to the last linker, by the way it was made."""
    first, second, host = objects
    forms = {
        "objects": objects,
        "merged": [_relocatable(linker, [first, second], directory / "both.o"), host],
        "merged with C": [_relocatable(linker, objects, directory / "all.o")],
        "each merged": [
            _relocatable(linker, [each], each.with_suffix(".r.o")) for each in objects
        ],
        "archive": [host, _archive([first, second], directory / "libboth.a")],
        "C first": [host, second, first],
    }
    if linker != _LINKERS["lld"]:
        groups = "--force-group-allocation"
        forms["without groups"] = [_relocatable(linker, objects, directory / "flat.o", groups)]
    return forms


def _signed(value):
    return value - (1 << 32) if value >> 31 else value


def _wrong_outcomes(built):
    built.actions = [
        program.Call(name, ["i32"] * len(arguments), ["i32"] * (expected is not None),
                     [value & 0xFFFFFFFF for value in arguments])
        for name, arguments, expected in _CALLS
    ]  # fmt: skip
    for (name, arguments, expected), outcome in zip(_CALLS, built.run()[0]):
        seen = outcome.describe() if outcome.status else None
        if outcome.status == 0 and outcome.values:
            seen = _signed(outcome.values[0])
        if seen != expected:
            yield f"{name}{tuple(arguments)}: {seen}, not {expected}"


def _wrong_types(elf):
    """Each type is one object with an address of its own."""
    lines = toolchain.run([toolchain.arm("nm"), elf]).splitlines()
    types = [line.split() for line in lines if " __warm_type." in line]
    addresses, names = {fields[0] for fields in types}, {fields[2] for fields in types}
    if not len(types) == len(addresses) == len(names) >= 3:
        yield f"types: {types}"


def main():
    images = passed = 0
    for core, level in [("cortex-m4", "-O2"), ("cortex-m0", "-Os")]:
        with tempfile.TemporaryDirectory() as temporary:
            directory = pathlib.Path(temporary)
            link_matrix.provide_lld(directory)
            objects = _compile(boards.CORES[core], directory, level)
            pairs = [
                (by, form, inputs, last)
                for by, linker in _LINKERS.items()
                for form, inputs in _forms(linker, objects, directory).items()
                for last in _LAST
            ]
            for by, form, inputs, last in pairs:
                images += 1
                built = program.Program(boards.CORES[core], directory)
                built.objects = inputs
                built.linker_flags = [f"-B{directory}", *_LAST[last]]
                wrong = [*_wrong_outcomes(built), *_wrong_types(directory / "program.elf")]
                for text in wrong:
                    print(f"{core}, {form} by {by}, linked by {last}: {text}")
                passed += not wrong
    print(f"{passed} of {images} images")
    return int(passed != images)


if __name__ == "__main__":
    sys.exit(main())
