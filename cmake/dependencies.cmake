# Third-party code at pinned commits. `tools/setup` sets FETCHCONTENT_SOURCE_DIR_<NAME> where GitHub
# cannot be reached (see tools/lib/dependencies.sh): the same releases, from Debian's source
# packages, hash-checked.
include(FetchContent)

FetchContent_Declare(
  imgui
  GIT_REPOSITORY https://github.com/ocornut/imgui.git
  GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5 # 1.92.2b
)
FetchContent_GetProperties(imgui)
if(NOT imgui_POPULATED)
  FetchContent_Populate(imgui)
endif()

add_library(imgui STATIC ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="imgui_config.h")
target_include_directories(imgui PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/src/ui/imgui)
if(NOT EMSCRIPTEN)
  # AddressSanitizer still sees what our calls do to its memory; the rest is not ours to check.
  target_compile_options(imgui PRIVATE -g0 -fno-sanitize=undefined)
else()
  set(imgui_renderer ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  target_sources(imgui PRIVATE ${imgui_renderer})
  # What it asks the browser each frame is answered without waiting, src/platform/known_gl.cpp; and
  # it complains as c_library.cpp there does.
  set_source_files_properties(
    ${imgui_renderer} PROPERTIES COMPILE_DEFINITIONS
                                 "glGetIntegerv=known_gl_integer;fprintf=page_fprintf")
  target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
  target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui PRIVATE -fno-exceptions -fno-rtti)
endif()

FetchContent_Declare(
  nlohmann_json
  GIT_REPOSITORY https://github.com/nlohmann/json.git
  GIT_TAG 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03 # 3.11.3
  SYSTEM FIND_PACKAGE_ARGS 3.11)
set(JSON_BuildTests OFF CACHE INTERNAL "")
set(JSON_Install OFF CACHE INTERNAL "")
FetchContent_MakeAvailable(nlohmann_json)

if(NOT EMSCRIPTEN)
  FetchContent_Declare(
    Catch2
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git
    GIT_TAG fa43b77429ba76c462b1898d6cd2f2d7a9416b14 # 3.7.1
    SYSTEM)
  FetchContent_MakeAvailable(Catch2)
  # Its hundred small sources as a few large ones, and neither optimised nor sanitised: what the
  # tests run is our code, and a cold build spends a tenth of the time here.
  set_target_properties(Catch2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 40)
  target_compile_options(Catch2 PRIVATE -O0 -g0 -fno-sanitize=all)
  list(APPEND CMAKE_MODULE_PATH ${catch2_SOURCE_DIR}/extras)
endif()
