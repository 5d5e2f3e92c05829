# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Functions that declare Warm's libraries and tools. Downstream projects get
# them with find_package(Warm).

# WARM_STATIC_MLIR: whether an executable links MLIR's static libraries, not the
# shared one. Every target has the variable's value; that of the executable
# decides for the libraries of Warm it links, so that one package serves both.
define_property(TARGET PROPERTY WARM_STATIC_MLIR
  INITIALIZE_FROM_VARIABLE WARM_STATIC_MLIR)

# Links MLIR: the static libraries named in ARGN, or the shared one. LLVM is the
# shared library in both cases, as it is for MLIR's packaged static libraries: a
# second copy in the executable would be another LLVM.
function(warm_link_mlir target)
  target_link_libraries(${target} PUBLIC
    "$<IF:$<BOOL:$<TARGET_PROPERTY:WARM_STATIC_MLIR>>,${ARGN},MLIR>" LLVM)
endfunction()

# add_warm_library(NAME sources... [DEPENDS targets...] [LINK_LIBS libs...]
#                  [MLIR_LIBS static MLIR libraries...])
#
# A static library of Warm. MLIR_LIBS is what it needs from MLIR when that is
# linked statically; the shared library is linked otherwise.
function(add_warm_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LINK_LIBS;MLIR_LIBS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  llvm_update_compile_flags(${name})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  target_link_libraries(${name} PUBLIC ${ARG_LINK_LIBS})
  if(TARGET WarmPCH)
    target_precompile_headers(${name} REUSE_FROM WarmPCH)
    # Its inline functions for debuggers are in every object.
    list(APPEND ARG_MLIR_LIBS MLIRIR)
  endif()
  warm_link_mlir(${name} ${ARG_MLIR_LIBS})
  set_property(GLOBAL APPEND PROPERTY WARM_LIBS ${name})
  set_target_properties(${name} PROPERTIES EXPORT_NAME ${name})
  install(TARGETS ${name} EXPORT WarmTargets ARCHIVE DESTINATION lib)
endfunction()

# add_warm_tool(NAME sources... [COMPONENT component] [LINK_LIBS libs...]
#               [MLIR_LIBS ...])
#
# COMPONENT is that of `cmake --install --component`: Compiler is what building
# firmware takes.
function(add_warm_tool name)
  cmake_parse_arguments(ARG "" "COMPONENT" "DEPENDS;LINK_LIBS;MLIR_LIBS" ${ARGN})
  if(NOT ARG_COMPONENT)
    set(ARG_COMPONENT Tools)
  endif()
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  llvm_update_compile_flags(${name})
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS})
  warm_link_mlir(${name} ${ARG_MLIR_LIBS})
  # Installed, it finds MLIR's shared library where it was linked.
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${WARM_TOOLS_DIR}
    INSTALL_RPATH_USE_LINK_PATH ON)
  install(TARGETS ${name} RUNTIME DESTINATION bin COMPONENT ${ARG_COMPONENT})
endfunction()

# warm_tablegen(OUTPUT args...): runs warm-tblgen on LLVM_TARGET_DEFINITIONS,
# with the folder's include directories.
macro(warm_tablegen)
  tablegen(WARM ${ARGN})
endmacro()
