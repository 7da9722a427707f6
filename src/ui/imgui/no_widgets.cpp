// Stands in for Dear ImGui's own widgets and tables, which no screen here uses: the screens are
// drawn by Ui. Its core calls these few from windows that are never shown, and they do nothing.

#include <imgui.h>
#include <imgui_internal.h>
#include <initializer_list>

ImGuiInputTextState::ImGuiInputTextState() {
    memset(static_cast<void*>(this), 0, sizeof *this);
}

ImGuiInputTextState::~ImGuiInputTextState() = default;

void ImGuiMenuColumns::Update(float, bool) {}

namespace ImGui {

bool Button(const char*, const ImVec2&) {
    return false;
}

bool ButtonBehavior(const ImRect&, ImGuiID, bool* out_hovered, bool* out_held, ImGuiButtonFlags) {
    for (bool* const out : {out_hovered, out_held}) {
        if (out != nullptr) {
            *out = false;
        }
    }
    return false;
}

bool CloseButton(ImGuiID, const ImVec2&) {
    return false;
}

bool CollapseButton(ImGuiID, const ImVec2&) {
    return false;
}

bool InputText(const char*, char*, size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) {
    return false;
}

bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
    return false;
}

bool SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) {
    return false;
}

ImGuiMultiSelectIO* EndMultiSelect() {
    return nullptr;
}

void EndColumns() {}

void EndMenuBar() {}

void EndTabBar() {}

void EndTable() {}

void InputTextDeactivateHook(ImGuiID) {}

void Scrollbar(ImGuiAxis) {}

void SeparatorText(const char*) {}

void TableEndRow(ImGuiTable*) {}

void TableGcCompactSettings() {}

void TableGcCompactTransientBuffers(ImGuiTable*) {}

void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}

void TableSettingsAddSettingsHandler() {}

void TextV(const char*, va_list) {}

void TreePop() {}

} // namespace ImGui
