# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares the identifiers in the sources with those that have a page."""

import pathlib
import re
import subprocess
import sys

_USED = re.compile(r'\b(?:warn|inform)\((?:[^"();]|\([^()]*\))*,\s*"([a-z-]+)"\)')
_BARE = re.compile(r"\bemitWarning\(")
#: Where warnings get their identifiers.
_HOME = "Diagnostics.cpp"

explained = set(subprocess.run(["warmc", "--explain=list"], check=True, text=True, capture_output=True).stdout.split())
used = set()
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.cpp")):
    text = path.read_text()
    used.update(_USED.findall(text))
    if path.name != _HOME and _BARE.search(text):
        print(f"{path}: a warning without an identifier")
for name in sorted(used - explained):
    print(f"{name}: no page in docs/Diagnostics.md")
for name in sorted(explained - used):
    print(f"{name}: a page, but nothing warns so")
print(f"{len(used)} identifiers")
