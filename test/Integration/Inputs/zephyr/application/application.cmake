# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What an application's CMakeLists.txt says after find_package(Zephyr). REPLACES:
# the kernel's mutex.c is compiled through WebAssembly; WRAPS: its function is
# called by another name.
if(CONFIG_WARM)
  warm_zephyr_add_module(WASM ${CMAKE_CURRENT_LIST_DIR}/twice.wat EXPORT twice)
  if(REPLACES)
    warm_zephyr_add_wasm(OUTPUT mutex.wasm SOURCES kernel/mutex.c
      EXPORT z_impl_k_mutex_unlock)
    warm_zephyr_add_module(TARGET kernel REPLACE ${REPLACES} WASM mutex.wasm
      EXPORT z_impl_k_mutex_unlock)
  elseif(WRAPS)
    warm_zephyr_add_wasm(OUTPUT mutex.wasm SOURCES kernel/mutex.c
      EXPORT z_impl_k_mutex_unlock)
    warm_zephyr_add_module(WASM mutex.wasm EXPORT __wrap_z_impl_k_mutex_unlock
      RENAME z_impl_k_mutex_unlock=__wrap_z_impl_k_mutex_unlock)
  endif()
endif()
