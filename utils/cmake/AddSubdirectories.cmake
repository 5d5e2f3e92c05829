# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# warm_add_subdirectories(): every folder below this one that has a
# CMakeLists.txt, in alphabetical order.
function(warm_add_subdirectories)
  file(GLOB lists CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*/CMakeLists.txt)
  foreach(list ${lists})
    get_filename_component(dir ${list} DIRECTORY)
    if(NOT dir IN_LIST ARGN)
      add_subdirectory(${dir})
    endif()
  endforeach()
endfunction()
