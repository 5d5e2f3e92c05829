# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os

import lit.formats

if not hasattr(config, "warm_obj_root"):
    lit_config.fatal("unit tests are run from the build: lit build/test/Unit")
config.name = "Warm-Unit"
config.suffixes = []
config.test_exec_root = os.path.join(config.warm_obj_root, "test", "Unit")
config.test_source_root = config.test_exec_root
config.test_format = lit.formats.GoogleTest(".", "Tests")
if os.path.isdir(config.warm_testsuite_dir):
    config.environment["WARM_TESTSUITE_DIR"] = config.warm_testsuite_dir
