# What every library of ours is built with, and the one function that declares a layer.

add_library(project_warnings INTERFACE)
target_compile_options(
  project_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wold-style-cast
            -Wswitch-enum
            -Werror
            # Known to be wrong about "text" + std::string in gcc 12.
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

# Product code neither throws nor asks for run-time types; tests do.
add_library(product_code INTERFACE)
target_compile_options(product_code INTERFACE -fno-exceptions -fno-rtti)
target_link_libraries(product_code INTERFACE project_warnings)

option(LOADWISE_BATCHES "Compile the files of a room together: quicker as a whole" OFF)

# loadwise_layer(NAME [ONE_BY_ONE] SOURCES... [DEPENDS LAYER...] [USES LIBRARY...])
# DEPENDS are the layers whose headers this one may include; USES stays private to its .cpp files.
# An include names the header's room from src/ on; tests/tidy knows the order of the rooms.
# The files of a layer that is compiled ONE_BY_ONE may use the same names for things of their own.
function(loadwise_layer name)
  cmake_parse_arguments(LAYER "ONE_BY_ONE" "" "SOURCES;DEPENDS;USES" ${ARGN})
  add_library(${name} STATIC ${LAYER_SOURCES})
  if(LOADWISE_BATCHES AND NOT LAYER_ONE_BY_ONE)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    foreach(source IN LISTS LAYER_SOURCES)
      get_filename_component(room "${source}" DIRECTORY)
      string(REPLACE "/" "_" room "room_${room}")
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${room}")
    endforeach()
  endif()
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC ${LAYER_DEPENDS} PRIVATE ${LAYER_USES} product_code)
endfunction()
