# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What libraries.toml says of a library."""

import dataclasses
import pathlib
import tomllib

from warm_compare import UTILS

HERE = UTILS / "warm_real"


@dataclasses.dataclass
class Library:
    """`root` is the folder of the fetched package, once it is there."""

    name: str
    package: str
    harness: str
    sources: list
    include: list = dataclasses.field(default_factory=list)
    define: list = dataclasses.field(default_factory=list)
    heap: int = 0x10000
    root: pathlib.Path | None = None

    def source_files(self):
        return [path for s in self.sources for path in sorted(self.root.glob(s))]

    def harness_file(self):
        return HERE / "harness" / self.harness

    def flags(self):
        """For the preprocessor."""
        folders = [HERE / "harness", *(self.root / i for i in self.include)]
        definitions = [f"-D{d}" for d in ("NDEBUG", *self.define)]
        return [*definitions, *(f"-I{folder}" for folder in folders)]


def read_libraries():
    """Library by name."""
    entries = tomllib.loads((HERE / "libraries.toml").read_text())
    return {name: Library(name, **entry) for name, entry in entries.items()}
