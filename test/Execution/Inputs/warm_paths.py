# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the package warm_exec importable: it is beside the warm-run on PATH."""

import pathlib
import shutil
import sys

_prefix = pathlib.Path(shutil.which("warm-run")).resolve().parent.parent
sys.path.insert(0, str(_prefix / "lib" / "warm"))
