# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What an object that warmc has made defines and calls, read from its section
`.warm.meta` (docs/ABI.md, "Sections"). Names are those of symbols."""

import json
import re

from . import interface, toolchain

_SIGNATURE = re.compile(r"\(((?:\w+,)*)\)->\(((?:\w+,)*)\)")
_CUSTOM_SECTION, _LINKING = 0, b"linking"


def is_elf(data):
    return data[:4] == b"\x7fELF"


def is_wasm_object(data):
    """Whether the module is one of `clang -c` or `wasm-ld -r`: what it exports
    are symbols then."""
    if data[:4] != b"\0asm":
        return False
    reader = interface.Reader(data)
    reader.at = 8
    relocatable = False
    while reader.at < len(data):
        number = reader.byte()
        content = reader.take(reader.u())
        if number == _CUSTOM_SECTION:
            relocatable |= content[1 : 1 + content[0]] == _LINKING
        elif number == 7:
            return False
    return relocatable


def _entity(description):
    signature = _SIGNATURE.fullmatch(description["signature"])
    if not signature:
        raise interface.ModuleError(f"signature {description['signature']}")
    params, results = ([t for t in list_.split(",") if t] for list_ in signature.groups())
    return interface.Entity("func", 0, params, results)


def read_object_interface(path, directory):
    """The Interface of the functions of an object."""
    meta = directory / "meta.json"
    toolchain.run([toolchain.arm("objcopy"), "--dump-section", f".warm.meta={meta}",
                   path, directory / "copy.o"])
    if not meta.exists():
        raise interface.ModuleError(f"'{path}' is no object of warmc: it has no .warm.meta")
    description = json.loads(meta.read_text())
    exports = {f["symbol"]: _entity(f) for f in description["functions"] if f["global"]}
    imports = []
    # Helpers are without a signature: libraries have them.
    for function in description["imports"]:
        if "signature" not in function:
            continue
        entity = _entity(function)
        entity.import_name = ("", function["symbol"])
        imports.append(entity)
    return interface.Interface(imports, exports, [], [], [], False, 0)
