# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""utils/real-code.py: libraries and modules that others wrote, from package
registries, through Warm and natively.

packages.toml pins what is fetched, libraries.toml says how it is built, harness/
has what calls it.
"""

import warm_compare  # noqa: F401  It finds warm_exec.
