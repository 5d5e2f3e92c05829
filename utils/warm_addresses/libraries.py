# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The C libraries of utils/real-code.py as programs of the oracle."""

import sys

from warm_real import c_builds, libraries, packages


def read(names):
    """(name, C files, flags) of each; what is out of reach is said and left out."""
    known = libraries.read_libraries()
    for name in known if "all" in names else names:
        if name not in known:
            sys.exit(f"error: there is no library '{name}'; there are {', '.join(known)}")
        library = known[name]
        package = packages.read_packages()[library.package]
        try:
            library.root = packages.fetch(package, packages.default_cache())
        except packages.OutOfReach as reason:
            print(f"{name}: left out: {reason}", flush=True)
            continue
        yield name, library.source_files(), [*library.flags(), *c_builds.header_flags()]
