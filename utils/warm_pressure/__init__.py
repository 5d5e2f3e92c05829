# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Mutation testing of the pressure tests: do they notice worse code?

utils/check-pressure-mutants.py is made of it.
"""
