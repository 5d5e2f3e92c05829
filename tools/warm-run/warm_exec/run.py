# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The command line of warm-run."""

import argparse
import os
import pathlib
import re
import sys
import tempfile

from . import boards, emulator, interface, object_interface, program, toolchain, values

_DESCRIPTION = """\
Compile a wasm module (.wat or .wasm, or an object for wasm) with warmc, or take
an object that warmc has made; link it into a bare-metal program, and call its
functions on an emulated Cortex-M core; no board needed.

  warm-run fib.wat --target=cortex-m3 --invoke fib 20
  fib(20) = 6765
"""
_EPILOG = """\
exit status: 0 every call returned; 1 bad input, or a call trapped; 2 bad usage
"""


#: Options whose value may begin with `-`.
_FLAG_OPTIONS = ("--warmc-flags", "--compile-command")


class UsageError(Exception):
    pass


class _Parser(argparse.ArgumentParser):
    def error(self, message):
        raise UsageError(message)


def _parser():
    parser = _Parser(
        prog="warm-run",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("module", nargs="?", help="the module, .wat or .wasm, or an object")
    add("--target", "-mcpu", metavar="CORE", help="the core; --list-targets shows them")
    add(
        "--invoke",
        metavar=("NAME", "ARG"),
        nargs="+",
        action="append",
        default=[],
        help="call the exported function NAME; may be repeated, calls run in order "
        "in one instance. Arguments are literals of the wasm text format",
    )
    add(
        "--link",
        metavar="FILE",
        action="append",
        default=[],
        help="C, assembly, object or archive file that defines imported functions",
    )
    add("--stub-imports", action="store_true", help="imports without a definition return 0")
    add("--count-instructions", action="store_true", help="print what each call executed")
    add("--timeout", metavar="SECONDS", type=float, default=10, help="per call (default 10)")
    add("--warmc-flags", metavar="FLAGS", default="", help="more flags for warmc")
    add(
        "--compile-command",
        metavar="COMMAND",
        help="compile with this instead of warmc; {input} {output} {target} are replaced",
    )
    add("--save-temps", metavar="DIR", help="keep object, table and program in DIR")
    add("--list-targets", action="store_true", help="list the cores and exit")
    return parser


def _split_invocations(arguments):
    """argparse takes -1, -inf and -O2 for options: --invoke is cut out before, and
    what has flags for a value gets them behind a `=`."""
    rest, invocations = [], []
    at = 0
    while at < len(arguments):
        if arguments[at] in _FLAG_OPTIONS and at + 1 < len(arguments):
            rest.append(f"{arguments[at]}={arguments[at + 1]}")
            at += 2
            continue
        if arguments[at] != "--invoke":
            rest.append(arguments[at])
            at += 1
            continue
        end = at + 1
        while end < len(arguments) and not arguments[end].startswith("--"):
            end += 1
        if end == at + 1:
            raise UsageError("--invoke needs the name of an exported function")
        invocations.append(arguments[at + 1 : end])
        at = end
    return rest, invocations


def _parse(arguments):
    rest, invocations = _split_invocations(arguments)
    options = _parser().parse_args(rest)
    if options.list_targets:
        return options
    names = ", ".join(boards.CORES)
    if not options.module:
        raise UsageError("no module given")
    if not options.target:
        raise UsageError(f"no --target given; the targets are: {names}")
    if options.target not in boards.CORES:
        raise UsageError(f"unknown target '{options.target}'; the targets are: {names}")
    if not invocations:
        raise UsageError("nothing to do: no --invoke given")
    options.invoke = invocations
    return options


def _functions(module):
    return {n: e for n, e in module.exports.items() if e.kind == "func"}


def _call(module, symbol_of, name, texts):
    functions = _functions(module)
    if name not in functions:
        names = ", ".join(functions) or "none"
        raise UsageError(f"no exported function '{name}'; the exported functions are: {names}")
    function = functions[name]
    if len(texts) != len(function.params):
        wanted = ", ".join(function.params) or "no arguments"
        raise UsageError(f"{name} takes ({wanted}), but {len(texts)} arguments are given")
    if values.result_offsets(function.results)[1] > program.RESULT_WORDS:
        raise UsageError(f"{name} has more results than this harness can take")
    try:
        bits = [values.parse_value(t, text) for t, text in zip(function.params, texts)]
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from None
    return program.Call(symbol_of(name), function.params, function.results, bits)


def _invoked_symbols(names):
    """Symbols of their own for exports that are called and may have names of the
    image's functions: warmc would keep them local."""
    guarded = [name for name in names if re.fullmatch(r"_.*|main|.*Handler", name)]
    return {name: f"invoked.{program.export_symbol(name)}" for name in guarded}


def _stubs(module, symbol_of, directory):
    """Assembly that defines each imported function weakly as `return 0`."""
    lines = [".syntax unified", ".thumb", ".text"]
    for entity in module.imports:
        if entity.kind == "func":
            symbol = f'"{symbol_of(entity.import_name[1])}"'
            lines += [f".weak {symbol}", f".thumb_func\n.type {symbol}, %function", f"{symbol}:"]
    lines += ["movs r0, #0", "movs r1, #0", "bx lr"]
    path = directory / "stubs.s"
    path.write_text("\n".join(lines) + "\n")
    return path


def _compile(options, core, source, directory):
    """The Interface of what `source` is, its object, and what makes a symbol of
    a name."""
    binary = source
    if source.suffix == ".wat":
        binary = directory / (source.stem + ".wasm")
        toolchain.text_to_binary(source, binary)
    data = binary.read_bytes()
    if object_interface.is_elf(data):
        if options.warmc_flags or options.compile_command:
            raise UsageError(f"'{source}' is compiled already: flags have no effect")
        return object_interface.read_object_interface(source, directory), source, str
    compiled = directory / "module.o"
    compiler = toolchain.Compiler(core, options.warmc_flags.split(), options.compile_command)
    if object_interface.is_wasm_object(data):
        compiler.compile(source, compiled)
        return object_interface.read_object_interface(compiled, directory), compiled, str
    module = interface.read_interface(data)
    symbols = _invoked_symbols([name for name, *_ in options.invoke if name in module.exports])
    compiler.compile(source, compiled, [f"--rename={old}={new}" for old, new in symbols.items()])
    return module, compiled, lambda name: symbols.get(name, program.export_symbol(name))


def _build(options, core, directory):
    """The Program for the command line, and what it will call."""
    source = pathlib.Path(options.module)
    if not source.is_file():
        raise toolchain.ToolError(f"no such file: {source}")
    module, compiled, symbol_of = _compile(options, core, source, directory)
    built = program.Program(core, directory)
    built.actions = [_call(module, symbol_of, name, texts) for name, *texts in options.invoke]
    built.objects.append(compiled)
    support = list(options.link)
    if options.stub_imports:
        support.append(_stubs(module, symbol_of, directory))
    for number, path in enumerate(support):
        output = directory / f"support{number}.o"
        built.objects.append(toolchain.compile_support(core, path, output))
    return built


def _print_imported(lines):
    """The lines of spectest.c, readable."""
    for line in lines:
        if not line.startswith(">"):
            print(line)
            continue
        name, *arguments = line[1:].split()
        pairs = [a.split(":") for a in arguments]
        texts = [values.format_value(t, int(bits, 16)) for t, bits in pairs]
        print(f"{name}({', '.join(texts)})")


def _report(options, actions, outcomes, printed):
    """Prints each call; returns the exit status."""
    status = 0
    _print_imported(printed)
    for (name, *texts), call, outcome in zip(options.invoke, actions, outcomes):
        shown = f"{name}({', '.join(texts)})"
        if outcome.status == emulator.RETURNED:
            result = values.format_results(call.results, outcome.values)
            count = outcome.instructions
            counted = "" if count is None else f"  [{count} instructions]"
            print(f"{shown} = {result}{counted}", flush=True)
            continue
        status = 1
        print(f"error: {outcome.describe()}\nnote: in {shown}", file=sys.stderr)
    return status


def _run(options):
    core = boards.CORES[options.target]
    with tempfile.TemporaryDirectory(prefix="warm-run-") as temporary:
        directory = pathlib.Path(options.save_temps or temporary)
        directory.mkdir(parents=True, exist_ok=True)
        built = _build(options, core, directory)
        total = options.timeout * len(built.actions) + 10
        try:
            outcomes, printed = built.run(total, options.timeout, options.count_instructions)
        except program.UndefinedSymbols as error:
            hint = "define them with --link=FILE, or use --stub-imports"
            raise toolchain.ToolError(f"{error}; {hint}") from None
    return _report(options, built.actions, outcomes, printed)


def main(arguments):
    """Runs the command line; returns the exit status."""
    try:
        options = _parse(arguments)
        if options.list_targets:
            for core in boards.CORES.values():
                print(f"{core.name:12} {core.machine}")
            return 0
        return _run(options)
    except UsageError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except (toolchain.ToolError, interface.ModuleError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"error: {error.filename}: {os.strerror(error.errno)}", file=sys.stderr)
        return 1
