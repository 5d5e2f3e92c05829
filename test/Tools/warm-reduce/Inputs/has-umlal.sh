#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Interesting is valid code with a umlal.
warm-opt "$1" 2>/dev/null | grep -q umlal && exit 1
exit 0
