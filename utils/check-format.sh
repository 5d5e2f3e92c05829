#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Whether every C and C++ file looks as clang-format would write it, and has a
# banner of one line.
set -euo pipefail

cd "$(dirname "$0")/.."
# Not the tests in C: what lit runs stands in comments that must stay whole.
git ls-files -z '*.cpp' '*.h' '*.c' '*.inc' ':!test/*.c' |
  xargs -0 clang-format-22 --dry-run --Werror

# clang-format breaks banners that are too long, and takes them so afterwards.
broken=$(git ls-files -z '*.cpp' '*.h' |
  xargs -0 awk 'FNR == 1 && /^\/\/===- / && !/===\/\/$/ { print FILENAME ": the banner is two lines" }')
if [ -n "$broken" ]; then
  echo "$broken"
  exit 1
fi
