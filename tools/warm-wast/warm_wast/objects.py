# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From modules to objects whose symbols do not clash.

Each module is one object with a --module-name of its own. Its exports are
global symbols under their plain names, as in any other module of the script:
objcopy puts `mN.` in front, and names each import after what provides it.
"""

import concurrent.futures
import re

from warm_exec import program, toolchain

from .script import FAILED, NOT_RUN, PASSED

#: Elements that a table can grow to.
_TABLE_ROOM = 4096
_UNSUPPORTED = re.compile(r"not (yet )?supported|unsupported|not implemented", re.I)


def exported_symbol(module, name):
    return f"{module.name}.{program.export_symbol(name)}"


def _storage_symbol(module, entity):
    """The symbol of a memory, table or global; warmc names it by kind and
    index, as modules made by wast2json have no names."""
    return f"__warm_{module.name}_{entity.kind}_{entity.index}"


def provided_symbol(provider, entity):
    """What a (Module, Entity) is called after `prepare`."""
    if entity.kind != "func":
        return _storage_symbol(provider, entity)
    names = [n for n, e in provider.interface.exports.items() if e is entity]
    return exported_symbol(provider, names[0])


def storage_of(module, entity):
    """The symbol to read a global by, wherever it lives; None for spectest's."""
    if not entity.import_name:
        return _storage_symbol(module, entity)
    provider, original = module.providers[module.interface.imports.index(entity)]
    if provider is None:
        return f"spectest.{program.export_symbol(entity.import_name[1])}"
    return _storage_symbol(provider, original)


def _clashes(module):
    """Whether two imports, or an import and an export, have one plain symbol
    and are not the same."""
    plain = {program.export_symbol(n): None for n in module.interface.exports}
    for entity, (provider, original) in zip(module.interface.imports, module.providers):
        field = program.export_symbol(entity.import_name[1])
        provided = (provider.number, original.kind, original.index) if provider else field
        if plain.setdefault(field, provided) != provided:
            return True
    return False


def _provided_name(entity, provider, original):
    if provider is None:
        return f"spectest.{program.export_symbol(entity.import_name[1])}"
    return provided_symbol(provider, original)


def _import_map(module):
    """warmc's flags to name each import after what provides it."""
    flags = []
    for entity, (provider, original) in zip(module.interface.imports, module.providers):
        name = ".".join(entity.import_name)
        flags.append(f"--import-map={name}={_provided_name(entity, provider, original)}")
    return flags


def _renaming(module, with_imports):
    """Lines for objcopy --redefine-syms."""
    names = {}
    for name, entity in module.interface.exports.items():
        if entity.kind == "func" and not entity.import_name:
            names[program.export_symbol(name)] = exported_symbol(module, name)
    if with_imports:
        for entity, (provider, original) in zip(module.interface.imports, module.providers):
            old = program.export_symbol(entity.import_name[1])
            new = _provided_name(entity, provider, original)
            names[old] = new
            if entity.kind in ("memory", "table"):
                names |= {old + suffix: new + suffix for suffix in (".size", ".limit")}
    return [f"{old} {new}\n" for old, new in names.items() if old != new]


def _judge_refusal(error, kind):
    """The verdict on a valid module that warmc did not compile."""
    message = error.output.splitlines() or [str(error)]
    errors = [line for line in message if "error:" in line] or message
    reason = re.sub(r"^.*?error: ", "", errors[0]).strip()
    if error.status == 1 and kind == "assert_uninstantiable" and "does not fit" in reason:
        return PASSED, "refused when compiling"
    if error.status == 1 and _UNSUPPORTED.search(error.output):
        return NOT_RUN, reason
    return FAILED, f"the module does not compile (status {error.status}): {reason}"


def _library_names(module):
    """warmc's flags for exports that it keeps local unless they are renamed,
    as they would replace functions of the image."""
    names = [name for name in ("malloc",) if name in module.interface.exports]
    return [f"--rename={name}={exported_symbol(module, name)}" for name in names]


def _may_grow(module):
    """Whether the bytes of memory.grow occur; they may be something else."""
    return b"\x40\x00" in module.path.read_bytes()


def _importers(module, script):
    """The modules that import something of a module."""
    return [other for other in script.modules
            if any(provider is module for provider, _ in other.providers)]


def compile_module(module, compiler, reserve, importers):
    """Sets module.object, or module.verdict. The importers may grow a memory of
    the module's."""
    if module.verdict:
        return
    if module.unresolved:
        module.verdict = (NOT_RUN, f"import {module.unresolved} is not there")
        return
    flags = [f"--module-name={module.name}", "--init=call", *_library_names(module)]
    flags.append(f"--max-table={_TABLE_ROOM}")
    clashes = _clashes(module)
    if clashes:
        flags += _import_map(module)
    if module.interface.memories and any(map(_may_grow, [module, *importers])):
        module.reserve = reserve
        largest = max(m.limits.minimum for m in module.interface.memories)
        flags.append(f"--max-memory={largest + reserve}")
    raw = module.path.with_suffix(".raw.o")
    finished = module.path.with_suffix(".o")
    try:
        compiler.compile(module.path, raw, flags, timeout=60)
    except toolchain.ToolError as error:
        module.verdict = _judge_refusal(error, module.kind)
        return
    names = module.path.with_suffix(".names")
    names.write_text("".join(_renaming(module, not clashes)))
    command = [toolchain.arm("objcopy"), f"--redefine-syms={names}", "--wildcard"]
    command += [f"--globalize-symbol=__warm_{module.name}_*", raw, finished]
    try:
        toolchain.run(command)
    except toolchain.ToolError as error:
        module.verdict = (FAILED, str(error))
        return
    module.object = finished


def judge_rejection(step, compiler):
    """Sets the verdict of a step whose module warmc must refuse."""
    output = step.path.with_suffix(".rejected.o")
    try:
        compiler.compile(step.path, output, timeout=60)
        step.verdict = (FAILED, f"accepted: {step.command['text']}")
    except toolchain.ToolError as error:
        if error.status == 1 and "error:" in error.output and not output.exists():
            step.verdict = (PASSED, "")
        else:
            reason = f"status {error.status} instead of an error: {step.command['text']}"
            step.verdict = (FAILED, reason)


def prepare(script, compiler, jobs, reserve, with_rejections):
    """Compiles all modules of the script, and tries all it must refuse."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        work = [pool.submit(compile_module, m, compiler, reserve, _importers(m, script))
                for m in script.modules]
        for step in script.steps:
            if step.path is None:
                continue
            if with_rejections:
                work.append(pool.submit(judge_rejection, step, compiler))
            else:
                step.verdict = (NOT_RUN, "left out by --no-rejections")
        for item in work:
            item.result()
