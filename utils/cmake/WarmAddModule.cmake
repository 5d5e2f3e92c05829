# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# WebAssembly modules in firmware that CMake builds; docs/BuildSystems.md shows
# how. find_package(Warm) includes this.
#
# warm_add_module(TARGET target WASM files... [NAME name] [CPU cpu]
#                 [FLOAT_ABI soft|softfp|hard] [NATIVE_POINTERS]
#                 [EXPORT names...] [RENAME old=new...]
#                 [IMPORT_MAP module.field=symbol...] [INIT array|call|lazy]
#                 [OPTIONS options...] [DEPENDS files or targets...])
#   compiles the module and links its object into the target, with the runtime
#   library that it may call. Several files are objects and archives that become
#   one module. NAME is that of the object and of what is local in it (default:
#   the first file's name, with a hash if another module of the build has it).
#   Without EXPORT all exports are symbols. INIT says who initializes the module
#   (default: the variable WARM_INIT, else warmc's). CPU and FLOAT_ABI come from
#   the flags of the C compiler where they are not given. If it is this folder's
#   target, the types of what its modules share with each other and the image are
#   compared when it is linked: warm-link-check.
#
# warm_add_wasm(OUTPUT file SOURCES files.c... [EXPORT names...]
#               [OPTIONS options...] [DEPENDS files or targets...])
#   compiles C to WebAssembly, with relocations; for WASM of warm_add_module.
#   Enums and plain chars are those of Arm, or what CMAKE_C_FLAGS makes of them.
#   The headers of the C library are those of the C compiler of this project,
#   behind those that OPTIONS has.

include_guard(GLOBAL)

# Installed, in a build tree, in one inside the sources, or on PATH.
find_program(WARM_WARMC warmc DOC "Warm's compiler"
             HINTS "${CMAKE_CURRENT_LIST_DIR}/../../../bin"
                   "${CMAKE_CURRENT_LIST_DIR}/bin"
                   "${CMAKE_CURRENT_LIST_DIR}/../../build/bin"
             NO_CMAKE_FIND_ROOT_PATH)

# Sets `result` to the value of the last option of CMAKE_C_FLAGS or of the
# target's own options that begins with `prefix`, or to nothing.
function(warm_get_c_flag target prefix result)
  separate_arguments(flags NATIVE_COMMAND "${CMAKE_C_FLAGS}")
  if(TARGET ${target})
    get_target_property(options ${target} COMPILE_OPTIONS)
    if(options)
      list(APPEND flags ${options})
    endif()
  endif()
  set(value)
  foreach(flag ${flags})
    string(LENGTH "${prefix}" length)
    string(FIND "${flag}" "${prefix}" position)
    if(position EQUAL 0)
      string(SUBSTRING "${flag}" ${length} -1 value)
    endif()
  endforeach()
  set(${result} "${value}" PARENT_SCOPE)
endfunction()

# Sets `result` to what warmc's --target takes for a core and a float ABI as the
# C compiler's -mcpu and -mfloat-abi name them. `soft` and `softfp` both pass
# floats in core registers; `hard` is for the core with its floating-point unit.
function(warm_get_target cpu float_abi result)
  string(REPLACE "+" ";" parts "${cpu}")
  list(POP_FRONT parts core)
  foreach(part ${parts})
    if(NOT part MATCHES "^nofp(\\.dp)?$")
      message(FATAL_ERROR "Warm: '${part}' of -mcpu=${cpu} is not supported")
    endif()
  endforeach()
  if(float_abi STREQUAL "hard")
    set(core ${core}f)
  elseif(NOT float_abi MATCHES "^(soft|softfp)$")
    message(FATAL_ERROR
      "Warm: float ABI '${float_abi}': expected soft, softfp or hard")
  endif()
  if(NOT DEFINED WARM_TARGETS)
    execute_process(COMMAND ${WARM_WARMC} --list-targets
      OUTPUT_VARIABLE targets RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
      message(FATAL_ERROR "Warm: cannot run '${WARM_WARMC}': ${status}")
    endif()
    string(REGEX MATCHALL "[^ \n]+" targets "${targets}")
    set(WARM_TARGETS "${targets}" CACHE INTERNAL "What warmc compiles for")
  endif()
  if(NOT core IN_LIST WARM_TARGETS)
    list(JOIN WARM_TARGETS ", " targets)
    message(FATAL_ERROR "Warm: unknown core '${core}' "
      "(CPU '${cpu}', float ABI ${float_abi}); the cores are ${targets}")
  endif()
  set(${result} ${core} PARENT_SCOPE)
endfunction()

# Sets `cpu` and `float_abi`, unless they are set, to what the C compiler of
# this project compiles for.
macro(warm_derive_target target cpu float_abi)
  if(NOT ${cpu})
    warm_get_c_flag("${target}" -mcpu= ${cpu})
  endif()
  if(NOT ${cpu} AND CMAKE_SYSTEM_PROCESSOR MATCHES "^cortex-")
    set(${cpu} ${CMAKE_SYSTEM_PROCESSOR})
  endif()
  if(NOT ${cpu})
    message(FATAL_ERROR "Warm: which core? Neither -mcpu=... in CMAKE_C_FLAGS "
      "nor CMAKE_SYSTEM_PROCESSOR ('${CMAKE_SYSTEM_PROCESSOR}') says; "
      "give warm_add_module CPU")
  endif()
  if(NOT ${float_abi})
    warm_get_c_flag("${target}" -mfloat-abi= ${float_abi})
  endif()
  if(NOT ${float_abi})
    set(${float_abi} soft)
  endif()
endmacro()

# Links the runtime library for a core into the target: before the libraries that
# are there, since it calls those of the C compiler.
function(warm_link_runtime target core)
  execute_process(COMMAND ${WARM_WARMC} --print-runtime --target=${core}
    OUTPUT_VARIABLE library OUTPUT_STRIP_TRAILING_WHITESPACE
    ERROR_VARIABLE message RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(WARNING "Warm: no runtime library is linked, which modules with "
      "floats or atomic accesses call: ${message}")
    return()
  endif()
  get_target_property(libraries ${target} LINK_LIBRARIES)
  if(NOT libraries)
    set(libraries)
  endif()
  if(NOT library IN_LIST libraries)
    set_property(TARGET ${target} PROPERTY LINK_LIBRARIES
      ${library} ${libraries})
    # For the targets that link a library with the module in it.
    get_target_property(type ${target} TYPE)
    if(type MATCHES "^(STATIC|OBJECT|INTERFACE)_LIBRARY$")
      set_property(TARGET ${target} APPEND PROPERTY INTERFACE_LINK_LIBRARIES
        ${library})
    endif()
  endif()
endfunction()

# Fails where cmake_parse_arguments left something over or a keyword without a
# value.
macro(warm_check_arguments function)
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${function}: unknown: ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  foreach(required ${ARGN})
    if(NOT ARG_${required})
      message(FATAL_ERROR "${function}: ${required} is missing")
    endif()
  endforeach()
endmacro()

# Sets `result` to the options of warmc that arguments of warm_add_module are.
macro(warm_get_options result)
  set(${result})
  if(ARG_NATIVE_POINTERS)
    list(APPEND ${result} --native-pointer-abi)
  endif()
  foreach(name ${ARG_EXPORT})
    list(APPEND ${result} --only-export=${name})
  endforeach()
  foreach(pair ${ARG_RENAME})
    list(APPEND ${result} --rename=${pair})
  endforeach()
  foreach(pair ${ARG_IMPORT_MAP})
    list(APPEND ${result} --import-map=${pair})
  endforeach()
  if(ARG_INIT)
    list(APPEND ${result} --init=${ARG_INIT})
  elseif(WARM_INIT)
    list(APPEND ${result} --init=${WARM_INIT})
  endif()
  list(APPEND ${result} ${ARG_OPTIONS})
endmacro()

# Sets `result` to the name of the module that `file` is: its stem, unless the
# build has another module of that stem. Two could not be in one image.
function(warm_get_module_name file result)
  get_filename_component(name ${file} NAME_WLE)
  get_property(first GLOBAL PROPERTY WARM_MODULE_${name})
  if(NOT first)
    set_property(GLOBAL PROPERTY WARM_MODULE_${name} ${file})
  elseif(NOT first STREQUAL file)
    # The same wherever the sources and the build are.
    file(RELATIVE_PATH path ${CMAKE_BINARY_DIR} ${file})
    if(path MATCHES "^\\.\\./")
      file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR} ${file})
    endif()
    string(SHA256 hash "${path}")
    string(SUBSTRING ${hash} 0 8 hash)
    set(name ${name}_${hash})
    message(STATUS "Warm: the module ${file} is ${name}: ${first} has its name")
  endif()
  set(${result} ${name} PARENT_SCOPE)
endfunction()

# Compares the types of what the target's modules share, with each other and with
# the image, once it is linked.
function(warm_check_link target object)
  get_target_property(others ${target} WARM_OBJECTS)
  set_property(TARGET ${target} APPEND PROPERTY WARM_OBJECTS ${object})
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(type ${target} TYPE)
  # CMake lets no other folder add to what builds a target.
  if(others OR NOT folder STREQUAL "${CMAKE_CURRENT_SOURCE_DIR}" OR
     NOT type MATCHES "^(EXECUTABLE|STATIC_LIBRARY)$")
    return()
  endif()
  get_filename_component(programs ${WARM_WARMC} DIRECTORY)
  find_program(WARM_LINK_CHECK warm-link-check HINTS ${programs}
               NO_CMAKE_FIND_ROOT_PATH DOC "What compares types of symbols")
  if(NOT WARM_LINK_CHECK)
    return()
  endif()
  set(image)
  if(type STREQUAL "EXECUTABLE")
    set(image $<TARGET_FILE:${target}>)
  endif()
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${WARM_LINK_CHECK}
      "$<TARGET_PROPERTY:${target},WARM_OBJECTS>" ${image}
    COMMENT "Comparing the types of symbols in ${target}"
    COMMAND_EXPAND_LISTS VERBATIM)
endfunction()

function(warm_add_module)
  cmake_policy(SET CMP0116 NEW)
  cmake_parse_arguments(ARG "NATIVE_POINTERS"
    "TARGET;NAME;CPU;FLOAT_ABI;INIT"
    "WASM;EXPORT;RENAME;IMPORT_MAP;OPTIONS;DEPENDS" ${ARGN})
  # A keyword that is none is taken for one more file.
  set(unknown ${ARG_WASM})
  list(FILTER unknown INCLUDE REGEX "^[A-Z_]+$")
  list(APPEND ARG_UNPARSED_ARGUMENTS ${unknown})
  warm_check_arguments(warm_add_module TARGET WASM)
  if(NOT TARGET ${ARG_TARGET})
    message(FATAL_ERROR "warm_add_module: no target '${ARG_TARGET}'")
  endif()
  if(NOT WARM_WARMC)
    message(FATAL_ERROR "warm_add_module: no warmc; set WARM_WARMC")
  endif()
  warm_derive_target(${ARG_TARGET} ARG_CPU ARG_FLOAT_ABI)
  warm_get_target("${ARG_CPU}" "${ARG_FLOAT_ABI}" core)
  warm_get_options(options)

  # A file that does not exist yet is one that this folder makes.
  set(inputs)
  foreach(file ${ARG_WASM})
    get_filename_component(input ${file} ABSOLUTE)
    if(NOT EXISTS ${input})
      get_filename_component(input ${file} ABSOLUTE
        BASE_DIR ${CMAKE_CURRENT_BINARY_DIR})
    endif()
    list(APPEND inputs ${input})
  endforeach()
  if(NOT ARG_NAME)
    list(GET inputs 0 first)
    warm_get_module_name(${first} ARG_NAME)
  endif()
  set(object ${CMAKE_CURRENT_BINARY_DIR}/${ARG_TARGET}.warm/${ARG_NAME}.o)
  get_filename_component(folder ${object} DIRECTORY)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${object}
    COMMAND ${WARM_WARMC} ${inputs} --target=${core} --module-name=${ARG_NAME}
      ${options} -MD -MF ${object}.d -o ${object}
    DEPENDS ${inputs} ${WARM_WARMC} ${ARG_DEPENDS}
    DEPFILE ${object}.d
    COMMENT "Compiling ${ARG_NAME} for ${core}" VERBATIM)
  # The target may be that of another folder.
  add_custom_target(${ARG_TARGET}.${ARG_NAME}.warm DEPENDS ${object})
  add_dependencies(${ARG_TARGET} ${ARG_TARGET}.${ARG_NAME}.warm)
  set_source_files_properties(${object} TARGET_DIRECTORY ${ARG_TARGET}
    PROPERTIES GENERATED TRUE EXTERNAL_OBJECT TRUE)
  target_sources(${ARG_TARGET} PRIVATE ${object})
  warm_link_runtime(${ARG_TARGET} ${core})
  warm_check_link(${ARG_TARGET} ${object})
endfunction()

# Sets `result` to what makes enums and chars for wasm32 those of the C compiler
# of this project: Arm's, unless CMAKE_C_FLAGS has other ones.
function(warm_get_type_flags result)
  separate_arguments(flags NATIVE_COMMAND "${CMAKE_C_FLAGS}")
  list(FILTER flags INCLUDE REGEX
    "^-f(no-)?(short-enums|signed-char|unsigned-char)$")
  set(${result} -fshort-enums -funsigned-char ${flags} PARENT_SCOPE)
endfunction()

# Sets `result` to what lets the compiler for wasm32 read the headers of the C
# library of this project: its folders, without those of the C compiler itself,
# and the byte order, which newlib's headers know by the names of machines.
function(warm_get_library_flags result)
  set(flags)
  if(CMAKE_CROSSCOMPILING)
    foreach(folder ${CMAKE_C_IMPLICIT_INCLUDE_DIRECTORIES})
      get_filename_component(real ${folder} REALPATH)
      if(NOT real MATCHES "/(gcc|clang)/.*/include(-fixed)?$")
        list(APPEND flags -isystem ${folder})
      endif()
    endforeach()
    list(APPEND flags -D__IEEE_LITTLE_ENDIAN)
  endif()
  set(${result} ${flags} PARENT_SCOPE)
endfunction()

function(warm_add_wasm)
  cmake_policy(SET CMP0116 NEW)
  cmake_parse_arguments(ARG "" "OUTPUT" "SOURCES;EXPORT;OPTIONS;DEPENDS" ${ARGN})
  warm_check_arguments(warm_add_wasm OUTPUT SOURCES)
  find_program(WARM_WASM_CC NAMES clang-22 clang REQUIRED
               NO_CMAKE_FIND_ROOT_PATH DOC "A compiler from C to WebAssembly")
  find_program(WARM_WASM_LD NAMES wasm-ld-22 wasm-ld REQUIRED
               NO_CMAKE_FIND_ROOT_PATH DOC "A linker for WebAssembly")
  get_filename_component(wasm ${ARG_OUTPUT} ABSOLUTE
    BASE_DIR ${CMAKE_CURRENT_BINARY_DIR})
  file(MAKE_DIRECTORY ${wasm}.dir)
  warm_get_type_flags(type_flags)
  warm_get_library_flags(library_flags)
  set(objects)
  foreach(file ${ARG_SOURCES})
    get_filename_component(source ${file} ABSOLUTE)
    get_filename_component(name ${file} NAME)
    set(object ${wasm}.dir/${name}.o)
    add_custom_command(OUTPUT ${object}
      COMMAND ${WARM_WASM_CC} --target=wasm32 -ffreestanding ${type_flags}
        ${ARG_OPTIONS} ${library_flags}
        -MD -MF ${object}.d -c ${source} -o ${object}
      DEPENDS ${source} ${ARG_DEPENDS} DEPFILE ${object}.d
      COMMENT "Compiling ${name} to WebAssembly" VERBATIM COMMAND_EXPAND_LISTS)
    list(APPEND objects ${object})
  endforeach()
  list(TRANSFORM ARG_EXPORT PREPEND --export=)
  add_custom_command(OUTPUT ${wasm}
    COMMAND ${WARM_WASM_LD} --no-entry --emit-relocs --allow-undefined
      ${ARG_EXPORT} ${objects} -o ${wasm}
    DEPENDS ${objects} COMMENT "Linking ${ARG_OUTPUT}" VERBATIM)
endfunction()
