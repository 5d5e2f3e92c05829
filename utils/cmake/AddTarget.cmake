# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Libraries for the emulated cores and for firmware, made by the Arm GNU tool
# chain beside the native build.

find_program(WARM_ARM_GCC arm-none-eabi-gcc)
find_program(WARM_ARM_AR arm-none-eabi-ar)

# The cores whose libraries are built; one with a floating-point unit uses the
# library of the core without. No board is a Cortex-M0+: it is one of Cortex-M0.
set(WARM_TARGET_CORES cortex-m0 cortex-m0plus cortex-m3 cortex-m4 cortex-m7
    cortex-m33)

# add_warm_target_library(NAME sources... [HEADERS headers...] [BOARD]
# [COMPONENT component]): for each core lib/libNAME-<core>.a, soft-float, one
# section per function; COMPONENT as for add_warm_tool. With BOARD it
# is code for the emulated board: a Cortex-M3 where the core is a Cortex-M0, whose
# instructions are among its own, with unaligned accesses trapped. Does nothing
# without the tool chain.
function(add_warm_target_library name)
  cmake_parse_arguments(ARG "BOARD" "COMPONENT" "HEADERS" ${ARGN})
  if(NOT ARG_COMPONENT)
    set(ARG_COMPONENT Tools)
  endif()
  if(NOT WARM_ARM_GCC OR NOT WARM_ARM_AR)
    message(STATUS "No arm-none-eabi-gcc: ${name} is not built")
    return()
  endif()
  set(cores ${WARM_TARGET_CORES})
  if(ARG_BOARD)
    list(REMOVE_ITEM cores cortex-m0plus)
  endif()
  set(archives)
  foreach(core ${cores})
    set(objects)
    set(cpu_flags -mcpu=${core})
    if(ARG_BOARD AND core STREQUAL cortex-m0)
      set(cpu_flags -mcpu=cortex-m3 -DWARM_TRAP_UNALIGNED)
    endif()
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}-${core})
    file(MAKE_DIRECTORY ${folder})
    foreach(source ${ARG_UNPARSED_ARGUMENTS})
      set(object ${folder}/${source}.o)
      add_custom_command(OUTPUT ${object}
        COMMAND ${WARM_ARM_GCC} ${cpu_flags} -mthumb -mfloat-abi=soft -Os
          -Wall -Wextra -ffreestanding -ffunction-sections -fdata-sections
          -c ${CMAKE_CURRENT_SOURCE_DIR}/${source} -o ${object}
        DEPENDS ${source} ${ARG_HEADERS}
        COMMENT "Building ${name} for ${core}: ${source}" VERBATIM)
      list(APPEND objects ${object})
    endforeach()
    set(archive ${PROJECT_BINARY_DIR}/lib/lib${name}-${core}.a)
    add_custom_command(OUTPUT ${archive}
      COMMAND ${CMAKE_COMMAND} -E rm -f ${archive}
      COMMAND ${WARM_ARM_AR} crsD ${archive} ${objects}
      DEPENDS ${objects}
      COMMENT "Building lib${name}-${core}.a" VERBATIM)
    list(APPEND archives ${archive})
  endforeach()
  add_custom_target(${name} ALL DEPENDS ${archives})
  install(FILES ${archives} DESTINATION lib COMPONENT ${ARG_COMPONENT})
endfunction()

# add_warm_script(NAME script.py [FILES files...]): an executable bin/NAME,
# and FILES below lib/warm under the same relative path.
function(add_warm_script name script)
  cmake_parse_arguments(ARG "" "" "FILES" ${ARGN})
  set(copies ${WARM_TOOLS_DIR}/${name})
  add_custom_command(OUTPUT ${WARM_TOOLS_DIR}/${name}
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/${script}
      ${WARM_TOOLS_DIR}/${name}
    COMMAND chmod +x ${WARM_TOOLS_DIR}/${name}
    DEPENDS ${script} COMMENT "Copying ${name}" VERBATIM)
  install(PROGRAMS ${script} DESTINATION bin RENAME ${name})
  foreach(file ${ARG_FILES})
    set(copy ${PROJECT_BINARY_DIR}/lib/warm/${file})
    add_custom_command(OUTPUT ${copy}
      COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${copy}
      DEPENDS ${file} COMMENT "Copying ${file}" VERBATIM)
    list(APPEND copies ${copy})
    get_filename_component(folder ${file} DIRECTORY)
    install(FILES ${file} DESTINATION lib/warm/${folder})
  endforeach()
  add_custom_target(${name} ALL DEPENDS ${copies})
endfunction()
