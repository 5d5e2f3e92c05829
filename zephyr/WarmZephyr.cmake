# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# warm_zephyr_add_wasm(OUTPUT file SOURCES files.c... ...)
#   warm_add_wasm (WarmAddModule.cmake) with Zephyr's include folders, macros and
#   Kconfig settings, optimized as Kconfig says. What CMSIS-Core writes in assembly
#   is imported; WARM_CMSIS_BODIES has bodies for it, for --import-body.
#
# warm_zephyr_add_module(WASM file [TARGET target] [REPLACE file.c] ...)
#   warm_add_module (WarmAddModule.cmake) for the application, or for the
#   library TARGET, with the core and the float ABI of the board. REPLACE takes
#   this file out of the target: the module has what it defines. Pointers are
#   native ones; SANDBOX asks for a memory of the module's own instead. Zephyr
#   does not run constructors of C images: INIT is `call`, unless it or WARM_INIT
#   is given; if the module has something that only start-up can do, the
#   application does not link unless it calls warm_NAME_init (C header).

# The application is not in the scope of its modules.
set(WARM_CMSIS_HEADER ${CMAKE_CURRENT_LIST_DIR}/wasm/cmsis_for_wasm.h
  CACHE INTERNAL "In the place of CMSIS-Core's header for compilers")
set(WARM_CMSIS_BODIES ${CMAKE_CURRENT_LIST_DIR}/wasm/cmsis.mlir
  CACHE INTERNAL "What its functions are, for --import-body")

# Sets `result` to the core as -mcpu= names it. Kconfig's CPU_CORTEX_M* are
# declared in Zephyr's arch/arm/core/cortex_m/Kconfig.
function(warm_zephyr_get_cpu result)
  foreach(name M0PLUS M0 M1 M3 M4 M7 M23 M33 M52 M55 M85)
    if(CONFIG_CPU_CORTEX_${name})
      string(TOLOWER "cortex-${name}" cpu)
      if(name STREQUAL "M33" AND NOT CONFIG_ARMV8_M_DSP)
        string(APPEND cpu +nodsp)
      endif()
      set(${result} ${cpu} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "Warm: the board has no CONFIG_CPU_CORTEX_M* that is known "
    "here")
endfunction()

# Sets `result` to soft, softfp or hard. Without CONFIG_FPU Zephyr compiles for
# soft, with it for hard unless CONFIG_FP_SOFTABI is chosen.
function(warm_zephyr_get_float_abi result)
  if(NOT CONFIG_FPU)
    set(abi soft)
  elseif(CONFIG_FP_HARDABI)
    set(abi hard)
  elseif(CONFIG_FP_SOFTABI)
    set(abi softfp)
  else()
    message(FATAL_ERROR "Warm: CONFIG_FPU without CONFIG_FP_HARDABI or "
      "CONFIG_FP_SOFTABI")
  endif()
  set(${result} ${abi} PARENT_SCOPE)
endfunction()

# Sets `result` to clang's flag for what Kconfig chooses to optimize for.
function(warm_zephyr_get_level result)
  set(level -Os)
  if(CONFIG_SPEED_OPTIMIZATIONS)
    set(level -O2)
  elseif(CONFIG_DEBUG_OPTIMIZATIONS)
    set(level -Og)
  elseif(CONFIG_NO_OPTIMIZATIONS)
    set(level -O0)
  endif()
  set(${result} ${level} PARENT_SCOPE)
endfunction()

function(warm_zephyr_add_wasm)
  cmake_parse_arguments(ARG "" "OUTPUT" "SOURCES;EXPORT;OPTIONS;DEPENDS" ${ARGN})
  if(NOT AUTOCONF_H)
    message(FATAL_ERROR "warm_zephyr_add_wasm: no AUTOCONF_H: call it behind "
      "find_package(Zephyr), in the application's CMakeLists.txt")
  endif()
  warm_zephyr_get_level(level)
  zephyr_get_include_directories_for_lang(C folders)
  zephyr_get_system_include_directories_for_lang(C system_folders)
  zephyr_get_compile_definitions_for_lang(C definitions)
  # Headers are made in the build as well.
  if(TARGET zephyr_generated_headers)
    list(APPEND ARG_DEPENDS zephyr_generated_headers)
  endif()
  warm_add_wasm(${ARG_UNPARSED_ARGUMENTS} OUTPUT ${ARG_OUTPUT}
    SOURCES ${ARG_SOURCES} EXPORT ${ARG_EXPORT} DEPENDS ${ARG_DEPENDS}
    OPTIONS ${level} -imacros ${AUTOCONF_H} -include ${WARM_CMSIS_HEADER}
      ${definitions} ${folders}
      ${system_folders} ${ARG_OPTIONS})
endfunction()

# Takes a file out of the sources of a library.
function(warm_zephyr_remove_source target file)
  get_target_property(sources ${target} SOURCES)
  set(others)
  foreach(source ${sources})
    get_filename_component(name ${source} NAME)
    if(NOT source STREQUAL file AND NOT name STREQUAL file)
      list(APPEND others ${source})
    endif()
  endforeach()
  if(sources STREQUAL others)
    message(FATAL_ERROR "warm_zephyr_add_module: '${target}' has no source "
      "'${file}' to be replaced")
  endif()
  set_property(TARGET ${target} PROPERTY SOURCES ${others})
endfunction()

function(warm_zephyr_add_module)
  cmake_parse_arguments(ARG "SANDBOX" "TARGET;REPLACE" "" ${ARGN})
  if(NOT ARG_TARGET)
    set(ARG_TARGET app)
  endif()
  if(ARG_REPLACE)
    warm_zephyr_remove_source(${ARG_TARGET} ${ARG_REPLACE})
  endif()
  if(NOT WARM_INIT)
    set(WARM_INIT call)
  endif()
  warm_zephyr_get_cpu(cpu)
  warm_zephyr_get_float_abi(abi)
  set(pointers NATIVE_POINTERS)
  if(ARG_SANDBOX)
    set(pointers)
  endif()
  warm_add_module(TARGET ${ARG_TARGET} CPU ${cpu} FLOAT_ABI ${abi} ${pointers}
    ${ARG_UNPARSED_ARGUMENTS})
endfunction()
