# Finds the Emscripten to build with: EMSDK when set, else the emcc on PATH (Debian's included).
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake")
  set(LOADWISE_EMSCRIPTEN_ROOT "$ENV{EMSDK}/upstream/emscripten")
else()
  find_program(LOADWISE_EMCC emcc REQUIRED)
  file(REAL_PATH "${LOADWISE_EMCC}" LOADWISE_EMCC_REAL)
  get_filename_component(LOADWISE_EMSCRIPTEN_ROOT "${LOADWISE_EMCC_REAL}" DIRECTORY)
endif()
include("${LOADWISE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
