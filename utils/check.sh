#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Sets up, builds and tests everything. The last line is "N passed, N failed";
# the exit status is 0 if nothing failed.
#
# With WARM_TESTSUITE_DIR (the specification's *.wast files) and
# WARM_MODULES_DIR (real modules) set, more tests run.
set -euo pipefail

utils=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$utils")
build=${WARM_BUILD_DIR:-$root/build}
export WARM_BUILD_DIR=$build

"$utils/setup.sh"
"$utils/build.sh"

results=$build/check
mkdir -p "$results"
rm -f "$results"/*.json "$results"/*.xml

format=0
"$utils/check-format.sh" || format=1

lit=/usr/lib/llvm-22/bin/lit
"$lit" -sv --output="$results/lit.json" "$build/test" \
  "$build/test/Unit" || true
# Tests of CMake's own, such as the package test.
(cd "$build" && ctest -E '^lit$' --output-on-failure \
  --output-junit "$results/ctest.xml") || true

exec "$utils/count-results.py" "$results" "$format"
