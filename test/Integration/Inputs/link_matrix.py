# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every kind of input, with both kinds of pointers, by both linkers, by a plain
and a strict linker script: linked, run, and compared with gcc's code.

Prints what is wrong or refused, then "N of M combinations, R refused".
"""

import itertools
import pathlib
import shutil
import sys
import tempfile

_HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parent.parent / "Execution" / "Inputs"))

import native_c
from warm_exec import boards, emulator, program, toolchain

_FORMS = ["clang", "relocatable", "parts", "emit-relocs", "link", "no-stack-first", "wasm-opt"]
_ABIS = {"native": ["--native-pointer-abi"], "sandboxed": []}
_LINKERS = {"ld": ["-Wl,--no-warn-rwx-segments"], "lld": ["-fuse-ld=lld"]}
_STRICT = ["-Wl,--orphan-handling=error", "-Wl,--fatal-warnings"]


def provide_lld(directory):
    """gcc looks for a linker of that name."""
    (directory / "ld.lld").symlink_to(shutil.which("ld.lld") or shutil.which("ld.lld-22"))


def run(core, directory, objects, script=None, flags=None):
    built = program.Program(core, directory)
    built.objects = objects
    built.actions = [program.Call("run", [], ["i32"])]
    built.linker_script = script or built.linker_script
    built.linker_flags = flags or built.linker_flags
    [outcome], _ = built.run()
    if outcome.status != emulator.RETURNED:
        raise toolchain.ToolError(outcome.describe())
    return outcome.values[0]


def compile_module(core, form, abi, source, directory):
    module = native_c._modules(source, form, directory)
    inputs = module if isinstance(module, list) else [module]
    output = directory / "module.o"
    flags = [*_ABIS[abi], *inputs[1:], "--section=fast:.ramfunc", "--only-export=step,fast"]
    # Nothing in it has a name.
    if form == "wasm-opt" and abi == "native":
        flags.append("--stack-pointer=global_0")
    toolchain.Compiler(core).compile(inputs[0], output, flags)
    return output


def try_all(source, forms, counts):
    core = boards.CORES["cortex-m4"]
    with tempfile.TemporaryDirectory() as temporary:
        directory = pathlib.Path(temporary)
        provide_lld(directory)
        host, native = directory / "host.o", directory / "native.o"
        native_c._gcc(core, source, host, ["-DHOST"])
        native_c._gcc(core, source, native, ["-Wno-attributes"])
        expected = run(core, directory, [host, native])
        for form, abi in itertools.product(forms, _ABIS):
            try:
                module = compile_module(core, form, abi, source, directory)
            except toolchain.ToolError as error:
                counts["made"] += 4
                counts["refused"] += 4
                print(f"{source.name}, {form}, {abi}: refused: {str(error).splitlines()[-1]}")
                continue
            for linker, strict in itertools.product(_LINKERS, (False, True)):
                counts["made"] += 1
                script_kind = "strict" if strict else "plain"
                name = f"{source.name}, {form}, {abi}, {linker}, {script_kind}"
                script = _HERE / "strict.ld" if strict else None
                flags = [f"-B{directory}", *_LINKERS[linker], *(_STRICT if strict else [])]
                try:
                    value = run(core, directory, [host, module], script, flags)
                except toolchain.ToolError as error:
                    print(f"{name}: {error}")
                    continue
                if value == expected:
                    counts["passed"] += 1
                else:
                    print(f"{name}: {value}, not {expected}")


def main():
    counts = {"passed": 0, "refused": 0, "made": 0}
    try_all(_HERE / "matrix.c", _FORMS, counts)
    # The linker of a whole module makes groups one before warmc sees them.
    try_all(_HERE / "matrix.cpp", ["clang", "parts"], counts)
    print(f"{counts['passed']} of {counts['made']} combinations, {counts['refused']} refused")
    return int(counts["passed"] + counts["refused"] != counts["made"])


if __name__ == "__main__":
    sys.exit(main())
