# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tells pip a source distribution's name and version from its PKG-INFO.

pip asks the package's build backend for them even if it only downloads. The modules
beside this one have the names of backends and answer with this, so that no code of
a package is run.
"""

import pathlib


def prepare_metadata_for_build_wheel(directory, config_settings=None):
    text = pathlib.Path("PKG-INFO").read_text(encoding="utf-8", errors="replace")
    lines = [line for line in text.split("\n\n")[0].splitlines() if ": " in line]
    fields = dict(line.split(": ", 1) for line in lines)
    stem = f"{fields['Name'].replace('-', '_').lower()}-{fields['Version']}"
    info = pathlib.Path(directory) / f"{stem}.dist-info"
    info.mkdir()
    header = f"Name: {fields['Name']}\nVersion: {fields['Version']}\n"
    (info / "METADATA").write_text("Metadata-Version: 2.1\n" + header)
    return info.name
