# Finds the Emscripten to build with: EMSDK when set, else the emcc on PATH (Debian's included).
set(LOADWISE_EMSCRIPTEN_ROOT "$ENV{EMSDK}/upstream/emscripten")
if(NOT EXISTS "${LOADWISE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
  find_program(LOADWISE_EMCC emcc REQUIRED)
  file(REAL_PATH "${LOADWISE_EMCC}" LOADWISE_EMCC_REAL)
  get_filename_component(LOADWISE_EMSCRIPTEN_ROOT "${LOADWISE_EMCC_REAL}" DIRECTORY)
endif()
include("${LOADWISE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")

# The bill of materials names it.
file(STRINGS "${LOADWISE_EMSCRIPTEN_ROOT}/emscripten-version.txt" LOADWISE_EMSCRIPTEN_VERSION)
string(REPLACE "\"" "" LOADWISE_EMSCRIPTEN_VERSION "${LOADWISE_EMSCRIPTEN_VERSION}")
set(LOADWISE_EMSCRIPTEN_VERSION "${LOADWISE_EMSCRIPTEN_VERSION}" CACHE INTERNAL "")
