#pragma once
// What is left out of Dear ImGui: the product ships its own fonts and screens, and never touches
// files.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#ifdef __EMSCRIPTEN__
#define IMGUI_DISABLE_DEFAULT_FONT
// How its own widgets are misused is found by the tests, which run natively.
#define IM_ASSERT_USER_ERROR(condition, words) ((void)0)
#endif
