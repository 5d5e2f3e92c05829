# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What Warm takes constants for, compared with what the linker knows of them.

utils/address-oracle and the kind `addresses` of utils/fuzz are made of it.
"""
