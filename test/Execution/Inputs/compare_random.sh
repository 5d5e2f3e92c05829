#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# compare_random.sh FIRST LAST CORE FLAGS [FUNCTIONS SIZE WORDS ATOMICS]: modules made of
# the seeds FIRST to LAST on a core and in node. Fails if any differs, after all.
set -uo pipefail

inputs=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for seed in $(seq "$1" "$2"); do
  python3 "$inputs/random_module.py" "$seed" "${5:-12}" "${6:-150}" "${7:-99}" "${8:-0}" > "$folder/$seed.wat"
  if ! "$inputs/../../../utils/compare-with-node" "$folder/$seed.wat" \
    --target="$3" --warmc-flags="$4" --auto=12; then
    echo "error: seed $seed differs"
    failed=1
  fi
done
exit $failed
