# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# warm_zephyr_add_module(WASM file [TARGET target] ...)
#   warm_add_module (WarmAddModule.cmake) for the application, or for the
#   library TARGET, with the core and the float ABI of the board. Pointers are
#   native ones; SANDBOX asks for a memory of the module's own instead. Zephyr
#   does not run constructors of C images: if the module has something that only
#   start-up can do, the application calls __warm_NAME_init.

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

function(warm_zephyr_add_module)
  cmake_parse_arguments(ARG "SANDBOX" "TARGET" "OPTIONS" ${ARGN})
  if(NOT ARG_TARGET)
    set(ARG_TARGET app)
  endif()
  warm_zephyr_get_cpu(cpu)
  warm_zephyr_get_float_abi(abi)
  set(pointers NATIVE_POINTERS)
  if(ARG_SANDBOX)
    set(pointers)
  endif()
  warm_add_module(TARGET ${ARG_TARGET} CPU ${cpu} FLOAT_ABI ${abi} ${pointers}
    ${ARG_UNPARSED_ARGUMENTS} OPTIONS --no-init-array ${ARG_OPTIONS})
endfunction()
