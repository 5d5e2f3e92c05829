# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What an application's CMakeLists.txt says after find_package(Zephyr).
if(CONFIG_WARM)
  warm_zephyr_add_module(WASM ${CMAKE_CURRENT_LIST_DIR}/twice.wat EXPORT twice)
endif()
