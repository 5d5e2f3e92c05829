# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""lit's configuration: where the tools are, and what this machine can run."""
import os
import shutil
import subprocess
import sys

import lit.formats
from lit.llvm import llvm_config

if not hasattr(config, "warm_obj_root"):
    # lit was given a test of the source tree. The configuration in the build has
    # the paths, and loads this file again.
    config.test_source_root = os.path.dirname(__file__)
    build = os.environ.get("WARM_BUILD_DIR") or os.path.join(config.test_source_root, "..", "build")
    site = os.path.join(os.path.abspath(build), "test", "lit.site.cfg.py")
    if not os.path.exists(site):
        lit_config.fatal(f"{site} is missing: build Warm with utils/build.sh, "
                         "or say where it is built with WARM_BUILD_DIR")
    lit_config.load_config(config, site)
    sys.exit()

config.name = "Warm"
config.test_format = lit.formats.ShTest(True)
config.suffixes = [".mlir", ".wat", ".wast", ".td", ".test", ".c"]
config.excludes = ["Inputs", "Unit", "lib", "Package", "CMakeLists.txt", "round-trip"]
config.test_source_root = config.test_source_root or os.path.dirname(__file__)
config.warm_src_root = os.path.dirname(config.test_source_root)
config.test_exec_root = os.path.join(config.warm_obj_root, "test")

llvm_config.use_default_substitutions()
llvm_config.with_environment("PATH", config.llvm_tools_dir, append_path=True)
llvm_config.with_environment("PATH", config.warm_tools_dir, append_path=True)
# warm-opt is run through a script that reads again what it prints.
llvm_config.with_environment(
    "PATH", os.path.join(config.test_source_root, "round-trip"), append_path=True
)
config.environment["WARM_OPT"] = os.path.join(config.warm_tools_dir, "warm-opt")
for name in ["WARM_TESTSUITE_DIR", "WARM_MODULES_DIR"]:
    value = getattr(config, name.lower())
    if value and os.path.isdir(value):
        config.available_features.add(name[5:-4].lower())
        config.environment[name] = value
for tool in ["qemu-system-arm", "arm-none-eabi-gcc", "node", "wat2wasm", "wast2json",
             "clang-22", "wasm-ld-22", "wasm-opt", "csmith"]:
    if shutil.which(tool):
        config.available_features.add(tool)
for rustc in filter(None, [shutil.which("rustc", path="/usr/bin"), shutil.which("rustc")]):
    # A Rust without the library for wasm32 is of no use here.
    libraries = subprocess.run([rustc, "--target=wasm32-unknown-unknown", "--print=target-libdir"],
                               text=True, capture_output=True).stdout.strip()
    if os.path.isdir(libraries):
        config.available_features.add("rustc")
        config.substitutions.append(("%rustc", rustc))
        break
if all(t in config.available_features for t in ["qemu-system-arm", "arm-none-eabi-gcc", "node"]):
    config.available_features.add("execution")
config.substitutions.append(("%warm_include", os.path.join(config.warm_src_root, "include")))
config.substitutions.append(("%warm_obj_include", os.path.join(config.warm_obj_root, "include")))
config.substitutions.append(("%mlir_include", config.mlir_include_dir))
config.substitutions.append(("%utils", os.path.join(config.warm_src_root, "utils")))
