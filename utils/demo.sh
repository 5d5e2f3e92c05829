#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# From a fresh Debian 12 to a WebAssembly module running on an emulated
# Cortex-M4: sets up, builds, and builds and runs examples/mutex.
set -euo pipefail

utils=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$utils")
export WARM_BUILD_DIR=${WARM_BUILD_DIR:-$root/build}

"$utils/setup.sh"
"$utils/build.sh"
WARMC=$WARM_BUILD_DIR/bin/warmc "$root/examples/mutex/build.sh" "$WARM_BUILD_DIR/demo"
